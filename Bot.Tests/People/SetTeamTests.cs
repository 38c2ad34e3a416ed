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
        < ?
        May> team Ningbo Bright, sharing on
        < ?
        Bo> PO-1042
        < ?
        May> team Ningbo Bright sharing off
        < ?
        Bo> PO-1042
        < ?
        """);

    [Fact]
    public Task A_manager_puts_a_merchandiser_into_a_team() => Chat.Plays("""
        May> team Knitwear, Bo
        < ?
        > undo
        < ?
        """);

    [Fact]
    public Task Which_team_is_asked_for() => Chat.Plays("""
        Boss> team
        < ?
        > Knitwear
        < ?
        """);

    [Fact]
    public Task Who_leads_a_team_is_the_owners_to_say() => Chat.Plays("""
        May> team Knitwear, May
        < ?
        Boss> team Knitwear, May
        < ?
        May> team Ningbo Bright, sharing on
        < ?
        """);

    [Fact]
    public Task A_colleague_nobody_knows_is_named() => Chat.Plays("""
        May> team Knitwear, Nobody
        < ?
        """);

    [Fact]
    public Task Half_a_name_of_two_people_is_asked_about() => Chat.Plays("""
        May> invite merchandiser Li Na
        < ?
        > invite merchandiser Li Wei
        < ?
        > team Knitwear, Li
        < ?
        """);

    [Fact]
    public Task A_merchandiser_does_not_make_teams() => Chat.Plays("""
        Lin> team Knitwear, Bo
        < ?
        """);
}
