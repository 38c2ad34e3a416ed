using Bot.Channels;
using Bot.Domain.History;
using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

public class ExactlyOnceTests
{
    [Fact]
    public async Task An_update_that_arrives_twice_counts_once()
    {
        await using var chat = await Chat.BeginsWithOrders();
        var inbound = await chat.Sends("Lin", chat.Arriving("Lin", "1042 the mill is late"));
        await chat.Sends("Lin", inbound);
        Assert.Single(chat.Channel.Take());
        Assert.Single(await Entries(chat), entry => entry.Messages.Contains(inbound.Message));
    }

    [Fact]
    public async Task A_button_pressed_twice_counts_once_and_once_more_after_undo()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Says("Lin", "1042");
        var press = chat.Channel.Button("test:Lin", "PI issued ✓");
        chat.Channel.Take();
        await Press(chat, "Lin", press);
        await Press(chat, "Lin", press);
        Assert.Equal("PO-1042\nPI issued ✓ Wed 4 Mar\nNext: PI countersigned, Sun 5 Apr", Assert.Single(chat.Channel.Take()).Text);
        await chat.Continues("""
            Lin> undo
            < ↩ Taken back:
            < PI issued: done Wed 4 Mar → planned Fri 3 Apr
            <~ PO-1042
            <~ PI issued ✓ Wed 4 Mar
            <~ Next: PI countersigned, Sun 5 Apr
            <~ ↩ Taken back.
            """);
        await Press(chat, "Lin", press);
        Assert.Contains("PI issued ✓", chat.Channel.Take()[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_on_one_order_at_the_same_moment_both_count()
    {
        await using var chat = await Chat.BeginsWithOrders();
        var lines = Enumerable.Range(1, 10).Select(day => chat.Sends("Lin", new Inbound("", "", "", "", "Lin", default, $"1042 stuffing planned {day} May")));
        var others = Enumerable.Range(1, 10).Select(pieces => chat.Sends("May", new Inbound("", "", "", "", "May", default, $"1042 quantity {4000 + pieces}")));
        await Task.WhenAll(lines.Zip(others).SelectMany(pair => new Task[] { Task.Run(() => pair.First), Task.Run(() => pair.Second) }));

        var order = await Order(chat);
        Assert.Equal(4010, order.Quantity);
        // The opening and twenty changes, none lost on the way.
        Assert.Equal(10, (await Entries(chat)).Count(entry => entry.Changes.Any(change => change is { Before: Order before, After: Order after } && before.Quantity != after.Quantity)));
        Assert.Equal(20, chat.Channel.Take().Count);
    }

    [Fact]
    public async Task A_refused_turn_keeps_its_answer_and_its_mark_only()
    {
        await using var chat = await Chat.BeginsWithOrders();
        var entries = await Entries(chat);
        var inbound = await chat.Sends("Lin", chat.Arriving("Lin", "1042 quantity 5000"));
        Assert.Equal("PO-1042 has 5,000 pcs already.", Assert.Single(chat.Channel.Take()).Text);
        Assert.Equal(entries.Count, (await Entries(chat)).Count);
        Assert.NotNull(await chat.Store.Find(typeof(Seen), inbound.Id, TestContext.Current.CancellationToken));
        await chat.Sends("Lin", inbound);
        Assert.Empty(chat.Channel.Take());
    }

    [Fact]
    public async Task Messages_of_one_chat_are_answered_in_their_order()
    {
        await using var chat = await Chat.BeginsWithOrders();
        var all = Enumerable.Range(1, 30).Select(number => chat.Sends("Lin", new Inbound("", "", "", "", "Lin", default, $"note 1042 number {number}"))).ToList();
        await Task.WhenAll(all);
        Assert.Equal(Enumerable.Range(1, 30).Select(number => $"PO-1042\nNote: number {number}"), chat.Channel.Take().Select(message => message.Text));
    }

    [Fact]
    public async Task What_was_not_sent_yet_is_withdrawn_by_undo()
    {
        await using var chat = await Chat.BeginsWithOrders();
        // Bo's phone is off: what goes there waits at the channel's door.
        await chat.Store.Commit([new Change(new ConversationState("test:Bo", Blocked: true), 0)], TestContext.Current.CancellationToken);
        await chat.Continues("""
            Lin> share 1042 with Bo
            < Bo sees PO-1042 now.
            Lin> undo
            < ↩ Taken back:
            < PO-1042 shared with a colleague
            <~ Bo sees PO-1042 now.
            <~ ↩ Taken back.
            """);
        var told = await chat.Store.Query(typeof(Outgoing), KeyRange.StartingWith("in|test:Bo|"), TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryState.Withdrawn, ((Outgoing)Assert.Single(told).Document).State);
    }

    private static Task<Inbound> Press(Chat chat, string who, Press press) => chat.Sends(who, new Inbound("", "", "", "", who, default, "") { Pressed = press });

    private static async Task<IReadOnlyList<HistoryEntry>> Entries(Chat chat) =>
        [.. (await chat.Store.Query(typeof(HistoryEntry), KeyRange.StartingWith("at|"), TestContext.Current.CancellationToken)).Select(stored => (HistoryEntry)stored.Document)];

    private static async Task<Order> Order(Chat chat) =>
        (Order)(await chat.Store.Query(typeof(Order), KeyRange.StartingWith("number|1042|"), TestContext.Current.CancellationToken))[0].Document;
}
