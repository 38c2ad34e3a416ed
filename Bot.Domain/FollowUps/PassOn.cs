using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>Words of a customer or supplier that are for a person: kept with the order and passed on to its merchandiser.</summary>
[Command("message", "leave a message", "留言", Help = "Leave a message for your contact", Example = "message please call me about the labels", For = Roles.Customer | Roles.Supplier, InMenu = true)]
public sealed record PassOn([Ask("What shall I pass on?")] string Words, [Attached] IReadOnlyList<Attachment> Files, OrderRef? Order = null) : ICommand, IFinal
{
    /// <summary>They name a number that is none of theirs.</summary>
    public bool IsOfNone { get; init; }

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var origin = turn.Origin ?? throw new InvalidOperationException("The clock passes nothing on.");
        var concern = await Concern.Of(turn, Order, ct, IsOfNone || (Order is null && await StrangeNumber.IsIn(Words, turn, ct)));
        var (about, contact, number) = concern;
        turn.Save(new FollowUp(turn.NewId(), about, turn.Me.Id, origin.SentAt, origin.Channel, Words, Files));
        var words = Words.Length == 0 ? (Text)$"{new Count(Files.Count, "file")}" : $"“{Words}”";
        turn.Tell(contact, new Reply(
            number is null ? $"{turn.Me.Name} writes: {words}" : (Text)$"{turn.Me.Name} writes on {number}: {words}",
            number is null ? [] : [new Choice($"Open {number}", $"order #{about.Id}")])
        { About = about, Attachments = Files });
        return new Reply($"Thank you. I passed this on to {contact.Name}, who will answer you.", new Choice($"My orders", "orders")) { About = number is null ? null : concern.Theirs };
    }
}
