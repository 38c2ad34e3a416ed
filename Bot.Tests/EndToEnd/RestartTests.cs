namespace Bot.Tests.EndToEnd;

/// <summary>The process dies at the worst moments; nothing is lost and nothing comes twice.</summary>
public class RestartTests
{
    [Fact]
    public async Task Between_due_and_spoken()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        await owner.Asks("remind me at 11:00 to call Klaus", "⏰");
        await bot.Settles();

        await bot.Dies();
        bot.MovesTo("2026-03-04 11:05");
        await bot.Starts();

        var ring = await owner.Gets(text => text.StartsWith("⏰ call Klaus", StringComparison.Ordinal));
        Assert.Contains("late", ring.Text, StringComparison.Ordinal);
        await bot.Settles();
        await bot.Dies();
        await bot.Starts();
        await owner.Asks("reminders");
        Assert.Equal(1, owner.Heard("⏰ call Klaus"));
    }

    [Fact]
    public async Task Between_spoken_and_delivered()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        await owner.Asks("remind me at 11:00 to call Klaus", "⏰");
        await bot.Settles();
        bot.Api.Refuse("sendMessage", 500);
        bot.MovesTo("2026-03-04 11:00");
        // It was committed and refused; the next attempt waits for the clock.
        await bot.Clock.Awaited(TimeSpan.FromSeconds(1), after: () => bot.Api.Calls.Any(call => call["text"].StartsWith("⏰ call Klaus", StringComparison.Ordinal)));

        await bot.Dies();
        Assert.Equal(0, owner.Heard("⏰ call Klaus"));
        await bot.Starts();

        await owner.Gets(text => text.StartsWith("⏰ call Klaus", StringComparison.Ordinal));
        await owner.Asks("reminders");
        Assert.Equal(1, owner.Heard("⏰ call Klaus"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Between_commit_and_delivery(bool webhook)
    {
        await using var bot = await RunningBot.Start(webhook, ("Channels:Telegram:AnswerInWebhook", "false"));
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        bot.Api.Refuse("sendMessage", 500);
        lin.Says("PO-1042 factory will send photos tonight");
        await bot.Clock.Awaited(TimeSpan.FromSeconds(1), after: () => bot.Api.Calls.Any(call => call["text"].Contains("written down", StringComparison.Ordinal)));

        await bot.Dies();
        Assert.Equal(0, lin.Heard("written down"));
        await bot.Starts();

        await lin.Gets(text => text.Contains("written down", StringComparison.Ordinal));
        await lin.Asks("history PO-1042", "2 changes");
        Assert.Equal(1, lin.Heard("written down"));
    }

    [Fact]
    public async Task Stopping_in_good_order_lets_an_answer_under_way_arrive_once()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        var before = bot.Api.Calls.Count(call => call.Method == "sendMessage");
        owner.Says("orders");
        await bot.Api.Called("sendMessage", before + 1);

        await bot.Stops();
        await bot.Starts();

        await owner.Asks("reminders");
        Assert.Equal(1, owner.Heard("There are no open orders."));
    }
}
