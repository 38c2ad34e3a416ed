using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Tests.Storage;

/// <summary>Found by whatever keys a test wants.</summary>
[Stored("test_notes", AskedBy = "k|")]
public sealed record Note(string Id, params IReadOnlyList<string> Words) : IDocument
{
    public IEnumerable<string> Keys => Words;
}

[Stored("test_alarms")]
public sealed record Alarm(string Id, Instant? DueAt, string PersonId = "anna") : IDue
{
    public Task ComeDue(Turn turn, CancellationToken ct) => Task.CompletedTask;
}

[Stored("test_bells")]
public sealed record Bell(string Id, Instant? DueAt, string PersonId = "anna") : IDue
{
    public Task ComeDue(Turn turn, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Every kind of field that a document may have.</summary>
[Stored("test_everything")]
public sealed record Everything(
    string Id,
    string Text,
    string? Maybe,
    decimal Price,
    int Number,
    bool Flag,
    Roles Roles,
    Language Language,
    Instant At,
    LocalDate Day,
    LocalTime? Time,
    LocalDateTime Moment,
    IReadOnlyList<Reference> References,
    IReadOnlyDictionary<string, decimal> Prices,
    IDocument? Before) : IDocument
{
    public string? Remark { get; init; }
}

public static class Samples
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 8, 5, 12, 0);

    public static readonly Person Anna = new("anna", "Anna 王", Roles.Merchandiser, "team-1", null, Language.Chinese, "Asia/Shanghai",
        "telegram:7", ["telegram:7", "wecom:anna"], ZoneKnown: true);

    public static readonly Everything Full = new("e-1", "  two  spaces ", null, 12.3400m, -7, true, Roles.Owner | Roles.Merchandiser,
        Language.Chinese, Noon.PlusTicks(1), new LocalDate(2028, 2, 29), new LocalTime(23, 59, 59).PlusTicks(1), new LocalDateTime(2026, 1, 2, 3, 4, 5),
        [Reference.To(Anna)], new Dictionary<string, decimal> { ["PO-1"] = 1.10m, ["po-1"] = 2m, [""] = decimal.MaxValue }, Anna)
    {
        Remark = "",
    };

    /// <summary>One of every type that is stored, with as many fields filled as there are, and some with none.</summary>
    public static IEnumerable<IDocument> OneOfEach() =>
    [
        Anna,
        new Person("bob", "Bob", Roles.Owner, null, null, Language.English, "Europe/London"),
        new Company("Dragon & Söhne", "Asia/Shanghai", "CN", Language.English, "2026b"),
        new Seen("tg:1:2", Noon.PlusTicks(-1)),
        new Draft("telegram:7/anna", "order", new Dictionary<string, string> { ["PO"] = "PO-7", ["po"] = "二" }, "quantity",
            [new Attachment(AttachmentKind.Voice, "telegram:AgAC", "note.ogg", "audio/ogg", 12_345_678_901)], new Dictionary<string, string> { [""] = "m1" }, Noon),
        new Outgoing("o-1", 1, "telegram:7", "anna", "t-1", "Hello", [new OutgoingChoice("Yes", "ship \"PO-1\"", true)],
            [new Attachment(AttachmentKind.Photo, "telegram:x", "样品.jpg", "image/jpeg", 0, new string('a', 64))], Reference.To(Anna), Urgent: false,
            DeliveryState.Sent, "77", "o-0", "why", "https://example.test/?a=b", [new MenuItem("help", "帮助")]),
        Full,
    ];
}
