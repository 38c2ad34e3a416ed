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
        var followUp = new FollowUp(turn.NewId(), Order.To, turn.Me.Id, origin.SentAt, origin.Channel, Words.Trim(), Files, album) { Captions = album is null ? null : [Own(turn)] };
        turn.Save(turn.Former() is { } former ? Reworded(followUp, former) : followUp);
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
        turn.Save(Saying(begun with { Attachments = [.. begun.Attachments, .. Files] }, [.. CaptionsOf(begun), Own(turn)]));
        await turn.ContinuesAlbum(begun, ct);
        return Reply.Nothing;
    }

    /// <summary>Other words for one picture of an album leave the other pictures where they were, with their words.</summary>
    private static FollowUp Reworded(FollowUp now, FollowUp former)
    {
        var (own, captions) = (now.Captions![0], CaptionsOf(former));
        var at = captions.TakeWhile(caption => caption.Message != own.Message).Count();
        var replaced = at < captions.Count ? captions[at].Files : 0;
        var before = captions.Take(at).Sum(caption => caption.Files);
        // What an earlier question had gathered came with the message that answered it, and stays.
        var others = former.Attachments.Skip(before).Take(replaced).Where(file => replaced > now.Attachments.Count && !now.Attachments.Any(same => same.Source == file.Source)).ToList();
        return Saying(
            now with { Attachments = [.. former.Attachments.Take(before), .. others, .. now.Attachments, .. former.Attachments.Skip(before + replaced)] },
            [.. captions.Take(at), own with { Files = own.Files + others.Count }, .. captions.Skip(at + 1)]);
    }

    private Caption Own(Turn turn) => new(turn.Origin!.Message, Words.Trim(), Files.Count);

    /// <summary>Of an album that was kept before they were, all words count as one message's.</summary>
    private static IReadOnlyList<Caption> CaptionsOf(FollowUp album) => album.Captions ?? [new Caption("", album.Words, album.Attachments.Count)];

    private static FollowUp Saying(FollowUp album, IReadOnlyList<Caption> captions) =>
        album with { Captions = captions, Words = string.Join('\n', captions.Select(caption => caption.Words).Where(words => words.Length > 0)) };

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
