using Bot.Channels;
using Bot.Domain.Orders;
using Bot.Domain.Reminders;
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
    public async Task Two_reminders_have_two_numbers()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var chat = await Chat.Begins();
            await Both(chat, at => $"remind me tomorrow 9am to call {at}");
            Assert.Equal([1, 2], (await chat.Store.All(typeof(Reminder), "", 10, Ct)).Select(stored => ((Reminder)stored.Document).Number).Order());
        }
    }

    private static Task Both(Chat chat, Func<int, string> words) => Task.WhenAll(Enumerable.Range(0, 2).Select(at => Task.Run(
        () => chat.Engine.Receive(new Inbound($"{at}", $"test:Lin:{at}", $"{at}", "test:Lin", "Lin", Instant.FromDateTimeOffset(chat.Clock.GetUtcNow()), words(at)), Ct), Ct)));
}
