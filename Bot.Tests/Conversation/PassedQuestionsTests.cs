using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>A question is open, and what comes next is something else: a number of an order's, a command of its own.</summary>
public sealed class PassedQuestionsTests
{
    [Fact]
    public async Task A_number_that_may_be_both_is_asked_about()
    {
        await Chat.WithOrders("""
            > 1042 qty
            < How many?
            > 1043
            < 1043 is the number of an order as well. Which do you mean?
            > [1,043 pcs]
            < PO-1042
            < Quantity 5,000 → 1,043 pcs
            > 1042 qty
            < How many?
            > 1,042
            < PO-1042
            < Quantity 1,043 → 1,042 pcs
            """);
        await Chat.WithOrdersInChinese("""
            > 1042 数量
            < 数量多少？
            > 1043
            < 1043 也是订单号。您指的是哪一个？
            > [1,043 件]
            < PO-1042
            < 数量 5,000 → 1,043 件
            """);
    }

    [Fact]
    public async Task Behind_another_message_it_is_the_order()
    {
        await Chat.WithOrders("""
            > 1042 qty
            < How many?
            > thanks
            < Glad to help.
            > 1043
            < PO-1043 · Acme Outdoor · on track
            < polo shirt × 3,000 pcs
            < Ship date Sat 20 Jun
            < CRD Thu 4 Jun · ETD Sat 20 Jun · ETA Mon 20 Jul
            < Next: PI issued, Sat 11 Apr
            > 4800 pcs
            < I find no order 4800. Please check the number, or say “orders” to see yours.
            """);
        await Chat.WithOrdersInChinese("""
            > 1042 数量
            < 数量多少？
            > 谢谢
            < 不客气。
            > 2201
            < SO-2201 · Hansa Import · 正常
            < ceramic mug × 12,000 件
            < 出货日期 6月20日 周六
            < 货好 6月4日 周四 · ETD 6月20日 周六 · ETA 7月20日 周一
            < 下一步：PI发出，4月11日 周六
            """);
    }

    [Fact]
    public Task A_number_of_no_order_still_answers_behind_another_message() => Chat.WithOrders("""
        > 1042 qty
        < How many?
        > thanks
        < Glad to help.
        > 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        """);

    [Fact]
    public async Task A_whole_command_is_not_the_words_that_were_asked_for()
    {
        await Chat.WithOrders("""
            > remind me tomorrow 9am to call Klaus
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            > find
            < What are you looking for?
            > snooze 1 2 hours
            < ⏰ call Klaus again at Thu 5 Mar 11:00 (Shanghai time)
            > find
            < What are you looking for?
            > remind me tomorrow 10am to call Sarah
            < ⏰ 2. call Sarah
            < Thu 5 Mar 10:00 (Shanghai time)
            > log 1042
            < What happened?
            > invite was sent to the customer Sarah
            < PO-1042: written down.
            < “invite was sent to the customer Sarah”
            < Next: PI issued, Fri 3 Apr
            """);
    }

    [Fact]
    public async Task A_command_that_names_its_order_does_not_answer_which_order()
    {
        await Chat.WithOrders("""
            > the zipper thing looks fine
            < I did not understand that as a command. To keep it as a follow-up: which order is it about?
            > 1042 qty
            < How many?
            < Not kept yet: “the zipper thing looks fine”
            > 4800
            < PO-1042
            < Quantity 5,000 → 4,800 pcs
            """);
        await Chat.WithOrdersInChinese("""
            > 拉链那个事情还可以
            < 这句不是指令。如果要记成跟进，是哪个订单？
            > 1042 数量
            < 数量多少？
            < 还没有记下：“拉链那个事情还可以”
            > 4800
            < PO-1042
            < 数量 5,000 → 4,800 件
            """);
    }
}
