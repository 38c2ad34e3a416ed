using System.Globalization;
using Bot.Tests.Talk;

namespace Bot.Tests.Digests;

public sealed class ShowTodayTests
{
    [Fact]
    public Task A_quiet_day() => Chat.Plays("""
        Lin> today
        < Nothing is due, late or at risk. A quiet day.
        """);

    [Fact]
    public Task What_is_due_overdue_at_risk_and_next() => Chat.Plays("""
        Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < PO-1042 · Acme Outdoor
        < cotton T-shirt, 5,000 pcs
        < Ships Fri 12 Jun
        < Next: PI issued, Fri 3 Apr
        > remind me at 16:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 16:00 (Shanghai time)
        > today
        < ☀ Wed 4 Mar
        < Reminders: 16:00 call Klaus
        @ 2026-04-02 08:00
        < ⏰ call Klaus
        < This was for Wed 4 Mar 16:00 (Shanghai time), late by 28 days: I was not running.
        > today
        < ☀ Thu 2 Apr
        < Next 3 days: PO-1042 PI issued Fri 3 Apr, PO-1042 PI countersigned Sun 5 Apr
        @ 2026-04-03 08:00
        > today
        < ☀ Fri 3 Apr
        < Today: PO-1042 PI issued
        < Next 3 days: PO-1042 PI countersigned Sun 5 Apr
        @ 2026-04-07 08:00
        > today
        < ☀ Tue 7 Apr
        < Overdue: PO-1042 PI issued, PO-1042 PI countersigned
        < At risk: PO-1042
        """);

    [Fact]
    public Task What_others_changed_since_yesterday() => Chat.Plays("""
        Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < PO-1042 · Acme Outdoor
        < cotton T-shirt, 5,000 pcs
        < Ships Fri 12 Jun
        < Next: PI issued, Fri 3 Apr
        May> PO-1042 quantity 6000
        < PO-1042
        < Quantity 5,000 → 6,000 pcs
        Lin> today
        < ☀ Wed 4 Mar
        < Since yesterday: PO-1042 1 change
        May> today
        < ☀ Wed 4 Mar
        < Since yesterday: PO-1042 1 change
        """);

    [Fact]
    public Task A_customer_sees_the_customers_own_orders() => Chat.Plays("""
        Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < PO-1042 · Acme Outdoor
        < cotton T-shirt, 5,000 pcs
        < Ships Fri 12 Jun
        < Next: PI issued, Fri 3 Apr
        Sarah> today
        < ☀ Wed 4 Mar
        < PO-1042: leaves Fri 12 Jun
        Klaus> today
        < Nothing is due, late or at risk. A quiet day.
        Wu> today
        < Nothing is due, late or at risk. A quiet day.
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

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 今天
        < 今天没有到期、延误或有风险的事项。
        > 新订单 PO-1042, Acme Outdoor, 纯棉T恤, 5000件, 2026-06-12
        < PO-1042 · Acme Outdoor
        < 纯棉T恤，5,000 件
        < 出货 6月12日 周五
        < 下一步：PI发出，4月3日 周五
        > 提醒我下午4点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月4日 周三 16:00（北京时间）
        > 今天
        < ☀ 3月4日 周三
        < 提醒：16:00 给Klaus打电话
        Sarah> 今天
        < ☀ 3月4日 周三
        < PO-1042：6月12日 周五 开船
        """);
}
