using System.Text.RegularExpressions;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Tasks;

/// <summary>Something that the factory is to do on an order. It sees it once one of our people has sent it.</summary>
/// <param name="MadeId">The factory order: the customer never sees it.</param>
[Stored("tasks")]
public sealed record FactoryTask(string Id, string OrderId, string MadeId, string Words, LocalDate AskedOn, bool Sent = false, LocalDate? DoneOn = null) : IPart, IHistoric
{
    public IEnumerable<Reference> PartOf => [new Reference("factoryOrders", MadeId)];

    public bool Internal => false;

    public IEnumerable<string> Keys => DoneOn is null ? [$"open|{MadeId}|{AskedOn:uuuu-MM-dd}"] : [];

    public IEnumerable<Text> ChangesSince(IDocument? before) => before switch
    {
        FactoryTask old when old.DoneOn != DoneOn && DoneOn is not null => [$"☑ {Words}"],
        FactoryTask old when old.DoneOn != DoneOn => [$"☐ {Words}"],
        FactoryTask old when old.Sent != Sent => [$"Sent to the factory: {Words}"],
        _ => [],
    };
}

public static class FactoryTasks
{
    public static FactoryTask Ask(this Turn turn, OrderFile file, string words)
    {
        var task = new FactoryTask(turn.NewId(), file.Order.Id, file.Made[^1].Id, words, turn.Today);
        turn.Save(task);
        return task;
    }

    /// <summary>What is still to do; the factory is shown only what was sent to it.</summary>
    public static async Task<IReadOnlyList<FactoryTask>> OpenTasks(this Turn turn, FactoryOrder made, CancellationToken ct) =>
        [.. (await turn.Query<FactoryTask>(KeyRange.StartingWith($"open|{made.Id}|"), ct)).Where(task => task.Sent || turn.Me.IsStaff)];

    /// <summary>What was written to one maker was not to the next: it is to be sent anew.</summary>
    /// <returns>What was sent and is still to do.</returns>
    internal static async Task<IReadOnlyList<FactoryTask>> Unsend(this Turn turn, FactoryOrder made, CancellationToken ct)
    {
        var sent = (await turn.OpenTasks(made, ct)).Where(task => task.Sent).ToList();
        foreach (var task in sent)
            turn.Save(task with { Sent = false });
        return sent;
    }

    /// <summary>The one that was named, else the only one that is open on the most urgent orders.</summary>
    /// <param name="says">What the button for one of several stands for.</param>
    public static async Task<FactoryTask> Get(this Turn turn, TaskRef? named, string says, CancellationToken ct)
    {
        if (named is not null && await turn.Find<FactoryTask>(named.Id, ct) is { } known)
            return known;

        var open = new List<FactoryTask>();
        foreach (var order in (await OrderRef.Offer(turn, ct)).Select(choice => choice.Says[1..]))
        {
            foreach (var made in await turn.Find<FactoryOrder>(order, ct) is { } own ? [own] : await turn.Query<FactoryOrder>(KeyRange.Exactly($"order|{order}"), ct))
                open.AddRange(await turn.OpenTasks(made, ct));
        }

        return open switch
        {
            [] => throw new Refusal($"There are no open tasks for the factory."),
            [var only] => only,
            _ => throw new Refusal($"Which task?", [.. open.Take(6).Select(task => new Choice(Text.Verbatim(task.Words), $"{says} {task.Id}", Once: true))]),
        };
    }

    /// <summary>The button that sends it, where the factory has somebody here.</summary>
    public static async Task<IEnumerable<Choice>> SendChoices(this Turn turn, OrderFile file, FactoryTask task, CancellationToken ct) =>
        file.Made[^1].SupplierId is { } supplier && await turn.Find<Firm>(supplier, ct) is { } firm && await turn.ContactsOf(firm, ct) is not []
            ? [new Choice($"Send to {firm.Name}", $"sendtask {task.Id}", Once: true)]
            : [];
}

/// <summary>A task by the mark on its button.</summary>
public sealed partial record TaskRef(string Id) : ISpoken<TaskRef>
{
    public static async Task<Reading<TaskRef>> Hear(Hearing hearing, CancellationToken ct) => Mark().Match(hearing.Text) is { Success: true } match && await hearing.Turn.Find<FactoryTask>(match.Value, ct) is not null
        ? new Reading<TaskRef>.One(new TaskRef(match.Value), new Span(match.Index, match.Length))
        : new Reading<TaskRef>.None();

    public Choice AsChoice() => new($"Task", Id);

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Mark();
}
