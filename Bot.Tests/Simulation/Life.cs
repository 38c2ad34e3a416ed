using Bot.Channels;
using Bot.Domain.FollowUps;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Tests.Simulation;

/// <summary>
/// What happens in a company, step by step. A step's chances depend on the seed and its own number only, so steps can be left out
/// to find the few that break a promise.
/// </summary>
internal sealed partial class Life(World world, int seed)
{
    private const int MostOrders = 40;

    private readonly List<Inbound> said = [];
    private readonly Dictionary<string, Inbound> heard = [];
    private readonly List<(Inbound Inbound, string Who)> typed = [];
    private readonly HashSet<string> silent = [];
    private int messages;
    private int words;
    private int orders = 70_000;

    /// <summary>How many turns there were, the clock's too.</summary>
    public int Turns { get; private set; }

    /// <summary>What was done, for whoever reads of a broken promise.</summary>
    public List<string> Story { get; } = [];

    public async Task Step(int number)
    {
        Story.Add($"step {number}");
        var dice = new Random(unchecked((seed * 7_368_787) + number));
        var turns = 0;
        world.Ledger.Watch = changes =>
        {
            // What the postman notes is no turn.
            turns += changes.Any(change => change.Document is not Outgoing and not ConversationState) ? 1 : 0;
            world.Eyes.Read(changes, Said(changes));
        };
        PlanDeath(dice);
        await Happens(dice);
        world.Doom = null;
        (world.Wire.Before, world.Wire.After) = (() => { }, () => { });
        Turns += turns;
        CheckDelivered();
    }

    /// <summary>Everybody listens again; then whatever was said has been heard, once for each death more at most, and in order.</summary>
    public async Task End()
    {
        foreach (var who in silent.ToList())
            await Speak(who, new Inbound("", "", "", "", "", default, "/cancel"));
        CheckDelivered();
        var sent = world.Wire.Sent;
        Broken.Unless(sent.Count - sent.DistinctBy(message => message.Id).Count() <= world.Deaths, $"{sent.Count - sent.DistinctBy(message => message.Id).Count()} messages were sent again, and the process died {world.Deaths} times");
        // Of two turns at the same time the later numbered may be written, and gone, before the other; what was written before the
        // other had its number was there first.
        foreach (var conversation in sent.DistinctBy(message => message.Id).GroupBy(message => message.Conversation))
        {
            var order = conversation.Select(message => (message.Sequence, Place: world.Ledger.PlaceOf(message))).ToList();
            Broken.Unless(order.Index().All(later => order.Take(later.Index).All(gone => gone.Sequence < later.Item.Sequence || gone.Place < later.Item.Place)), $"Messages to {conversation.Key} went out in another order than they were said");
        }

        var arrived = sent.ToLookup(one => one.Id, one => one.Text);
        foreach (var message in world.Ledger.All<Outgoing>().Where(message => message.State == DeliveryState.Sent))
            Broken.Unless(arrived[message.Id].Any(text => text == message.Text), $"Message {message.Id} counts as sent and never went out");
        await world.Compare();
    }

    private Task Happens(Random dice) => dice.Next(100) switch
    {
        < 7 => TimePasses(dice),
        < 10 => Redelivered(dice),
        < 17 => Edited(dice),
        < 27 => Pressed(dice),
        < 30 => Album(dice),
        < 32 => TakesBackAtOnce(dice),
        < 34 => AtTheSameTime(dice),
        < 36 => Curious(dice),
        < 37 => Silence(dice),
        < 40 => world.Ledger.All<Order>().Count() < MostOrders ? Opened(dice) : Logged(dice),
        < 43 => Sheet(dice),
        < 60 => Logged(dice),
        _ => Spoken(dice),
    };

    /// <summary>One step in thirty the process dies: while it thinks, before or after the commit, before or after a delivery.</summary>
    private void PlanDeath(Random dice)
    {
        if (dice.Next(30) != 0)
            return;
        var count = dice.Next(1, 25);
        switch (dice.Next(5))
        {
            case 0:
                world.Doom = new Doom(Read: count);
                break;
            case 1 or 2:
                world.Doom = new Doom(Marks: changes => changes.Any(change => change.Document is Seen or IDue), IsWritten: count % 2 == 0);
                break;
            case 3:
                world.Wire.Before = Once(world.Dies);
                break;
            default:
                world.Wire.After = Once(world.Dies);
                break;
        }

        Story.Add("(the process dies)");
    }

    private static Action Once(Action what)
    {
        var isDone = false;
        return () =>
        {
            if (isDone)
                return;
            isDone = true;
            what();
        };
    }

    private async Task Spoken(Random dice)
    {
        var who = Anybody(dice);
        await Speak(who, new Inbound("", "", "", "", "", default, MouthOf(who, dice).Line()) { InGroup = dice.Next(12) == 0, IsForwarded = dice.Next(40) == 0 });
    }

    private async Task Opened(Random dice)
    {
        var who = Pick(["Lin", "Bo", "Ann", "Eve", "May", "Boss"], dice);
        var number = ++orders;
        var commit = await Speak(who, new Inbound("", "", "", "", "", default, MouthOf(who, dice).New(number)));
        Broken.Unless(commit!.Any(change => change.Document is Order order && order.Number == $"PO-{number}") || HasQuestion(commit!), $"PO-{number} was not opened: {Answer(commit!)}");
    }

    /// <summary>What is certain to be written down is.</summary>
    private async Task Logged(Random dice)
    {
        var who = Pick(["Lin", "Bo", "Ann", "Eve", "May", "Max", "Boss"], dice);
        if (Pick(world.Eyes.NumbersSeenBy(PersonOf(who)), dice) is not { } number)
            return;
        var line = MouthOf(who, dice).Log(number);
        var commit = await Speak(who, new Inbound("", "", "", "", "", default, line));
        Broken.Unless(commit!.Any(change => change.Document is FollowUp note && note.Words.Contains(Word(words), StringComparison.Ordinal)) || HasQuestion(commit!), $"“{line}” was not written down: {Answer(commit!)}");
    }

    private async Task Redelivered(Random dice)
    {
        if (said is [])
            return;
        var again = said[dice.Next(said.Count)];
        var (before, sent) = (world.Ledger.CommitOf(again.Id), world.Wire.Count);
        Story.Add($"again: {again.Id}");
        await world.Deliver(again);
        Broken.Unless(ReferenceEquals(before, world.Ledger.CommitOf(again.Id)) && world.Wire.Count == sent, $"{again.Id} was answered when it came again");
    }

    private async Task Edited(Random dice)
    {
        if (typed is [])
            return;
        var (old, who) = typed[^Math.Min(typed.Count, 1 + dice.Next(dice.Next(2) == 0 ? 1 : 20))];
        var text = dice.Next(3) == 0 && PersonOf(who).IsStaff && Pick(world.Eyes.NumbersSeenBy(PersonOf(who)), dice) is { } number ? MouthOf(who, dice).Log(number) : MouthOf(who, dice).Line();
        await Speak(who, old with { Id = "", Text = text, IsEdit = true });
    }

    private async Task Pressed(Random dice)
    {
        var home = Cast.Home(Pick([.. world.Cast.Ids.Keys], dice));
        var shown = world.Wire.Shown(home);
        if (shown is [])
            return;
        var message = shown[dice.Next(shown.Count)];
        var owner = world.Cast.Ids.FirstOrDefault(person => person.Value == message.PersonId).Key ?? Cast.Stranger;
        var who = dice.Next(20) == 0 ? Anybody(dice) : owner;
        await Speak(who, new Inbound("", "", "", "", "", default, "") { Pressed = new Press(message.Id, dice.Next(message.Choices.Count)) });
    }

    /// <summary>What is said and taken back at once never was.</summary>
    private async Task TakesBackAtOnce(Random dice)
    {
        var who = Pick(["Lin", "Bo", "Ann", "May", "Boss", "Sarah"], dice);
        var commit = await Speak(who, new Inbound("", "", "", "", "", default, MouthOf(who, dice).Line()));
        if (commit is null || !commit.Any(change => change is { Document: IHistoric, Gone: false }) || HasQuestion(commit))
            return;
        await Speak(who, new Inbound("", "", "", "", "", default, PersonOf(who).Language == Language.Chinese ? "撤销" : "undo"));
    }

    /// <summary>Several people at once, some on the same order, and one message twice at the same moment.</summary>
    private async Task AtTheSameTime(Random dice)
    {
        var inbounds = new List<Inbound>();
        foreach (var who in new[] { "Lin", "May", "Boss", "Ann" })
        {
            if (Pick(world.Eyes.NumbersSeenBy(PersonOf(who)), dice) is { } number)
                inbounds.Add(Arriving(who, new Inbound("", "", "", "", "", default, dice.Next(2) == 0 ? MouthOf(who, dice).Note(number) : MouthOf(who, dice).Log(number))));
        }

        if (inbounds is [])
            return;
        await world.Deliver([.. inbounds, inbounds[0]]);
        foreach (var inbound in inbounds)
            CheckAnswered(inbound);
    }

    /// <summary>Not yours and not there sound the same.</summary>
    private async Task Curious(Random dice)
    {
        var who = Anybody(dice);
        var seen = who == Cast.Stranger ? [] : world.Eyes.NumbersSeenBy(PersonOf(who));
        if (PersonOf(who).Role == Roles.Supplier || Pick([.. world.Ledger.All<Order>().Select(order => order.Number).Except(seen)], dice) is not { } theirs)
            return;
        var way = Pick(["{0}", "order {0}", "where is {0}", "history {0}", "files {0}", "log {0} hello", "note {0} hello", "{0} deposit received", "share {0} with May", "message {0} hello", "订单 {0}", "历史 {0}", "{0}到哪了"], dice);
        const string Nowhere = "PO-99999";
        var answers = new List<string>();
        foreach (var number in new[] { theirs, Nowhere })
        {
            if (world.Ledger.All<Draft>().Any(draft => draft.Id.StartsWith($"{Cast.Home(who)}/", StringComparison.Ordinal)))
                await Speak(who, new Inbound("", "", "", "", "", default, "/cancel"));
            answers.Add(Answer(await Speak(who, new Inbound("", "", "", "", "", default, string.Format(null, way, number))) ?? []).Replace(number, Nowhere, StringComparison.Ordinal));
        }

        // A note to one's contact is kept with what is most urgent, and that may be another by now.
        Broken.Unless(answers[0] == answers[1], $"{who} can tell {theirs} from a number that does not exist: “{answers[0]}” but “{answers[1]}”");
    }

    private async Task Silence(Random dice)
    {
        var who = Pick([.. world.Cast.Ids.Keys], dice);
        Story.Add($"{who} stops the bot");
        silent.Add(who);
        world.Wire.Close(Cast.Home(who), isClosed: true);
        await world.Deliver(Arriving(who, new Inbound("", "", "", "", "", default, "") { Event = new ConversationEvent.Blocked() }));
    }

    private async Task TimePasses(Random dice)
    {
        var next = world.Now + (dice.Next(12) switch
        {
            < 5 => Duration.FromMinutes(dice.Next(1, 90)),
            < 8 => Duration.FromHours(dice.Next(1, 20)),
            < 10 => Duration.FromDays(dice.Next(1, 9)),
            10 => ToClockChange(dice),
            _ => Duration.FromMinutes(-dice.Next(1, 10)),
        });
        Story.Add($"@ {next}");
        if (next < world.Now)
            world.Clock.AdjustTime(next.ToDateTimeOffset());
        else
            world.Clock.SetUtcNow(next.ToDateTimeOffset());
        await world.Settle();
        Broken.Unless(world.Ledger.All<IDue>().All(due => due.DueAt is null || due.DueAt > world.Now), $"Something is due at {world.Now} and did not come due");
    }

    /// <summary>To a minute before somebody's clocks change, or half an hour after.</summary>
    private Duration ToClockChange(Random dice)
    {
        var zone = PersonOf(Pick([.. world.Cast.Ids.Keys], dice)).Zone;
        return zone.GetZoneInterval(world.Now) is { HasEnd: true, End: var change } && change - world.Now < Duration.FromDays(250)
            ? change - world.Now + Duration.FromMinutes(dice.Next(2) == 0 ? -1 : 30)
            : Duration.FromDays(1);
    }

    /// <returns>The commit that took it in; null when it was a button that had been pressed already.</returns>
    private async Task<IReadOnlyCollection<Change>?> Speak(string who, Inbound inbound)
    {
        // A word in the group opens no private chat.
        if (!inbound.InGroup && silent.Remove(who))
            world.Wire.Close(Cast.Home(who), isClosed: false);
        inbound = Arriving(who, inbound);
        await world.Deliver(inbound);
        return CheckAnswered(inbound);
    }

    private Inbound Arriving(string who, Inbound inbound)
    {
        var number = ++messages;
        var arriving = inbound with
        {
            Id = $"test:{number}",
            Message = inbound.IsEdit ? inbound.Message : $"{number}",
            Conversation = inbound.IsEdit ? inbound.Conversation : inbound.InGroup ? "test:group" : Cast.Home(who),
            Sender = Cast.Home(who),
            SenderName = who,
            SentAt = world.Now,
            Language = who == Cast.Stranger ? "en" : PersonOf(who).Language.Tag,
        };
        said.Add(arriving);
        heard[arriving.Id] = arriving;
        if (arriving is { Pressed: null, Event: null, IsEdit: false })
            typed.Add((arriving, who));
        Story.Add($"{number} {who}{(arriving.InGroup ? " in the group" : "")}{(arriving.IsEdit ? $" edits {arriving.Message}" : "")}> {(arriving.Pressed is { } press ? $"[{press.Choice} of {world.Ledger.Last<Outgoing>(press.Outgoing)?.Text.Split('\n')[0]}]" : arriving.Text.Length > 200 ? "(a long text)" : arriving.Text)}");
        return arriving;
    }

    /// <summary>What was acknowledged has been taken in and answered.</summary>
    private IReadOnlyCollection<Change>? CheckAnswered(Inbound inbound)
    {
        var commit = world.Ledger.CommitOf(inbound.Id);
        Story.Add(commit is null ? "  (nothing)" : $"  < {Answer(commit).Replace("\n", " / ", StringComparison.Ordinal)}");
        if (inbound.Pressed is { } press && commit is null)
        {
            Broken.Unless(world.Ledger.Last<Seen>($"press:{press.Outgoing}:{press.Choice}") is not null, $"A button did nothing");
            return null;
        }

        Broken.Unless(commit is not null, $"{inbound.Id} was acknowledged and is lost");
        Broken.Unless(commit!.Any(change => change.Document is Outgoing) || (inbound.Album is not null && commit!.Any(change => change.Document is FollowUp)) || commit!.Any(change => change.Document is Import) || (inbound.IsForwarded && HasQuestion(commit!)), $"{inbound.Id} was not answered");
        return commit;
    }

    /// <summary>What waits waits for somebody who stopped the bot.</summary>
    private void CheckDelivered()
    {
        var waiting = world.Ledger.Waiting.FirstOrDefault(message => !silent.Contains(message.Conversation["test:".Length..]));
        Broken.Unless(waiting is null, $"{waiting?.Id} to {waiting?.Conversation} waits for nobody: {waiting?.Text}");
    }

    /// <summary>What the one said whose message a commit takes in, or what the pressed button stood for.</summary>
    private string Said(IReadOnlyCollection<Change> changes)
    {
        var inbound = changes.Select(change => change.Document).OfType<Seen>().Select(seen => heard.GetValueOrDefault(seen.Id)).FirstOrDefault(message => message is not null);
        if (inbound?.Pressed is not { } press || world.Ledger.Last<Outgoing>(press.Outgoing) is not { } shown)
            return inbound?.Text ?? "";
        return $"{shown.Choices[press.Choice].Label} {shown.Choices[press.Choice].Says}";
    }

    private static string Answer(IReadOnlyCollection<Change> commit) => string.Join('\n', commit.Where(change => change.Expected == 0).Select(change => change.Document).OfType<Outgoing>().Select(message => message.Text));

    /// <summary>The words were an answer to a question, or led to one.</summary>
    private static bool HasQuestion(IReadOnlyCollection<Change> commit) => commit.Any(change => change.Document is Draft);

    private Person PersonOf(string who) => world.Cast.Ids.TryGetValue(who, out var id) ? world.Ledger.Last<Person>(id)! : new Person("stranger", who, Roles.Stranger, null, null, Language.English, "UTC");

    private Mouth MouthOf(string who, Random dice) => new(world.Ledger, world.Eyes, world.Cast, dice, PersonOf(who), world.Now, NewWord());

    private string Anybody(Random dice) => dice.Next(30) == 0 ? Cast.Stranger : Pick([.. world.Cast.Ids.Keys, "Lin", "Lin", "Bo", "Ann"], dice);

    private string NewWord() => Word(++words);

    /// <summary>Letters only, for what has a digit in it may be an order.</summary>
    private static string Word(int number) => $"zq{string.Concat($"{number:000000}".Select(digit => (char)('a' + digit - '0')))}";

    private static string Pick(IReadOnlyList<string> some, Random dice) => some.Count == 0 ? null! : some[dice.Next(some.Count)];
}
