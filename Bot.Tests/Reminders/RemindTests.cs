using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class RemindTests
{
    [Fact]
    public Task Once_in_my_own_time() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ?
        @ 2026-03-05 08:59
        @ 2026-03-05 09:00
        < ?
        > [Done]
        < ?
        """);

    [Fact]
    public Task Once_in_the_time_of_a_named_place() => Chat.Plays("""
        Lin> remind me tomorrow 9am German time to call Klaus
        < ?
        @ 2026-03-05 15:59
        @ 2026-03-05 16:00
        < ?
        """);

    [Fact]
    public Task In_a_rhythm() => Chat.Plays("""
        Lin> remind me every Thursday 15:00 to send the report
        < ?
        @ 2026-03-05 15:00
        < ?
        > [Done]
        < ?
        @ 2026-03-12 15:00
        < ?
        """);

    [Fact]
    public Task When_is_asked_for() => Chat.Plays("""
        Lin> remind me to call Klaus
        < ?
        > tomorrow 9am
        < ?
        > remind
        < ?
        > in 2 hours
        < ?
        """);

    [Fact]
    public Task A_day_without_a_time_is_the_start_of_work() => Chat.Plays("""
        Lin> remind me on Friday to pay the factory
        < ?
        """);

    [Fact]
    public Task About_an_order() => Chat.Plays("""
        Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < ?
        > remind me tomorrow 9am to chase PO-1042 lab dips
        < ?
        @ 2026-03-05 09:00
        < ?
        > [Open the order]
        < ?
        """);

    [Fact]
    public Task A_time_that_has_been_is_asked_for_again() => Chat.Plays("""
        Lin> remind me today at 8am to call Klaus
        < ?
        > today 11am
        < ?
        """);

    [Fact]
    public Task Today_after_the_start_of_work_needs_a_time() => Chat.Plays("""
        Lin> remind me today to call Klaus
        < ?
        """);

    [Fact]
    public Task A_day_that_does_not_exist_is_said() => Chat.Plays("""
        Lin> remind me 31 June at 9 to call Klaus
        < ?
        > 30 June at 9
        < ?
        """);

    [Fact]
    public Task Every_quarter_of_an_hour_is_too_often() => Chat.Plays("""
        Lin> remind me every 15 minutes to drink
        < ?
        > cancel
        < ?
        """);

    [Fact]
    public Task A_customer_has_reminders_of_the_customers_own() => Chat.Plays("""
        Sarah> remind me tomorrow 9am to ask about the labels
        < ?
        Lin> reminders
        < ?
        Sarah> reminders
        < ?
        """);

    [Fact]
    public async Task Five_hundred_open_ones_are_enough()
    {
        await using var chat = await Chat.Begins();
        var lin = (await chat.Store.Query(typeof(Bot.Domain.People.Person), KeyRange.Exactly("name|lin"), default))[0].Document.Id;
        var when = new When(new LocalDate(2026, 12, 1), new LocalTime(9, 0), "Asia/Shanghai", ZoneNamed: false);
        await chat.Store.Commit([.. Enumerable.Range(1, 500).Select(number => new Change(new Reminder($"r-{number}", lin, number, "x", when, Schedule.Next(when, Instant.MinValue)), 0))], default);
        await chat.Continues("""
            Lin> remind me tomorrow 9am to call Klaus
            < ?
            """);
    }
}
