using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class MoveTests
{
    [Fact]
    public Task To_another_moment_old_and_new_shown() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ?
        > move 1 Friday 10:00
        < ?
        @ 2026-03-05 09:00
        @ 2026-03-06 10:00
        < ?
        """);

    [Fact]
    public Task To_another_day_at_the_same_time() => Chat.Plays("""
        Lin> remind me tomorrow 16:00 to call Klaus
        < ?
        > move 1 Friday
        < ?
        """);

    [Fact]
    public Task To_another_rhythm() => Chat.Plays("""
        Lin> remind me every Thursday 15:00 to send the report
        < ?
        > move 1 every Friday 16:00
        < ?
        @ 2026-03-05 15:00
        @ 2026-03-06 16:00
        < ?
        """);

    [Fact]
    public Task One_ring_of_a_rhythm_moves_alone() => Chat.Plays("""
        Lin> remind me every Thursday 15:00 to send the report
        < ?
        > move 1 Friday 10:00
        < ?
        @ 2026-03-05 15:00
        @ 2026-03-06 10:00
        < ?
        @ 2026-03-12 15:00
        < ?
        """);

    [Fact]
    public Task What_is_missing_is_asked_for() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ?
        > move
        < ?
        > 1
        < ?
        > 31 June
        < ?
        > Friday 10:00
        < ?
        """);

    [Fact]
    public Task A_day_whose_time_has_been_is_refused() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ?
        > move 1 today
        < ?
        """);
}
