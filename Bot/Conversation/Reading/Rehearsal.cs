using System.Text.Json;
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
public sealed class Rehearsal(Reader reader, Phrasebook phrases, IStore store)
{
    private const string Here = "console:rehearsal";
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
    public async Task<Meaning> Read(Utterance said, Language language, CancellationToken ct)
    {
        var speaker = Speaker(language, said.Zone);
        if (said.Context is { Length: > 0 } context)
            await Recall(context, speaker, said.Now, ct);
        else if (await store.Find(typeof(Outgoing), "context", ct) is { } old)
            await store.Commit([new Change(old.Document, old.Version, Gone: true)], ct);

        try
        {
            return await reader.Read(Message.Saying("rehearsal", said.Text), null, Open(speaker, said.Now), ct);
        }
        catch (Refusal)
        {
            return new Meaning.Doubt(new Greet(), Reply.Nothing);
        }
    }

    /// <summary>What was spoken of just before stands in the conversation like a card of ours.</summary>
    private async Task Recall(string context, Person speaker, Instant now, CancellationToken ct)
    {
        var subjects = await SubjectFinder.In(Message.Saying("context", context), Open(speaker, now), ct);
        var about = subjects.Mentions is [{ Orders: [var order] }, ..] ? order.To : null;
        var version = (await store.Find(typeof(Outgoing), "context", ct))?.Version ?? 0;
        await store.Commit([new Change(new Outgoing("context", 1, Here, speaker.Id, "before", context, [], [], about, State: DeliveryState.Sent), version)], ct);
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

    private Turn Open(Person speaker, Instant now) =>
        new(store, phrases, sequence, Company, speaker, now, new Origin(Here, "console:speaker", speaker.Name, "rehearsal", now));
}
