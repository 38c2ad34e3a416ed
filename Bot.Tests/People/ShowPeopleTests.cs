using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class ShowPeopleTests
{
    [Fact]
    public Task Our_own_people_see_who_is_here() => Chat.Plays("""
        May> invite merchandiser Li Na
        < ?
        > people
        < ?
        """);

    [Fact]
    public Task A_customer_does_not() => Chat.Plays("""
        Sarah> people
        < ?
        """);

    [Fact]
    public Task Whoami_says_how_the_bot_knows_me() => Chat.Plays("""
        Lin> whoami
        < ?
        Sarah> whoami
        < ?
        """);
}
