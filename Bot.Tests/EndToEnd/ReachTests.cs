namespace Bot.Tests.EndToEnd;

/// <summary>Telegram says no for a while.</summary>
public class ReachTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Who_blocks_the_bot_is_named_to_the_owner_once_and_gets_what_waited(bool announced)
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        var sarah = await bot.Sarah(owner);
        await sarah.Asks("remind me at 11:00 Shanghai time to check the labels", "⏰");
        await sarah.Asks("remind me at 12:00 Shanghai time to call Lin", "⏰");
        await bot.Settles();
        if (announced)
            sarah.Blocks();
        else
            sarah.Chat.IsBlocked = true;
        await bot.Settles();

        bot.MovesTo("2026-03-04 11:00");
        await owner.Gets(text => text.StartsWith("Sarah Miller has stopped the bot", StringComparison.Ordinal));
        bot.MovesTo("2026-03-04 12:00");
        await owner.Asks("orders");
        await bot.Settles();
        Assert.Equal(1, owner.Heard("has stopped the bot"));
        Assert.Equal(0, sarah.Heard("⏰ check"));

        sarah.Unblocks();
        await sarah.Gets(text => text.StartsWith("⏰ check the labels", StringComparison.Ordinal));
        await sarah.Gets(text => text.StartsWith("⏰ call Lin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_thought_gone_and_speaks_is_answered()
    {
        await using var bot = await RunningBot.Start();
        var sarah = await bot.Sarah(await bot.Owner());
        sarah.Blocks();
        await bot.Settles();
        sarah.Chat.IsBlocked = false;
        await sarah.Asks("orders", "There are no open orders.");
    }

    [Fact]
    public async Task Too_many_requests_is_waited_out_as_long_as_asked()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        bot.Api.Refuse("sendMessage", 429, retryAfter: 17);
        owner.Says("orders");
        await bot.Clock.Awaited(TimeSpan.FromSeconds(17));
        Assert.Equal(0, owner.Heard("There are no open orders."));

        bot.Clock.Advance(TimeSpan.FromSeconds(17));

        await owner.Gets(text => text == "There are no open orders.");
        await bot.Settles();
        Assert.Equal(1, owner.Heard("There are no open orders."));
    }

    [Fact]
    public async Task Too_many_requests_to_one_chat_do_not_hold_the_others()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        var lin = await bot.Lin(owner);
        await bot.Settles();
        bot.Api.Refuse("sendMessage", 429, retryAfter: 17);
        owner.Says("orders");
        await bot.Clock.Awaited(TimeSpan.FromSeconds(17));

        await lin.Asks("orders", "There are no open orders.");
        owner.Says("reminders");
        await lin.Asks("orders", "There are no open orders.");
        Assert.Equal(0, owner.Heard("There are no open orders."));

        bot.Clock.Advance(TimeSpan.FromSeconds(17));
        await bot.Settles();
        Assert.Equal(1, owner.Heard("There are no open orders."));
        Assert.Equal("There are no open orders.", owner.Inbox[^2].Text);
    }
}
