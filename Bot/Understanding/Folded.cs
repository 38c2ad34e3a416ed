using System.Collections.Frozen;
using Bot.Domain.Talk;
using System.Text;

namespace Bot.Understanding;

/// <summary>
/// Text in the one form that the readers look at: half-width, lower-case, without accents, simplified where traditional
/// characters are common. Character for character, so a place in it is the same place in the original.
/// </summary>
internal static class Folded
{
    /// <summary>Nobody types a reminder longer than this; a pasted mail must not cost time.</summary>
    public const int Longest = 2000;

    // Written Cantonese reads like Mandarin where a character of its own stands for one: 咗 is 了, 唔 is 不.
    private const string Traditional = "點後週鐘號個兩時間東區國紐約倫漢寧義烏舊雙過這單隨發為與馬來亞蘭臺灣廣廈門連慶濟爾羅維達敘貝魯濱歐華禮現當聽尋晝節聖誕內開會還請訴們幾難歲樣貨數將關運裝櫃驗產認確實報計劃廠樓員誰話說讓對應該機場訂財務貸稅費價錢帳賬顏紅藍綠黃補寫書買賣給從長電腦鬧鈴記錄別結於處際備齊質檢測試盤總統舉辦體談議題碼邊離遲頭條隻張塊麼沒準網頁經嚴廢萬業絲喪豐臨麗樂習鄉亂爭虧雲親億僅倉儀眾優傘偉傳傷偽餘佔俠偵側儲兒黨興養獸冊軍農馮衝決況凍淨涼減鳳憑凱擊劉則剛創刪劑劇勸動勵勞勢醫協盧衛卻廳歷曆壓厭縣參變疊葉嘆嗎啟吳嗚詠響啞嘩喚嘗園圍圖圓壞堅壇墳墜壟墊塵牆聲殼複復夠夾奪奮獎婦媽嬰孫學寶寵審憲宮寬賓導壽盡層屬嶼島峽崗幣帥師簾帶幫莊庫廟龐異棄彌彎彈強歸徹徑憶懷態戀惡惱愛懇憂懼慘慣憤願戲戰戶撲執擴掃揚擾撫拋搶護擔擬攏擁攔擇掛擋揮損換據擲攤撐攪攜搖敵齋斷無曠曇顯晉曬曉暈暫術樸殺雜權楊傑極構槍標棧棟樹欄橋檔夢橫歡殘毀畢氣湯溝滬淚澤潔灑淺漿濁渾濃塗湧濤潤漲澀淵漬漁滲溫遊濕滯滿濾灘滅燈靈災爐煉爛熱煙煩燒燙爺牽狀獨獲獅猶貓環瑪畫暢療癢皺監蓋盜矯礦磚礎碩礙禍種積稱穩窮竊窯競筆筍簡簽籃類糧緊糾級紀純紗綱納縱紛紙紋紡線練組細織終絆紹綁繞繪絡絕絹繼續綿緩締編緣縫縮績繡罰罷職聯聰肅腸膚腎腫脹勝膠脈臟髒膽臉艦艙艱藝蘇蘋範莖薦藥蓮營薩蔣虛蟲雖蝦襯襪裏裡襲見觀規視覽覺觸討訓訊講許論設訪證評識診詞詩誠詳語誤諸課調諒謀謝謹譜負責賢敗販貪購貫賤貼貴貿賀資賊賠賞賴贈贏趙趕跡躍車軌轉輪軟輕載較輔輛輸轟遷進遠違適選遜遺鄧郵鄰鄭醬釋鑒針釘釣鈔鋼鑰鍾鈉鈕鉗鐵鉛銅銀鋪鏈銷鎖鍋錯錫鑼鍵鎮鏡閃閉問閏悶聞閱陽陰陣階陸陳險隱雞霧靜頂頃項順須頑顧頓頒預領頻額風飛飯飲飾飽餅餓館駕騎騙鬆魚鮮鳥麥齒龍龜咗嘅唔冇係喺哋嗰畀俾搵睇啲仲攞覆傾嚟佢乜咁靚檯劏収繳綑捲櫥簍貯摺閘鋁鑄鍍噴滌氈絨縐緞綢褲釦鈎鉤箋嘜併";
    private const string Simplified = "点后周钟号个两时间东区国纽约伦汉宁义乌旧双过这单随发为与马来亚兰台湾广厦门连庆济尔罗维达叙贝鲁滨欧华礼现当听寻昼节圣诞内开会还请诉们几难岁样货数将关运装柜验产认确实报计划厂楼员谁话说让对应该机场订财务贷税费价钱帐账颜红蓝绿黄补写书买卖给从长电脑闹铃记录别结于处际备齐质检测试盘总统举办体谈议题码边离迟头条只张块么没准网页经严废万业丝丧丰临丽乐习乡乱争亏云亲亿仅仓仪众优伞伟传伤伪余占侠侦侧储儿党兴养兽册军农冯冲决况冻净凉减凤凭凯击刘则刚创删剂剧劝动励劳势医协卢卫却厅历历压厌县参变叠叶叹吗启吴呜咏响哑哗唤尝园围图圆坏坚坛坟坠垄垫尘墙声壳复复够夹夺奋奖妇妈婴孙学宝宠审宪宫宽宾导寿尽层属屿岛峡岗币帅师帘带帮庄库庙庞异弃弥弯弹强归彻径忆怀态恋恶恼爱恳忧惧惨惯愤愿戏战户扑执扩扫扬扰抚抛抢护担拟拢拥拦择挂挡挥损换据掷摊撑搅携摇敌斋断无旷昙显晋晒晓晕暂术朴杀杂权杨杰极构枪标栈栋树栏桥档梦横欢残毁毕气汤沟沪泪泽洁洒浅浆浊浑浓涂涌涛润涨涩渊渍渔渗温游湿滞满滤滩灭灯灵灾炉炼烂热烟烦烧烫爷牵状独获狮犹猫环玛画畅疗痒皱监盖盗矫矿砖础硕碍祸种积称稳穷窃窑竞笔笋简签篮类粮紧纠级纪纯纱纲纳纵纷纸纹纺线练组细织终绊绍绑绕绘络绝绢继续绵缓缔编缘缝缩绩绣罚罢职联聪肃肠肤肾肿胀胜胶脉脏脏胆脸舰舱艰艺苏苹范茎荐药莲营萨蒋虚虫虽虾衬袜里里袭见观规视览觉触讨训讯讲许论设访证评识诊词诗诚详语误诸课调谅谋谢谨谱负责贤败贩贪购贯贱贴贵贸贺资贼赔赏赖赠赢赵赶迹跃车轨转轮软轻载较辅辆输轰迁进远违适选逊遗邓邮邻郑酱释鉴针钉钓钞钢钥钟钠钮钳铁铅铜银铺链销锁锅错锡锣键镇镜闪闭问闰闷闻阅阳阴阵阶陆陈险隐鸡雾静顶顷项顺须顽顾顿颁预领频额风飞饭饮饰饱饼饿馆驾骑骗松鱼鲜鸟麦齿龙龟了的不没是在们那给给找看些还拿复谈来他什这靓台宰收缴捆卷橱篓贮折闸铝铸镀喷涤毡绒绉缎绸裤扣钩钩笺唛并";

    private static readonly FrozenDictionary<char, char> Simple = Traditional.Zip(Simplified).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static string Of(string text)
    {
        var length = Math.Min(text.Length, Longest);
        var folded = new StringBuilder(length);
        for (var i = 0; i < length; i++)
            folded.Append(Fold(text[i]));
        return folded.ToString();
    }

    /// <summary>The text with a stretch blanked out, so that nothing reads it twice.</summary>
    public static string Without(string text, Span span) =>
        string.Concat(text.AsSpan(0, span.Start), new string('\u0001', span.Length), text.AsSpan(span.End));

    /// <summary>What stands between two stretches; nothing where they share letters: a word may be read as a thing and as what became of it.</summary>
    public static string Between(this string text, Span first, Span second) => second.Start > first.End ? text[first.End..second.Start] : "";

    private static char Fold(char typed)
    {
        var narrow = char.ToLowerInvariant(Widths.Fold(typed));
        return narrow switch
        {
            '\r' => ' ',
            < '\u0080' => narrow,
            '〇' => '零',
            // Accented Latin letters are one character each; the letter comes first in the decomposed form.
            >= '\u00C0' and < '\u0250' => char.ToLowerInvariant(narrow.ToString().Normalize(NormalizationForm.FormD)[0]),
            _ => Simple.GetValueOrDefault(narrow, narrow),
        };
    }
}
