using Bot.Domain.Claims;
using Bot.Domain.FollowUps;
using Bot.Domain.Inspections;
using Bot.Domain.People;
using Bot.Domain.Production;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Domain.Tasks;

namespace Bot.Domain.Orders;

/// <summary>The card of an order: each sees of it what is theirs to see.</summary>
[Command("order", "订单", Help = "See an order", Example = "order PO-1042", For = Roles.Everyone, InMenu = true)]
public sealed record ShowOrder([Ask("Which order?")] OrderRef Order) : ICommand, IKeepsQuestion
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct) => turn.Me.Role switch
    {
        Roles.Supplier => await ForSupplier(turn, ct),
        Roles.Customer => await StatusReply.Of(turn, await turn.Get(Order, ct), ct),
        _ => await ForStaff(turn, await turn.Get(Order, ct), ct),
    };

    private static async Task<Reply> ForStaff(Turn turn, Order order, CancellationToken ct)
    {
        var file = await turn.FileOf(order, ct);
        var customer = await turn.Find<Firm>(order.CustomerId, ct);
        var owner = await turn.Find<Person>(order.OwnerId, ct);
        var last = (await turn.Query<FollowUp>(FollowUp.Of(Reference.To(order)) with { Descending = true, Take = 1 }, ct)).FirstOrDefault();
        var overdue = file.Overdue(turn.Today).OrderBy(step => step.Current).ToList();
        var done = file.Done.LastOrDefault();
        Text?[] lines =
        [
            $"{order.Number} · {customer?.Name} · {file.Standing(turn.Today)}",
            .. order.Lines.Take(5).Select(Line),
            order.Lines.Count > 5 ? (Text)$"… {order.Lines.Count} lines in all" : null,
            order.Incoterm is null && order.PaymentTerm is null ? null : Text.Verbatim($"{order.Incoterm} · {order.PaymentTerm}".Trim(' ', '·')),
            order.Due is { } due ? order.Basis == DateBasis.Ship ? (Text)$"Ship date {due}" : $"Delivery date {due}" : null,
            .. Dates(file),
            file.DaysLate > 0 && file.Departed is null ? (Text)$"⚠ {new Count(file.DaysLate, "day")} after the promised date" : null,
            done is null ? null : (Text)$"✓ {file.Done.Count()}/{file.Milestones.Count}: {done.Name} {done.Actual}",
            .. await Deeds(turn, file, ct),
            overdue is [] ? null : (Text)$"⚠ {new TextList([.. overdue.Take(3).Select(step => (Text)$"{step.Name} {step.Current}")], ", ")}",
            file.Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : null,
            order.Note is null ? null : (Text)$"Note: {order.Note}",
            last is null ? null : (Text)$"Last: {last.At} “{Shortened(last.Words)}”",
            owner is null || owner.Id == turn.Me.Id ? null : (Text)$"Merchandiser: {owner.Name}",
        ];
        return new Reply(
            Text.Lines(lines),
            [
                .. file.Next is { } step ? [new Choice($"{step.Name} ✓", $"milestone #{order.Id} {step.Code} done", Once: true)] : Array.Empty<Choice>(),
                new Choice($"Follow-up", $"log #{order.Id}"),
                .. order.State == OrderState.Open ? [new Choice($"Change a date", $"dates #{order.Id}")] : Array.Empty<Choice>(),
                new Choice($"Remind me", $"remind #{order.Id}"),
                new Choice($"History", $"history #{order.Id}"),
                new Choice($"Files", $"files #{order.Id}"),
            ])
        { About = Reference.To(order) };
    }

    /// <summary>What was reported besides milestones: faults, claims, counts, cut-offs, tasks, addresses.</summary>
    private static async Task<IEnumerable<Text?>> Deeds(Turn turn, OrderFile file, CancellationToken ct)
    {
        var order = file.Order;
        var tasks = new List<FactoryTask>();
        foreach (var made in file.Made)
            tasks.AddRange(await turn.OpenTasks(made, ct));
        return
        [
            await turn.FailedInspection(order, ct),
            await turn.OpenClaimLine(order, ct),
            await turn.OutputLine(order, ct),
            .. file.Shipments.Where(shipment => shipment.Departed is null).SelectMany(shipment => (shipment.CutOffs ?? []).Select(cutOff => cutOff.Said(shipment))),
            .. tasks.Take(3).Select(task => (Text)$"☐ {task.Words}"),
            .. (order.Addresses ?? new Dictionary<string, string>()).Select(address => (Text)$"{Enum.Parse<AddressKind>(address.Key)}: {address.Value}"),
        ];
    }

    private static IEnumerable<Text> Dates(OrderFile file)
    {
        var order = file.Order;
        if (order.State == OrderState.Closed)
        {
            yield return (order.Basis, order.Done) switch
            {
                (DateBasis.Ship, { } left) => $"Shipped {left}",
                (_, { } arrived) => $"Delivered {arrived}",
                _ => (Text)$"Delivered",
            };
            yield break;
        }

        if (order is { Basis: DateBasis.Delivery, LastConfirmed: null, Requested: not null })
            yield return $"Planned back from the day the customer asked for";
        if (order.Due is null)
            yield return $"Nobody named a date yet; planned by the usual times";
        if (order.LinesDone > 0)
            yield return $"{new Count(order.LinesDone, "line")} of {order.Lines.Count} delivered";
        if (file.Shipments is not [])
            yield return $"CRD {file.CargoReady} · ETD {file.Etd} · ETA {file.Eta}";
    }

    /// <summary>What the supplier makes, without the customer and without the customer's price.</summary>
    private async Task<Reply> ForSupplier(Turn turn, CancellationToken ct)
    {
        var made = await turn.Find<FactoryOrder>(Order.To.Id, ct) ?? throw new Refusal($"I find no order {Order.Number}. Please check the number, or say “orders” to see yours.");
        var open = made.Plan.Milestones.Where(step => step.Actual is null).OrderBy(step => step.Current).FirstOrDefault();
        var contact = await turn.Find<Person>(made.OwnerId, ct);
        var tasks = await turn.OpenTasks(made, ct);
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(made.OrderNumber),
                .. made.Lines.Take(8).Select(line => Line(line)),
                made.Finished is { } finished ? $"Finished {finished}" : made.CargoReady < turn.Today ? (Text)$"Was to be ready {made.CargoReady}, overdue" : $"Ready by {made.CargoReady}",
                open is null ? null : open.Current < turn.Today ? (Text)$"⚠ {open.Name}: was due {open.Current}" : $"Next: {open.Name}, {open.Current}",
                .. tasks.Select(task => (Text)$"☐ {task.Words}"),
                contact is null ? null : (Text)$"Your contact: {contact.Name}",
            ]),
            new Choice($"Leave a message", $"message"))
        { About = Reference.To(made) };
    }

    // A sheet may have words where the quantity belongs.
    private static Text Line(OrderLine line) => string.Join(' ', new[] { line.Style, line.Colour, line.Size }.OfType<string>()) is var goods && line.Quantity == 0
        ? (Text)$"{goods}: quantity not known"
        : $"{goods} × {line.Quantity} {Units.Named(line.Unit)}";

    private static string Shortened(string words) => words.Length <= 80 ? words : $"{words[..80]}…";
}

/// <summary>The customer's question: where is my order?</summary>
[Command("where", "status", "查单", "查货", "进度", "状态", Help = "Where is my order?", Example = "where is my order", For = Roles.Customer | Roles.Staff, FromSentence = true, InMenu = true)]
public sealed record ShowStatus(OrderRef? Order = null) : ICommand, IKeepsQuestion
{
    /// <summary>How many were made is asked, and is said first.</summary>
    public bool IsOfOutput { get; init; }

    /// <summary>At which stage; null for the one that is furthest.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Whether the days are certain is asked.</summary>
    public bool IsOfCertainty { get; init; }

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        if (Order is not null && IsOfCertainty)
            return await Certainty.Of(turn, await turn.Get(Order, ct), ct);
        if (Order is not null && await turn.Get(Order, ct) is var asked && await StatusReply.Of(turn, asked, ct) is var status)
            return IsOfOutput ? status with { Text = Text.Lines(await Output(turn, asked, ct), status.Text) } : status;

        var open = await turn.List<Order>("open", ct, take: 6);
        return open.Items switch
        {
            [] => new Reply($"You have no open orders with us at the moment."),
            [var only] => IsOfCertainty ? await Certainty.Of(turn, only, ct) : await StatusReply.Of(turn, only, ct),
            var several => new Reply($"Which order?", [.. several.Select(order => new Choice(Text.Verbatim($"{order.Number} · {order.Product}"), $"{(IsOfCertainty ? "is it certain" : "where")} #{order.Id}"))]),
        };
    }

    private async Task<Text> Output(Turn turn, Order order, CancellationToken ct) => (Stage, await turn.OutputLine(order, ct)) switch
    {
        (_, null) => $"Nothing is noted yet of what was made of {order.Number}.",
        ({ } stage, { } furthest) => await turn.PaceOf(order, stage, ct) is { Made: > 0 } pace ? pace.Said : $"{stage}: nothing noted yet. {furthest}",
        (null, { } furthest) => furthest,
    };
}

/// <summary>Three lines for a customer, from the records only: where the goods are, when they come, as of when and from whom.</summary>
public static class StatusReply
{
    public static async Task<Reply> Of(Turn turn, Order order, CancellationToken ct)
    {
        var file = await turn.FileOf(order, ct);
        var owner = await turn.Find<Person>(order.OwnerId, ct);
        var reached = file.Done.LastOrDefault(step => step.Kind.Told);
        Text state = (reached, order) switch
        {
            (_, { State: OrderState.Closed, Done: { } day, Basis: DateBasis.Ship }) => $"shipped {day}",
            (_, { State: OrderState.Closed, Done: { } day }) => $"delivered {day}",
            (_, { State: OrderState.Closed }) => $"delivered",
            (_, { State: OrderState.Cancelled }) => $"cancelled",
            (null, _) => $"in preparation",
            _ => $"{reached.Name} {reached.Actual}",
        };
        var dates = Dates(file, turn.Today, owner);
        var asOf = turn.Now;
        return new Reply(
            Text.Lines(
                order.Lines is [] ? (Text)$"{order.Number}: {state}"
                    : Units.AreKnown(order.Lines) ? (Text)$"{order.Number} · {order.Product}, {order.Quantity} {Units.Named(order.Unit)}: {state}"
                    : $"{Text.Verbatim($"{order.Number} · {order.Product}")}: {state}",
                !file.Delivered && order.LinesDone > 0 ? (Text)$"{new Count(order.LinesDone, "line")} of {order.Lines.Count} delivered" : null,
                dates,
                owner is null ? $"As of {asOf}" : (Text)$"As of {asOf} · your contact: {owner.Name}"),
            turn.Me.IsStaff ? [new Choice($"Open {order.Number}", $"order #{order.Id}")] : [new Choice($"Leave a message", "message"), new Choice($"My orders", "orders")])
        { About = Reference.To(order) };
    }

    /// <summary>When it leaves and arrives, or what became of that.</summary>
    internal static async Task<Text?> Days(Turn turn, Order order, CancellationToken ct) =>
        Dates(await turn.FileOf(order, ct), turn.Today, await turn.Find<Person>(order.OwnerId, ct));

    /// <summary>A day that is behind us is not expected any more: it was, and whoever knows the next one is named.</summary>
    private static Text? Dates(OrderFile file, LocalDate today, Person? owner)
    {
        if (file.Delivered || file.Order.State == OrderState.Cancelled)
            return null;
        Text? past = file switch
        {
            { Departed: { } left, Eta: { } eta } when eta < today => $"Left {left}, was due to arrive {eta}",
            { Departed: null, Etd: { } etd } when etd < today => $"Was due to leave {etd}",
            _ => null,
        };
        return (file, past) switch
        {
            ({ Departed: { } left, Arrived: { } arrived }, _) => $"Left {left}, arrived {arrived}",
            (_, not null) => owner is null ? $"{past}; a new date is not known yet" : (Text)$"{past}; a new date is not known yet, {owner.Name} will tell you",
            ({ Departed: { } left }, _) => $"Left {left}, expected to arrive {file.Eta}",
            _ => $"Expected to leave {file.Etd}, to arrive {file.Eta}",
        };
    }
}
