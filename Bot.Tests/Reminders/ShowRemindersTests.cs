using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class ShowRemindersTests
{
    [Fact]
    public Task None() => Chat.Plays("""
        Lin> reminders
        < ?
        """);

    [Fact]
    public Task The_next_one_first_and_what_rang_last() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ?
        > remind me every Friday 17:00 to send the report
        < ?
        > remind me tomorrow 9am German time to pay
        < ?
        @ 2026-03-04 11:00
        < ?
        > reminders
        < ?
        """);
}
