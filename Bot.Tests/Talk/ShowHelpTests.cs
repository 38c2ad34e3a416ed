namespace Bot.Tests.Talk;

public sealed class ShowHelpTests
{
    [Fact]
    public Task Help_lists_what_this_person_can_say() => Chat.Plays("""
        Sarah> help
        < Ask in your own words, or say:
        < Orders: address · cancelorder · find · order · orders · where
        < Follow-ups: claim · message
        < History: undo
        < Reminders: cancel · done · move · remind · reminders · snooze
        < My day: digest · today
        < People: language · person · web · whoami · zone
        < Help: help
        < “help where” shows an example.
        Wu> help
        < Ask in your own words, or say:
        < Orders: find · order · orders
        < Progress: taskdone
        < Follow-ups: message
        < History: undo
        < Reminders: cancel · done · move · remind · reminders · snooze
        < My day: digest · today
        < People: language · person · web · whoami · zone
        < Help: help
        < “help message” shows an example.
        """);

    [Fact]
    public Task What_can_you_do_is_a_question_for_help() => Chat.Plays("""
        Wu> What can you do?
        < Ask in your own words, or say:
        < Orders: find · order · orders
        < Progress: taskdone
        < Follow-ups: message
        < History: undo
        < Reminders: cancel · done · move · remind · reminders · snooze
        < My day: digest · today
        < People: language · person · web · whoami · zone
        < Help: help
        < “help message” shows an example.
        > 你能做什么？
        < 直接问就行，也可以说：
        < 订单：查找 · 订单 · 订单列表
        < 进度：任务完成
        < 跟进：留言
        < 历史：撤销
        < 提醒：取消 · 完成 · 改期 · 提醒 · 提醒列表 · 稍后
        < 每日：日报 · 今天
        < 人员：语言 · 人工 · 网页 · 我是谁 · 时区
        < 帮助：帮助
        < 说“帮助 留言”看例子。
        """);

    [Fact]
    public Task Help_and_a_word_shows_its_example() => Chat.Plays("""
        Lin> help remind
        < remind: Set a reminder, also for another time zone
        < Example: remind me tomorrow 9am German time to call Klaus
        > help /zone
        < zone: Say in which city you work
        < Example: zone Hamburg
        """);

    [Fact]
    public Task Others_words_are_not_there() => Chat.Plays("""
        Sarah> help invite
        < Ask in your own words, or say:
        < Orders: address · cancelorder · find · order · orders · where
        < Follow-ups: claim · message
        < History: undo
        < Reminders: cancel · done · move · remind · reminders · snooze
        < My day: digest · today
        < People: language · person · web · whoami · zone
        < Help: help
        < “help where” shows an example.
        """);

    [Fact]
    public Task Emoji_alone_say_nothing() => Chat.Plays("""
        Lin> 👍👍
        < Sorry, I did not understand that. Send an order number, or “help”.
        Sarah> 😀
        < Sorry, I did not understand that. Send an order number, or “help”.
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 帮助
        < 发订单号加进展，或发照片。也可以说：
        < 订单：地址 · 更正 · 取消订单 · 日期 · 查找 · 新订单 · 备注 · 订单 · 订单列表 · 派单 · 数量 · 共享 · 查单
        < 进度：延期 · 验货 · 节点 · 产量 · 复验 · 样品 · 发给工厂 · 任务完成
        < 出运和货款：放舱 · 收款 · 电放 · 甩柜
        < 跟进：索赔 · 文件 · 记录
        < 历史：历史 · 撤销
        < 提醒：取消 · 完成 · 改期 · 提醒 · 提醒列表 · 稍后
        < 每日：日报 · 今天
        < 人员：客户联系人 · 移交订单 · 交接 · 邀请 · 语言 · 人员 · 网页 · 我是谁 · 时区
        < 表格和报表：列 · 导出 · 导入 · 报表
        < 帮助：帮助
        < 说“帮助 新订单”看例子。
        > 帮助 时区
        < 时区：设置您所在的城市
        < 例如：时区 宁波
        > 👍👍
        < 抱歉，没看懂。请发订单号，或说“帮助”。
        Wu> 帮助
        < 直接问就行，也可以说：
        < 订单：查找 · 订单 · 订单列表
        < 进度：任务完成
        < 跟进：留言
        < 历史：撤销
        < 提醒：取消 · 完成 · 改期 · 提醒 · 提醒列表 · 稍后
        < 每日：日报 · 今天
        < 人员：语言 · 人工 · 网页 · 我是谁 · 时区
        < 帮助：帮助
        < 说“帮助 留言”看例子。
        """);
}
