using Bot.Channels;
using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Tests.Talk;
using CsCheck;

namespace Bot.Tests.Orders;

/// <summary>"Not yours" and "does not exist" are the same answer, whatever way one tries.</summary>
public class PrivacyTests
{
    private static readonly string[] Ways =
    [
        "{0}", "po {0}", "order PO-{0}", "order {0}", "where is PO-{0}", "where is my order {0}", "status {0}", "{0} status", "history {0}", "files {0}",
        "log {0} hello", "note {0} hello", "{0} quantity 1", "quantity {0} 1", "{0} price 2.95", "amend {0} price 2.95", "{0} customer is Hansa Import", "supplier of {0} is Ningbo Knit", "{0} 单价改成2.95", "dates {0} ETD 2026-07-01", "{0} ETD 2026-07-01", "{0} deposit received",
        "milestone {0} M05 done", "share {0} with May", "place {0} with Ningbo Knit", "message {0} hello", "remind me tomorrow 9am about PO-{0}", "undo {0}",
        "订单 {0}", "{0}到哪了", "历史 {0}", "{0} 定金到账", "{0}数量改成1件", "(photo) PO-{0} look", "(forwarded) PO-{0} look", "PO-{0} is late, PO-{0}!", "orders {0}", "PO-{0}⏎PO-{0} deposit received",
    ];

    [Theory]
    [InlineData("Klaus")]
    [InlineData("Wu")]
    [InlineData("Bo")]
    public async Task Every_way_to_ask_for_a_number_of_somebody_elses_sounds_like_a_number_that_does_not_exist(string who)
    {
        foreach (var way in Ways)
        {
            var theirs = await Answer(who, way, "1042");
            var nobodys = await Answer(who, way, "1097");
            Assert.True(theirs.Replace("1042", "1097", StringComparison.Ordinal) == nobodys, $"{who}: {way}\n{theirs}\nbut\n{nobodys}");
        }
    }

    [Theory]
    [InlineData("Klaus")]
    [InlineData("Wu")]
    [InlineData("Bo")]
    public async Task A_marked_reference_is_no_way_in(string who)
    {
        foreach (var way in new[] { "order #{0}", "where #{0}", "history #{0}", "files #{0}", "log #{0} hello", "milestone #{0} M05 done", "quantity #{0} 1", "undo {0}", "message #{0} hello" })
        {
            var nobodys = await Marked(who, way, (_, _) => new string('f', 32));
            Assert.Equal((way, nobodys), (way, await Marked(who, way, (order, _) => order)));
            Assert.Equal((way, nobodys), (way, await Marked(who, way, (_, made) => made)));
        }
    }

    private static async Task<string> Marked(string who, string way, Func<string, string, string> reference)
    {
        await using var chat = await Chat.BeginsWithOrders();
        var order = await Order(chat);
        var made = (await chat.Store.Query(typeof(FactoryOrder), KeyRange.Exactly($"order|{order.Id}"), TestContext.Current.CancellationToken))[0].Document;
        var id = reference(order.Id, made.Id);
        await chat.Says(who, way.Replace("{0}", id, StringComparison.Ordinal));
        Assert.Equal(order, await Order(chat));
        return Said(chat, who).Replace(id, "…", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_buttons_do_nothing()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Says("Lin", "1042");
        var card = chat.Channel.Sent[^1];
        var before = await Order(chat);
        foreach (var who in new[] { "Klaus", "Bo", "Wu", "Sarah", "May" })
        {
            for (var choice = 0; choice < card.Choices.Count; choice++)
            {
                chat.Channel.Take();
                await chat.Sends(who, new Inbound("", "", "", "", who, default, "") { Pressed = new Press(card.Id, choice) });
                var pressed = Said(chat, who);
                await chat.Sends(who, new Inbound("", "", "", "", who, default, "") { Pressed = new Press("no such message", choice) });
                Assert.Equal(Said(chat, who), pressed);
            }
        }

        Assert.Equal(before, await Order(chat));
    }

    [Fact]
    public async Task Somebody_elses_turn_cannot_be_taken_back_or_edited()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            Lin> 1042 note fragile
            < PO-1042
            < Note: fragile
            """);
        var said = chat.Channel.Sent[^1];
        var undo = said.Choices.First(choice => choice.Label == "Undo").Says;
        foreach (var who in new[] { "Klaus", "Bo", "Wu", "May" })
        {
            await chat.Says(who, undo);
            Assert.Equal("There is nothing of yours to take back.", Said(chat, who));
        }

        await chat.Sends("Klaus", chat.Arriving("Lin", "(edits) 1042 note broken"));
        Assert.Equal("fragile", (await Order(chat)).Note);
    }

    [Fact]
    public async Task A_reply_to_somebody_elses_card_is_a_reply_to_nothing()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Says("Lin", "1042");
        var card = chat.Channel.IdOf(chat.Channel.Sent[^1]);
        chat.Channel.Take();
        await chat.Sends("Bo", new Inbound("", "", "", "", "Bo", default, "deposit received") { RepliesTo = card });
        Assert.Equal("I did not understand that as a command. To keep it as a follow-up: which order is it about?", Said(chat, "Bo"));
    }

    [Fact]
    public Task Counts_and_summaries_are_of_ones_own() => Chat.WithOrders("""
        Bo> orders
        < There are no open orders.
        Bo> today
        < Nothing is due, late or at risk. A quiet day.
        Klaus> today
        < ☀ Wed 4 Mar
        < SO-2201: leaves Sat 20 Jun
        Wu> today
        < Nothing is due, late or at risk. A quiet day.
        """);

    /// <summary>Whatever a customer says, no word of another firm's comes back.</summary>
    [Fact]
    public Task Nothing_of_another_firm_is_ever_mentioned()
    {
        string[] words = ["order", "orders", "where is", "status", "log", "files", "history", "undo", "message", "remind me tomorrow 9am", "1042", "PO-1042", "PO-1043", "2201", "SO-2201", "Acme Outdoor", "cotton T-shirt", "deposit received", "ETD", "today", "help", "page 2", "late", "mine", "?", "到哪了", "订单", "all", "quantity 5"];
        return Gen.Int[0, words.Length - 1].Select(index => words[index]).Array[1, 4].Select(parts => string.Join(' ', parts)).Array[1, 6].Always(
            async script =>
            {
                await using var chat = await Chat.BeginsWithOrders();
                foreach (var line in script)
                {
                    chat.Channel.Take();
                    await chat.Says("Klaus", line);
                    foreach (var message in chat.Channel.Take().Where(message => message.Conversation == "test:Klaus"))
                    {
                        // The example in a command's help is nobody's order.
                        var text = string.Join('\n', message.Text.Split('\n').Where(said => !said.StartsWith("Example:", StringComparison.Ordinal)));
                        var shown = $"{text} {string.Join(' ', message.Choices.Select(choice => choice.Label))}";
                        var own = string.Join(' ', script);
                        foreach (var secret in new[] { "Acme", "T-shirt", "polo", "Sarah", "1042", "1043", "5,000", "3,000" })
                            Assert.True(!shown.Contains(secret, StringComparison.Ordinal) || own.Contains(secret, StringComparison.Ordinal), $"{own} → {shown}");
                    }
                }
            },
            count: 60);
    }

    private static async Task<string> Answer(string who, string way, string number)
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Sends(who, chat.Arriving(who, way.Replace("{0}", number, StringComparison.Ordinal).Replace("⏎", "\n", StringComparison.Ordinal)));
        var messages = chat.Channel.Take();
        return string.Join('\n', messages.OrderBy(message => message.Sequence).Select(message => $"{message.Conversation}: {message.Text} {string.Join(' ', message.Choices.Select(choice => choice.Label))}"));
    }

    private static string Said(Chat chat, string who) =>
        string.Join('\n', chat.Channel.Take().Where(message => message.Conversation == $"test:{who}").OrderBy(message => message.Sequence).Select(message => message.Text));

    private static async Task<Order> Order(Chat chat) =>
        (Order)(await chat.Store.Query(typeof(Order), KeyRange.StartingWith("number|1042|"), TestContext.Current.CancellationToken))[0].Document;
}
