using System.Globalization;
using Bot.Channels;
using Bot.Conversation;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Operations;

namespace Bot.Tests.Conversation;

/// <summary>Somebody who does not want messages, and a process that stops.</summary>
public sealed partial class PostmanTests
{
    [Fact]
    public async Task Blocked_stops_the_owner_is_told_once_and_resuming_sends_what_waited()
    {
        await Kept(Person("boss", Roles.Owner), Person("lin", Roles.Merchandiser));
        channel.Answers = _ => new Delivery.Blocked();
        await Says("lin", "1");
        await postman.Idle();
        await Says("lin", "2");
        await postman.Idle();
        await Says("lin", "3");
        await postman.Idle();

        Assert.Equal(1, (await Notice())!.Version);
        Assert.Equal(new ConversationState("test:lin", Blocked: true), (await store.Find(typeof(ConversationState), "test:lin", Ct))?.Document);

        channel.Answers = _ => null;
        await Reached("test:lin");
        await postman.Resume("test:lin", Ct);
        await postman.Idle();
        Assert.Equal(["1", "2", "3"], Sent);
    }

    [Fact]
    public async Task A_block_that_the_channel_reports_is_told_once_too()
    {
        await Kept(Person("boss", Roles.Owner), Person("lin", Roles.Merchandiser));
        await postman.Block("test:lin", "lin");
        await postman.Block("test:lin", "lin");
        await Says("lin", "1");
        await postman.Idle();
        Assert.Empty(Sent);
        Assert.Equal(1, (await Notice())!.Version);
    }

    [Fact]
    public async Task Who_can_be_reached_again_while_the_walk_gives_up_loses_nothing()
    {
        for (var i = 0; i < 300; i++)
        {
            await Kept(new ConversationState($"test:{i}", Blocked: true));
            await Says($"{i}", $"{i}");
            await Reached($"test:{i}");
            await postman.Resume($"test:{i}", Ct);
        }

        await postman.Idle();
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i}"), Sent.OrderBy(text => int.Parse(text, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_a_stopped_process_left_is_delivered_once_by_the_next()
    {
        channel.Answers = _ => new Delivery.Later(Duration.FromHours(1));
        await Says("lin", "1");
        await clock.SomebodyWaits();
        await Says("lin", "2");
        await postman.DisposeAsync();

        channel.Answers = _ => null;
        await Starts();
        await postman.Idle();
        Assert.Equal(["1", "2"], Sent);

        await Restarts();
        await postman.Idle();
        Assert.Equal(["1", "2"], Sent);
    }

    [Fact]
    public async Task What_the_channel_took_from_a_killed_process_is_not_said_again_though_the_store_does_not_know()
    {
        await postman.DisposeAsync();
        var (taken, other, again) = (Letter("lin", "1"), Letter("lin", "2"), Letter("lin", "3"));
        await Kept(taken, other, again);
        foreach (var letter in new[] { taken, again })
            receipts.Keep((await store.Find(typeof(Outgoing), letter.Id, Ct))!, $"channel-{letter.Text}");
        // It waits once more, since it went out.
        await Changed(again, letter => letter with { Urgent = false });

        await Starts();
        await postman.Idle();
        Assert.Equal(["2", "3"], Sent);
        Assert.Equal("channel-1", ((Outgoing)(await store.Find(typeof(Outgoing), taken.Id, Ct))!.Document).ChannelMessage);
        Assert.Equal((DeliveryState.Sent, null), await State(taken));
    }

    [Fact]
    public async Task What_is_on_the_wire_when_the_process_is_asked_to_stop_arrives_and_is_noted()
    {
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        channel.Before = _ =>
        {
            asked.SetResult();
            return answer.Task;
        };
        var letter = await Says("lin", "1");
        await asked.Task;
        var stopping = postman.StopAsync(Ct);
        answer.SetResult();
        await stopping;
        Assert.Equal((DeliveryState.Sent, null), await State(letter));
    }

    [Fact]
    public async Task A_process_can_stop_while_it_waits_after_a_failure()
    {
        channel.Answers = _ => throw new InvalidOperationException("A bug.");
        await Says("lin", "1");
        await clock.SomebodyWaits();
        await postman.DisposeAsync();
        Assert.Empty(Sent);
    }

    [Fact]
    public async Task New_numbers_come_after_those_that_wait()
    {
        await postman.DisposeAsync();
        var late = Letter("lin", "from a clock that was ahead") with { Sequence = Now.Plus(Duration.FromDays(1)).ToUnixTimeTicks() };
        await Kept(late);
        channel.Answers = _ => new Delivery.Later(Duration.FromHours(1));
        var sequence = await Starts();
        Assert.True(sequence.Next(Now) > late.Sequence);
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static Person Person(string name, Roles role) =>
        new(name, name, role, Team.Default, null, Language.English, "Asia/Shanghai", $"test:{name}", [$"test:{name}"]);

    private async Task<Sequence> Starts(int perSecond = 1_000_000)
    {
        channel.MessagesPerSecond = perSecond;
        var sequence = new Sequence();
        postman = new Postman(store, [channel], sequence, alarm, new Measures(), clock, log.For<Postman>(), receipts);
        await postman.StartAsync(Ct);
        return sequence;
    }

    private async Task Restarts(int perSecond = 1_000_000)
    {
        await postman.DisposeAsync();
        await Starts(perSecond);
    }

    private Outgoing Letter(string who, string text, bool urgent = true) =>
        new($"letter-{++number}", number, $"test:{who}", who, "turn", text, [], [], Urgent: urgent);

    private async Task<Outgoing> Says(string who, string text, bool urgent = true)
    {
        var letter = Letter(who, text, urgent);
        await Kept(letter);
        postman.Post([letter]);
        return letter;
    }

    private Task Kept(params IDocument[] documents) => store.Commit([.. documents.Select(document => new Change(document, 0))], Ct);

    private async Task Changed(Outgoing letter, Func<Outgoing, Outgoing> change) => await store.Commit([new Change(change(letter), 1)], Ct);

    private async Task<(DeliveryState, string?)> State(Outgoing letter) =>
        (Outgoing)(await store.Find(typeof(Outgoing), letter.Id, Ct))!.Document is var kept ? (kept.State, kept.Reason) : default;

    private Task<Stored?> Notice() => store.Find(typeof(UnreachablePerson), "lin-boss", Ct);

    private async Task Reached(string conversation)
    {
        var kept = (await store.Find(typeof(ConversationState), conversation, Ct))!;
        await store.Commit([new Change((ConversationState)kept.Document with { Blocked = false }, kept.Version)], Ct);
    }
}
