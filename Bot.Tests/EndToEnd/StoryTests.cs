namespace Bot.Tests.EndToEnd;

public class StoryTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task An_order_from_the_first_start_to_the_morning_after(bool webhook)
    {
        await using var bot = await RunningBot.Start(webhook);
        Assert.EndsWith("ready\n", bot.Output, StringComparison.Ordinal);
        var owner = await bot.Owner();

        // The owner invites a merchandiser, who speaks Chinese, and a customer.
        var lin = await owner.Invites("merchandiser", bot.Api.User(7, "林", "zh-hans"), "Lin", "上海");
        var sarah = await bot.Sarah(owner);
        var klaus = await owner.Invites("customer", bot.Api.User(10, "Klaus", "en"), "Klaus, Hansa Import", "Hamburg");

        lin.Says("新订单 PO-1042，Acme Outdoor，纯棉T恤，5000件，2026-06-12出货，FOB宁波");
        var card = await lin.Gets(text => text.Contains("PO-1042", StringComparison.Ordinal));
        Assert.Contains("Acme Outdoor", card.Text, StringComparison.Ordinal);
        Assert.Contains("6月12日", card.Text, StringComparison.Ordinal);

        // A follow-up with a photo, a milestone in a plain sentence.
        lin.SendsPhoto("PO-1042 面料到样了，颜色偏深");
        await lin.Gets(text => text.Contains("PO-1042", StringComparison.Ordinal) && text.Contains('1', StringComparison.Ordinal));
        lin.Says("1042定金到账");
        var deposit = await lin.Gets(text => text.Contains("PO-1042", StringComparison.Ordinal));
        Assert.Contains("3月4日", deposit.Text, StringComparison.Ordinal);

        // A reminder by the customer's clock: 9:00 in Germany is 16:00 in Shanghai, in March.
        lin.Says("提醒我明天上午9点德国时间给Klaus打电话");
        var set = await lin.Gets(text => text.StartsWith('⏰'));
        Assert.Contains("16:00", set.Text, StringComparison.Ordinal);

        // The customer sees her order and nothing else; another customer does not see it.
        sarah.Says("where is my order");
        var status = await sarah.Gets(text => text.StartsWith("PO-1042", StringComparison.Ordinal));
        Assert.Contains("As of", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("颜色", status.Text, StringComparison.Ordinal);
        klaus.Says("PO-1042");
        Assert.Contains("I find no order", (await klaus.Gets()).Text, StringComparison.Ordinal);
        klaus.Says("orders");
        Assert.Equal("There are no open orders.", (await klaus.Gets()).Text);

        // The next morning the digest comes at half past eight, in the afternoon the reminder rings.
        await bot.Settles();
        bot.MovesTo("2026-03-05 08:29:59");
        Assert.Null(lin.Inbox.FirstOrDefault(message => message.Text.StartsWith('☀')));
        bot.MovesTo("2026-03-05 08:30:00");
        var digest = await lin.Gets(text => text.StartsWith('☀'));
        Assert.Contains("16:00", digest.Text, StringComparison.Ordinal);
        bot.MovesTo("2026-03-05 16:00:00");
        var ring = await lin.Gets(text => text.StartsWith('⏰'));
        lin.Presses(ring, ring.Labels[0]);
        await lin.Gets(text => text.StartsWith('✓'));
        await bot.Settles();
        Assert.DoesNotContain(sarah.Inbox, message => message.Text.StartsWith('☀'));
    }
}
