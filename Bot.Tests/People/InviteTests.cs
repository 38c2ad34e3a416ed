using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class InviteTests
{
    [Fact]
    public Task Role_and_name_are_asked_for() => Chat.Plays("""
        May> invite
        < As what? Manager, merchandiser, supplier or customer?
        > [customer]
        < What is the person's name?
        > Hans Meyer
        < A link for Hans Meyer (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hans Meyer.
        """);

    [Fact]
    public Task A_merchandiser_invites_customers_and_suppliers_only() => Chat.Plays("""
        Lin> invite customer Hans Meyer, Hansa Import
        < A link for Hans Meyer (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hans Meyer.
        > invite supplier Mr Wang, Ningbo Knit
        < A link for Mr Wang (supplier), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Mr Wang.
        > invite merchandiser Li Na
        < Only an owner or a manager can invite colleagues. You can invite customers and suppliers.
        > invite manager Li Na
        < Only an owner or a manager can invite colleagues. You can invite customers and suppliers.
        > invite owner Li Na
        < Only an owner or a manager can invite colleagues. You can invite customers and suppliers.
        """);

    [Fact]
    public Task A_manager_invites_everybody_but_an_owner() => Chat.Plays("""
        May> invite manager Li Na
        < A link for Li Na (manager), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Na.
        > invite owner Zhang Wei
        < Only an owner can invite another owner.
        Boss> invite owner Zhang Wei
        < A link for Zhang Wei (owner), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Zhang Wei.
        """);

    [Fact]
    public Task A_customer_cannot_invite() => Chat.Plays("""
        Sarah> invite customer Hans Meyer, Acme Outdoor
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Sarah writes: “invite customer Hans Meyer, Acme Outdoor”
        """);

    [Fact]
    public Task Somebody_who_is_here_is_not_invited_again() => Chat.Plays("""
        May> invite merchandiser lin
        < Lin is here already. Use another name for somebody else.
        """);

    [Fact]
    public Task An_invited_person_keeps_the_role() => Chat.Plays("""
        May> invite merchandiser Li Na
        < A link for Li Na (merchandiser), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Na.
        > invite supplier Li Na, Ningbo Knit
        < Li Na is invited as merchandiser already. Use another name for somebody else.
        """);

    [Fact]
    public Task Inviting_again_corrects_the_firm() => Chat.Plays("""
        May> invite customer Hans Meyer, Acme Outdoor
        < A link for Hans Meyer (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hans Meyer.
        > invite customer Hans Meyer, Hansa Import
        < A link for Hans Meyer (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hans Meyer.
        Hans> /start <token>
        < Welcome, Hans Meyer! Ask me any time where your orders are.
        < In which city do you work? Then 9:00 is your 9:00.
        > whoami
        < Hans Meyer, customer, Hansa Import
        < Language: English
        < Your time: Wed 4 Mar 10:15 (Shanghai time)
        """);

    [Fact]
    public Task A_name_that_is_a_story_is_refused() => Chat.Plays("""
        May> invite customer Hans who is the new buyer of the company that we met at the fair in Guangzhou
        < A name has up to 60 characters. Please send “invite”, the role and the name.
        """);

    [Fact]
    public Task Every_refusal_in_Chinese() => Chat.InChinese("""
        Lin> 邀请 跟单 李娜
        < 只有老板或经理能邀请同事。您可以邀请客户和供应商。
        May> 邀请 老板 张伟
        < 只有老板能邀请另一位老板。
        > 邀请 跟单 Lin
        < Lin 已经在用了。如果是另一个人，请换个名字。
        > 邀请 跟单 李娜
        < 李娜（跟单）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 李娜。
        > 邀请 供应商 李娜，Ningbo Knit
        < 李娜 已按跟单邀请过。如果是另一个人，请换个名字。
        > 邀请 客户 我们上次在广州交易会上认识的那家公司的新来的采购经理他叫什么名字我忘了反正是一位非常客气的先生个子很高戴一副黑框眼镜说话很快每次都带一个助理
        < 名字最多 60 个字。请发送“邀请”、身份和名字。
        """);
}
