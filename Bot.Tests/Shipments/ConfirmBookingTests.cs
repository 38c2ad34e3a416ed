using Bot.Tests.Talk;

namespace Bot.Tests.Shipments;

public class ConfirmBookingTests
{
    [Fact]
    public Task Cut_offs_in_the_ports_time_with_reminders() => Chat.WithOrders("""
        > booking 1042 ETD 2026-03-18, SI 2026-03-14 12:00, CY 16 Mar 16:00
        < PO-1042
        < Booking confirmed ✓ Wed 4 Mar
        < ETD Fri 12 Jun → Wed 18 Mar
        < SI cut-off Sat 14 Mar 12:00 (Shanghai time)
        < CY cut-off Mon 16 Mar 16:00 (Shanghai time)
        < I remind you a day before: 2 reminders
        < ⚠ The cargo is ready after the ETD Wed 18 Mar.
        < Next: Container stuffed, Thu 12 Mar
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Wed 18 Mar · ETA Fri 17 Apr
        < ✓ 2/23: Booking confirmed Wed 4 Mar
        < SI cut-off Sat 14 Mar 12:00 (Shanghai time)
        < CY cut-off Mon 16 Mar 16:00 (Shanghai time)
        < Next: Container stuffed, Thu 12 Mar
        > reminders
        < 1. PO-1042: SI cut-off Sat 14 Mar 12:00 (Shanghai time) – Fri 13 Mar 12:00 (Shanghai time)
        < 2. PO-1042: CY cut-off Mon 16 Mar 16:00 (Shanghai time) – Sun 15 Mar 16:00 (Shanghai time)
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        > undo
        < ↩ Taken back: “booking 1042 ETD 2026-03-18, SI 2026-03-14 12:00, CY 16 Mar 16:00”, Wed 4 Mar 10:15 (Shanghai time)
        < Reminder 1: PO-1042: SI cut-off Sat 14 Mar 12:00 (Shanghai time)
        < Reminder 2: PO-1042: CY cut-off Mon 16 Mar 16:00 (Shanghai time)
        < ETD Wed 18 Mar → Fri 12 Jun
        < ETA Fri 17 Apr → Sun 12 Jul
        <~ PO-1042
        <~ Booking confirmed ✓ Wed 4 Mar
        <~ ETD Fri 12 Jun → Wed 18 Mar
        <~ SI cut-off Sat 14 Mar 12:00 (Shanghai time)
        <~ CY cut-off Mon 16 Mar 16:00 (Shanghai time)
        <~ I remind you a day before: 2 reminders
        <~ ⚠ The cargo is ready after the ETD Wed 18 Mar.
        <~ Next: Container stuffed, Thu 12 Mar
        <~ ↩ Taken back.
        > reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        """);

    [Fact]
    public Task As_it_is_typed() => Chat.WithOrders("""
        > booking 1042 confirmed
        < PO-1042
        < Booking confirmed ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > booking 1042 ETD18 SI 14 12:00 CY 16
        < PO-1042
        < Booking confirmed ✓ Wed 4 Mar
        < ETD Fri 12 Jun → Wed 18 Mar
        < SI cut-off Sat 14 Mar 12:00 (Shanghai time)
        < CY cut-off Mon 16 Mar
        < I remind you a day before: 2 reminders
        < ⚠ The cargo is ready after the ETD Wed 18 Mar.
        < Next: Container stuffed, Thu 12 Mar
        """);

    [Fact]
    public Task What_cannot_be_is_refused() => Chat.WithOrders("""
        > booking 1042 ETD 2026-03-18 CY 2026-03-19
        < CY cut-off Thu 19 Mar is after the ETD Wed 18 Mar. Please check the two.
        > booking 1042 ETD 2026-03-01
        < Sun 1 Mar is already behind us. Which day does the vessel leave?
        > booking 1042 CY 31 Jun
        < One of these days does not exist. Please write the cut-offs again, 16 March 12:00 for example.
        > booking 1042 ETD 2027-03-01
        < Mon 1 Mar 2027 is almost a year ahead. To which day?
        > 1042 sailed
        < PO-1042
        < On board ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > booking 1042 ETD 2026-03-18
        < PO-1042 has left already, on Wed 4 Mar.
        Sarah> booking 1043 ETD 2026-03-18
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1043: “booking 1043 ETD 2026-03-18”
        """);

    [Fact]
    public Task Over_the_years_end() => Chat.WithOrders("""
        @ 2026-12-28 10:00
        > booking 1042 ETD 5 SI 2 12:00
        < PO-1042
        < Booking confirmed ✓ Mon 28 Dec
        < ETD Fri 12 Jun → Tue 5 Jan 2027
        < SI cut-off Sat 2 Jan 2027 12:00 (Shanghai time)
        < I remind you a day before: 1 reminder
        < ⚠ 207 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 放舱 1042 ETD18 截单14号12点 截港16
        < PO-1042
        < 放舱 ✓ 3月4日 周三
        < ETD 6月12日 周五 → 3月18日 周三
        < 截单 3月14日 周六 12:00（北京时间）
        < 截港 3月16日 周一
        < 提前一天提醒您：2个提醒
        < ⚠ 货好日期晚于开船日 3月18日 周三。
        < 下一步：装柜，3月12日 周四
        > 1042
        < PO-1042 · Acme Outdoor · 正常
        < cotton T-shirt × 5,000 件
        < FOB Ningbo
        < 出货日期 6月12日 周五
        < 货好 5月27日 周三 · ETD 3月18日 周三 · ETA 4月17日 周五
        < ✓ 2/23：放舱 3月4日 周三
        < 截单 3月14日 周六 12:00（北京时间）
        < 截港 3月16日 周一
        < 下一步：装柜，3月12日 周四
        > 提醒列表
        < 1. PO-1042：截单 3月14日 周六 12:00（北京时间） – 3月13日 周五 12:00（北京时间）
        < 2. PO-1042：截港 3月16日 周一 – 3月15日 周日 12:00（北京时间）
        < 可以说“完成 1”“稍后 1 2小时”“改期 1 周五10点”或“取消 1”。
        > 撤销
        < ↩ 已撤销“放舱 1042 ETD18 截单14号12点 截港16”（3月4日 周三 10:15（北京时间））：
        < 提醒1：PO-1042：截单 3月14日 周六 12:00（北京时间）
        < 提醒2：PO-1042：截港 3月16日 周一
        < ETD 3月18日 周三 → 6月12日 周五
        < ETA 4月17日 周五 → 7月12日 周日
        <~ PO-1042
        <~ 放舱 ✓ 3月4日 周三
        <~ ETD 6月12日 周五 → 3月18日 周三
        <~ 截单 3月14日 周六 12:00（北京时间）
        <~ 截港 3月16日 周一
        <~ 提前一天提醒您：2个提醒
        <~ ⚠ 货好日期晚于开船日 3月18日 周三。
        <~ 下一步：装柜，3月12日 周四
        <~ ↩ 已撤销。
        > 放舱 1042 截港 2月31日
        < 其中有不存在的日期。请重新写截止时间，例如 截港 3月16日 12点。
        """);

    [Fact]
    public Task A_cut_off_that_has_passed_sets_no_new_one() => Chat.WithOrders("""
        > 1042 booking confirmed, CY cutoff 20 March, ETD 25 March
        < PO-1042
        < Booking confirmed ✓ Wed 4 Mar
        < ETD Fri 12 Jun → Wed 25 Mar
        < CY cut-off Fri 20 Mar
        < I remind you a day before: 1 reminder
        < ⚠ The cargo is ready after the ETD Wed 25 Mar.
        < Next: Container stuffed, Thu 19 Mar
        > 1042 CY cutoff was yesterday
        < What exactly changed on PO-1042? Say it with the day, finished or shipped, and I change it.
        > 1042 CY cut-off 2 March
        < What exactly changed on PO-1042? Say it with the day, finished or shipped, and I change it.
        > order 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Wed 25 Mar · ETA Fri 24 Apr
        < ✓ 2/23: Booking confirmed Wed 4 Mar
        < CY cut-off Fri 20 Mar
        < Next: Container stuffed, Thu 19 Mar
        < Last: Wed 4 Mar 10:15 (Shanghai time) “1042 CY cut-off 2 March”
        """);

    [Fact]
    public Task Nor_in_Chinese() => Chat.WithOrdersInChinese("""
        > 1042截关昨天过了
        < PO-1042 具体是哪一步？请说清楚是做完还是出运、哪一天，我再改。
        > 1042截港3号过了
        < PO-1042 具体是哪一步？请说清楚是做完还是出运、哪一天，我再改。
        """);
}
