using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class FinishTests
{
    [Fact]
    public Task Done_means_the_one_that_rang_last() => Chat.Plays("""
        Lin> remind me at 12:00 to call Klaus
        < ?
        > remind me at 11:00 to pay the factory
        < ?
        @ 2026-03-04 11:00
        < ?
        @ 2026-03-04 12:00
        < ?
        > done
        < ?
        > done
        < ?
        > done
        < ?
        """);

    [Fact]
    public Task By_its_number() => Chat.Plays("""
        Lin> remind me at 12:00 to call Klaus
        < ?
        > done 1
        < ?
        > undo
        < ?
        > done 7
        < ?
        > 1
        < ?
        """);

    [Fact]
    public Task Which_one_is_asked_with_buttons_that_do_it() => Chat.Plays("""
        Lin> remind me at 12:00 to call Klaus
        < ?
        > remind me at 13:00 to pay the factory
        < ?
        > done
        < ?
        > [2. pay the factory]
        < ?
        """);

    [Fact]
    public Task One_in_a_rhythm_goes_on() => Chat.Plays("""
        Lin> remind me every day at 11:00 to count the cartons
        < ?
        @ 2026-03-04 11:00
        < ?
        > done
        < ?
        > [Stop it]
        < ?
        @ 2026-03-05 11:00
        """);

    [Fact]
    public Task An_old_button_does_no_harm() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ?
        @ 2026-03-04 11:00
        < ?
        > [Done]
        < ?
        > reminders
        < ?
        """);
}
