using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.History;

/// <summary>What one turn changed: who, when, where, and every document before and after. Written in the turn's own commit.</summary>
/// <param name="Id">The turn's.</param>
/// <param name="Conversation">Null when the clock did it.</param>
/// <param name="Messages">The messages that led to it, by the channel's ids.</param>
/// <param name="UndoneBy">The turn that took it back.</param>
/// <param name="Undoes">The turn that this one took back.</param>
/// <param name="Batch">The long work that it is a step of; all steps are taken back together.</param>
/// <param name="Words">What was said, so that "no, not 1042, 1043" can be said of it.</param>
/// <param name="Press">The mark of the button that did it; taken back, the button works again.</param>
[Stored("history")]
public sealed record HistoryEntry(
    string Id,
    Instant At,
    string PersonId,
    string? Conversation,
    IReadOnlyList<string> Messages,
    IReadOnlyList<HistoryChange> Changes,
    string? UndoneBy = null,
    string? Undoes = null,
    string? Press = null,
    string? Batch = null,
    string? Words = null) : IDocument
{
    public IEnumerable<string> Keys =>
    [
        $"at|{At.ToUnixTimeTicks():x16}",
        $"by|{PersonId}|{Id}",
        .. Batch is null ? Array.Empty<string>() : [$"batch|{Batch}|{Id}"],
        .. Messages.Select(message => MessageKey(Conversation, message)),
        .. Changes.SelectMany(change => change.Subjects).Distinct().Select(subject => $"of|{subject.Type}/{subject.Id}|{Id}"),
    ];

    public static string MessageKey(string? conversation, string message) => $"message|{conversation}|{message}";
}

/// <summary>One document before and after.</summary>
/// <param name="Version">The version it had after; 0 when it was deleted.</param>
/// <param name="Since">The version it had before; 0 when there was none.</param>
public sealed record HistoryChange(IDocument? Before, IDocument? After, long Version, long Since = 0)
{
    public IDocument Document => After ?? Before ?? throw new InvalidOperationException("A change of nothing.");

    /// <summary>The document and what it is a part of: whose history shows the change.</summary>
    public IEnumerable<Reference> Subjects => Document is IPart part ? [Reference.To(Document), .. part.PartOf] : [Reference.To(Document)];
}

public static class Restoring
{
    /// <summary>Puts everything back to what it was before that turn.</summary>
    /// <exception cref="Refusal">Something was changed since; nothing is put back.</exception>
    public static async Task Restore(this Turn turn, HistoryEntry entry, CancellationToken ct)
    {
        await turn.RefuseWhatWentToOthers(entry, ct);
        foreach (var change in entry.Changes)
        {
            await turn.Find(change.Document.GetType(), change.Document.Id, ct);
            if (turn.Stands(change.Document) != change.Version)
                throw new Refusal($"Something of that was changed again since, so I leave it as it is. Please correct it with a new message.", [.. Orders(entry)]);
        }

        foreach (var change in entry.Changes)
            await turn.RefuseWhatIsTaken(change, ct);
        foreach (var change in FirmsLast(entry.Changes))
            await turn.PutBack(change, ct);

        if (entry.Press is { } press && await turn.Find<Seen>(press, ct) is { } mark)
            turn.Delete(mark);
        turn.Save(entry with { UndoneBy = turn.Id });
        turn.Undoes(entry);
    }

    /// <summary>The version that a document stands at: what this turn took back already left it as it was before that.</summary>
    private static long Stands(this Turn turn, IDocument document) =>
        turn.Undone.SelectMany(entry => entry.Changes).LastOrDefault(change => Reference.To(change.Document) == Reference.To(document))?.Since ?? turn.VersionOf(document);

    /// <summary>Puts back what nobody changed since, and leaves the rest with everything that belongs to it.</summary>
    /// <returns>How many orders were left; null when all is back.</returns>
    public static async Task<int?> RestoreUnchanged(this Turn turn, HistoryEntry entry, CancellationToken ct)
    {
        var left = new HashSet<Reference>();
        foreach (var change in entry.Changes)
        {
            await turn.Find(change.Document.GetType(), change.Document.Id, ct);
            if (turn.VersionOf(change.Document) != change.Version || await turn.WentToOthers(change.Document, ct))
                left.UnionWith(change.Subjects);
        }

        var stays = entry.Changes.Where(change => change.Subjects.Any(left.Contains)).ToList();
        foreach (var change in FirmsLast(entry.Changes.Where(change => !change.Subjects.Any(left.Contains))))
        {
            if (!await turn.PutBack(change, ct))
                stays.Add(change);
        }

        // What stays was done all the same: the entry stands for it, by itself.
        turn.Save(stays is [] ? entry with { UndoneBy = turn.Id } : entry with { Changes = stays, Batch = null });
        turn.Undoes(entry);
        return stays is [] ? null : left.Count(subject => subject.Type == "orders");
    }

    /// <summary>"Claim 1042", and the order is another customer's by now: what they once did there is not theirs to change any more.</summary>
    public static async Task RefuseWhatWentToOthers(this Turn turn, HistoryEntry entry, CancellationToken ct)
    {
        foreach (var change in entry.Changes)
        {
            if (await turn.WentToOthers(change.Document, ct))
                throw new Refusal($"There is nothing of yours to take back.");
        }
    }

    /// <summary>
    /// The person does not see it, nor what it is a part of. What only our people see of an order, a customer's claim for one, goes
    /// by the order, for a supplier by what they make of it. Somebody else's reminder that went along with a change comes back with it.
    /// </summary>
    private static async Task<bool> WentToOthers(this Turn turn, IDocument document, CancellationToken ct)
    {
        if (document is Reminder || await turn.Find(document.GetType(), document.Id, ct) is not null)
            return false;
        if (document is not IPart part)
            return await turn.IsHidden(Reference.To(document), ct);
        var isHidden = false;
        foreach (var whole in part.PartOf)
        {
            if (await turn.Find(whole, ct) is not null || (whole.Type == "orders" && await turn.Query<FactoryOrder>(KeyRange.Exactly($"order|{whole.Id}"), ct) is not []))
                return false;
            isHidden |= await turn.IsHidden(whole, ct);
        }

        return isHidden;
    }

    /// <summary>What there is only one of may be somebody else's by now, the phone that an access was on, an order's number at its customer; and whose order it was may have left.</summary>
    private static async Task RefuseWhatIsTaken(this Turn turn, HistoryChange change, CancellationToken ct)
    {
        if (change.Before is Person person)
            await turn.RefuseTakenPhone(person, ct);
        if ((change.Before, change.After) is (Order order, Order now) && order.CustomerId != now.CustomerId)
            await turn.RefuseTakenNumber(order, ct);
        if ((change.Before, change.After) is (Order theirs, Order others) && theirs.OwnerId != others.OwnerId)
            await turn.RefuseWhoLeft(theirs, ct);
    }

    private static async Task RefuseTakenPhone(this Turn turn, Person person, CancellationToken ct)
    {
        IEnumerable<string> ways = [.. person.Identities?.Select(identity => $"identity|{identity}") ?? [], .. person.Home is null ? Array.Empty<string>() : [$"home|{person.Home}"]];
        foreach (var way in ways)
        {
            if ((await turn.Query<Person>(KeyRange.Exactly(way), ct)).FirstOrDefault(other => other.Id != person.Id) is { } other)
                throw new Refusal($"{other.Name} is in the chat of {person.Name} by now, so it cannot be given back. A new invitation brings {person.Name} back.");
        }
    }

    private static async Task RefuseWhoLeft(this Turn turn, Order order, CancellationToken ct)
    {
        await turn.HoldWorkOf(order.OwnerId, ct);
        if (await turn.Find<Person>(order.OwnerId, ct) is { HasLeft: true } owner)
            throw new Refusal($"{owner.Name} has no access any more.");
    }

    private static async Task RefuseTakenNumber(this Turn turn, Order order, CancellationToken ct)
    {
        if (await turn.Find<Firm>(order.CustomerId, ct) is not { } customer)
            return;
        await turn.HoldOrdersOf(customer, ct);
        if ((await turn.Numbered(order.Number, ct)).FirstOrDefault(other => other.Id != order.Id && other.CustomerId == customer.Id) is { } existing)
            throw new Refusal($"{existing.Number} of {customer.Name} is on file already.", new Choice($"Open {existing.Number}", $"order #{existing.Id}"));
    }

    /// <summary>Firms last: one that others name by now stays.</summary>
    private static IEnumerable<HistoryChange> FirmsLast(IEnumerable<HistoryChange> changes) => changes.OrderBy(change => change.Document is Firm);

    /// <returns>False where it stays as it is.</returns>
    private static async Task<bool> PutBack(this Turn turn, HistoryChange change, CancellationToken ct)
    {
        if (change.Before is { } before)
            turn.Save(before);
        else if (change.Document is not Firm firm || !await turn.IsNamed(firm, ct))
            turn.Delete(change.Document);
        else
            return false;
        return true;
    }

    /// <summary>An order names the firm, as its customer or as who makes it, whoever sees that order; or somebody is of it, or something was written down about it.</summary>
    private static async Task<bool> IsNamed(this Turn turn, Firm firm, CancellationToken ct) =>
        await turn.Everybodys<Order>(KeyRange.Exactly($"firm|{firm.Id}") with { Take = 1 }, ct) is not []
        || await turn.Everybodys<FactoryOrder>(KeyRange.StartingWith($"supplier:{firm.Id}|number|") with { Take = 1 }, ct) is not []
        || (await turn.Query<Person>(KeyRange.StartingWith("name|"), ct)).Any(person => person.Firm == firm.Id)
        || await turn.Everybodys<FollowUp>(FollowUp.Of(Reference.To(firm)) with { Take = 1 }, ct) is not [];

    private static IEnumerable<Choice> Orders(HistoryEntry entry) =>
        entry.Changes.SelectMany(change => change.Subjects).Where(subject => subject.Type == "orders").Distinct().Take(1)
            .SelectMany(order => new[] { new Choice($"Open the order", $"order #{order.Id}"), new Choice($"History", $"history #{order.Id}") });
}
