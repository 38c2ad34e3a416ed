using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class ShowPeopleTests
{
    [Fact]
    public Task Our_own_people_see_who_is_here() => Chat.Plays("""
        May> invite merchandiser Li Na
        < A link for Li Na (merchandiser), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Na.
        > people
        < Boss · owner
        < May · manager
        < Bo · merchandiser
        < Li Na · merchandiser (has not come yet, the link works until Wed 11 Mar 10:15 (Shanghai time))
        < Lin · merchandiser
        < Wu · supplier, Ningbo Knit
        < Klaus · customer, Hansa Import
        < Sarah · customer, Acme Outdoor
        """);

    /// <summary>A merchandiser sees who there is, and not who was here when.</summary>
    [Fact]
    public Task Leaders_see_who_was_here_when() => Chat.Plays("""
        Sarah> orders
        < There are no open orders.
        @ 2026-03-12 09:00
        Lin> who is here?
        < Boss · owner
        < May · manager
        < Bo · merchandiser
        < Lin · merchandiser
        < Wu · supplier, Ningbo Knit
        < Klaus · customer, Hansa Import
        < Sarah · customer, Acme Outdoor
        May> invite customer Hans, Hansa Import
        < A link for Hans (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hans.
        @ 2026-03-20 09:00
        May> who is here?
        < Boss · owner
        < May · manager
        < Bo · merchandiser
        < Lin · merchandiser · last here Thu 12 Mar 09:00 (Shanghai time)
        < Wu · supplier, Ningbo Knit
        < Hans · customer, Hansa Import (has not come yet, no link is open)
        < Klaus · customer, Hansa Import
        < Sarah · customer, Acme Outdoor · last here Wed 4 Mar 10:15 (Shanghai time)
        May> list customers' people
        < Hans · customer, Hansa Import (has not come yet, no link is open)
        < Klaus · customer, Hansa Import
        < Sarah · customer, Acme Outdoor · last here Wed 4 Mar 10:15 (Shanghai time)
        """);

    [Fact]
    public Task A_customer_does_not() => Chat.Plays("""
        Sarah> people
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Sarah writes: “people”
        """);

    [Fact]
    public Task Whoami_says_how_the_bot_knows_me() => Chat.Plays("""
        Lin> whoami
        < Lin, merchandiser at Ningbo Bright
        < Language: English
        < Your time: Wed 4 Mar 10:15 (Shanghai time)
        Sarah> whoami
        < Sarah, customer, Acme Outdoor
        < Language: English
        < Your time: Wed 4 Mar 10:15 (Shanghai time)
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        May> 邀请 跟单 李娜
        < 李娜（跟单）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 李娜。
        > 人员
        < Boss · 老板
        < May · 经理
        < Bo · 跟单
        < Lin · 跟单
        < 李娜 · 跟单（还没加入，链接有效至 3月11日 周三 10:15（北京时间））
        < Wu · 供应商，Ningbo Knit
        < Klaus · 客户，Hansa Import
        < Sarah · 客户，Acme Outdoor
        > 我是谁
        < May，Ningbo Bright 经理
        < 语言：简体中文
        < 您的时间：3月4日 周三 10:15（北京时间）
        Sarah> 我是谁
        < Sarah，客户，Acme Outdoor
        < 语言：简体中文
        < 您的时间：3月4日 周三 10:15（北京时间）
        """);
}
