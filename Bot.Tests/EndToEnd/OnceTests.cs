namespace Bot.Tests.EndToEnd;

/// <summary>Whatever arrives twice is done once.</summary>
public class OnceTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task An_update_delivered_twice(bool webhook)
    {
        await using var bot = await RunningBot.Start(webhook);
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        var said = lin.Says("PO-1042 factory will send photos tonight");
        await lin.Gets();

        bot.Api.Redeliver(said.UpdateId);

        await lin.Asks("history PO-1042", "2 changes");
        // What goes back in the answer goes back in every answer.
        Assert.Equal(webhook ? 2 : 1, lin.Heard("written down"));
    }

    [Fact]
    public async Task A_press_delivered_twice_and_a_second_press()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        var card = await lin.Asks("PO-1042", "CRD");
        var button = card.Labels.First(label => label.EndsWith('✓'));
        var press = lin.Presses(card, button);
        var done = await lin.Gets(text => text.Contains("Next", StringComparison.Ordinal));
        Assert.Contains(button[..^2], done.Text, StringComparison.Ordinal);
        await bot.Api.Answered(press);

        bot.Api.Redeliver(press);
        await bot.Api.Answered(lin.Presses(card, button));

        await lin.Asks("history PO-1042", "2 changes");
        await bot.Settles();
        Assert.Equal(1, lin.Heard(done.Text));
    }

    [Fact]
    public async Task An_edited_message_counts_as_it_reads_now()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.Lin(await bot.Owner());
        var said = lin.Says("new PO-7, Acme, polo shirt, 5000 pcs, ship 2026-06-12");
        var reply = await lin.Gets(text => text.Contains("5,000 pcs", StringComparison.Ordinal));

        lin.Edits(said, "new PO-7, Acme, polo shirt, 6000 pcs, ship 2026-06-12");

        await lin.SeesEdited(reply, text => text.Contains("6,000 pcs", StringComparison.Ordinal));
        await lin.Asks("orders", "1 order");
        Assert.Contains("× 6,000 pcs", (await lin.Asks("PO-7", "CRD")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_message_of_several_lines_is_done_anew_as_a_whole()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        var said = lin.Says("PO-1042 deposit received\nPO-1042 lab dip approved");
        await lin.Gets(text => text.Contains("eposit", StringComparison.Ordinal) && text.Contains("ab dip", StringComparison.Ordinal));

        lin.Edits(said, "PO-1042 deposit received\nPO-1042 artwork approved");
        await bot.Settles();

        var history = (await lin.Asks("history PO-1042", "2 changes")).Text;
        Assert.Contains("eposit", history, StringComparison.Ordinal);
        Assert.Contains("rtwork", history, StringComparison.Ordinal);
        Assert.DoesNotContain("ab dip", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_after_somebody_else_changed_the_same_leaves_it_alone()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        var lin = await bot.LinWithAnOrder(owner);
        var said = lin.Says("PO-1042 ship date 2026-06-20");
        await lin.Gets(text => text.Contains("20 Jun", StringComparison.Ordinal));
        await owner.Asks("PO-1042 ship date 2026-06-25", "25 Jun");

        lin.Edits(said, "PO-1042 ship date 2026-06-21");

        await lin.Gets(text => text.Contains("changed again since", StringComparison.Ordinal));
        Assert.Contains("25 Jun", (await lin.Asks("PO-1042", "CRD")).Text, StringComparison.Ordinal);
    }
}
