using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class SetZoneTests
{
    [Fact]
    public Task A_city_in_plain_words_sets_the_clock() => Chat.Plays("""
        Lin> zone Hamburg
        < ?
        > zone 宁波
        < ?
        > zone UTC+8
        < ?
        > undo
        < ?
        > zone
        < ?
        > I am in New York
        < ?
        """);

    [Fact]
    public Task What_means_several_zones_is_asked_about() => Chat.Plays("""
        Lin> zone USA
        < ?
        > zone Atlantis
        < ?
        """);

    [Fact]
    public Task My_time_moves_along_and_a_named_place_stays() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call the factory
        < ?
        > remind me tomorrow 9am New York time to call Sarah
        < ?
        > remind me in 3 hours to eat
        < ?
        > zone Hamburg
        < ?
        > reminders
        < ?
        """);

    [Fact]
    public Task A_moment_that_the_journey_skipped_is_spoken_at_once() => Chat.Plays("""
        Sarah> zone New York
        < ?
        > remind me at 22:30 to call home
        < ?
        > zone Shanghai
        < ?
        @ 2026-03-04 10:16
        Sarah< ?
        """);

    [Fact]
    public Task A_snoozed_reminder_stays_where_it_was_put() => Chat.Plays("""
        Lin> remind me at 10:30 to call the factory
        < ?
        @ 2026-03-04 10:30
        < ?
        > [1 hour]
        < ?
        > zone Hamburg
        < ?
        @ 2026-03-04 11:29
        @ 2026-03-04 11:30
        < ?
        """);
}
