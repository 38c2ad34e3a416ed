using Bot.Domain.Digests;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Scheduling;
using Bot.Tests.Talk;

namespace Bot.Tests.Scheduling;

public sealed class ZoneDataTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_data_know_that_Vancouver_stays_on_summer_time() => ZoneData.Check();

    [Fact]
    public async Task With_new_data_every_waiting_moment_is_worked_out_again()
    {
        await using var chat = await Chat.Begins();
        await chat.Continues("""
            Lin> remind me on 1 December at 9:00 Vancouver time to call the buyer
            < ⏰ 1. call the buyer
            < Tue 1 Dec 09:00 (Vancouver time) = Wed 2 Dec 00:00 (Shanghai time)
            > remind me every day at 9:00 Vancouver time to count
            < ⏰ 2. count
            < every day at 09:00, next Wed 4 Mar 09:00 (Vancouver time) = Thu 5 Mar 01:00 (Shanghai time)
            > digest on
            < Your daily summary comes at 08:30, next Thu 5 Mar 08:30 (Shanghai time).
            """);
        // As older data had it: an hour off.
        await Changes<Reminder>(chat, "open|", reminder => reminder with { Next = reminder.Next + Duration.FromHours(1) });
        await Changes<Company>(chat, null, company => company with { TimeData = "2025a" });
        var lin = (await chat.Store.Query(typeof(Person), KeyRange.Exactly("name|lin"), Ct))[0].Document.Id;
        var digest = (await chat.Store.Find(typeof(DailyDigest), lin, Ct))!;
        await chat.Store.Commit([new Change(((DailyDigest)digest.Document) with { DueAt = Instant.FromUtc(2026, 3, 5, 1, 30) }, digest.Version)], Ct);

        await new ZoneData(chat.Store, chat.Clock).Replan(Ct);

        await chat.Continues("""
            Lin> reminders
            < 2. count – every day at 09:00, next Wed 4 Mar 09:00 (Vancouver time) = Thu 5 Mar 01:00 (Shanghai time)
            < 1. call the buyer – Tue 1 Dec 09:00 (Vancouver time) = Wed 2 Dec 00:00 (Shanghai time)
            < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
            > digest
            < Your daily summary comes at 08:30, next Thu 5 Mar 08:30 (Shanghai time).
            """);
    }

    [Fact]
    public async Task The_same_data_change_nothing_and_what_was_missed_stays_due()
    {
        await using var chat = await Chat.Begins();
        await chat.Says("Lin", "remind me at 11:00 to call Klaus");
        await chat.Says("Lin", "remind me every day at 12:00 to count");
        chat.Channel.Take();
        chat.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 6, 0, 0, TimeSpan.Zero));
        var zones = new ZoneData(chat.Store, chat.Clock);

        await zones.Replan(Ct);
        await Changes<Company>(chat, null, company => company with { TimeData = "2025a" });
        await zones.Replan(Ct);
        await chat.Ticks();

        Assert.Equal(2, chat.Channel.Take().Count);
    }

    private static async Task Changes<T>(Chat chat, string? prefix, Func<T, T> change) where T : class, IDocument
    {
        var kept = prefix is null ? [(await chat.Store.Find(typeof(T), Company.TheOne, Ct))!] : await chat.Store.Query(typeof(T), KeyRange.StartingWith(prefix), Ct);
        await chat.Store.Commit([.. kept.Select(stored => new Change(change((T)stored.Document), stored.Version))], Ct);
    }
}
