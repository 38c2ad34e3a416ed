using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>What a follow-up is about: an order, or a customer by name.</summary>
public sealed record Subject(Reference To, string Name) : ISpoken<Subject>, ISubject
{
    public static async Task<Reading<Subject>> Hear(Hearing hearing, CancellationToken ct)
    {
        if (await hearing.Turn.Begun(ct) is { } begun)
            return new Reading<Subject>.One(new Subject(begun.About, ""));

        switch (await OrderRef.Hear(hearing, ct))
        {
            case Reading<OrderRef>.One one:
                return new Reading<Subject>.One(new Subject(one.Value.To, one.Value.Number), one.Spans);
            case Reading<OrderRef>.Several several:
                return new Reading<Subject>.Several([.. several.Options.Select(option => new Subject(option.To, $"{option.Number} · {option.Hint}"))], several.Spans);
            case Reading<OrderRef>.Wrong wrong when !hearing.Asked || await Customer(hearing, ct) is null:
                return await Customer(hearing, ct) ?? new Reading<Subject>.Wrong(wrong.Why, wrong.Spans);
        }

        return await Customer(hearing, ct) ?? await Former(hearing.Turn, ct) ?? new Reading<Subject>.None();
    }

    public static Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) => OrderRef.Offer(turn, ct);

    public Choice AsChoice() => new(Text.Verbatim(Name), To.Type == "firms" ? Name : $"#{To.Id}");

    /// <summary>Other words for a picture of an album that name no order are about the one that the album was about.</summary>
    private static async Task<Reading<Subject>?> Former(Turn turn, CancellationToken ct) =>
        turn.Former() is { } former && await turn.Find(former.About, ct) is { } about
            ? new Reading<Subject>.One(new Subject(former.About, about is Order order ? order.Number : ((Firm)about).Name))
            : null;

    private static async Task<Reading<Subject>?> Customer(Hearing hearing, CancellationToken ct)
    {
        if (!hearing.Turn.Me.IsStaff)
            return null;
        var customers = await hearing.Turn.AllFirms(FirmKind.Customer, ct);
        var names = customers.DistinctBy(firm => Names.Fold(firm.Name)).ToDictionary(firm => Names.Fold(firm.Name), firm => firm.Id);
        return Vocabulary.Find(hearing.Text, names) is { } found && customers.First(firm => firm.Id == found.Meaning) is var customer
            ? new Reading<Subject>.One(new Subject(Reference.To(customer), customer.Name), found.Span)
            : null;
    }
}
