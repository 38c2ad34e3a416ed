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
}
