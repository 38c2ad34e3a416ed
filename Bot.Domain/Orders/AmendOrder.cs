using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Tasks;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>
/// Puts right what an order says wrongly: its price, goods, terms, customer or supplier. The last two move who sees it, so they are
/// asked about first; whoever does not see it any more hears nothing more of it.
/// </summary>
[Command("amend", "更正", Help = "Put right what an order says: price, customer, supplier, product, payment term, Incoterm", Example = "amend PO-1042 price 2.95 USD")]
public sealed record AmendOrder(
    [Ask("Which order?")] OrderRef Order,
    [Ask("What is to be put right: price, customer, supplier, product, payment term or Incoterm?")] OrderField Field,
    [Ask("What is it to be?")] NewValue To,
    Agreed? Sure = null) : ICommand
{
    private const int Longest = 200;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        if (To.Words.Length > Longest)
            throw new Refusal($"That is too long: {Longest} characters at most.") { Asks = nameof(To) };
        var file = await turn.FileOf(order, ct);
        return Field switch
        {
            OrderField.Customer => await OfCustomer(turn, file, ct),
            OrderField.Supplier => await OfSupplier(turn, file, ct),
            _ => await OfOwn(turn, file, ct),
        };
    }

    private async Task<Reply> OfOwn(Turn turn, OrderFile file, CancellationToken ct)
    {
        var order = file.Order;
        var changed = Field switch
        {
            OrderField.Price => await Priced(turn, file, ct),
            OrderField.Product => Named(file, Names.Tidy(To.Words)),
            OrderField.PaymentTerm => file with { Order = order with { PaymentTerm = Names.Tidy(To.Words) } },
            _ => file with { Order = order with { Incoterm = NewValue.Terms(To.Words) ?? throw new Refusal($"An Incoterm is EXW, FCA, FAS, FOB, CFR, CIF, CPT, CIP, DAP, DPU or DDP with its place, CIF Hamburg for example.") { Asks = nameof(To) } } },
        };
        var (before, now) = (order.Fact(Field), changed.Order.Fact(Field));
        if (Equals(before, now))
            throw OnFile(order, now);
        if (Sure is null && To.Old is { } old && !await Was(old, before, turn, ct))
            return Otherwise(order, before, now, old);
        turn.Save(changed);
        return Done(order, [.. turn.Differences, Field == OrderField.Product ? (Text)$"Neither the customer nor the factory was told." : null]);
    }

    private async Task<OrderFile> Priced(Turn turn, OrderFile file, CancellationToken ct)
    {
        var price = await NewValue.Price(To.Words, turn, file.Order.Fact(OrderField.Price) as Money, ct)
            ?? throw new Refusal($"A unit price is a number above zero, 2.95 USD for example.") { Asks = nameof(To) };
        // What a sheet said the lines are worth was reckoned with the old one.
        return file with { Order = file.Order.WithLines(line => line.Price, line => line with { Price = price, Value = null }) };
    }

    /// <summary>The maker sees the goods by the same name.</summary>
    private static OrderFile Named(OrderFile file, string name)
    {
        var order = file.Order.WithLines(line => line.Style, line => line with { Style = name });
        var old = file.Order.Product;
        return file with { Order = order, Made = [.. file.Made.Select(made => made with { Lines = [.. made.Lines.Select(line => line.Style == old ? line with { Style = name } : line)] })] };
    }

    private static async Task<bool> Was(string said, object? fact, Turn turn, CancellationToken ct) => fact switch
    {
        Money money => (await NewValue.Price(said, turn, money, ct)) == money,
        Incoterm incoterm => NewValue.Terms(said) is { } terms && terms.Rule == incoterm.Rule,
        null => false,
        _ => Names.Fold($"{fact}").Contains(Names.Fold(said), StringComparison.Ordinal),
    };

    /// <summary>"Not 3.10", and on file it is 3.20: one of the two is another order's, or another day's.</summary>
    private Reply Otherwise(Order order, object? before, object? now, string old) => Question(
        order,
        $"On file the {Field} of {order.Number} is {OrderFacts.Told(before)} and not {old}. Make it {OrderFacts.Told(now)} all the same?",
        To);

    private async Task<Reply> OfCustomer(Turn turn, OrderFile file, CancellationToken ct)
    {
        var order = file.Order;
        var old = await turn.Find<Firm>(order.CustomerId, ct);
        var known = await Meant(turn, FirmKind.Customer, old, ct);
        if (known?.Id == order.CustomerId)
            throw OnFile(order, known.Name);
        var customer = known ?? await turn.FirmNamed(FirmKind.Customer, To.Words, ct);
        await turn.HoldOrdersOf(customer, ct);
        if ((await turn.Numbered(order.Number, ct)).FirstOrDefault(other => other.CustomerId == customer.Id) is { } existing)
            throw new Refusal($"{existing.Number} of {customer.Name} is on file already.", new Choice($"Open {existing.Number}", $"order #{existing.Id}"));
        if (Sure is null)
            return Question(order, $"Make {customer.Name} the customer of {order.Number} in place of {old?.Name}? {customer.Name} sees the order then, and {old?.Name} sees it no more.", customer);

        turn.Save(file with { Order = order with { CustomerId = customer.Id } });
        await turn.DropReminders(order.Id, old, ct);
        return Done(order, [OrderFacts.Changed(Field, old?.Name, customer.Name), $"{customer.Name} sees it now, {old?.Name} no more. Neither was told."]);
    }

    private async Task<Reply> OfSupplier(Turn turn, OrderFile file, CancellationToken ct)
    {
        var order = file.Order;
        var makers = file.Made.Select(made => made.SupplierId).Distinct().ToList();
        var named = order.Lines.Select(line => line.SupplierId).OfType<string>().Distinct().ToList();
        if (makers.Count > 1 || named.Count > 1)
            throw new Refusal($"{order.Number} is made by several suppliers: say in a follow-up which part changes, so that nothing is guessed.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        var old = (makers.FirstOrDefault() ?? named.FirstOrDefault()) is { } id ? await turn.Find<Firm>(id, ct) : null;
        var known = await Meant(turn, FirmKind.Supplier, old, ct);
        if (known is not null && known.Id == old?.Id)
            throw OnFile(order, known.Name);
        var supplier = known ?? await turn.FirmNamed(FirmKind.Supplier, To.Words, ct);
        if (old is not null && Sure is null)
            return Question(order, InPlaceOf(file, old, supplier), supplier);

        var made = file.Made.Select(made => made.SupplierId is null ? made.PlacedWith(supplier, turn.Today) : made with { SupplierId = supplier.Id }).ToList();
        turn.Save(file with { Order = order with { Lines = [.. order.Lines.Select(line => line.SupplierId is null ? line : line with { SupplierId = supplier.Id })] }, Made = made });
        var unsent = new List<FactoryTask>();
        foreach (var part in made)
        {
            unsent.AddRange(await turn.Unsend(part, ct));
            await turn.DropReminders(part.Id, old, ct);
            await part.TellMaker(turn, supplier, ct);
        }

        return Done(
            order,
            [
                OrderFacts.Changed(Field, old?.Name, supplier.Name),
                .. made.Select(part => (Text)$"{part.Amount} {Units.Named(part.Unit)}, ready by {part.CargoReady}"),
                old is null ? null : (Text)$"{old.Name} sees it no more and was not told.",
                .. unsent.Select(task => (Text)$"Not sent to {supplier.Name} yet: {task.Words}"),
            ]);
    }

    /// <summary>What is made already was made by somebody; only who was written down wrongly can be put right.</summary>
    private static Text InPlaceOf(OrderFile file, Firm old, Firm supplier) =>
        file.Done.LastOrDefault(step => step.Kind.Goods && step.Kind.Rank >= SeaFcl.Find("M16")!.Rank) is { } made
            ? (Text)$"{file.Order.Number}: {made.Name} {made.Actual}, with {old.Name} on file. Was it {supplier.Name} all along? {supplier.Name} gets the order then, and {old.Name} sees it no more."
            : $"Make {supplier.Name} the supplier of {file.Order.Number} in place of {old.Name}? {supplier.Name} gets the order then, and {old.Name} sees it no more.";

    /// <summary>The firm of that name. The only one whose name is nearly so will do where it is asked about by its name anyway; null for a new one that was agreed to.</summary>
    private async Task<Firm?> Meant(Turn turn, FirmKind kind, Firm? old, CancellationToken ct)
    {
        if (await turn.KnownFirm(kind, To.Words, ct) is { } known)
            return known;
        if (Sure is not null)
            return null;
        var near = await turn.FirmsNear(kind, To.Words, ct);
        if (near is [var only] && old is not null && only.Id != old.Id)
            return only;
        throw new Refusal($"I know no {kind} called {To.Words}. Who is meant?", [.. near.Take(3).Select(firm => new Choice(Text.Verbatim(firm.Name), Says(new NewValue(firm.Name)))), .. New(kind), Open()]) { Asks = nameof(To), Lacks = true };
    }

    /// <summary>Pressing it is the yes.</summary>
    private IEnumerable<Choice> New(FirmKind kind) => [new Choice($"New {kind}: {To.Words}", Says(To, isAgreed: true), Once: true)];

    private Reply Question(Order order, Text question, Firm firm)
    {
        var asked = Question(order, question, new NewValue(firm.Name));
        return Names.Fold(firm.Name) == Names.Fold(To.Words) ? asked : asked with { Choices = [.. asked.Choices, .. New(firm.Kind)] };
    }

    private Reply Question(Order order, Text question, NewValue to) => new(question, new Choice($"Yes, do it", Says(to, isAgreed: true), Once: true), new Choice($"No, open {order.Number}", $"order #{order.Id}"))
    {
        About = Reference.To(order),
        Confirms = Says(to, isAgreed: true),
    };

    private Choice Open() => new($"Open {Order.Number}", $"order #{Order.To.Id}");

    private string Says(NewValue to, bool isAgreed = false) => $"amend #{Order.To.Id} {(isAgreed ? "agreed:yes " : "")}{Field} {to.AsChoice().Says}";

    private static Refusal OnFile(Order order, object? fact) => new($"{order.Number} has that on file already: {OrderFacts.Told(fact)}.", new Choice($"Open {order.Number}", $"order #{order.Id}"));

    private static Reply Done(Order order, params IReadOnlyList<Text?> lines) => new(
        Text.Lines([Text.Verbatim(order.Number), .. lines]),
        new Choice($"Open {order.Number}", $"order #{order.Id}"))
    { About = Reference.To(order) };
}
