using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>
/// Puts the follow-ups of a sheet where they belong; one that is on file already stays as it is. What two people said with the same
/// words in one moment is two.
/// </summary>
public sealed class FollowUpMerging(Turn turn)
{
    private readonly HashSet<string> taken = [];

    public async Task<IReadOnlyList<(FollowUpRow Row, Outcome Outcome)>> Take(IEnumerable<FollowUpRow> some, CancellationToken ct)
    {
        var outcomes = new List<(FollowUpRow, Outcome)>();
        foreach (var row in some)
            outcomes.Add((row, await Take(row, ct)));
        return outcomes;
    }

    private async Task<Outcome> Take(FollowUpRow row, CancellationToken ct)
    {
        if (await About(row, ct) is not { } about)
            return Outcome.Rejected;
        var then = await turn.Query<FollowUp>(KeyRange.Exactly($"of|{about.Type}/{about.Id}|{row.At.ToUnixTimeTicks():x16}"), ct);
        var same = then.FirstOrDefault(known => !taken.Contains(known.Id) && (known.Words == row.Text || (known.Words == row.Words && NamesOf(known) == row.Files)));
        var followUp = same ?? new FollowUp(turn.NewId(), about, await By(row, ct), row.At, row.Channel, row.Text, []);
        taken.Add(followUp.Id);
        if (same is not null)
            return Outcome.Unchanged;
        turn.Save(followUp);
        return Outcome.Created;
    }

    /// <summary>The names of a follow-up's files, as they stand in a cell.</summary>
    public static string NamesOf(FollowUp followUp) => string.Join(", ", followUp.Attachments.Select(file => file.Name));

    /// <summary>The order, or the firm where no order is named; null when there is none or there are several.</summary>
    private async Task<Reference?> About(FollowUpRow row, CancellationToken ct)
    {
        var firm = row.Customer is { } name ? await turn.KnownFirm(FirmKind.Customer, name, ct) ?? (row.Number is null ? await turn.KnownFirm(FirmKind.Supplier, name, ct) : null) : null;
        if (row.Number is not { } number)
            return firm is null ? null : Reference.To(firm);
        var compact = OrderNumbers.Compact(number);
        var orders = (await turn.Numbered(number, ct)).Where(order => OrderNumbers.Compact(order.Number) == compact && (row.Customer is null || order.CustomerId == firm?.Id)).ToList();
        return orders is [var only] ? Reference.To(only) : null;
    }

    private async Task<string> By(FollowUpRow row, CancellationToken ct) =>
        row.By is { } name && await turn.Query<Person>(KeyRange.Exactly($"name|{Names.Fold(name)}") with { Take = 1 }, ct) is [var person] ? person.Id : turn.Me.Id;
}
