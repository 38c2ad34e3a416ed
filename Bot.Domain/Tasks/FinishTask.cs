using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Tasks;

/// <summary>Ticks a factory's task off; when the factory does, its merchandiser hears of it.</summary>
[Command("taskdone", "任务完成", Help = "Tick a task of the factory off", Example = "taskdone", For = Roles.Staff | Roles.Supplier)]
public sealed record FinishTask(TaskRef? Task = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var task = await turn.Get(Task, "taskdone", ct);
        if (task.DoneOn is not null || (!task.Sent && !turn.Me.IsStaff))
            throw new Refusal($"That task is done already.");

        turn.Save(task with { DoneOn = turn.Today });
        var made = (await turn.Find<FactoryOrder>(task.MadeId, ct))!;
        if (!turn.Me.IsStaff && await turn.Find<Person>(made.OwnerId, ct) is { } owner)
            turn.Tell(owner, new Reply($"{turn.Me.Name} on {made.OrderNumber}: ☑ {task.Words}", new Choice($"Open {made.OrderNumber}", $"order #{made.OrderId}")));
        return new Reply($"{made.OrderNumber}: ☑ {task.Words}");
    }
}
