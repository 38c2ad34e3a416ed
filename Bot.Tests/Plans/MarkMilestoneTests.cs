using Bot.Tests.Talk;

namespace Bot.Tests.Plans;

public class MarkMilestoneTests
{
    [Fact]
    public Task Done_today_and_yesterday() => Chat.WithOrders("""
        > PO-1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 2201 PP sample sent yesterday
        < SO-2201
        < PP sample sent ✓ Tue 3 Mar
        < Next: PI issued, Sat 11 Apr
        > 2201 PP ok w/ comments, sleeve +1cm no resubmit
        < SO-2201
        < PP sample, round 1: approved with comments Wed 4 Mar
        < PP sample approved ✓ Wed 4 Mar
        < “sleeve +1cm no resubmit”
        < Bulk still waits for: Deposit received
        < Noted as a task for the factory.
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task Planned() => Chat.WithOrders("""
        > 1042 stuffing planned 25 March
        < PO-1042
        < Container stuffed Sat 6 Jun → Wed 25 Mar
        < Next: Container stuffed, Wed 25 Mar
        > 1042 final inspection 20 May
        < PO-1042
        < Final inspection Fri 29 May → Wed 20 May
        < Next: Container stuffed, Wed 25 Mar
        > milestone 1042 M17 planned
        < For which day is Final inspection planned?
        > [Tomorrow]
        < PO-1042
        < Final inspection Wed 20 May → Thu 5 Mar
        < Next: Final inspection, Thu 5 Mar
        """);

    [Fact]
    public Task Said_twice_it_is_nothing_new() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1042 deposit received
        < PO-1042
        < Deposit received: nothing new
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Deposit received ✓ Wed 4 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task A_correction_of_the_day() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1042 deposit received 2 March
        < PO-1042
        < Deposit received: done Wed 4 Mar → done Mon 2 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_rejected_sample_stays_open() => Chat.WithOrders("""
        > 1042 PP sample sent 2 March
        < PO-1042
        < PP sample sent ✓ Mon 2 Mar
        < Next: PI issued, Fri 3 Apr
        > 1042 PP sample rejected
        < PO-1042
        < PP sample, round 1: rejected Wed 4 Mar
        < PP sample sent: done Mon 2 Mar → planned Wed 11 Mar
        < Round 2 is next.
        < ETD Fri 12 Jun holds, 7 days to spare
        < Next: PP sample sent, Wed 11 Mar
        > 1042 PP sample approved
        < PO-1042
        < PP sample, round 2: approved Wed 4 Mar
        < PP sample approved ✓ Wed 4 Mar
        < Bulk still waits for: Deposit received
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Goods_that_left_leave_the_steps_before_behind() => Chat.WithOrders("""
        > 1042 sailed 3 March
        < PO-1042
        < On board ✓ Tue 3 Mar
        < Next: PI issued, Fri 3 Apr
        > 1042
        < PO-1042 · Acme Outdoor · shipped
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < ✓ 1/23: On board Tue 3 Mar
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Gates_are_named() => Chat.WithOrders("""
        > 1042 bulk started
        < PO-1042
        < Bulk started ✓ Wed 4 Mar
        < ⚠ Still open: Deposit received, PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1042 documents released
        < PO-1042
        < Documents released ✓ Wed 4 Mar
        < ⚠ Still open: Balance received
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task In_reply_to_a_card() => Chat.WithOrders("""
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        > (replies to PO-1042) SI sent
        < PO-1042
        < SI sent ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Done_in_the_future_is_refused() => Chat.WithOrders("""
        > milestone 1042 M17 done 20 March
        < Fri 20 Mar is still ahead. Say “planned” for a plan, or the day it was done.
        """);

    [Fact]
    public Task Planned_in_the_past_is_refused() => Chat.WithOrders("""
        > milestone 1042 M17 planned 1 March
        < Sun 1 Mar is already behind us. For which day is it planned?
        """);

    [Fact]
    public Task A_day_that_does_not_exist() => Chat.WithOrders("""
        > 1042 deposit received 31 June
        < There is no 31 June: that month has 30 days. Which day do you mean?
        > /cancel
        < All right, dropped.
        """);

    [Fact]
    public Task An_unknown_order() => Chat.WithOrders("""
        > PO-9999 deposit received
        < I find no order PO-9999. Please check the number, or say “orders” to see yours.
        > 1042
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_sentence_about_another_order_is_no_answer() => Chat.WithOrders("""
        > 9999 deposit received
        < I find no order 9999. Please check the number, or say “orders” to see yours.
        > 2201 PP sample sent
        < SO-2201
        < PP sample sent ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        < Not kept yet: “deposit received”
        """);

    [Fact]
    public Task Step_by_step() => Chat.WithOrders("""
        > milestone
        < Which order?
        > 1042
        < Which milestone?
        > something
        < Sorry, I could not read that. Which milestone?
        > deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Two_lines_are_one_turn() => Chat.WithOrders("""
        > 1042 deposit received⏎1043 balance received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        < PO-1043
        < Balance received ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        > undo
        < ↩ Taken back:
        < Deposit received: done Wed 4 Mar → planned Sun 12 Apr
        < Balance received: done Wed 4 Mar → planned Sat 27 Jun
        <~ PO-1042
        <~ Deposit received ✓ Wed 4 Mar
        <~ Bulk still waits for: PP sample approved
        <~ Next: PI issued, Fri 3 Apr
        <~ PO-1043
        <~ Balance received ✓ Wed 4 Mar
        <~ Next: PI issued, Sat 11 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task A_photo_stays_with_what_it_proves() => Chat.WithOrders("""
        > (photo) 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < “Deposit received” (1 file)
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > files 1042
        < PO-1042: 1 file, the latest first
        < Wed 4 Mar 10:15 (Shanghai time): Deposit received
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > PO-1042 定金收到了
        < PO-1042
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        > 2201产前样昨天寄了
        < SO-2201
        < 产前样寄出 ✓ 3月3日 周二
        < 下一步：PI发出，4月11日 周六
        > 2201 产前样寄出 昨天
        < SO-2201
        < 产前样：没有变化
        < 下一步：PI发出，4月11日 周六
        > 1042验货通过
        < PO-1042
        < 尾期验货通过
        < 尾期验货 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 1042明天上线
        < PO-1042
        < 大货上线 5月6日 周三 → 3月5日 周四
        < ⚠ 还没完成：产前样确认
        < 下一步：PI发出，4月3日 周五
        > 1042尾查没过 色差大
        < PO-1042
        < 尾期验货没过，第2次
        < 尾期验货：3月4日 周三 完成 → 改为计划 5月29日 周五
        < “1042尾查没过 色差大”
        < AQL 2.5/4，水平 II：5,000 件抽 200（L）
        < 致命：Ac 0 Re 1
        < 主要：Ac 10 Re 11
        < 次要：Ac 14 Re 15
        < 下次验货是哪天？
        < ETD 6月12日 周五 能保住，余量86天
        < 还没有通知客户。
        > 1042 尾款到了
        < PO-1042
        < 尾款到账 ✓ 3月4日 周三
        < 下一步：大货上线，3月5日 周四
        """);

    [Fact]
    public Task Refusals_in_Chinese() => Chat.WithOrdersInChinese("""
        > 9999 定金到账
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        > 算了
        < 好的，先不处理。
        > 节点 1042 M17 完成 3月20日
        < 3月20日 周五 还没到。如果是计划请说“计划”，否则请说实际完成的日期。
        > 节点 1042 M17 计划 3月1日
        < 3月1日 周日 已经过了。计划在哪天？
        > 节点 1042 M17 计划
        < 尾期验货计划在哪天？
        > 1042 定金到账 6月31日
        < 没有“6月31日”这一天，那个月只有30天。您指哪天？
        < 还没有记下：“节点 1042 M17 计划”
        > 算了
        < 好的，先不处理。
        > 1042 定金到账
        < PO-1042
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        > 1042 定金到账
        < PO-1042
        < 定金到账：没有变化
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        """);
}
