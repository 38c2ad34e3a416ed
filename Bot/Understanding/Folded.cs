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

    private const string Traditional = "點後週鐘號個兩時間東區國紐約倫漢寧義烏舊雙過這單個隨發為與馬來亞蘭臺灣廣廈門連慶濟爾羅維爾達敘貝魯濱歐華禮現當聽尋晝節聖誕內開會還請訴們幾難歲樣貨數將關運裝櫃驗產認確實報計劃廠樓員誰話說讓對應該機場訂財務貸稅費價錢帳賬顏紅藍綠黃補寫書買賣給從長電腦鬧鈴記錄別結於處際備齊質檢測試盤總統舉辦體談議題碼邊離遲頭條隻張塊麼沒準網頁";
    private const string Simplified = "点后周钟号个两时间东区国纽约伦汉宁义乌旧双过这单个随发为与马来亚兰台湾广厦门连庆济尔罗维尔达叙贝鲁滨欧华礼现当听寻昼节圣诞内开会还请诉们几难岁样货数将关运装柜验产认确实报计划厂楼员谁话说让对应该机场订财务贷税费价钱帐账颜红蓝绿黄补写书买卖给从长电脑闹铃记录别结于处际备齐质检测试盘总统举办体谈议题码边离迟头条只张块么没准网页";

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
            _ => Traditional.IndexOf(narrow, StringComparison.Ordinal) is >= 0 and var index ? Simplified[index] : narrow,
        };
    }
}
