namespace Bot.Tests.Talk;

/// <summary>A day in Chinese; the chat itself sees to it that no English comes in.</summary>
public class ChineseConversationTests
{
    [Fact]
    public Task A_merchandisers_day() => Chat.InChinese("""
        > 帮助
        > 帮助 新订单
        > 新订单 PO-1042, Acme Outdoor, 纯棉T恤, 5000件, 2026-06-12, FOB 宁波
        > PO-1042
        > 记录 PO-1042 工厂今晚发照片
        > PO-1042 客人要求加急
        > PO-1042 验货通过
        > PO-1042 定金收到
        > PO-1042 产前样没过 色差大
        > 节点 PO-1042 订舱 计划 2026-05-20
        > PO-1042 船期 2026-06-20 因为甩柜了
        > PO-1042 货好日期 6月1日
        > PO-1042 数量改为4800件
        > 备注 PO-1042 洗标由客户提供
        > 历史 PO-1042
        > 撤销
        > 下给 PO-1042 Ningbo Knit
        > 文件 PO-1042
        > 共享 PO-1042 给Bo
        """);

    [Fact]
    public Task Reminders_and_digest() => Chat.InChinese("""
        > 提醒我明天上午9点德国时间给Klaus打电话
        > 每周一上午8点半提醒我催样
        > 每月25日10点提醒我对账
        > 每月最后一个工作日下午3点提醒我交报表
        > 提醒列表
        @ 2026-03-05 16:00
        > [10分钟后]
        @ 2026-03-05 16:10
        > [完成]
        > 改期 2 周五10点
        > 稍后 3 2小时
        > 取消 4
        > 取消 9
        > 提醒我昨天下午3点开会
        > 提醒我每小时喝水
        > 日报 8:15
        > 日报 关
        > 今天
        > 新订单 PO-7, Hansa Import, 马克杯, 800套, 2026-03-20
        > 今天
        @ 2026-03-06 08:30
        May> 今天
        """);

    [Fact]
    public Task People_and_settings() => Chat.InChinese("""
        > 我是谁
        > 语言 中文
        > 时区 汉堡
        > 时区
        > 美国
        > [美东时间]
        > 时区 宁波
        > 邀请 客户 王芳, Hansa Import
        > 邀请 经理 李娜
        > 邀请
        > 取消
        May> 人员
        May> 团队 针织组, 共享 开
        Boss> 后台
        """);

    [Fact]
    public Task A_customer_and_a_supplier() => Chat.InChinese("""
        > 新订单 PO-1042, Acme Outdoor, 纯棉T恤, 5000件, 2026-06-12, FOB 宁波
        > 下给 PO-1042 Ningbo Knit
        Sarah> 订单到哪了
        Sarah> 我的货到哪了？
        Sarah> 我的订单
        Sarah> 请把洗标改成白色
        Sarah> PO-9999
        Klaus> 我的订单
        Klaus> 我的货到哪了
        Wu> 我的订单
        Wu> PO-1042
        Wu> 日报 开
        > PO-1042 开船了
        Sarah> 我的货到哪了？
        """);

    [Fact]
    public Task Refusals() => Chat.InChinese("""
        > 订单列表
        > 订单 PO-404
        > 新订单
        > PO-8
        > Acme Outdoor
        > 背包
        > 很多
        > 300
        > 2月30日
        > 2026-02-01
        > 2026-05-08
        > 新订单 PO-8, Acme Outdoor, 背包, 300个, 2026-05-08
        > PO-8 数量 300件
        > PO-8 船期 2026-05-08
        > PO-8 大货上线 2026-04-01 完成
        > 节点 PO-8 验货 计划
        > 撤销
        > 撤销
        > 撤销
        > 共享 PO-8 给小明
        > 嗯嗯
        > 这个事情怎么处理比较好
        > [不用了]
        > 订单列表 延误
        > 提醒列表
        """);
}
