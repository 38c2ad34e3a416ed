using Bot.Tests.Talk;

namespace Bot.Tests.Plans;

public class DoubtfulSentencesTests
{
    [Fact]
    public Task A_milestone_that_is_only_named_is_written_down() => Chat.WithOrders("""
        > 1042 deposit 30%
        < PO-1042: written down.
        < “deposit 30%”
        < Next: PI issued, Fri 3 Apr
        > 1042 size set M too small
        < PO-1042: written down.
        < “size set M too small”
        < Next: PI issued, Fri 3 Apr
        > 1042 insurance
        < PO-1042: written down.
        < “insurance”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task What_is_asked_wished_or_denied_is_written_down() => Chat.WithOrders("""
        > 1042 is the deposit received?
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > 1042 deposit not received
        < PO-1042: written down.
        < “deposit not received”
        < Next: PI issued, Fri 3 Apr
        > 1042 please confirm deposit received
        < PO-1042: written down.
        < “please confirm deposit received”
        < Next: PI issued, Fri 3 Apr
        > 1042 customer wants it shipped
        < PO-1042: written down.
        < “customer wants it shipped”
        < Next: PI issued, Fri 3 Apr
        > 1042 should be shipped
        < PO-1042: written down.
        < “should be shipped”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Two_things_at_once_are_written_down() => Chat.WithOrders("""
        > 1042 deposit received, PI signed
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < PI countersigned ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > 1042 sailed, ETA 2 April
        < PO-1042
        < On board ✓ Wed 4 Mar
        < ETA Sun 12 Jul → Thu 2 Apr
        < Next: Arrived, Thu 2 Apr
        > 1042 and 1043 deposit received
        < PO-1042
        < Deposit received: nothing new
        < Bulk still waits for: PP sample approved
        < Next: Arrived, Thu 2 Apr
        < PO-1043
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        > no, not 1042, 1043
        < There is nothing of yours here that I could put right. Please say the whole of it, with the right order.
        """);

    [Fact]
    public Task A_story_is_written_down() => Chat.WithOrders("""
        > 1042 talked to Sarah, she told me the deposit arrived in their other account last month
        < PO-1042: written down.
        < “talked to Sarah, she told me the deposit arrived in their other account last month”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042尾款少35刀
        < PO-1042
        < 尾款到账 ✓ 3月4日 周三
        < 少 35.00 USD，当作银行手续费
        < 下一步：PI发出，4月3日 周五
        > 1042已截关
        < PO-1042 具体是哪一步？请说清楚是做完还是出运、哪一天，我再改。
        > 1043电放吧
        < PO-1043：尾款没到账，先不放单。经理可以说明理由后放。
        > 1042定金好像收到了
        < 确定吗？您确认后我才会改。
        > 1042和1043的定金都收到了
        < PO-1042
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        < PO-1043
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月11日 周六
        > 1042验货通过，3月12号装柜，ETD 3月15号
        < PO-1042
        < 尾期验货通过
        < 尾期验货 ✓ 3月4日 周三
        < 装柜 6月6日 周六 → 3月12日 周四
        < ETD 6月12日 周五 → 3月15日 周日
        < ETA 7月12日 周日 → 4月14日 周二
        < 下一步：放舱，3月4日 周三
        > 2201 计划四月一号出大货
        < SO-2201 具体是哪一步？请说清楚是做完还是出运、哪一天，我再改。
        > 1042 水单来了 9975
        < 9,975 是哪种货币？
        > 如果2201晚到就麻烦了
        < SO-2201：已记录。
        < “如果2201晚到就麻烦了”
        < 下一步：PI发出，4月11日 周六
        < 还没有记下：“1042 水单来了 9975”
        > 算了
        < 好的，先不处理。
        """);
}
