using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Scheduling;

public sealed class TickerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_fails_does_not_stop_the_others_and_is_logged()
    {
        await using var chat = await Chat.Begins();
        await chat.Store.Commit([new Change(OfNobody(chat), 0)], Ct);
        await chat.Continues("""
            Lin> remind me at 11:00 to call Klaus
            < ⏰ 1. call Klaus
            < Wed 4 Mar 11:00 (Shanghai time)
            @ 2026-03-04 11:00
            < ⏰ call Klaus
            """);
        Assert.Equal(["Reminder r-1 came due and failed"], chat.Log.Lines);
    }

    [Fact]
    public async Task What_fails_rests_longer_each_time()
    {
        await using var chat = await Chat.Begins();
        await chat.Store.Commit([new Change(OfNobody(chat), 0)], Ct);
        foreach (var (minute, failures) in new[] { (0, 1), (0, 1), (1, 2), (2, 2), (3, 3), (6, 3), (7, 4) })
        {
            await chat.MovesTo($"2026-03-04 11:{minute:00}");
            Assert.Equal(failures, chat.Log.Lines.Count);
        }
    }

    [Fact]
    public Task Nobody_hears_what_is_due_for_another() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        Sarah> remind me at 11:01 to ask Lin
        < ⏰ 1. ask Lin
        < Wed 4 Mar 11:01 (Shanghai time)
        @ 2026-03-04 11:00
        Lin< ⏰ call Klaus
        @ 2026-03-04 11:01
        < ⏰ ask Lin
        Lin> reminders
        < 1. call Klaus – rang, not done
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        """);

    [Fact]
    public Task A_summary_lets_everything_else_go_first() => Chat.WithOrders("""
        > remind me tomorrow 8:45 to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 08:45 (Shanghai time)
        > digest 08:30
        < Your daily summary comes at 08:30, next Thu 5 Mar 08:30 (Shanghai time).
        > milestone PO-1042 M01 planned 2026-03-05
        < PO-1042
        < Inquiry received planned Thu 5 Mar
        < Next: Inquiry received, Thu 5 Mar
        @ 2026-03-05 09:00
        < ⏰ call Klaus
        < This was for Thu 5 Mar 08:45 (Shanghai time), late by 15 minutes: I was not running.
        < ☀ Thu 5 Mar, late by 30 minutes
        < Today: PO-1042 Inquiry received
        """);

    [Fact]
    public async Task More_than_a_batch_is_spoken_each_once()
    {
        await using var chat = await Chat.Begins();
        var lin = (await chat.Store.Query(typeof(Person), KeyRange.Exactly("name|lin"), Ct))[0].Document.Id;
        await chat.Store.Commit([.. Enumerable.Range(1, 400).Select(number => new Change(Due(chat, $"r-{number}", lin) with { Number = number, About = $"{number}" }, 0))], Ct);

        await chat.MovesTo("2026-03-04 11:00");

        Assert.Equal(400, chat.Channel.Take().DistinctBy(message => message.Text).Count());
    }

    [Fact]
    public async Task One_that_cannot_be_written_does_not_take_the_others_with_it()
    {
        await using var chat = await Chat.Begins();
        var lin = (await chat.Store.Query(typeof(Person), KeyRange.Exactly("name|lin"), Ct))[0].Document.Id;
        await chat.Store.Commit([.. Enumerable.Range(1, 21).Select(number => new Change(Due(chat, $"r-{number:00}", lin) with { Number = number, About = $"{number}" }, 0))], Ct);
        await chat.Store.Commit([new Change(new Overlong("o-1", lin, Schedule.InstantOf(new LocalDate(2026, 3, 4), new LocalTime(11, 0), Chat.Shanghai)), 0)], Ct);

        await chat.MovesTo("2026-03-04 11:00");

        Assert.Equal(Enumerable.Range(1, 21).Select(number => $"⏰ {number}"), chat.Channel.Take().Select(message => message.Text));
        Assert.Equal(["Overlong o-1 came due and failed"], chat.Log.Lines);
    }

    [Fact]
    public Task What_comes_later_knows_what_rang_before() => Chat.Plays("""
        Lin> digest 11:00
        < Your daily summary comes at 11:00, next Wed 4 Mar 11:00 (Shanghai time).
        > remind me at 10:59 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 10:59 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ call Klaus
        """);

    private static Reminder OfNobody(Chat chat) => Due(chat, "r-1", "nobody");

    private static Reminder Due(Chat chat, string id, string person)
    {
        var when = new When(new LocalDate(2026, 3, 4), new LocalTime(11, 0), "Asia/Shanghai", ZoneNamed: false);
        return new Reminder(id, person, 1, "x", when, Schedule.Next(when, Instant.FromDateTimeOffset(chat.Clock.GetUtcNow())));
    }

    /// <summary>What it leaves has a name that no store takes.</summary>
    [Stored("overlong")]
    private sealed record Overlong(string Id, string PersonId, Instant? DueAt) : IDue
    {
        public Task ComeDue(Turn turn, CancellationToken ct)
        {
            turn.Save(this with { DueAt = null });
            turn.Save(new Seen(new string('x', 300), turn.Now));
            return Task.CompletedTask;
        }
    }
}
