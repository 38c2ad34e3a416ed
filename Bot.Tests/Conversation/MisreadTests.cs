using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>What was read as something else once, and changed what nobody had meant.</summary>
public class MisreadTests
{
    [Fact]
    public async Task A_number_that_is_none_here_is_not_the_order_of_a_firm_of_that_name()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > Acme-226030 deposit received
            < I find no order ACME-226030. Please check the number, or say “orders” to see yours.
            > where is Acme-226030?
            < I find no order ACME-226030. Please check the number, or say “orders” to see yours.
            < Not kept yet: “deposit received”
            """);
    }

    [Fact]
    public async Task What_leaves_next_week_has_not_left()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > PO-1042 leaves next week
            < PO-1042: written down.
            < “leaves next week”
            < Next: PI issued, Fri 3 Apr
            """);
    }

    [Fact]
    public async Task Who_is_late_already_is_asked_for_the_day()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            @ 2026-07-20 10:00
            > PO-1042 delayed two weeks
            < ETD was Fri 12 Jun: 14 days later is Fri 26 Jun, and that is behind us. For which day is it planned now?
            > [Mon 3 Aug]
            < PO-1042
            < CRD Wed 27 May → Sat 18 Jul
            < ETD Fri 12 Jun → Mon 3 Aug
            < ETA Sun 12 Jul → Wed 2 Sep
            < ⚠ 52 days after the promised date.
            < The customer was not told.
            < Next: PI issued, Fri 3 Apr
            """);
    }

    [Fact]
    public Task And_in_Chinese() => Chat.WithOrdersInChinese("""
        @ 2026-07-20 10:00
        > 1042延期10天
        < ETD原定6月12日 周五，晚10天就是6月22日 周一，已经过了。现在计划哪一天？
        > 8月3号
        < PO-1042
        < 货好日期 5月27日 周三 → 7月18日 周六
        < ETD 6月12日 周五 → 8月3日 周一
        < ETA 7月12日 周日 → 9月2日 周三
        < “1042延期10天”
        < ⚠ 比承诺日期晚52天。
        < 还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        """);

    [Fact]
    public async Task An_arrival_before_the_departure_is_pointed_out()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > PO-1042 ETA 3 June
            < PO-1042
            < ETA Sun 12 Jul → Wed 3 Jun
            < ⚠ It would arrive Wed 3 Jun, before it leaves Fri 12 Jun. Please check both dates.
            < Next: PI issued, Fri 3 Apr
            > PO-1043 ETD 20 July, ETA 18 August
            < PO-1043
            < ETA Mon 20 Jul → Tue 18 Aug
            < ETD Sat 20 Jun → Mon 20 Jul
            < ⚠ 30 days after the promised date. The customer was not told.
            < Next: PI issued, Sat 11 Apr
            """);
    }

    [Fact]
    public async Task What_begins_with_an_order_is_no_address()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > 1042 change the notify party
            < PO-1042: written down.
            < “1042 change the notify party”
            < Next: PI issued, Fri 3 Apr
            < What is the new address?
            > 1042 size set M is too small
            < PO-1042: written down.
            < “size set M is too small”
            < Next: PI issued, Fri 3 Apr
            """);
    }

    /// <summary>That they were released may be told; to have them released is another thing.</summary>
    [Fact]
    public async Task Papers_are_released_by_a_word_only_through_the_gate()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > PO-1042 telex release
            < PO-1042: the balance is not credited, so the documents stay here. A manager can release them with a reason.
            """);
    }

    [Fact]
    public async Task A_number_that_somebody_will_look_for_is_kept()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > 1042 container CSQU3054383 stuffed today
            < PO-1042
            < Container stuffed ✓ Wed 4 Mar
            < PO-1042: written down.
            < “1042 container CSQU3054383 stuffed today”
            < Next: PI issued, Fri 3 Apr
            > find CSQU3054383
            < PO-1042 · Wed 4 Mar “1042 container CSQU3054383 stuffed today”
            """);
    }

    [Fact]
    public async Task What_is_put_right_is_kept_in_words_alone()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > 1042面料晚4天 大货还赶得上
            < PO-1042
            < Materials in house Mon 27 Apr → Fri 1 May
            < “1042面料晚4天 大货还赶得上”
            < Bulk can still start Wed 6 May, 4 days to spare
            < ETD Fri 12 Jun holds, 7 days to spare
            < The customer was not told.
            < Next: PI issued, Fri 3 Apr
            > 不是1042，是1043
            < PO-1043
            < Materials in house Tue 5 May → Sat 9 May
            < “面料晚4天 大货还赶得上”
            < Bulk can still start Thu 14 May, 4 days to spare
            < ETD Sat 20 Jun holds, 7 days to spare
            < The customer was not told.
            < Next: PI issued, Sat 11 Apr
            <~ PO-1042
            <~ Materials in house Mon 27 Apr → Fri 1 May
            <~ “1042面料晚4天 大货还赶得上”
            <~ Bulk can still start Wed 6 May, 4 days to spare
            <~ ETD Fri 12 Jun holds, 7 days to spare
            <~ The customer was not told.
            <~ Next: PI issued, Fri 3 Apr
            <~ ↩ Taken back.
            """);
    }

    [Fact]
    public async Task Lists_are_asked_for_in_many_ways()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > orders of Lin
            < 3 orders
            < PO-1042 · Acme Outdoor · Fri 12 Jun
            < PO-1043 · Acme Outdoor · Sat 20 Jun
            < SO-2201 · Hansa Import · Sat 20 Jun
            > orders of Bo
            < None.
            > which orders are late?
            < None.
            > my orders
            < 3 orders
            < PO-1042 · Acme Outdoor · Fri 12 Jun
            < PO-1043 · Acme Outdoor · Sat 20 Jun
            < SO-2201 · Hansa Import · Sat 20 Jun
            > what do i have to do today?
            < Nothing is due, late or at risk. A quiet day.
            """);
    }

    [Fact]
    public async Task The_day_of_what_was_said_may_come_behind_it()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > PO-1042 PI signed, that was on Monday
            < PO-1042
            < PI countersigned ✓ Mon 2 Mar
            < Next: PI issued, Fri 3 Apr
            > ETD of PO-1043 changed, now 25 June
            < PO-1043
            < ETD Sat 20 Jun → Thu 25 Jun
            < ETA Mon 20 Jul → Sat 25 Jul
            < ⚠ 5 days after the promised date. The customer was not told.
            < Next: PI issued, Sat 11 Apr
            > can you set ETD of PO-1042 to 20 June?
            < PO-1042
            < ETD Fri 12 Jun → Sat 20 Jun
            < ETA Sun 12 Jul → Mon 20 Jul
            < ⚠ 8 days after the promised date. The customer was not told.
            < Next: PI issued, Fri 3 Apr
            > can you put PO-1042 on the water by 20 June?
            < PO-1042: written down.
            < “can you put PO-1042 on the water by 20 June?”
            < Next: PI issued, Fri 3 Apr
            > PO-1042 factory needs another week
            < PO-1042
            < CRD Wed 27 May → Wed 3 Jun
            < ETD Sat 20 Jun → Sat 27 Jun
            < ETA Mon 20 Jul → Mon 27 Jul
            < “PO-1042 factory needs another week”
            < ⚠ 15 days after the promised date.
            < The customer was not told.
            < Next: PI issued, Fri 3 Apr
            """);
    }

    [Fact]
    public Task And_so_it_may_in_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 PI盖章回传了，昨天的事
        < PO-1042
        < PI回签 ✓ 3月3日 周二
        < 下一步：PI发出，4月3日 周五
        > 1043的ETD往前挪了，现在是6月18
        < PO-1043
        < ETD 6月20日 周六 → 6月18日 周四
        < ETA 7月20日 周一 → 7月18日 周六
        < 下一步：PI发出，4月11日 周六
        """);

    [Fact]
    public Task What_is_to_be_asked_then_is_not_asked_now() => Chat.WithOrdersInChinese("""
        > 每周一上午10点提醒我问工厂进度
        < ⏰ 1. 问工厂进度
        < 每周一 10:00，下次 3月9日 周一 10:00（北京时间）
        > 1043定金收到，尾款见提单复印件付
        < PO-1043
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < PO-1043：已记录。
        < “1043定金收到，尾款见提单复印件付”
        < 下一步：PI发出，4月11日 周六
        > 1043 验货 6月15号 第三方SGS 不合格 色差
        < PO-1043 具体是哪一步？请说清楚是做完还是出运、哪一天，我再改。
        """);

    [Fact]
    public async Task What_has_not_passed_yet_has_not_failed()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > PO-1042 inspection not passed yet, will be on 20 May
            < PO-1042: written down.
            < “inspection not passed yet, will be on 20 May”
            < Next: PI issued, Fri 3 Apr
            """);
    }

    [Fact]
    public Task Payment_that_is_only_spoken_of() => Chat.WithOrders("""
        > 1042 payment terms are under discussion
        < PO-1042: written down.
        < “payment terms are under discussion”
        < Next: PI issued, Fri 3 Apr
        > 1042 release agreed with Klaus
        < PO-1042: written down.
        < “release agreed with Klaus”
        < Next: PI issued, Fri 3 Apr
        > 1042 payment
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Money_that_is_late_makes_no_goods_late() => Chat.WithOrders("""
        > 1042 payment is 3 days overdue
        < PO-1042: written down.
        < “payment is 3 days overdue”
        < Next: PI issued, Fri 3 Apr
        > 1042 付款晚了3天
        < PO-1042: written down.
        < “付款晚了3天”
        < Next: PI issued, Fri 3 Apr
        > 1042 goods 3 days late because of the payment
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < “1042 goods 3 days late because of the payment”
        < ⚠ 3 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);
}
