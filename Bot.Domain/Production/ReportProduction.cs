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
        var file = await turn.FileOf(order, ct);
        var stage = Stage ?? Production.Stage.Sewn;
        if (Counts.Days.FirstOrDefault(day => day.On > turn.Today) is { } ahead)
            throw new Refusal($"{ahead.On} is still ahead. How many were made until today?") { Asks = nameof(Counts) };

        foreach (var day in Counts.Days)
        {
            var id = Output.IdOf(order.Id, stage, day.On);
            var known = await turn.Find<Output>(id, ct);
            turn.Save(known is null ? new Output(id, order.Id, stage, day.On, day.Number) : known with { Number = day.Number });
        }

        var pace = await turn.PaceOf(order, stage, ct);
        var late = pace.Finish is { } finish && file.CargoReady is { } ready ? Period.DaysBetween(ready, finish) : 0;
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                .. turn.Differences,
                pace.Said,
                pace.Finish is null ? null : (Text)$"At this pace finished {pace.Finish}, CRD {file.CargoReady}",
                late > 0 ? (Text)$"⚠ {new Count(late, "day")} after the CRD" : null,
                pace.Ordered > 0 && pace.Made > pace.Ordered ? (Text)$"⚠ More than the {order.Quantity} {Units.Named(order.Unit)} ordered" : null,
            ]),
            [
                .. stage == Production.Stage.Packed && pace.Ordered > 0 && pace.Made >= pace.Ordered && file.Find("M16") is { Actual: null } finished ? [new Choice($"{finished.Name} ✓", $"milestone #{order.Id} M16 done", Once: true)] : Array.Empty<Choice>(),
                .. file.Find("M11") is { Actual: null } start ? [new Choice($"{start.Name} ✓", $"milestone #{order.Id} M11 done {Counts.Days.Min(day => day.On):uuuu-MM-dd}", Once: true)] : Array.Empty<Choice>(),
                new Choice($"Open {order.Number}", $"order #{order.Id}"),
            ])
        { About = Reference.To(order) };
    }
}
