using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Domain.History;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>
/// Reads sentences as the engine would, on a company's records held in memory, and does nothing of what they say. Who speaks is
/// one of the company's own people.
/// </summary>
public sealed partial class Rehearsal(Reader reader, Phrasebook phrases, IStore store)
{
    private const string Here = "console:rehearsal";
    private const string Context = "context";
    private static readonly Company Company = new("Rehearsal", "Asia/Shanghai", "CN", Language.English);

    private readonly Sequence sequence = new();

    /// <summary>Takes in the orders of a file: an array of <c>{order, customer, customer_contact, product, product_zh, supplier, quantity, unit}</c>.</summary>
    public async Task Load(string file, LocalDate today, CancellationToken ct)
    {
        using var records = JsonDocument.Parse(await File.ReadAllTextAsync(file, ct));
        var turn = Open(Speaker(Language.English, DateTimeZone.Utc), today.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
        foreach (var record in records.RootElement.EnumerateArray())
            await Add(record, turn, today, ct);
        await store.Commit(turn.Changes, ct);
    }

    /// <summary>What the sentence would change or ask.</summary>
    public async Task<Heard> Read(Utterance said, Language language, CancellationToken ct)
    {
        var speaker = Speaker(language, said.Zone);
        var context = Before().Replace(said.Context ?? "", "").Trim();
        var spoken = await Recall(context, speaker, said.Now, ct);
        try
        {
            var turn = Open(speaker, said.Now);
            var asked = WhichOrder().Match(context);
            var draft = asked.Success ? new Draft(Slots.DraftId(turn), Reader.About, new Dictionary<string, string> { ["Words"] = context[..asked.Index].Trim() is { Length: > 0 } told ? told : WhichOf().Replace(asked.Value, "") }, "Order", [], new Dictionary<string, string>(), said.Now) : null;
            return await reader.Read(Message.Saying("rehearsal", said.Text), draft, turn, ct) switch
            {
                // "undo that" takes back what was said last.
                Meaning.Ready { Commands: [Undo { Order: null } undo] } => new Heard(new Meaning.Ready([undo with { Order = spoken }])),
                // "no, 18 March": what was said last, put right.
                Meaning.Corrected { Right: null, Text: { } right } => new Heard(await reader.Read(Message.Saying("rehearsal", right), null, turn, ct), right),
                var meaning => new Heard(meaning),
            };
        }
        catch (Refusal)
        {
            return new Heard(new Meaning.Doubt(new Greet(), Reply.Nothing));
        }
    }

    /// <summary>What was made of a sentence.</summary>
    /// <param name="PutRight">The words before, where the sentence corrects them.</param>
    public sealed record Heard(Meaning Meaning, string? PutRight = null);

    /// <summary>What was said just before stands in the conversation like a card of ours, and in the history like the speaker's own words.</summary>
    private async Task<OrderRef?> Recall(string context, Person speaker, Instant now, CancellationToken ct)
    {
        foreach (var type in new[] { typeof(Outgoing), typeof(HistoryEntry) })
        {
            if (await store.Find(type, Context, ct) is { } old)
                await store.Commit([new Change(old.Document, old.Version, Gone: true)], ct);
        }

        if (context.Length == 0)
            return null;
        var turn = Open(speaker, now);
        var order = (await SubjectFinder.In(Message.Saying(Context, context), turn, ct)).Mentions is [{ Orders: [var only] }, ..] ? only : null;
        HistoryChange[] changes = order is null ? [] : [new HistoryChange(await turn.Get(order, ct), await turn.Get(order, ct), 1)];
        await store.Commit(
        [
            new Change(new Outgoing(Context, 1, Here, speaker.Id, "before", context, [], [], order?.To, State: DeliveryState.Sent), 0),
            new Change(new HistoryEntry(Context, now, speaker.Id, Here, [], changes, Words: context), 0),
        ], ct);
        return order;
    }

    private static async Task Add(JsonElement record, Turn turn, LocalDate today, CancellationToken ct)
    {
        var customer = await turn.FirmNamed(FirmKind.Customer, Said(record, "customer") ?? "?", ct);
        if (Said(record, "customer_contact") is { } contact && await turn.Find<Person>($"contact:{contact}", ct) is null)
            turn.Save(new Person($"contact:{contact}", contact, Roles.Customer, null, customer.Id, Language.English, "UTC"));
        var supplier = Said(record, "supplier") is { } maker ? await turn.FirmNamed(FirmKind.Supplier, maker, ct) : null;
        var goods = string.Join(" / ", new[] { Said(record, "product"), Said(record, "product_zh") }.OfType<string>());
        var quantity = record.TryGetProperty("quantity", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDecimal() : 0;
        OrderLine[] lines = [new OrderLine(goods, quantity, Said(record, "unit") ?? "pcs") { SupplierId = supplier?.Id }];
        turn.Save(new Order(turn.NewId(), Said(record, "order") ?? "?", customer.Id, turn.Me.Id, Team.Default, lines, today, Plan: Plan.Empty));
    }

    private static string? Said(JsonElement record, string field) => record.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Person Speaker(Language language, DateTimeZone zone) =>
        new("speaker", "Speaker", Roles.Owner, Team.Default, null, language, DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id) is null ? "UTC" : zone.Id, Home: Here);

    [GeneratedRegex(@"^\s*(previous|before|bot|user|me|answer to|刚才|上一条)\s*[:：]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Before();

    /// <summary>The question for the order, at the end of what was said.</summary>
    [GeneratedRegex(@"[^.。!！,，?？]*(which (order|one|po)|哪(个|一)?(订单|单|票)|是哪)[^?？]*[?？]\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex WhichOrder();

    /// <summary>"Which order did the deposit come in for?" asks of something that was said.</summary>
    [GeneratedRegex(@"^\s*which (order|one|po)\s*(did|does|do|is|was|has|have|are)?|(\s(for|on|of))?\s*[?？]\s*$|是?哪(个|一)?(订单|单|票)的?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex WhichOf();

    private Turn Open(Person speaker, Instant now) =>
        new(store, phrases, sequence, Company, speaker, now, new Origin(Here, "console:speaker", speaker.Name, "rehearsal", now));
}
