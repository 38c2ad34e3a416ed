using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class SnoozeTests
{
    [Fact]
    public Task A_button_puts_off_what_rang() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ?
        @ 2026-03-04 11:00
        < ?
        > [10 minutes]
        < ?
        @ 2026-03-04 11:09
        @ 2026-03-04 11:10
        < ?
        > snooze 2h
        < ?
        @ 2026-03-04 13:10
        < ?
        """);

    [Fact]
    public Task What_has_not_rung_yet_is_put_off_from_its_moment() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ?
        > snooze 1 30 min
        < ?
        @ 2026-03-04 11:00
        @ 2026-03-04 11:30
        < ?
        @ 2026-03-05 11:00
        """);

    [Fact]
    public Task A_rhythm_goes_on_beside_a_snooze() => Chat.Plays("""
        Lin> remind me every day at 11:00 to count the cartons
        < ?
        @ 2026-03-04 11:00
        < ?
        > snooze 1 30 hours
        < ?
        @ 2026-03-05 11:00
        < ?
        @ 2026-03-05 17:00
        < ?
        @ 2026-03-06 11:00
        < ?
        """);

    [Fact]
    public Task A_day_later_is_the_same_time_of_day_when_the_clocks_went_forward_between() => Chat.Plays("""
        Lin> zone Berlin
        < ?
        @ 2026-03-28 08:00 Europe/Berlin
        > remind me at 9am to call Klaus
        < ?
        @ 2026-03-28 09:00 Europe/Berlin
        < ?
        > snooze 1 day
        < ?
        @ 2026-03-29 08:59 Europe/Berlin
        @ 2026-03-29 09:00 Europe/Berlin
        < ?
        """);

    [Fact]
    public Task Two_hours_later_are_two_real_hours_when_the_clocks_go_back_between() => Chat.Plays("""
        Lin> zone Berlin
        < ?
        @ 2026-10-25 00:30 Europe/Berlin
        > remind me at 1am to go to bed
        < ?
        @ 2026-10-25 01:00 Europe/Berlin
        < ?
        > snooze 2h
        < ?
        @ 2026-10-25 00:59 +00:00
        @ 2026-10-25 01:00 +00:00
        < ?
        """);

    [Fact]
    public Task Too_long_is_said_and_nothing_to_snooze_too() => Chat.Plays("""
        Lin> snooze
        < ?
        > remind me at 11:00 to call Klaus
        < ?
        > snooze 1 900 days
        < ?
        > 2 days
        < ?
        """);

    [Fact]
    public Task Which_one_is_asked_with_buttons_that_snooze() => Chat.Plays("""
        Lin> remind me at 12:00 to call Klaus
        < ?
        > remind me at 13:00 to pay the factory
        < ?
        > snooze
        < ?
        > [1. call Klaus]
        < ?
        """);

    [Fact]
    public Task What_is_closed_cannot_be_snoozed_by_an_old_button() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ?
        @ 2026-03-04 11:00
        < ?
        Lin> remind me tomorrow 9am to pay the factory
        < ?
        > reminders
        < ?
        """);
}
