using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class SetLanguageTests
{
    [Fact]
    public Task The_language_changes_with_the_next_word() => Chat.Plays("""
        Lin> language Chinese
        < ?
        > whoami
        < ?
        > 语言 English
        < ?
        """);

    [Fact]
    public Task A_language_we_do_not_speak_is_asked_for_again() => Chat.Plays("""
        Lin> language Klingon
        < ?
        > German
        < ?
        > [简体中文]
        < ?
        """);
}
