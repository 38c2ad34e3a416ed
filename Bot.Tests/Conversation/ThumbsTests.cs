using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>What is typed with one thumb: shortened words, slips, days without their month, and a day that is only said to be denied.</summary>
public class ThumbsTests
{
    [Fact]
    public Task Words_without_their_vowels() => Chat.WithOrders("""
        > mug artwrk appvd
        < SO-2201
        < Artwork and packing approved ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        > bulk strt polo thursdy
        < PO-1043
        < Bulk started Thu 14 May → Thu 5 Mar
        < ⚠ Still open: Deposit received, PP sample approved
        < Next: Bulk started, Thu 5 Mar
        """);

    [Fact]
    public Task The_day_that_does_not_hold_any_more() => Chat.WithOrders("""
        > 1042 ETD now 5 June, not 30 May
        < PO-1042
        < ETD Fri 12 Jun → Fri 5 Jun
        < ETA Sun 12 Jul → Sun 5 Jul
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_new_date_with_its_reason() => Chat.WithOrders("""
        > 2201 new ETD 5 June, vessel changed
        < SO-2201
        < ETD Sat 20 Jun → Fri 5 Jun
        < ETA Mon 20 Jul → Sun 5 Jul
        < SO-2201: written down.
        < “2201 new ETD 5 June, vessel changed”
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task In_hundredths() => Chat.WithOrders("""
        > tees qty up 10%
        < PO-1042
        < Quantity 5,000 → 5,500 pcs
        """);

    [Fact]
    public Task A_length_that_is_denied_or_unsure_is_none() => Chat.WithOrders("""
        > delay on 1042 not 5 days
        < PO-1042: written down.
        < “delay on 1042 not 5 days”
        < Next: PI issued, Fri 3 Apr
        > 1042 3 or 4 days late
        < PO-1042: written down.
        < “3 or 4 days late”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Two_days_without_a_month() => Chat.WithOrdersInChinese("""
        > 2201 18号装 etd21
        < SO-2201
        < 装柜 6月14日 周日 → 3月18日 周三
        < ETD 6月20日 周六 → 3月21日 周六
        < ETA 7月20日 周一 → 4月20日 周一
        < 下一步：订舱，3月4日 周三
        """);

    [Fact]
    public Task What_is_denied_in_shorthand_is_denied() => Chat.WithOrders("""
        > 1042 dpst hsnt arrvd
        < PO-1042: written down.
        < “dpst hsnt arrvd”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_share_of_something_else_is_no_quantity() => Chat.WithOrders("""
        > 1042 material cost up 8%
        < PO-1042: written down.
        < “material cost up 8%”
        < Next: PI issued, Fri 3 Apr
        > 1042 up 10%
        < Is that certain? I change nothing before you say so.
        """);

    [Fact]
    public Task Two_ordinals_without_a_month() => Chat.WithOrders("""
        > 1042 load 13th etd 16th eta 12th
        < PO-1042
        < Container stuffed Sat 6 Jun → Fri 13 Mar
        < ETA Sun 12 Jul → Sun 12 Apr
        < ETD Fri 12 Jun → Mon 16 Mar
        < Next: Booking requested, Wed 4 Mar
        > 1043 insp 13th load 16th
        < PO-1043
        < Final inspection Sat 6 Jun → Fri 13 Mar
        < Container stuffed Sun 14 Jun → Mon 16 Mar
        < Next: Final inspection, Fri 13 Mar
        > 2201 stuffing on the 13th sailing on the 16th
        < SO-2201
        < Container stuffed Sun 14 Jun → Fri 13 Mar
        < On board Sat 20 Jun → Mon 16 Mar
        < Next: Container stuffed, Fri 13 Mar
        """);

    [Fact]
    public Task A_bare_number_behind_a_step_is_asked() => Chat.WithOrdersInChinese("""
        > 1042验货13 装柜16
        < PO-1042 具体是哪一步？请说清楚是做完还是出运、哪一天，我再改。
        """);

    [Fact]
    public Task The_beginning_of_a_word_that_only_shows() => Chat.WithOrders("""
        > stat 1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > 1042 hist
        < PO-1042: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > can 1042
        < PO-1042: written down.
        < “can”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task The_beginning_of_a_word_asks_or_shows_and_changes_nothing() => Chat.WithOrders("""
        > stat mugs
        < SO-2201 · ceramic mug, 12,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > Stat 1042 pls
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > insp 1042
        < Did it pass?
        > no
        < All right, dropped.
        > not 1042
        < PO-1042: written down.
        < “not”
        < Next: PI issued, Fri 3 Apr
        """);
}
