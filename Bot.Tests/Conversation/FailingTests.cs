using Bot.Domain.History;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>A command of ours that is broken.</summary>
[Command("break", Help = "Breaks", Example = "break", For = Roles.Everyone)]
public sealed record Break : ICommand
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        turn.Save(new Team("broken", "Broken"));
        turn.Say(new Reply(Text.Verbatim("Half done.")));
        throw new InvalidOperationException("The command is broken.");
    }
}

/// <summary>A command of ours whose work the store refuses: a key is too long for it.</summary>
[Command("overfill", Help = "Overfills", Example = "overfill", For = Roles.Everyone)]
public sealed record Overfill : ICommand
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        turn.Save(new Firm(turn.NewId(), FirmKind.Supplier, new string('x', 400)));
        return Task.FromResult(new Reply(Text.Verbatim("Done.")));
    }
}

/// <summary>A command that waits until its twin in another chat has come as far.</summary>
[Command("meet", Help = "Meets", Example = "meet", For = Roles.Everyone)]
public sealed record Meet : ICommand
{
    private static readonly Barrier Both = new(2);

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var met = await Task.Run(() => Both.SignalAndWait(TimeSpan.FromSeconds(20), ct), ct);
        return new Reply(Text.Verbatim(met ? "Met." : "Waited in vain."));
    }
}

public class FailingTests
{
    [Fact]
    public async Task A_command_that_breaks_is_logged_once_and_apologised_for_with_the_same_reference_and_changes_nothing()
    {
        await using var chat = await Chat.Begins(also: typeof(Break));
        await chat.Says("Lin", "break");

        var error = Assert.Single(chat.Log.Lines);
        var reference = error.Split(' ')[1];
        Assert.Equal($"Something went wrong on my side and nothing was changed. If it happens again, please tell the office this reference: {reference}.", Assert.Single(chat.Channel.Take()).Text);
        Assert.Null(await chat.Store.Find(typeof(Team), "broken", TestContext.Current.CancellationToken));
        Assert.Empty(await chat.Store.Query(typeof(HistoryEntry), KeyRange.StartingWith("at|"), TestContext.Current.CancellationToken));
    }

    /// <summary>Otherwise the channel would bring it again and again, and all that comes after it would wait behind it.</summary>
    [Fact]
    public async Task What_the_store_does_not_take_is_apologised_for_too_and_seen()
    {
        await using var chat = await Chat.Begins(also: typeof(Overfill));
        await chat.Says("Lin", "overfill");

        var reference = Assert.Single(chat.Log.Lines).Split(' ')[1];
        Assert.Equal($"Something went wrong on my side and nothing was changed. If it happens again, please tell the office this reference: {reference}.", Assert.Single(chat.Channel.Take()).Text);
        Assert.Empty(await chat.Store.Query(typeof(Firm), KeyRange.StartingWith($"name|{FirmKind.Supplier}|x"), TestContext.Current.CancellationToken));
        await chat.Continues("""
            > orders
            < There are no open orders.
            """);
    }

    [Fact]
    public async Task After_it_the_conversation_goes_on()
    {
        await using var chat = await Chat.Begins(also: typeof(Break));
        await chat.Says("Lin", "break");
        chat.Channel.Take();
        await chat.Continues("""
            > orders
            < There are no open orders.
            """);
    }

    [Fact]
    public async Task Different_chats_are_served_side_by_side()
    {
        await using var chat = await Chat.Begins(also: typeof(Meet));
        await Task.WhenAll(chat.Says("Lin", "meet"), chat.Says("Bo", "meet"));
        Assert.Equal(["Met.", "Met."], chat.Channel.Take().Select(message => message.Text));
    }
}
