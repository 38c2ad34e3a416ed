namespace Bot.Tests.EndToEnd;

/// <summary>In a group the bot hears what is meant for it, and answers where nobody else reads.</summary>
public class GroupTests
{
    [Fact]
    public async Task What_is_asked_in_a_group_is_answered_in_private()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        var group = bot.Api.Group(-50, "Acme sourcing");
        lin.In(group).Says("PO-1042 will be late");
        lin.In(group).Says("@gendan_bot PO-1042");

        await lin.Gets(text => text.Contains("CRD", StringComparison.Ordinal));
        Assert.Equal("I answered you in private.", (await group.Gets()).Text);
        await bot.Settles();
        Assert.Single(group.Inbox);

        // A question that stays open is answered in private, and taking something back says nothing in the group.
        lin.In(group).Says("@gendan_bot log");
        await lin.Gets(text => text.Contains("hich order", StringComparison.Ordinal));
        await lin.Asks("1042");
        await lin.Asks("factory called", "written down");
        await lin.Asks("undo", "Taken back");
        await bot.Settles();
        Assert.All(group.Inbox, message => Assert.Equal("I answered you in private.", message.Text));
    }

    [Fact]
    public async Task A_stranger_in_a_group_hears_one_sentence_there()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        await bot.LinWithAnOrder(owner);
        var group = bot.Api.Group(-50, "Acme sourcing");
        var eve = bot.Api.User(66, "Eve", "en").In(group);
        eve.Says("who knows PO-1042?");
        eve.Says("@gendan_bot PO-1042");
        Assert.StartsWith("Hello! I only talk with people who were invited", (await group.Gets()).Text, StringComparison.Ordinal);

        // Nobody joins where others see the link; it is good for later.
        var token = Newcomers.TokenIn(await owner.Asks("invite merchandiser Bo", "t.me/"));
        eve.Says($"/start@gendan_bot {token}");
        Assert.Contains("private chat", (await group.Gets()).Text, StringComparison.Ordinal);
        await bot.Api.User(67, "Bo", "en").Asks($"/start {token}", "Welcome");
        Assert.Equal(2, group.Inbox.Count);
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_is_answered_under_its_new_id()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        var group = bot.Api.Group(-50, "Acme sourcing");
        await bot.Settles();
        await bot.Stops();
        lin.In(group).Says("@gendan_bot PO-1042");
        var next = group.Migrates();
        await bot.Starts();

        await next.Gets(text => text == "I answered you in private.");
        lin.In(next).Says("@gendan_bot orders");
        await next.Gets(text => text == "I answered you in private.");
        Assert.Empty(group.Inbox);
    }
}
