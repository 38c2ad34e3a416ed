using System.Globalization;
using Bot.Domain.FollowUps;
using Bot.Domain.History;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
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
    public async Task<Verdict> Of(IReadOnlyList<Sender> senders, Victim victim, HttpClient http, int kills)
    {
        var until = Now;
        var due = senders.ToDictionary(sender => sender, sender => Enumerable.Range(0, rings.Count(ring => ring < until)).Select(ring => $"ring {sender.Chat - 100_000} {ring}").Concat(sender.Due(until)).ToList());
        await victim.Until(
            http,
            () => senders.All(sender => sender.Heard.ToHashSet().Count == sender.Acknowledged.Count && due[sender].TrueForAll(sender.Rings.ContainsKey)),
            () => senders.Sum(sender => sender.Heard.Count + sender.Rings.Values.Sum()));
        // What comes a second time would arrive now.
        await Task.Delay(1_500);
        await victim.Kill();
        foreach (var complaint in victim.Complaints)
            Noted(complaint);

        await using var store = LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance);
        var entries = await All<HistoryEntry>(store);
        var reminders = await All<Reminder>(store);
        var turns = entries.Where(entry => entry.Conversation is not null).SelectMany(entry => entry.Messages.Select(message => (Message: $"{entry.Conversation}/{message}", entry.Id))).ToLookup(turn => turn.Message, turn => turn.Id);
        var notes = (await All<FollowUp>(store)).ToLookup(note => WordOf(note.Words));
        var asked = reminders.ToLookup(reminder => WordOf(reminder.About));
        int lost = 0, second = 0;
        foreach (var sender in senders)
        {
            var heard = sender.Heard.ToHashSet();
            foreach (var (index, said) in sender.Acknowledged.Index())
            {
                var mine = turns[$"telegram:{sender.Chat}/{said.Message}"].ToList();
                var effects = said.Text.Split(' ')[0] switch
                {
                    "remind" => asked[said.Words].Count(),
                    "note" or "milestone" => mine.Count,
                    _ => notes[said.Words].Count(),
                };
                if (effects == 0)
                    lost += Noted($"lost: {sender.Chat} {said.Text}");
                if (effects > 1 || mine.Count > 1)
                    second += Noted($"second effect: {effects} of {sender.Chat} {said.Text}, brought again {said.Brought} times, in turns {string.Join(' ', mine)}");
                if (!heard.Contains(index))
                    lost += Noted($"no answer: {sender.Chat} {said.Text}");
            }

            foreach (var ring in due[sender].Where(ring => !sender.Rings.ContainsKey(ring)))
                lost += Noted($"never rang: {sender.Chat} {ring}");
            foreach (var strange in sender.Strange)
                second += Noted($"nobody asked for this: {sender.Chat} {strange}");
        }

        var rung = entries.Where(entry => entry.Conversation is null).SelectMany(entry => entry.Changes.Select(change => change.Document).OfType<Reminder>()).CountBy(reminder => reminder.About).ToDictionary();
        foreach (var (about, times) in rung.Where(pair => pair.Value > 1))
            second += Noted($"rang in {times} turns: {about}");

        var disordered = senders.Sum(sender => sender.Heard.Zip(sender.Heard.Skip(1)).Count(pair => pair.Second < pair.First));
        var repeated = senders.Sum(sender => sender.Heard.Count - sender.Heard.Distinct().Count() + sender.Rings.Values.Sum(times => times - 1));
        foreach (var sender in senders)
        {
            foreach (var (index, times) in sender.Heard.CountBy(index => index).Where(pair => pair.Value > 1))
                Noted($"heard {times} times: {sender.Chat} {sender.Acknowledged[index].Text}");
            foreach (var (ring, times) in sender.Rings.Where(pair => pair.Value > 1))
                Noted($"rang {times} times: {sender.Chat} {ring}");
            foreach (var (first, later) in sender.Heard.Zip(sender.Heard.Skip(1)).Where(pair => pair.Second < pair.First))
                Noted($"out of order: {sender.Chat} heard {sender.Acknowledged[first].Text}, then {sender.Acknowledged[later].Text}, {first - later} messages older");
        }

        details.Add($"{senders.Sum(sender => sender.Acknowledged.Count)} messages and {senders.Sum(sender => sender.Rings.Count)} rings, {kills} kills");
        return new Verdict(lost, second, disordered, repeated, kills, string.Concat(details.Select(line => $"{line}\n")));
    }

    /// <summary>The word that nobody else says.</summary>
    private static string WordOf(string text) => text.Split(' ').FirstOrDefault(word => word.StartsWith("zq", StringComparison.Ordinal)) ?? "";

    private int Noted(string line)
    {
        if (details.Count < 40)
            details.Add(line);
        return 1;
    }

    private static async Task<IReadOnlyList<T>> All<T>(LiteDbStore store) where T : class, IDocument
    {
        var all = new List<T>();
        for (var after = ""; await store.All(typeof(T), after, 1_000, default) is [.., var last] page; after = last.Document.Id)
            all.AddRange(page.Select(stored => (T)stored.Document));
        return all;
    }
}
