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
        < PO-1042: written down.
        < “is the deposit received?”
        < Next: PI issued, Fri 3 Apr
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
        < PO-1042: written down.
        < “deposit received, PI signed”
        < Next: PI issued, Fri 3 Apr
        > 1042 sailed, ETA 2 April
        < PO-1042: written down.
        < “sailed, ETA 2 April”
        < Next: PI issued, Fri 3 Apr
        > 1042 and 1043 deposit received
        < PO-1042: written down.
        < “and 1043 deposit received”
        < Next: PI issued, Fri 3 Apr
        > no, not 1042, 1043
        < PO-1042: written down.
        < “no, not 1042, 1043”
        < Next: PI issued, Fri 3 Apr
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
        < PO-1042：已记录。
        < “尾款少35刀”
        < 下一步：PI发出，4月3日 周五
        > 1042已截关
        < PO-1042：已记录。
        < “已截关”
        < 下一步：PI发出，4月3日 周五
        > 1042电放吧
        < PO-1042：已记录。
        < “电放吧”
        < 下一步：PI发出，4月3日 周五
        > 1042定金好像收到了
        < PO-1042：已记录。
        < “定金好像收到了”
        < 下一步：PI发出，4月3日 周五
        > 1042和1043的定金都收到了
        < PO-1042：已记录。
        < “和1043的定金都收到了”
        < 下一步：PI发出，4月3日 周五
        > 1042验货通过，3月12号装柜，ETD 3月15号
        < PO-1042：已记录。
        < “验货通过，3月12号装柜，ETD 3月15号”
        < 下一步：PI发出，4月3日 周五
        > 2201 计划四月一号出大货
        < SO-2201：已记录。
        < “计划四月一号出大货”
        < 下一步：PI发出，4月11日 周六
        > 1042 水单来了 9975
        < PO-1042：已记录。
        < “水单来了 9975”
        < 下一步：PI发出，4月3日 周五
        > 如果2201晚到就麻烦了
        < 这句不是指令。如果要记成跟进，是哪个订单？
        > 算了
        < 好的，先不处理。
        """);
}
