using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

public class CorrectionTests
{
    [Fact]
    public Task The_wrong_order() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > no, not 1042, 1043
        < PO-1043
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        <~ PO-1042
        <~ Deposit received ✓ Wed 4 Mar
        <~ Bulk still waits for: PP sample approved
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        > history 1042
        < PO-1042: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > history 1043
        < PO-1043: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Deposit received ✓ Wed 4 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1043 opened: polo shirt, 3,000 pcs
        """);

    [Fact]
    public Task The_wrong_order_in_Chinese() => Chat.WithOrdersInChinese("""
        > 1042定金收到了
        < PO-1042
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        > 不是1042，是1043
        < PO-1043
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月11日 周六
        <~ PO-1042
        <~ 定金到账 ✓ 3月4日 周三
        <~ 大货上线还差：产前样确认
        <~ 下一步：PI发出，4月3日 周五
        <~ ↩ 已撤销。
        > 历史 1042
        < PO-1042：1次变更
        < 3月4日 周三 10:15（北京时间） Lin：PO-1042 开单：cotton T-shirt，5,000 件
        """);

    [Fact]
    public Task The_right_one_by_its_name() => Chat.WithOrdersInChinese("""
        > 1042定金收到了
        < PO-1042
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        > 不是1042，是polo那单
        < PO-1043
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月11日 周六
        <~ PO-1042
        <~ 定金到账 ✓ 3月4日 周三
        <~ 大货上线还差：产前样确认
        <~ 下一步：PI发出，4月3日 周五
        <~ ↩ 已撤销。
        """);

    [Fact]
    public Task What_was_said_of_another_order_stays() => Chat.WithOrders("""
        > 2201 deposit received
        < SO-2201
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        > not 1042, the polos
        < There is nothing of yours here that I could put right. Please say the whole of it, with the right order.
        """);

    [Fact]
    public Task The_wrong_number_of_days() => Chat.WithOrders("""
        > 1042 delayed 3 days
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < “1042 delayed 3 days”
        < ⚠ 3 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > sorry, 5 days
        < PO-1042
        < CRD Wed 27 May → Mon 1 Jun
        < ETD Fri 12 Jun → Wed 17 Jun
        < ETA Sun 12 Jul → Fri 17 Jul
        < “1042 delayed  5 days”
        < ⚠ 5 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        <~ PO-1042
        <~ CRD Wed 27 May → Sat 30 May
        <~ ETD Fri 12 Jun → Mon 15 Jun
        <~ ETA Sun 12 Jul → Wed 15 Jul
        <~ “1042 delayed 3 days”
        <~ ⚠ 3 days after the promised date.
        <~ The customer was not told.
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task There_is_nothing_to_correct() => Chat.WithOrders("""
        > no, not 1042, 1043
        < There is nothing of yours here that I could put right. Please say the whole of it, with the right order.
        """);

    [Fact]
    public Task Fewer_and_not_more_in_Chinese() => Chat.WithOrdersInChinese("""
        > 1042加500件
        < PO-1042
        < 数量 5,000 → 5,500 件
        > 不对，减500
        < PO-1042
        < 数量 5,000 → 4,500 件
        <~ PO-1042
        <~ 数量 5,000 → 5,500 件
        <~ ↩ 已撤销。
        """);

    [Fact]
    public Task Fewer_and_not_more() => Chat.WithOrders("""
        > 1042 add 500 pcs
        < PO-1042
        < Quantity 5,000 → 5,500 pcs
        > no, 500 less
        < PO-1042
        < Quantity 5,000 → 4,500 pcs
        <~ PO-1042
        <~ Quantity 5,000 → 5,500 pcs
        <~ ↩ Taken back.
        """);
}
