using Bot.Channels;
using Bot.Domain.FollowUps;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Tests.Simulation;

/// <content>What comes with a file: albums, and order sheets that are tried, taken in and taken back.</content>
internal sealed partial class Life
{
    private const string Headings = "Order No,Customer,Item,Qty,Supplier,Delivery date";

    /// <summary>Pictures that come one by one are one note with all of them; one that is given other words takes back its own alone.</summary>
    private async Task Album(Random dice)
    {
        var who = Pick(["Lin", "Bo", "Ann", "May"], dice);
        if (Pick(world.Eyes.NumbersSeenBy(PersonOf(who)), dice) is not { } number)
            return;
        var album = $"a{messages}";
        var pictures = dice.Next(1, 4);
        var first = NewWord();
        var commit = await Speak(who, Picture($"{number} {first}", album));
        var note = commit!.Select(change => change.Document).OfType<FollowUp>().FirstOrDefault();
        for (var picture = 2; picture < pictures; picture++)
            await Speak(who, Picture("", album));
        var (old, other) = (NewWord(), NewWord());
        if (pictures > 1)
            await Speak(who, Picture($"{number} {old}", album));
        if (note is null || !world.Ledger.Has(note))
            return;
        // What a question had gathered before came with the first.
        var files = note.Attachments.Count - 1 + pictures;
        Broken.Unless(world.Ledger.Last<FollowUp>(note.Id)!.Attachments.Count == files, $"An album of {pictures} has {world.Ledger.Last<FollowUp>(note.Id)!.Attachments.Count} pictures");
        if (pictures == 1 || dice.Next(2) == 0)
            return;
        await Speak(who, said[^1] with { Id = "", Text = $"{number} {other}", IsEdit = true });
        var now = world.Ledger.All<FollowUp>().FirstOrDefault(one => one.Album == note.Album);
        Broken.Unless(now is not null && now.Attachments.Count == files && now.Words.Contains(first, StringComparison.Ordinal) && now.Words.Contains(other, StringComparison.Ordinal) && !now.Words.Contains(old, StringComparison.Ordinal), $"A picture of an album was given other words, and it says “{now?.Words}” with {now?.Attachments.Count ?? 0} of {files} pictures");
    }

    private Inbound Picture(string caption, string album) => new("", "", "", "", "", default, caption)
    {
        Album = album,
        Attachments = [new Attachment(AttachmentKind.Photo, $"test:{messages}", $"{NewWord()}.jpg", "image/jpeg", 40_000)],
    };

    /// <summary>Somebody's sheet: some of their orders as they are or otherwise, some new; taken in most of the time, and now and then taken back.</summary>
    private async Task Sheet(Random dice)
    {
        var who = Pick(["Lin", "Bo", "Ann", "May", "Boss"], dice);
        var lines = Enumerable.Range(0, dice.Next(1, 4)).SelectMany(_ => Rows(who, dice)).ToList();
        Story.Add($"{who}'s sheet: {string.Join(" / ", lines)}");
        var commit = await Speak(who, new Inbound("", "", "", "", "", default, "") { Attachments = [await world.Paper($"{NewWord()}.csv", string.Join('\n', [Headings, .. lines, ""]))] });
        if (commit!.Select(change => change.Document).OfType<Import>().FirstOrDefault() is not { } sent)
            return;
        Broken.Unless(world.Ledger.Last<Import>(sent.Id)!.State is ImportState.Waiting or ImportState.Dropped, $"A sheet was sent, and it is {world.Ledger.Last<Import>(sent.Id)!.State}");
        if (dice.Next(4) == 0 || !await Pressed(who, $"import go #{sent.Id}"))
            return;
        Broken.Unless(world.Ledger.Last<Import>(sent.Id)!.State is ImportState.Done, $"A sheet was to be taken in, and it is {world.Ledger.Last<Import>(sent.Id)!.State}");
        if (dice.Next(4) == 0)
            await Speak(who, new Inbound("", "", "", "", "", default, PersonOf(who).Language == Language.Chinese ? "撤销" : "undo"));
    }

    private IEnumerable<string> Rows(string who, Random dice)
    {
        string Cell(IReadOnlyList<string> some) => dice.Next(3) == 0 ? "" : Pick(some, dice);
        var day = world.Now.InUtc().Date.PlusDays(dice.Next(30, 200)).ToString("uuuu-MM-dd", null);
        var known = dice.Next(3) > 0 && Pick(world.Eyes.NumbersSeenBy(PersonOf(who)), dice) is { } number ? world.Ledger.All<Order>().First(order => order.Number == number) : null;
        if (known is null && world.Ledger.All<Order>().Count() >= MostOrders)
            yield break;
        var (name, customer) = known is null ? ($"PO-{++orders}", Pick(world.Cast.Customers, dice)) : (known.Number, "");
        foreach (var line in known?.Lines.Take(dice.Next(3)) ?? [])
            yield return $"{name},{customer},{line.Style},{(dice.Next(2) == 0 ? line.Quantity : dice.Next(1, 90) * 100)},{Cell(world.Cast.Suppliers)},{day}";
        for (var line = dice.Next(known is null ? 1 : 0, 3); line > 0; line--)
            yield return $"{name},{customer},{NewWord()} mug,{dice.Next(1, 90) * 100},{Cell(world.Cast.Suppliers)},{day}";
    }

    /// <summary>Presses what was offered to them; false when nothing like it was.</summary>
    private async Task<bool> Pressed(string who, string says)
    {
        var shown = world.Wire.Shown(Cast.Home(who)).LastOrDefault(message => message.Choices.Any(choice => choice.Says == says));
        if (shown is null)
            return false;
        await Speak(who, new Inbound("", "", "", "", "", default, "") { Pressed = new Press(shown.Id, shown.Choices.TakeWhile(choice => choice.Says != says).Count()) });
        return true;
    }
}
