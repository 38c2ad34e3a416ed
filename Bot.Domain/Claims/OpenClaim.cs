using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Claims;

/// <summary>
/// A complaint: the customer's own words, or ours for what the customer wants. It is written down at once, evidence is asked for, and
/// a manager decides (ISO 10002: receipt and acknowledgement come before any judgement).
/// </summary>
[Command("claim", "complaint", "complain", "索赔", "投诉", Help = "Complain about goods, or open a customer's claim", Example = "claim PO-1042 5% off, the colour is not right", For = Roles.Staff | Roles.Customer)]
public sealed record OpenClaim([Ask("Which order is it about?")] OrderRef Order, [Ask("What is wrong with the goods?")] string What, Demand? Demand = null, [Attached] IReadOnlyList<Attachment>? Evidence = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.Get(Order, ct);
        var claims = await turn.ClaimsOf(order, ct);
        if (!turn.Me.IsStaff && Evidence is { Count: > 0 } && claims.LastOrDefault(claim => claim.State == ClaimState.Open) is { } open)
            return await MoreEvidence(turn, order, open, ct);
        var number = claims.Count + 1;
        turn.Save(new Claim(turn.NewId(), order.Id, number, What, Demand, turn.Today, turn.Me.Id));
        turn.Keep(Reference.To(order), Evidence is { Count: > 0 } || !turn.Me.IsStaff ? What : null, Evidence);
        return turn.Me.IsStaff ? await ForStaff(turn, order, number, ct) : await ForCustomer(turn, order, number, ct);
    }

    private async Task<Reply> ForStaff(Turn turn, Order order, int number, CancellationToken ct)
    {
        var leaders = (await turn.LeadersOf(order, ct)).Where(person => person.Id != turn.Me.Id).ToList();
        var isLeader = Roles.Leaders.HasFlag(turn.Me.Role);
        foreach (var leader in isLeader ? [] : leaders)
            turn.Tell(leader, new Reply(Text.Lines([$"{turn.Me.Name} on {order.Number}:", Opened(number), .. NoEvidence()]), Decisions(order)) { About = Reference.To(order), Attachments = Evidence ?? [] });
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                Opened(number),
                .. NoEvidence(),
                isLeader ? null : (Text)$"{new TextList([.. leaders.Select(leader => Text.Verbatim(leader.Name))], ", ")} decides and was told.",
                $"The customer was not told.",
            ]),
            isLeader ? Decisions(order) : [new Choice($"Open {order.Number}", $"order #{order.Id}")])
        { About = Reference.To(order) };
    }

    private async Task<Reply> ForCustomer(Turn turn, Order order, int number, CancellationToken ct)
    {
        var (_, contact, _) = await Concern.Of(turn, Order, ct);
        turn.Tell(contact, new Reply(Text.Lines($"{turn.Me.Name} complains about {order.Number}:", Opened(number)), new Choice($"Open {order.Number}", $"order #{order.Id}")) { About = Reference.To(order), Attachments = Evidence ?? [] });
        return new Reply(Text.Lines(
            $"I am sorry to hear that, {turn.Me.Name}. I told {contact.Name}, who will answer you within a working day.",
            Evidence is { Count: > 0 } ? null : (Text)$"What helps most: photos of the goods and of the carton marks, and how many are affected."),
            new Choice($"Leave a message", "message"))
        { About = Reference.To(order) };
    }

    /// <summary>Pictures that a customer sends after the words belong to the same complaint.</summary>
    private async Task<Reply> MoreEvidence(Turn turn, Order order, Claim open, CancellationToken ct)
    {
        turn.Keep(Reference.To(order), What, Evidence);
        var (_, contact, _) = await Concern.Of(turn, Order, ct);
        turn.Tell(contact, new Reply($"{turn.Me.Name} adds to claim {open.Number} on {order.Number}: “{What}”", new Choice($"Open {order.Number}", $"order #{order.Id}")) { About = Reference.To(order), Attachments = Evidence! });
        return new Reply($"Thank you. {contact.Name} has it with your complaint.", new Choice($"Leave a message", "message")) { About = Reference.To(order) };
    }

    private Text Opened(int number) => Demand is null ? (Text)$"Claim {number} opened: {What}" : $"Claim {number} opened: {What}, {Demand.Said} wanted";

    private IEnumerable<Text> NoEvidence() => Text.When(Evidence is not { Count: > 0 }, $"Still needed: photos of the goods and of the carton marks, how many are affected, who found it and when.");

    private Choice[] Decisions(Order order) =>
    [
        new Choice($"Accept", $"decide #{order.Id} accepted{(Demand is null ? "" : $" {Demand.AsChoice().Says}")}", Once: true),
        new Choice($"Reject", $"decide #{order.Id} rejected", Once: true),
        new Choice($"Open {order.Number}", $"order #{order.Id}"),
    ];
}
