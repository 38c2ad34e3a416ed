using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class SetTeamTests
{
    private const string LinsOrder = """
        Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < PO-1042 · Acme Outdoor
        < cotton T-shirt, 5,000 pcs
        < Ships Fri 12 Jun
        < Next: PI issued, Fri 3 Apr
        """;

    [Fact]
    public Task Colleagues_see_each_others_orders_while_the_team_shares_them() => Chat.Plays($"""
        {LinsOrder}
        Bo> PO-1042
        < I find no order PO-1042. Please check the number, or say “orders” to see yours.
        May> team Ningbo Bright, sharing on
        < Ningbo Bright shares its orders
        < In Ningbo Bright: May, Bo, Lin, Boss
        Bo> PO-1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Merchandiser: Lin
        May> team Ningbo Bright sharing off
        < Ningbo Bright no longer shares its orders
        < In Ningbo Bright: May, Bo, Lin, Boss
        Bo> PO-1042
        < I find no order PO-1042. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task A_manager_puts_a_merchandiser_into_a_team() => Chat.Plays("""
        May> team Knitwear, Bo
        < Team Knitwear added
        < Bo changed team
        < In Knitwear: Bo
        < Orders opened from now on belong to the team of whoever opens them.
        > undo
        < ↩ Taken back:
        < Team Knitwear added
        < Bo changed team
        <~ Team Knitwear added
        <~ Bo changed team
        <~ In Knitwear: Bo
        <~ Orders opened from now on belong to the team of whoever opens them.
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task Which_team_is_asked_for() => Chat.Plays("""
        Boss> team
        < Which team?
        > Knitwear
        < Team Knitwear added
        < Nobody is in Knitwear yet.
        """);

    [Fact]
    public Task Who_leads_a_team_is_the_owners_to_say() => Chat.Plays("""
        May> team Knitwear, May
        < Only an owner can put May into a team.
        Boss> team Knitwear, May
        < Team Knitwear added
        < May changed team
        < In Knitwear: May
        < Orders opened from now on belong to the team of whoever opens them.
        May> team Ningbo Bright, sharing on
        < Only an owner can change what another team shares.
        """);

    [Fact]
    public Task A_colleague_nobody_knows_is_named() => Chat.Plays("""
        May> team Knitwear, Nobody
        < I know no colleague called Nobody. Say “people” to see who is here.
        """);

    [Fact]
    public Task Half_a_name_of_two_people_is_asked_about() => Chat.Plays("""
        May> invite merchandiser Li Na
        < A link for Li Na (merchandiser), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Na.
        > invite merchandiser Li Wei
        < A link for Li Wei (merchandiser), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Wei.
        > team Knitwear, Li
        < Who of them: Li Na, Li Wei, Lin? Please write the whole name.
        """);

    [Fact]
    public Task A_merchandiser_does_not_make_teams() => Chat.Plays("""
        Lin> team Knitwear, Bo
        < I did not understand that as a command. To keep it as a follow-up: which order is it about?
        """);

    [Fact]
    public Task In_Chinese_with_every_refusal() => Chat.InChinese("""
        May> 团队
        < 哪个团队？
        > 针织组
        < 已添加团队 针织组
        < 针织组还没有成员。
        > 团队 针织组，Bo
        < Bo 换了团队
        < 针织组的成员：Bo
        < 以后新开的订单归开单人所在的团队。
        > 团队 针织组，小明
        < 没有叫“小明”的同事。说“人员”可以看名单。
        > 团队 针织组，May
        < 只有老板能调整May的团队。
        > 团队 针织组，共享 开
        < 别的团队是否共享，只有老板能改。
        Boss> 团队 针织组，共享 开
        < 针织组 的成员共享订单
        < 针织组的成员：Bo
        May> 邀请 跟单 李娜
        < 李娜（跟单）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 李娜。
        > 邀请 跟单 李伟
        < 李伟（跟单）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 李伟。
        > 团队 针织组，李
        < 是哪一位：李伟、李娜？请写全名。
        """);
}
