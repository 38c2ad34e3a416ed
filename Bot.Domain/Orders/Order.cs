using Bot.Domain.Plans;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

public enum OrderState { Open, Closed, Cancelled }

/// <summary>What a promised date means: leaving the port or reaching the customer.</summary>
public enum DateBasis { Ship, Delivery }

/// <summary>
/// A customer's purchase order. Its own milestones are those of the order and its styles; what is made is in
/// <see cref="FactoryOrder"/>, what leaves in <see cref="Shipment"/>: one of each by default.
/// </summary>
/// <param name="Number">As the customer writes it.</param>
/// <param name="CustomerId">A firm.</param>
/// <param name="OwnerId">The merchandiser whose order it is.</param>
/// <param name="Team">The owner's team.</param>
/// <param name="SharedWith">Ids of colleagues who see it too.</param>
/// <param name="Requested">The date the customer asked for.</param>
/// <param name="FirstConfirmed">The first date we promised; never changes (OTIF is measured against it).</param>
/// <param name="LastConfirmed">The date we promise now.</param>
/// <param name="Basis">What those three dates mean.</param>
/// <param name="Departure">The day the parts leave that leave last; kept here so that lists need no second look.</param>
/// <param name="Done">The day the promise was kept: all of it left or arrived, as <paramref name="Basis"/> says; kept here for reports.</param>
/// <param name="Country">Where it goes.</param>
/// <param name="Notes">What else a sheet said of the whole order, by the sheet's own column.</param>
/// <param name="Expected">The day the promise will be kept as things stand; kept here so that lists need no second look.</param>
/// <param name="Addresses">By <see cref="AddressKind"/>, the address or party that the papers name.</param>
/// <param name="Attention">The earliest day on which something of it or its parts is to be done; the digest finds orders by it.</param>
[Stored("orders", AskedBy = "number|")]
public sealed record Order(
    string Id,
    string Number,
    string CustomerId,
    string OwnerId,
    string Team,
    IReadOnlyList<OrderLine> Lines,
    LocalDate PlacedOn,
    LocalDate? Requested = null,
    LocalDate? FirstConfirmed = null,
    LocalDate? LastConfirmed = null,
    DateBasis Basis = DateBasis.Ship,
    Incoterm? Incoterm = null,
    string? PaymentTerm = null,
    Plan? Plan = null,
    OrderState State = OrderState.Open,
    string? Note = null,
    IReadOnlyList<string>? SharedWith = null,
    LocalDate? Departure = null,
    LocalDate? Attention = null,
    LocalDate? Expected = null,
    LocalDate? Done = null,
    string? Country = null,
    IReadOnlyDictionary<string, string>? Notes = null,
    IReadOnlyDictionary<string, string>? Addresses = null) : IGuarded, IHistoric, IFollowed
{
    public IEnumerable<string> Audiences =>
        ["all", $"team:{Team}", $"person:{OwnerId}", $"customer:{CustomerId}", .. SharedWith?.Select(person => $"person:{person}") ?? []];

    public IEnumerable<string> Keys =>
    [
        .. Audiences.Distinct().SelectMany(audience => Lists.Select(list => $"{audience}|{list}")),
        .. Lines.Select(line => line.SupplierId).OfType<string>().Append(CustomerId).Distinct().Select(firm => $"firm|{firm}"),
        // Once, not for each audience: whoever looks is shown only what is theirs to see.
        .. OrderNumbers.Forms(Number).Select(form => $"number|{form}|{Number}"),
        .. Storage.Words.Keys(Words),
    ];

    /// <summary>What it is found by: its number, its goods and what they travel in; nothing that a customer may not know.</summary>
    internal IEnumerable<string?> Words => [Number, .. OrderNumbers.Forms(Number), .. Lines.Select(line => line.Container).Distinct(), .. Lines.Select(line => line.Style).Distinct()];

    /// <summary>The date we answer for: promised, or asked for while nothing is promised.</summary>
    public LocalDate? Due => LastConfirmed ?? Requested;

    public decimal Quantity => Lines.Sum(line => line.Quantity);

    /// <summary>The quantity as it is told.</summary>
    public Text Amount => Units.Told(Lines);

    public string Unit => Lines is [var line, ..] ? line.Unit : "pcs";

    public int LinesDone => Lines.Count(line => line.Done(Basis) is not null);

    public Plan Steps => Plan ?? Plans.Plan.Empty;

    public string Product => ProductOf(Lines);

    private IEnumerable<string> Lists
    {
        get
        {
            var sort = $"{(Due ?? PlacedOn):uuuu-MM-dd}|{Number}";
            yield return $"customer|{CustomerId}|{sort}";
            if (State != OrderState.Open)
                yield break;
            yield return $"open|{sort}";
            yield return $"mine|{OwnerId}|{sort}";
            if (Expected > Due)
                yield return $"late|{sort}";
            if (Attention is { } day)
                yield return $"attention|{day:uuuu-MM-dd}|{Number}";
        }
    }

    /// <summary>What it is, in a few words.</summary>
    internal static string ProductOf(IEnumerable<OrderLine> lines) => lines.Select(line => line.Style).Distinct().ToList() switch
    {
        [var first, _, _, ..] many => $"{first} +{many.Count - 1}",
        var few => string.Join(", ", few),
    };

    public Task MoveAlong(Turn turn, CancellationToken ct) => turn.Before(this) is null ? Task.CompletedTask : turn.MoveReminders(Id, ct);

    /// <summary>Promises a date; the first promise is kept for good.</summary>
    public Order Confirm(LocalDate date, DateBasis basis) => this with { FirstConfirmed = FirstConfirmed ?? date, LastConfirmed = date, Basis = basis };

    /// <summary>Sets the quantity of the whole order; with several lines it says which are needed.</summary>
    public Order Resize(decimal quantity) => Lines is [var only] ? this with { Lines = [only with { Quantity = quantity }] } : throw WhichLine();

    /// <summary>Changes what all lines have in common; where they differ it says which are needed.</summary>
    public Order WithLines<T>(Func<OrderLine, T> common, Func<OrderLine, OrderLine> change) =>
        Lines.Select(common).Distinct().Count() == 1 ? this with { Lines = [.. Lines.Select(change)] } : throw WhichLine();

    private Refusal WhichLine() => new($"{Number} has {new Count(Lines.Count, "line")}: say which one changes in a follow-up, so that nothing is guessed.");

    public IEnumerable<Text> ChangesSince(IDocument? before)
    {
        if (before is not Order old)
            return [Lines is [] ? (Text)$"{Number} opened" : $"{Number} opened: {Product}, {Amount} {Units.Named(Unit)}"];

        return
        [
            .. Text.When(old.Quantity != Quantity, $"Quantity {old.Amount} → {Amount} {Units.Named(Unit)}"),
            .. Text.When(old.LastConfirmed != LastConfirmed, Moved(Basis == DateBasis.Ship ? (Text)$"Ship date" : $"Delivery date", old.LastConfirmed, LastConfirmed)),
            .. Text.When(old.Requested != Requested && Requested is not null, Moved($"Requested", old.Requested, Requested)),
            .. Text.When(old.Lines.Count != Lines.Count, $"{new Count(old.Lines.Count, "line")} → {new Count(Lines.Count, "line")}"),
            .. Text.When(old.LinesDone != LinesDone, $"{new Count(LinesDone, "line")} of {Lines.Count} delivered"),
            .. Text.When(old.Note != Note, Note is null ? (Text)$"Note removed" : $"Note: {Note}"),
            .. this.FactsSince(old),
            .. AddressesSince(old),
            .. Text.When(old.State != State, $"{Number}: {old.State} → {State}"),
            .. Text.When(old.OwnerId != OwnerId, $"{Number} has a new merchandiser"),
            .. Text.When((old.SharedWith?.Count ?? 0) != (SharedWith?.Count ?? 0), $"{Number} shared with a colleague"),
            .. Steps.ChangesSince(old.Steps),
        ];
    }

    private IEnumerable<Text> AddressesSince(Order old)
    {
        foreach (var kind in Enum.GetValues<AddressKind>())
        {
            var (before, now) = (old.Addresses?.GetValueOrDefault(kind.ToString()), Addresses?.GetValueOrDefault(kind.ToString()));
            if (before == now)
                continue;
            yield return (before, now) switch
            {
                (null, _) => $"{kind}: {now}",
                (_, null) => $"{kind} removed: {before}",
                _ => (Text)$"{kind}: {before} → {now}",
            };
        }
    }

    /// <summary><c>ETD Mon 3 Aug → Wed 5 Aug</c>.</summary>
    internal static Text Moved(Text what, LocalDate? from, LocalDate? to) => from is { } old ? (Text)$"{what} {old} → {to}" : $"{what} {to}";
}
