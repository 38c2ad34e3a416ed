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
        < Li Na · merchandiser (has not come yet)
        < Lin · merchandiser
        < Wu · supplier, Ningbo Knit
        < Klaus · customer, Hansa Import
        < Sarah · customer, Acme Outdoor
        """);

    [Fact]
    public Task A_customer_does_not() => Chat.Plays("""
        Sarah> people
        Boss< Sarah writes: “people”
        < Thank you. I passed this on to Boss, who will answer you.
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
}
