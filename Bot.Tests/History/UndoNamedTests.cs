using Bot.Tests.Talk;

namespace Bot.Tests.History;

/// <summary>"Cancel the delay of 1042": the change that is named, and never another in its place.</summary>
public class UndoNamedTests
{
    [Fact]
    public Task The_delay_and_not_what_was_said_last() => Chat.WithOrders("""
        > delay 1042 production 3 days
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun holds, 4 days to spare
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        @ 2026-03-05 09:30
        > 1043 quantity 2800
        < PO-1043
        < Quantity 3,000 → 2,800 pcs
        > cancel yesterday's delay on 1042
        < ↩ Taken back: “delay 1042 production 3 days”, Wed 4 Mar 10:15 (Shanghai time)
        < CRD Sat 30 May → Wed 27 May
        <~ PO-1042
        <~ CRD Wed 27 May → Sat 30 May
        <~ ETD Fri 12 Jun holds, 4 days to spare
        <~ The customer was not told.
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task What_came_after_it_stands_in_the_way() => Chat.WithOrders("""
        > delay 1042 5 days
        < PO-1042
        < CRD Wed 27 May → Mon 1 Jun
        < ETD Fri 12 Jun → Wed 17 Jun
        < ETA Sun 12 Jul → Fri 17 Jul
        < ⚠ 5 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        @ 2026-03-05 09:30
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > cancel the delay on 1042
        < “1042 quantity 4800”, Thu 5 Mar 09:30 (Shanghai time), came after it and stands in the way, so I leave it as it is. Take that back first, or correct it with a new message.
        > [Take that back first]
        < ↩ Taken back:
        < Quantity 4,800 → 5,000 pcs
        <~ PO-1042
        <~ Quantity 5,000 → 4,800 pcs
        <~ ↩ Taken back.
        > cancel the delay on 1042
        < ↩ Taken back: “delay 1042 5 days”, Wed 4 Mar 10:15 (Shanghai time)
        < CRD Mon 1 Jun → Wed 27 May
        < ETD Wed 17 Jun → Fri 12 Jun
        < ETA Fri 17 Jul → Sun 12 Jul
        <~ PO-1042
        <~ CRD Wed 27 May → Mon 1 Jun
        <~ ETD Fri 12 Jun → Wed 17 Jun
        <~ ETA Sun 12 Jul → Fri 17 Jul
        <~ ⚠ 5 days after the promised date.
        <~ The customer was not told.
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task Another_day_or_another_kind_is_asked_for() => Chat.WithOrders("""
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > cancel the delay on 1042
        < It would take back “1042 quantity 4800”, Wed 4 Mar 10:15 (Shanghai time):
        < Quantity 5,000 → 4,800 pcs
        < Shall I take that back?
        > no
        < All right, dropped.
        > undo yesterday's change on 1042
        < It would take back “1042 quantity 4800”, Wed 4 Mar 10:15 (Shanghai time):
        < Quantity 5,000 → 4,800 pcs
        < Shall I take that back?
        > yes
        < ↩ Taken back:
        < Quantity 4,800 → 5,000 pcs
        <~ PO-1042
        <~ Quantity 5,000 → 4,800 pcs
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task A_colleagues_is_the_colleagues() => Chat.WithOrders("""
        > delay 1042 5 days
        < PO-1042
        < CRD Wed 27 May → Mon 1 Jun
        < ETD Fri 12 Jun → Wed 17 Jun
        < ETA Sun 12 Jul → Fri 17 Jul
        < ⚠ 5 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        May> cancel the delay on 1042
        < Lin changed that last, Wed 4 Mar 10:15 (Shanghai time), and has to take it back.
        """);

    /// <summary>A yes stands for the change that was asked about, whatever another person did meanwhile.</summary>
    [Fact]
    public Task What_was_asked_about_is_what_goes() => Chat.WithOrders("""
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > note 1043 fragile
        < PO-1043
        < Note: fragile
        > cancel the delay on 1042
        < It would take back “1042 quantity 4800”, Wed 4 Mar 10:15 (Shanghai time):
        < Quantity 5,000 → 4,800 pcs
        < Shall I take that back?
        > [Yes, take it back]
        < ↩ Taken back:
        < Quantity 4,800 → 5,000 pcs
        <~ PO-1042
        <~ Quantity 5,000 → 4,800 pcs
        <~ ↩ Taken back.
        > take back the note on 1043
        < ↩ Taken back: “note 1043 fragile”, Wed 4 Mar 10:15 (Shanghai time)
        < Note removed
        <~ PO-1043
        <~ Note: fragile
        <~ ↩ Taken back.
        """);

    /// <summary>The facts that an order says are kinds too: the deposit that came since stays.</summary>
    [Fact]
    public Task A_fact_that_was_put_right() => Chat.WithOrders("""
        > 1042 price 2.95 USD
        < PO-1042
        < price: 2.95 USD
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > undo the price change on 1042
        < “1042 deposit received”, Wed 4 Mar 10:15 (Shanghai time), came after it and stands in the way, so I leave it as it is. Take that back first, or correct it with a new message.
        """);

    [Fact]
    public Task A_fact_that_nobody_changed_is_asked_about() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > undo the customer change on 1042
        < It would take back “1042 deposit received”, Wed 4 Mar 10:15 (Shanghai time):
        < Deposit received ✓ Wed 4 Mar
        < Shall I take that back?
        """);

    /// <summary>What else was said in the same breath, of this order or of another one, would go with it.</summary>
    [Fact]
    public Task A_part_of_what_was_said_at_once_is_asked_about() => Chat.WithOrders("""
        > 1042 delayed 3 days, deposit received; 2201 stuffed
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < “1042 delayed 3 days, deposit received; 2201 stuffed”
        < ⚠ 3 days after the promised date.
        < The customer was not told.
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        < SO-2201
        < Container stuffed ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        > undo the delay on 1042
        < It would take back “1042 delayed 3 days, deposit received; 2201 stuffed”, Wed 4 Mar 10:15 (Shanghai time):
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < Deposit received ✓ Wed 4 Mar
        < Shall I take that back?
        """);

    /// <summary>The delay is another order's, and of this one there was none.</summary>
    [Fact]
    public Task A_kind_is_bound_to_the_order() => Chat.WithOrders("""
        > 1042 delayed 3 days; 1043 quantity 2800
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < “1042 delayed 3 days; 1043 quantity 2800”
        < ⚠ 3 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        < PO-1043
        < Quantity 3,000 → 2,800 pcs
        > undo the delay on 1043
        < It would take back “1042 delayed 3 days; 1043 quantity 2800”, Wed 4 Mar 10:15 (Shanghai time):
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < “1042 delayed 3 days; 1043 quantity 2800”
        < Shall I take that back?
        """);

    [Fact]
    public Task A_fact_in_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 单价改成2.95 USD
        < PO-1042
        < 单价：2.95 USD
        > 1043定金到账
        < PO-1043
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月11日 周六
        > 撤销1042改的价格
        < ↩ 已撤销“1042 单价改成2.95 USD”（3月4日 周三 10:15（北京时间））：
        < 已去掉单价：2.95 USD
        <~ PO-1042
        <~ 单价：2.95 USD
        <~ ↩ 已撤销。
        > 撤销1043改的客户
        < 要撤销的是“1043定金到账”，3月4日 周三 10:15（北京时间）：
        < 定金到账 ✓ 3月4日 周三
        < 要把这条收回吗？
        """);

    /// <summary>A button stands for its own turn, whatever was said since.</summary>
    [Fact]
    public async Task An_older_button_takes_back_its_own_turn()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Says("Lin", "note 1042 fragile");
        var button = chat.Channel.Sent[^1].Choices.First(choice => choice.Says.StartsWith("undo", StringComparison.Ordinal));
        await chat.Says("Lin", "note 1043 heavy");
        chat.Channel.Take();
        await chat.Continues($"""
            > {button.Says}
            < ↩ Taken back:
            < Note removed
            <~ PO-1042
            <~ Note: fragile
            <~ ↩ Taken back.
            """);
    }

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042延期5天
        < PO-1042
        < 货好日期 5月27日 周三 → 6月1日 周一
        < ETD 6月12日 周五 → 6月17日 周三
        < ETA 7月12日 周日 → 7月17日 周五
        < “1042延期5天”
        < ⚠ 比承诺日期晚5天。
        < 还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        @ 2026-03-05 09:30
        > 1043 数量改成2800件
        < PO-1043
        < 数量 3,000 → 2,800 件
        > 昨天说的1042延期取消
        < ↩ 已撤销“1042延期5天”（3月4日 周三 10:15（北京时间））：
        < “1042延期5天”
        < 货好日期 6月1日 周一 → 5月27日 周三
        < ETD 6月17日 周三 → 6月12日 周五
        < ETA 7月17日 周五 → 7月12日 周日
        <~ PO-1042
        <~ 货好日期 5月27日 周三 → 6月1日 周一
        <~ ETD 6月12日 周五 → 6月17日 周三
        <~ ETA 7月12日 周日 → 7月17日 周五
        <~ “1042延期5天”
        <~ ⚠ 比承诺日期晚5天。
        <~ 还没有通知客户。
        <~ 下一步：PI发出，4月3日 周五
        <~ ↩ 已撤销。
        > 1042延期3天
        < PO-1042
        < 货好日期 5月27日 周三 → 5月30日 周六
        < ETD 6月12日 周五 → 6月15日 周一
        < ETA 7月12日 周日 → 7月15日 周三
        < “1042延期3天”
        < ⚠ 比承诺日期晚3天。
        < 还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > 取消1042昨天的延期
        < 要撤销的是“1042延期3天”，3月5日 周四 09:30（北京时间）：
        < 货好日期 5月27日 周三 → 5月30日 周六
        < ETD 6月12日 周五 → 6月15日 周一
        < ETA 7月12日 周日 → 7月15日 周三
        < “1042延期3天”
        < 要把这条收回吗？
        > 是
        < ↩ 已撤销：
        < “1042延期3天”
        < 货好日期 5月30日 周六 → 5月27日 周三
        < ETD 6月15日 周一 → 6月12日 周五
        < ETA 7月15日 周三 → 7月12日 周日
        <~ PO-1042
        <~ 货好日期 5月27日 周三 → 5月30日 周六
        <~ ETD 6月12日 周五 → 6月15日 周一
        <~ ETA 7月12日 周日 → 7月15日 周三
        <~ “1042延期3天”
        <~ ⚠ 比承诺日期晚3天。
        <~ 还没有通知客户。
        <~ 下一步：PI发出，4月3日 周五
        <~ ↩ 已撤销。
        """);
}
