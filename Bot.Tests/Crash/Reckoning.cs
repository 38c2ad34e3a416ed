using System.Globalization;
using Bot.Domain.FollowUps;
using Bot.Domain.History;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Crash;

/// <summary>What all came to, in four numbers.</summary>
internal sealed record Verdict(int Lost, int Second, int OutOfOrder, int Repeated, int Kills, string Details)
{
    public bool IsGood => Lost == 0 && Second == 0 && OutOfOrder == 0 && Repeated <= Kills;

    public string Sentence => string.Create(CultureInfo.InvariantCulture, $"lost {Lost}, second effects {Second}, out of order {OutOfOrder}, repeated sends {Repeated} (at most one per kill)");
}

/// <summary>Compares what is in the store with what the clients know: every acknowledged message has its effect once and its answer.</summary>
internal sealed class Reckoning(string folder)
{
    private const int RingsPerChat = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<string> details = [];

    /// <summary>When the reminders of each chat come due.</summary>
    private readonly List<Instant> rings = [];

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    /// <summary>Reminders that come due while it is killed, spread over that time.</summary>
    public async Task Remind(int chats, TimeSpan during)
    {
        await using var store = LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance);
        var begin = Now + Duration.FromSeconds(3);
        rings.AddRange(Enumerable.Range(0, RingsPerChat).Select(ring => begin + (Duration.FromTimeSpan(during) * ring / RingsPerChat)));
        var changes = new List<Change>();
        for (var chat = 0; chat < chats; chat++)
        {
            var person = (Person)(await store.Query(typeof(Person), KeyRange.Exactly($"identity|telegram:{100_000 + chat}"), default))[0].Document;
            foreach (var (ring, due) in rings.Index())
            {
                var local = due.InZone(person.Zone).LocalDateTime;
                changes.Add(new Change(new Reminder($"ring-{chat}-{ring}", person.Id, 100 + ring, $"ring {chat} {ring}", new When(local.Date, local.TimeOfDay, person.ZoneId, ZoneNamed: true), due), 0));
            }
        }

        await store.Commit(changes, default);
    }

    /// <summary>Waits until all answers and all that came due are there, ends the bot and looks into its store.</summary>
    public async Task<Verdict> Of(IReadOnlyList<Sender> senders, Victim victim, int kills)
    {
        var until = Now;
        await Heard(senders, rings.Count(ring => ring < until));
        // What comes a second time would arrive now.
        await Task.Delay(1_500);
        await victim.Kill();
        foreach (var complaint in victim.Complaints)
            Noted(true, complaint);

        await using var store = LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance);
        var entries = await All<HistoryEntry>(store);
        var marks = await All<Seen>(store);
        var notes = await All<FollowUp>(store);
        var orders = await All<Order>(store);
        var reminders = await All<Reminder>(store);
        var byMessage = entries.Where(entry => entry.Conversation is not null).SelectMany(entry => entry.Messages.Select(message => $"{entry.Conversation}/{message}")).CountBy(key => key).ToDictionary();
        int lost = 0, second = 0;
        foreach (var sender in senders)
        {
            var heard = sender.Heard.ToHashSet();
            foreach (var (index, said) in sender.Acknowledged.Index())
            {
                var effects = said.Text.StartsWith("remind", StringComparison.Ordinal) ? reminders.Count(reminder => reminder.About.Contains(said.Words, StringComparison.Ordinal))
                    : said.Text.StartsWith("note", StringComparison.Ordinal) || said.Text.StartsWith("milestone", StringComparison.Ordinal) ? byMessage.GetValueOrDefault($"telegram:{sender.Chat}/{said.Message}")
                    : notes.Count(note => note.Words.Contains(said.Words, StringComparison.Ordinal));
                lost += Noted(effects == 0, $"lost: {sender.Chat} {said.Text}");
                second += Noted(effects > 1 || byMessage.GetValueOrDefault($"telegram:{sender.Chat}/{said.Message}") > 1, $"second effect: {effects} of {sender.Chat} {said.Text}, brought again {said.Brought} times, in turns {string.Join(' ', entries.Where(entry => entry.Conversation == $"telegram:{sender.Chat}" && entry.Messages.Contains($"{said.Message}")).Select(entry => entry.Id))}, marked {string.Join(' ', marks.Where(mark => mark.Id.EndsWith($":{said.Update}", StringComparison.Ordinal)))}");
                lost += Noted(!heard.Contains(index), $"no answer: {sender.Chat} {said.Text}");
            }

            foreach (var strange in sender.Strange)
                second += Noted(true, $"nobody asked for this: {sender.Chat} {strange}");
        }

        foreach (var reminder in reminders)
        {
            var rung = senders.Sum(sender => sender.Rings.GetValueOrDefault(reminder.About));
            lost += Noted(rung == 0 && reminder.When.Date + reminder.When.Time!.Value is var local && local.InZoneLeniently(DateTimeZoneProviders.Tzdb[reminder.When.ZoneId]).ToInstant() < until, $"never rang: {reminder.About}");
            var turns = entries.Count(entry => entry.Conversation is null && entry.Changes.Any(change => change.Document is Reminder rang && rang.Id == reminder.Id));
            second += Noted(turns > 1, $"rang in {turns} turns: {reminder.About}");
        }

        var disordered = senders.Sum(sender => sender.Heard.Zip(sender.Heard.Skip(1)).Count(pair => pair.Second < pair.First));
        var repeated = senders.Sum(sender => sender.Heard.Count - sender.Heard.Distinct().Count() + sender.Rings.Values.Sum(times => times - 1));
        foreach (var sender in senders)
        {
            foreach (var (index, times) in sender.Heard.CountBy(index => index).Where(pair => pair.Value > 1))
                Noted(true, $"heard {times} times: {sender.Chat} {sender.Acknowledged[index].Text}");
            foreach (var (ring, times) in sender.Rings.Where(pair => pair.Value > 1))
                Noted(true, $"rang {times} times: {sender.Chat} {ring}");
        }

        details.Add($"{senders.Sum(sender => sender.Acknowledged.Count)} messages and {senders.Sum(sender => sender.Rings.Count)} rings, {kills} kills");
        return new Verdict(lost, second, disordered, repeated, kills, string.Concat(details.Select(line => $"{line}\n")));
    }

    /// <summary>As long as something still comes; a busy machine takes its time.</summary>
    private static async Task Heard(IReadOnlyList<Sender> senders, int due)
    {
        var (last, heard) = (TimeProvider.System.GetTimestamp(), 0);
        while (senders.Any(sender => sender.Acknowledged.Count > sender.Heard.Distinct().Count() || sender.Rings.Count < due) && TimeProvider.System.GetElapsedTime(last) < Patience)
        {
            await Task.Delay(100);
            var now = senders.Sum(sender => sender.Heard.Count + sender.Rings.Count);
            if (now > heard)
                (last, heard) = (TimeProvider.System.GetTimestamp(), now);
        }
    }

    private int Noted(bool isBad, string line)
    {
        if (isBad && details.Count < 40)
            details.Add(line);
        return isBad ? 1 : 0;
    }

    private static async Task<IReadOnlyList<T>> All<T>(LiteDbStore store) where T : class, IDocument
    {
        var all = new List<T>();
        for (var after = ""; await store.All(typeof(T), after, 1_000, default) is [.., var last] page; after = last.Document.Id)
            all.AddRange(page.Select(stored => (T)stored.Document));
        return all;
    }
}
