using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>Orders by the names people call them, what was said before, and what is not certain enough to be done.</summary>
public class SpokenOfTests
{
    [Fact]
    public Task Each_by_its_name() => Chat.WithOrders("""
        > polos' PP sample approved, mugs deposit received
        < PO-1043
        < PP sample approved ✓ Wed 4 Mar
        < Bulk still waits for: Deposit received
        < SO-2201
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task Two_named_together() => Chat.WithOrdersInChinese("""
        > T恤和polo都进港了
        < PO-1042
        < 进港 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        < PO-1043
        < 进港 ✓ 3月4日 周三
        < 下一步：PI发出，4月11日 周六
        """);

    [Fact]
    public Task Two_things_of_one_order() => Chat.WithOrdersInChinese("""
        > 2201 SI跟VGM都发了
        < SO-2201
        < 交VGM ✓ 3月4日 周三
        < 交SI ✓ 3月4日 周三
        < 下一步：PI发出，4月11日 周六
        """);

    [Fact]
    public Task Another_order_too() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1043 too
        < PO-1043
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task What_goes_on_from_what_was_said() => Chat.WithOrders("""
        > 2201 PI signed
        < SO-2201
        < PI countersigned ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        > deposit received too
        < SO-2201
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task The_right_order_by_its_name() => Chat.WithOrders("""
        > 2201 deposit received
        < SO-2201
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        > sorry, I meant the polos
        < PO-1043
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        <~ SO-2201
        <~ Deposit received ✓ Wed 4 Mar
        <~ Bulk still waits for: PP sample approved
        <~ Next: PI issued, Sat 11 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task The_name_answers_which_order() => Chat.WithOrders("""
        > deposit received
        < Which order?
        > the mugs
        < SO-2201
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task Another_day_for_a_reminder() => Chat.WithOrdersInChinese("""
        > 明天下午3点提醒我给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月5日 周四 15:00（北京时间）
        > 改到周五
        < ⏰ 1. 给Klaus打电话
        < 3月6日 周五 15:00（北京时间）
        <~ ⏰ 1. 给Klaus打电话
        <~ 3月5日 周四 15:00（北京时间）
        <~ ↩ 已撤销。
        """);

    [Fact]
    public Task Another_figure() => Chat.WithOrders("""
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > make it 5500
        < PO-1042
        < Quantity 4,800 → 5,500 pcs
        """);

    [Fact]
    public Task Two_dates_in_one_breath() => Chat.WithOrders("""
        > 1042 ETD 20 June ETA 22 July
        < PO-1042
        < ETA Sun 12 Jul → Wed 22 Jul
        < ETD Fri 12 Jun → Sat 20 Jun
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Two_dates_that_can_be_two_days() => Chat.WithOrders("""
        > 1042 ETD 3/10 ETA 4/2
        < What exactly changed on PO-1042? Say it with the day, finished or shipped, and I change it.
        > 1042 ETD 10 March
        < PO-1042
        < ETD Fri 12 Jun → Tue 10 Mar
        < ETA Sun 12 Jul → Thu 9 Apr
        < Next: Booking requested, Wed 4 Mar
        """);

    [Fact]
    public Task What_fits_only_one_of_two_things() => Chat.WithOrdersInChinese("""
        > 1042大货 船样 都确认了
        < PO-1042：已记录。
        < “大货 船样 都确认了”
        < 下一步：PI发出，4月3日 周五
        """);

    [Fact]
    public Task A_wish_of_the_factory() => Chat.WithOrdersInChinese("""
        > 工厂想让2201推迟5天
        < 确定吗？您确认后我才会改。
        """);

    [Fact]
    public Task What_went_wrong() => Chat.WithOrdersInChinese("""
        > 1042 PP样寄丢了
        < 确定吗？您确认后我才会改。
        """);

    [Fact]
    public Task Earlier_by_days() => Chat.WithOrders("""
        > pull CRD fwd 5 days on 2201
        < Is that certain? I change nothing before you say so.
        """);

    [Fact]
    public Task Small_talk_is_kept_on_no_order() => Chat.WithOrders("""
        > 1042 PI signed
        < PO-1042
        < PI countersigned ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > it is raining
        < I did not understand that as a command. To keep it as a follow-up: which order is it about?
        > [Forget it]
        < All right, dropped.
        > it is raining, the cartons got wet
        < PO-1042: written down.
        < “it is raining, the cartons got wet”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Released_before_the_money() => Chat.WithOrdersInChinese("""
        > 1042已电放
        < PO-1042
        < 寄单电放 ✓ 3月4日 周三
        < ⚠ 还没完成：尾款到账
        < 下一步：PI发出，4月3日 周五
        """);

    [Fact]
    public Task The_next_vessel_by_the_day_of_its_month() => Chat.WithOrdersInChinese("""
        > 1042甩柜了
        < PO-1042：已记录。
        < “1042甩柜了”
        < 下一步：PI发出，4月3日 周五
        < 下一班船哪天开？
        > 25号
        < ETD 登记的是6月12日 周五，3月25日 周三并不更晚。
        > [ETD → 6月25日 周四]
        < PO-1042
        < ETD 6月12日 周五 → 6月25日 周四
        < ETA 7月12日 周日 → 7月25日 周六
        < ⚠ PO-1042：比承诺日期晚13天。
        < 还没有通知客户。
        """);
}
