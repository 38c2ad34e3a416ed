using System.Globalization;
using Bot.Tests.Talk;

namespace Bot.Tests.Digests;

public sealed class ShowTodayTests
{
    [Fact]
    public Task A_quiet_day() => Chat.Plays("""
        Lin> today
        < ?
        """);

    [Fact]
    public Task What_is_due_overdue_at_risk_and_next() => Chat.Plays("""
        Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < ?
        > remind me at 16:00 to call Klaus
        < ?
        > today
        < ?
        @ 2026-04-02 08:00
        < ?
        > today
        < ?
        @ 2026-04-03 08:00
        > today
        < ?
        @ 2026-04-07 08:00
        > today
        < ?
        """);

    [Fact]
    public Task What_others_changed_since_yesterday() => Chat.Plays("""
        Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < ?
        May> PO-1042 quantity 6000
        < ?
        Lin> today
        < ?
        May> today
        < ?
        """);

    [Fact]
    public Task A_customer_sees_the_customers_own_orders() => Chat.Plays("""
        Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < ?
        Sarah> today
        < ?
        Klaus> today
        < ?
        Wu> today
        < ?
        """);

    [Fact]
    public async Task Eight_lines_are_enough_for_many_orders()
    {
        await using var chat = await Chat.Begins();
        for (var number = 1; number <= 40; number++)
            await chat.Says("Lin", string.Create(CultureInfo.InvariantCulture, $"new PO-{2000 + number}, Acme Outdoor, shirt, {number}00 pcs, ship 2026-{4 + (number % 3)}-{1 + (number % 28)}"));
        await chat.Says("Lin", "remind me at 16:00 to call Klaus");
        await chat.Says("Lin", "digest on");
        chat.Channel.Take();

        await chat.MovesTo("2026-03-05 08:30");

        var digest = Assert.Single(chat.Channel.Take(), message => message.Text.StartsWith('☀'));
        Assert.InRange(digest.Text.Split('\n').Length, 2, 8);
        Assert.InRange(digest.Text.Length, 1, 1_000);
        Assert.InRange(digest.Choices.Count, 1, 4);
    }
}
