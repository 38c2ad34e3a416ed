using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class CancelTests
{
    [Fact]
    public Task A_cancelled_one_does_not_ring() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ?
        > cancel 1
        < ?
        @ 2026-03-04 11:00
        > reminders
        < ?
        """);

    [Fact]
    public Task Which_one_is_asked_for() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ?
        > cancel
        < ?
        > [1. call Klaus]
        < ?
        > cancel 1
        < ?
        > cancel
        < ?
        """);

    [Fact]
    public Task Undo_brings_it_back() => Chat.Plays("""
        Lin> remind me every day at 11:00 to count the cartons
        < ?
        > cancel 1
        < ?
        > [Undo]
        < ?
        @ 2026-03-04 11:00
        < ?
        """);
}
