using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>Orders by the names people call them, what was said before, and what is not certain enough to be done.</summary>
public class SpokenOfTests
{
    [Fact]
    public Task Each_by_its_name() => Chat.WithOrders("""
        > polos' PP sample approved, mugs deposit received
        """);

    [Fact]
    public Task Two_named_together() => Chat.WithOrdersInChinese("""
        > T恤和polo都进港了
        """);

    [Fact]
    public Task Two_things_of_one_order() => Chat.WithOrdersInChinese("""
        > 2201 SI跟VGM都发了
        """);

    [Fact]
    public Task Another_order_too() => Chat.WithOrders("""
        > 1042 deposit received
        > 1043 too
        """);

    [Fact]
    public Task What_goes_on_from_what_was_said() => Chat.WithOrders("""
        > 2201 PI signed
        > deposit received too
        """);

    [Fact]
    public Task The_right_order_by_its_name() => Chat.WithOrders("""
        > 2201 deposit received
        > sorry, I meant the polos
        """);

    [Fact]
    public Task The_name_answers_which_order() => Chat.WithOrders("""
        > deposit received
        > the mugs
        """);

    [Fact]
    public Task Another_day_for_a_reminder() => Chat.WithOrdersInChinese("""
        > 明天下午3点提醒我给Klaus打电话
        > 改到周五
        """);

    [Fact]
    public Task Another_figure() => Chat.WithOrders("""
        > 1042 quantity 4800
        > make it 5500
        """);

    [Fact]
    public Task Two_dates_in_one_breath() => Chat.WithOrders("""
        > 1042 ETD 20 June ETA 22 July
        """);

    [Fact]
    public Task Two_dates_that_can_be_two_days() => Chat.WithOrders("""
        > 1042 ETD 3/10 ETA 4/2
        """);

    [Fact]
    public Task What_fits_only_one_of_two_things() => Chat.WithOrdersInChinese("""
        > 1042大货 船样 都确认了
        """);

    [Fact]
    public Task A_wish_of_the_factory() => Chat.WithOrdersInChinese("""
        > 工厂想让2201推迟5天
        """);

    [Fact]
    public Task What_went_wrong() => Chat.WithOrdersInChinese("""
        > 1042 PP样寄丢了
        """);

    [Fact]
    public Task Earlier_by_days() => Chat.WithOrders("""
        > pull CRD fwd 5 days on 2201
        """);

    [Fact]
    public Task Small_talk_is_kept_on_no_order() => Chat.WithOrders("""
        > 1042 PI signed
        > it is raining
        > it is raining, the cartons got wet
        """);

    [Fact]
    public Task Released_before_the_money() => Chat.WithOrdersInChinese("""
        > 1042已电放
        """);

    [Fact]
    public Task The_next_vessel_by_the_day_of_its_month() => Chat.WithOrdersInChinese("""
        > 1042甩柜了
        > 25号
        """);
}
