using Bot.Tests.Talk;

namespace Bot.Tests.Digests;

public sealed class SetDigestTests
{
    [Fact]
    public Task On_off_and_another_time() => Chat.Plays("""
        Lin> digest
        < ?
        > [Switch it on]
        < ?
        > digest 08:15
        < ?
        > digest off
        < ?
        > digest
        < ?
        """);

    [Fact]
    public Task A_time_switches_it_on() => Chat.Plays("""
        Sarah> digest 7pm
        < ?
        > undo
        < ?
        """);

    [Fact]
    public Task Off_is_silent_and_a_day_with_nothing_to_say_too() => Chat.Plays("""
        Lin> digest on
        < ?
        @ 2026-03-05 08:30
        > remind me tomorrow 11am to call Klaus
        < ?
        @ 2026-03-06 08:30
        < ?
        > digest off
        < ?
        > remind me tomorrow 11am to call Klaus
        < ?
        @ 2026-03-07 08:30
        """);
}
