using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>Sends the pictures, documents and voice notes of an order again.</summary>
[Command("files", "文件", "照片", Help = "Get an order's photos and files again", Example = "files PO-1042", InMenu = true)]
public sealed record ShowFiles([Ask("Which order?")] OrderRef Order) : ICommand
{
    private const int AtMost = 10;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.Get(Order, ct);
        var followUps = await turn.Query<FollowUp>(FollowUp.Of(Order.To), ct);
        var files = followUps.SelectMany(followUp => followUp.Attachments, (followUp, file) => (followUp, file)).Reverse().ToList();
        if (files is [])
            throw new Refusal($"{order.Number} has no files yet. Send me a photo with the order number.");

        return new Reply(
            Text.Lines(
            [
                $"{order.Number}: {new Count(files.Count, "file")}, the latest first",
                .. files.Take(AtMost).Select(item => (Text)$"{item.followUp.At}: {(item.followUp.Words.Length == 0 ? item.file.Name : item.followUp.Words)}"),
            ]))
        { About = Order.To, Attachments = [.. files.Take(AtMost).Select(item => item.file)] };
    }
}
