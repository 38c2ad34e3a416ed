using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class InviteTests
{
    [Fact]
    public Task Role_and_name_are_asked_for() => Chat.Plays("""
        May> invite
        < ?
        > [customer]
        < ?
        > Hans Meyer
        < ?
        """);

    [Fact]
    public Task A_merchandiser_invites_customers_and_suppliers_only() => Chat.Plays("""
        Lin> invite customer Hans Meyer, Hansa Import
        < ?
        > invite supplier Mr Wang, Ningbo Knit
        < ?
        > invite merchandiser Li Na
        < ?
        > invite manager Li Na
        < ?
        > invite owner Li Na
        < ?
        """);

    [Fact]
    public Task A_manager_invites_everybody_but_an_owner() => Chat.Plays("""
        May> invite manager Li Na
        < ?
        > invite owner Zhang Wei
        < ?
        Boss> invite owner Zhang Wei
        < ?
        """);

    [Fact]
    public Task A_customer_cannot_invite() => Chat.Plays("""
        Sarah> invite customer Hans Meyer, Acme Outdoor
        < ?
        """);

    [Fact]
    public Task Somebody_who_is_here_is_not_invited_again() => Chat.Plays("""
        May> invite merchandiser lin
        < ?
        """);

    [Fact]
    public Task An_invited_person_keeps_the_role() => Chat.Plays("""
        May> invite merchandiser Li Na
        < ?
        > invite supplier Li Na, Ningbo Knit
        < ?
        """);

    [Fact]
    public Task Inviting_again_corrects_the_firm() => Chat.Plays("""
        May> invite customer Hans Meyer, Acme Outdoor
        < ?
        > invite customer Hans Meyer, Hansa Import
        < ?
        Hans> /start <token>
        < ?
        > whoami
        < ?
        """);

    [Fact]
    public Task A_name_that_is_a_story_is_refused() => Chat.Plays("""
        May> invite customer Hans who is the new buyer of the company that we met at the fair in Guangzhou
        < ?
        """);
}
