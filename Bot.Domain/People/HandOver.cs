using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>A colleague leaves or is away: orders and reminders move to another. An owner confirms.</summary>
[Command("handover", "交接", "转单", Help = "Hand a colleague's orders and reminders over to somebody else", Example = "handover from Li Na to me")]
public sealed record HandOver([Ask("From whom to whom?")] Hands Hands, Confirmed? Sure = null) : ICommand
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct) => Task.FromResult(new Reply($"Which order?"));
}
