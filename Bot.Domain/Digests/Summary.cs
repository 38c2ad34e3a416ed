using Bot.Domain.History;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Digests;

/// <summary>What a person has to know of the day, in eight lines at the most.</summary>
public static class Summary
{
    private const int Ahead = 3;
    private const int Looked = 200;

    /// <summary>Null when there is nothing to say.</summary>
    /// <param name="late">How long after its moment it comes.</param>
    public static async Task<Reply?> Of(Turn turn, CancellationToken ct, Duration late = default)
    {
        var heading = late > Reminder.OnTime ? (Text)$"☀ {turn.Today}, late by {late}" : $"☀ {turn.Today}";
        return turn.Me.IsStaff ? await ForStaff(turn, heading, ct) : await ForOutsiders(turn, heading, ct);
    }

    private static async Task<Reply?> ForStaff(Turn turn, Text heading, CancellationToken ct)
    {
        var today = turn.Today;
        var orders = (await turn.List<Order>("attention", ct, to: Day(today.PlusDays(Ahead)), take: Looked)).Items;
        var files = new List<OrderFile>();
        foreach (var order in orders)
            files.Add(await turn.FileOf(order, ct));
        var steps = files.SelectMany(file => file.Open, (file, step) => (File: file, Step: step)).OrderBy(item => item.Step.Current).ToList();
        var late = await turn.Late(ct);

        List<Text?> lines =
        [
            Line($"Late", late.Select(order => (Text)$"{order.Number} {new Count(order.DaysLate(today), "day")}")),
            Line($"Overdue", steps.Where(item => item.Step.Current < today).Select(Named)),
            Line($"Today", steps.Where(item => item.Step.Current == today).Select(Named)),
            Line($"At risk", files.Where(file => file.Standing(today) == Standing.AtRisk).Select(file => Text.Verbatim(file.Order.Number))),
            Line($"Next {Ahead} days", steps.Where(item => item.Step.Current > today && item.Step.Current <= today.PlusDays(Ahead)).Select(item => (Text)$"{Named(item)} {item.Step.Current}")),
            Line($"Reminders", (await Reminders(turn, ct)).Select(reminder => (Text)$"{reminder.DueAt!.Value.InZone(turn.Me.Zone).TimeOfDay} {reminder.About}")),
            Line($"Since yesterday", await Changes(turn, ct)),
        ];
        var said = lines.OfType<Text>().ToList();
        if (said is [])
            return null;

        var urgent = steps.Select(item => item.File.Order).Concat(late).DistinctBy(order => order.Id).Take(3);
        return new Reply(Text.Lines([heading, .. said]), [.. urgent.Select(order => new Choice(Text.Verbatim(order.Number), $"order #{order.Id}")), new Choice($"All orders", "orders")]);
    }

    private static async Task<Reply?> ForOutsiders(Turn turn, Text heading, CancellationToken ct)
    {
        if (turn.Me.Role == Roles.Supplier)
        {
            var made = (await turn.List<FactoryOrder>("open", ct, to: Day(turn.Today.PlusDays(14)), take: 7)).Items;
            return made is [] ? null : new Reply(Text.Lines([heading, .. made.Select(order => order.Line(turn.Today))]), new Choice($"All orders", "orders"));
        }

        var orders = (await turn.List<Order>("open", ct, take: 7)).Items;
        List<Text> lines = [heading];
        foreach (var order in orders)
            lines.Add(OnItsWay(await turn.FileOf(order, ct), turn.Today));
        return orders is [] ? null : new Reply(
            Text.Lines([.. lines]),
            [.. orders.Take(3).Select(order => new Choice(Text.Verbatim(order.Number), $"order #{order.Id}"))]);
    }

    private static Text OnItsWay(OrderFile file, LocalDate today) => file switch
    {
        { Order: { Number: var number }, Departed: not null, Arrived: { } arrived } => $"{number}: arrived {arrived}",
        { Order: { Number: var number }, Departed: { } left, Eta: { } eta } when eta < today => $"{number}: left {left}, was due to arrive {eta}",
        { Order: { Number: var number }, Departed: { } left, Eta: { } eta } => $"{number}: left {left}, arrives {eta}",
        { Order: { Number: var number, Departure: { } due } } when due < today => $"{number}: was due to leave {due}",
        { Order: { Number: var number, Departure: { } due } } => $"{number}: leaves {due}",
        { Order: { Number: var number } } => $"{number}: no date yet",
    };

    private static async Task<IEnumerable<Reminder>> Reminders(Turn turn, CancellationToken ct)
    {
        var end = turn.Today.PlusDays(1).AtStartOfDayInZone(turn.Me.Zone).ToInstant();
        return (await turn.OpenReminders(ct)).Where(reminder => reminder.DueAt < end).OrderBy(reminder => reminder.DueAt);
    }

    /// <summary>Orders that somebody else changed since the last morning.</summary>
    private static async Task<IEnumerable<Text>> Changes(Turn turn, CancellationToken ct)
    {
        var since = (turn.Now - Duration.FromDays(1)).ToUnixTimeTicks();
        var entries = await turn.Query<HistoryEntry>(KeyRange.Between("at|", $"{since:x16}", $"{turn.Now.ToUnixTimeTicks():x16}") with { Take = Looked, Descending = true }, ct);
        var changed = new Dictionary<string, (string Number, int Times)>();
        foreach (var subject in entries.Where(entry => entry.PersonId != turn.Me.Id && entry is { UndoneBy: null, Undoes: null }).SelectMany(entry => entry.Changes.SelectMany(change => change.Subjects).Where(subject => subject.Type == "orders").Distinct()))
        {
            if (await turn.Find<Order>(subject.Id, ct) is { } order)
                changed[order.Id] = (order.Number, changed.GetValueOrDefault(order.Id).Times + 1);
        }

        return changed.Values.Select(item => (Text)$"{item.Number} {new Count(item.Times, "change")}");
    }

    private static Text? Line(Text title, IEnumerable<Text> items)
    {
        var all = items.ToList();
        if (all is [])
            return null;
        var shown = new TextList([.. all.Take(4)], ", ");
        return all.Count > 4 ? (Text)$"{title}: {shown} … +{all.Count - 4}" : $"{title}: {shown}";
    }

    private static Text Named((OrderFile File, Milestone Step) item) => $"{item.File.Order.Number} {item.Step.Name}";

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", null);
}
