using Bot.Channels;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>The same thing said in the same moment, in a group and to the bot alone, is done once.</summary>
public class AtOnceTests
{
    private const int Rounds = 20;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_opened_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var chat = await Chat.Begins();
            await Both(chat, at => $"new PO-1042, Acme Outdoor, cotton T-shirt {at}, 5000 pcs, ship 2026-06-12");
            Assert.Single(await chat.Store.All(typeof(Order), "", 10, Ct));
        }
    }

    [Fact]
    public async Task An_order_that_a_sheet_brings_too_is_opened_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var chat = await Chat.Begins();
            await chat.Says("Lin", "new PO-1, Acme Outdoor, cotton T-shirt, 10 pcs, ship 2026-06-12");
            await chat.Holds("orders.csv", "Order No.,Buyer,Description,Qty,Ship Date\nPO-1042,Acme Outdoor,cotton T-shirt,5000,2026-06-12\n");
            await chat.Says("Lin", "(document orders.csv)");
            var tried = Assert.Single(await chat.Store.All(typeof(Import), "", 10, Ct));
            var begun = ((Import)tried.Document).Begun(ImportState.Running, Instant.FromDateTimeOffset(chat.Clock.GetUtcNow()));
            await chat.Store.Commit([new Change(begun, tried.Version)], Ct);
            await Task.WhenAll(Task.Run(() => chat.Rings(), Ct), Said(chat, 0, "new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12"));
            Assert.Equal(["PO-1", "PO-1042"], (await chat.Store.All(typeof(Order), "", 10, Ct)).Select(stored => ((Order)stored.Document).Number).Order());
        }
    }

    [Fact]
    public async Task Two_reminders_have_two_numbers()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var chat = await Chat.Begins();
            await Both(chat, at => $"remind me tomorrow 9am to call {at}");
            Assert.Equal([1, 2], (await chat.Store.All(typeof(Reminder), "", 10, Ct)).Select(stored => ((Reminder)stored.Document).Number).Order());
        }
    }

    [Fact]
    public async Task A_reminder_that_is_handed_over_gets_a_number_of_its_own()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var chat = await Chat.BeginsWithOrders();
            await chat.Says("Lin", "remind me tomorrow 9am PO-1042 call the mill");
            await Task.WhenAll(Said(chat, 0, "handorder PO-1042 to Bo yes", "Boss"), Said(chat, 1, "remind me tomorrow 9am to call", "Bo"));
            Assert.Equal([("Bo", 1), ("Bo", 2)], await Numbers(chat));
        }
    }

    [Fact]
    public async Task Two_owners_do_not_shut_each_other_out()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var chat = await Chat.Begins();
            await chat.Says("Boss", "invite owner Ann");
            _ = chat.Heard("Boss").ToList();
            await chat.Says("Ann", "/start <token>");
            await Task.WhenAll(Said(chat, 0, "removeperson Ann yes", "Boss"), Said(chat, 1, "removeperson Boss yes", "Ann"));
            Assert.Single(await chat.Store.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Owner}|"), Ct));
        }
    }

    [Fact]
    public async Task No_order_is_left_with_who_has_no_access()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var chat = await Chat.BeginsWithOrders();
            await Task.WhenAll(Said(chat, 0, "removeperson Bo yes", "May"), Said(chat, 1, "handorder PO-1042 to Bo yes", "Boss"), Said(chat, 2, "new PO-1050, Acme Outdoor, cap, 10 pcs, ship 2026-09-01", "Bo"));
            foreach (var order in (await chat.Store.All(typeof(Order), "", 10, Ct)).Select(stored => (Order)stored.Document))
                Assert.False(((Person)(await chat.Store.Find(typeof(Person), order.OwnerId, Ct))!.Document).HasLeft);
        }
    }

    private static Task Both(Chat chat, Func<int, string> words) => Task.WhenAll(Enumerable.Range(0, 2).Select(at => Said(chat, at, words(at))));

    private static async Task<IEnumerable<(string Name, int Number)>> Numbers(Chat chat)
    {
        var numbers = new List<(string Name, int Number)>();
        foreach (var reminder in (await chat.Store.All(typeof(Reminder), "", 10, Ct)).Select(stored => (Reminder)stored.Document))
            numbers.Add((((Person)(await chat.Store.Find(typeof(Person), reminder.PersonId, Ct))!.Document).Name, reminder.Number));
        return numbers.Order();
    }

    private static Task Said(Chat chat, int at, string words, string who = "Lin") => Task.Run(
        () => chat.Engine.Receive(new Inbound($"{who}{at}", $"test:{who}:{at}", $"{at}", $"test:{who}", who, Instant.FromDateTimeOffset(chat.Clock.GetUtcNow()), words), Ct), Ct);
}
