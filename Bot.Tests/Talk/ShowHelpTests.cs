namespace Bot.Tests.Talk;

public sealed class ShowHelpTests
{
    [Fact]
    public Task Help_lists_what_this_person_can_say() => Chat.Plays("""
        Sarah> help
        < ?
        Wu> help
        < ?
        """);

    [Fact]
    public Task Help_and_a_word_shows_its_example() => Chat.Plays("""
        Lin> help remind
        < ?
        > help /zone
        < ?
        """);

    [Fact]
    public Task Others_words_are_not_there() => Chat.Plays("""
        Sarah> help invite
        < ?
        """);

    [Fact]
    public Task Emoji_alone_say_nothing() => Chat.Plays("""
        Lin> 👍👍
        < ?
        Sarah> 😀
        < ?
        """);
}
