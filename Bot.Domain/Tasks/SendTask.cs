using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Tasks;

/// <summary>Sends a task to the factory's people; from now on it stands on their card of the order.</summary>
[Command("sendtask", "发给工厂", Help = "Send a task to the factory", Example = "sendtask")]
public sealed record SendTask(TaskRef? Task = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var task = await turn.Get(Task, "sendtask", ct);
        var made = await turn.Find<FactoryOrder>(task.MadeId, ct);
        var supplier = made?.SupplierId is { } id ? await turn.Find<Firm>(id, ct) : null;
        var contacts = supplier is null ? [] : await turn.ContactsOf(supplier, ct);
        if (made is null || contacts is [])
            throw new Refusal($"Nobody of the factory is here yet. Invite somebody, or pass the words on yourself: {task.Words}", new Choice($"Invite", "invite supplier"));
        if (task.Sent)
            throw new Refusal($"{supplier!.Name} has that task already.");

        turn.Save(task with { Sent = true });
        foreach (var contact in contacts)
            turn.Tell(contact, new Reply($"{turn.Me.Name} asks on {made.OrderNumber}: {task.Words}", new Choice($"Done", $"taskdone {task.Id}", Once: true), new Choice($"Open {made.OrderNumber}", $"order #{made.Id}")));
        return new Reply($"{made.OrderNumber}: {supplier!.Name} was told: {task.Words}");
    }
}
