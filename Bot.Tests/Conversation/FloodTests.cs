using Bot.Domain.FollowUps;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>One person who sends more than anybody can read does not take the bot from the others.</summary>
public class FloodTests
{
    [Fact]
    public async Task What_is_too_much_is_said_once_and_does_nothing_and_what_was_answered_is_done()
    {
        await using var chat = await Chat.BeginsWithOrders();
        chat.Allows(3);
        await chat.Continues("""
            > log PO-1042 one
            < PO-1042: written down.
            < “one”
            < Next: PI issued, Fri 3 Apr
            > log PO-1042 two
            < PO-1042: written down.
            < “two”
            < Next: PI issued, Fri 3 Apr
            > log PO-1042 three
            < PO-1042: written down.
            < “three”
            < Next: PI issued, Fri 3 Apr
            > log PO-1042 four
            < That is more than I can take at once. Please wait a minute and then send again what got no answer from me: none of it was done.
            > log PO-1042 five
            > PO-1042 quantity 1
            Bo> orders
            < There are no open orders.
            """);
        Assert.Equal(["one", "three", "two"], await Written(chat));
    }

    [Fact]
    public async Task As_much_as_may_be_said_in_a_flood_is_answered_and_the_rest_not_complained_of_again()
    {
        await using var chat = await Chat.Begins();
        chat.Allows(2);
        await chat.Continues("""
            > orders
            < There are no open orders.
            > orders
            < There are no open orders.
            > orders
            < That is more than I can take at once. Please wait a minute and then send again what got no answer from me: none of it was done.
            @ 2026-03-04 10:15:30
            > orders
            < There are no open orders.
            > orders
            > orders
            @ 2026-03-04 10:18
            > orders
            < There are no open orders.
            > orders
            < There are no open orders.
            > orders
            < That is more than I can take at once. Please wait a minute and then send again what got no answer from me: none of it was done.
            """);
    }

    [Fact]
    public async Task It_is_said_in_the_language_of_whoever_sends_it()
    {
        await using var chat = await Chat.Begins(Language.Chinese);
        chat.Allows(1);
        await chat.Continues("""
            > 订单
            < 哪个订单？
            > 订单
            < 一下子太多了，我接收不过来。请稍等一分钟，再把没有得到我回复的内容重新发一遍：那些都还没有办。
            """);
    }

    [Fact]
    public async Task A_message_that_was_one_too_many_is_like_any_other_when_it_comes_again_in_quiet()
    {
        await using var chat = await Chat.BeginsWithOrders();
        chat.Allows(1);
        await chat.Says("Lin", "orders");
        await chat.Says("Lin", "orders");
        var late = await chat.Sends("Lin", chat.Arriving("Lin", "log PO-1042 lab dip approved"));
        Assert.Empty(await Written(chat));

        await chat.MovesTo("2026-03-04 10:20");
        await chat.Sends("Lin", late);
        await chat.Sends("Lin", late);

        Assert.Equal(["lab dip approved"], await Written(chat));
    }

    private static async Task<IEnumerable<string>> Written(Chat chat) =>
        (await chat.Store.All(typeof(FollowUp), "", 100, TestContext.Current.CancellationToken)).Select(stored => ((FollowUp)stored.Document).Words).Order();
}
