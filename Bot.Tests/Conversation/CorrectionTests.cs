using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

public class CorrectionTests
{
    [Fact]
    public Task The_wrong_order() => Chat.WithOrders("""
        > 1042 deposit received
        > no, not 1042, 1043
        > history 1042
        > history 1043
        """);

    [Fact]
    public Task The_wrong_order_in_Chinese() => Chat.WithOrdersInChinese("""
        > 1042定金收到了
        > 不是1042，是1043
        > 历史 1042
        """);

    [Fact]
    public Task The_wrong_number_of_days() => Chat.WithOrders("""
        > 1042 delayed 3 days
        > sorry, 5 days
        """);

    [Fact]
    public Task There_is_nothing_to_correct() => Chat.WithOrders("""
        > no, not 1042, 1043
        """);
}
