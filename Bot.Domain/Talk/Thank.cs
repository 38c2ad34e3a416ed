using Bot.Domain.People;

namespace Bot.Domain.Talk;

/// <summary>Answers thanks, in few words.</summary>
[Command("thanks", "thank you", "谢谢", "多谢", Help = "Say thank you", Example = "thanks", For = Roles.Everyone)]
public sealed record Thank : ICommand, IFinal, IKeepsQuestion
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct) => Task.FromResult(new Reply(turn.Me.IsStaff ? $"Glad to help." : (Text)$"You are welcome. We are here when you need us."));
}
