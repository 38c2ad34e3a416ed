using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>Writes down what happened, with its pictures, documents and voice notes.</summary>
[Command("log", "记录", "跟进", Help = "Write down what happened on an order or with a customer", Example = "log PO-1042 factory will send photos tonight", InMenu = true)]
public sealed record LogFollowUp([Ask("Which order is it about?")] Subject Order, [Ask("What happened?")] string Words, [Attached] IReadOnlyList<Attachment> Files) : ICommand
{
    private const long LargestFile = 20 * 1024 * 1024;
    private const int Shortened = 200;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        if (await turn.Begun(ct) is { } begun)
            return await Add(turn, begun, ct);

        var origin = turn.Origin ?? throw new InvalidOperationException("The clock logs nothing.");
        var album = turn.Album();
        var followUp = new FollowUp(turn.NewId(), Order.To, turn.Me.Id, origin.SentAt, origin.Channel, Words.Trim(), Files, album);
        turn.Save(turn.Former() is var (former, part) ? Reworded(followUp, former, part) : followUp);
        return new Reply(
            Text.Lines(
                // How many an album has is not known when its first picture comes.
                (Files, album) switch
                {
                    ([], _) => (Text)$"{Order.Name}: written down.",
                    (_, null) => $"{Order.Name}: written down with {new Count(Files.Count, "file")}.",
                    _ => (Text)$"{Order.Name}: written down with the album.",
                },
                Shown(Names.Tidy(Words)),
                TooLarge(Files),
                await Next(turn, ct)),
            [.. Order.To.Type == "orders" ? [new Choice($"Open {Order.Name}", $"order #{Order.To.Id}")] : Array.Empty<Choice>()])
        { About = Order.To };
    }

    private async Task<Reply> Add(Turn turn, FollowUp begun, CancellationToken ct)
    {
        turn.Save(begun with
        {
            Attachments = [.. begun.Attachments, .. Files],
            Words = Joined(begun.Words, Words),
        });
        await turn.ContinuesAlbum(begun, ct);
        return Reply.Nothing;
    }

    /// <summary>Other words for one picture of an album leave the other pictures where they were; with the first one's go the words of all.</summary>
    private static FollowUp Reworded(FollowUp now, FollowUp former, int part) => now with
    {
        Attachments = [.. former.Attachments.Take(part), .. now.Attachments, .. former.Attachments.Skip(part + now.Attachments.Count)],
        Words = part == 0 ? now.Words : Joined(former.Words, now.Words),
    };

    private static string Joined(string earlier, string later) => string.Join('\n', new[] { earlier, later.Trim() }.Where(words => words.Length > 0));

    /// <summary>What comes next on the order, so that a logged word leads on.</summary>
    private async Task<Text?> Next(Turn turn, CancellationToken ct) =>
        await turn.Find<Order>(Order.To.Id, ct) is { } order && (await turn.FileOf(order, ct)).Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : null;

    /// <summary>What was understood is shown back, on one line.</summary>
    private static Text? Shown(string words) => words.Length == 0 ? null : (Text)$"“{(words.Length <= Shortened ? words : $"{words[..Shortened]}…")}”";

    private static Text? TooLarge(IReadOnlyList<Attachment> files) =>
        files.FirstOrDefault(file => file.Bytes > LargestFile) is { } large
            ? (Text)$"“{large.Name}” is {large.Bytes / 1024 / 1024} MB; I can fetch files up to 20 MB, so I keep its name only. Please send it smaller or by e-mail."
            : null;
}
