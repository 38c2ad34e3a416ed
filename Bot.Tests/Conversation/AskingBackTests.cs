using Bot.Channels;
using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>What is not certain is asked, with choices, and what was said meanwhile is kept; each kind of question once.</summary>
public class AskingBackTests
{
    [Fact]
    public Task Which_order_when_none_is_named() => Chat.WithOrders("""
        > deposit received
        < Which order?
        > [PO-1043 · Acme Outdoor]
        < PO-1043
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task Which_order_of_two_that_fit() => Chat.WithOrders("""
        > Acme's PP sample was sent dhl 9876543210
        < Which order?
        > 1042
        < PO-1042
        < PP sample, round 1: sent Wed 4 Mar, DHL 9876543210
        < PP sample sent ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_number_that_is_none() => Chat.WithOrdersInChinese("""
        > 1045定金到账
        < 没有找到订单 1045。请核对单号，或说“我的订单”查看。
        > [PO-1042 · Acme Outdoor]
        < PO-1042
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        """);

    [Fact]
    public Task Several_doubts_are_one_question() => Chat.WithOrders("""
        > I think 2201 deposit received and maybe PI signed
        < Is that certain? I change nothing before you say so.
        > [Yes, do it]
        < SO-2201
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < PI countersigned ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task A_certain_thing_beside_a_doubtful_one_waits_for_the_same_yes() => Chat.WithOrdersInChinese("""
        > 2201 PI回签了，定金好像到账了
        < 确定吗？您确认后我才会改。
        > [确定，改]
        < SO-2201
        < PI回签 ✓ 3月4日 周三
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月11日 周六
        """);

    [Fact]
    public Task Done_on_a_day_to_come() => Chat.WithOrdersInChinese("""
        > 1042大货上线 2026-04-01 完成
        < 4月1日 周三 还没到。如果是计划请说“计划”，否则请说实际完成的日期。
        > 1042 4月1日大货上线
        < PO-1042
        < 大货上线 5月6日 周三 → 4月1日 周三
        < ⚠ 还没完成：定金到账、产前样确认
        < 下一步：大货上线，4月1日 周三
        """);

    [Fact]
    public Task A_day_that_can_be_two() => Chat.WithOrders("""
        > 1042 ETD moved to 03/04
        < To which day?
        > [Fri 3 Apr]
        < PO-1042
        < ETD Fri 12 Jun → Fri 3 Apr
        < ETA Sun 12 Jul → Sun 3 May
        < Next: Booking requested, Mon 16 Mar
        """);

    [Fact]
    public Task The_day_of_the_next_vessel() => Chat.WithOrders("""
        > 1042 rolled
        < PO-1042: written down.
        < “1042 rolled”
        < Next: PI issued, Fri 3 Apr
        < Which day does the next vessel leave?
        > 28 June
        < PO-1042
        < ETD Fri 12 Jun → Sun 28 Jun
        < ETA Sun 12 Jul → Tue 28 Jul
        < ⚠ PO-1042: 16 days after the promised date.
        < The customer was not told.
        """);

    [Fact]
    public Task Words_that_another_message_overtakes_are_offered_again() => Chat.WithOrders("""
        > deposit received
        < Which order?
        > 2201 PI signed
        < SO-2201
        < PI countersigned ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        < Not kept yet: “deposit received”
        > [Keep it]
        < Which order is it about?
        > [PO-1042 · Acme Outdoor]
        < PO-1042: written down.
        < “deposit received”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Whatever_was_asked_is_offered_again_when_another_message_overtakes_it() => Chat.WithOrders("""
        > remind me Monday 9am IST to call Priya
        < Which time zone do you mean?
        > SO-2201 deposit received
        < SO-2201
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        < Not kept yet: “remind me Monday 9am IST to call Priya”
        > [Keep it]
        < Which time zone do you mean?
        > Mumbai
        < ⏰ 1. call Priya
        < Mon 9 Mar 09:00 (Kolkata time) = Mon 9 Mar 11:30 (Shanghai time)
        """);

    [Fact]
    public Task What_is_said_anew_is_not_offered_again() => Chat.WithOrders("""
        > remind me Monday 9am IST to call Priya
        < Which time zone do you mean?
        > remind me Monday 9am Mumbai time to call Priya
        < ⏰ 1. call Priya
        < Mon 9 Mar 09:00 (Kolkata time) = Mon 9 Mar 11:30 (Shanghai time)
        """);

    [Fact]
    public Task Words_without_an_order_are_offered_again_in_Chinese() => Chat.WithOrdersInChinese("""
        > 船样今天寄
        < 哪个订单？
        > size set M偏小
        < 这句不是指令。如果要记成跟进，是哪个订单？
        < 还没有记下：“船样今天寄”
        """);

    [Fact]
    public Task Never_mind() => Chat.WithOrders("""
        > deposit received
        < Which order?
        > never mind
        < All right, dropped.
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        > never mind
        < All right, dropped.
        """);

    [Fact]
    public Task The_corrected_order_in_one_breath_of_Chinese() => Chat.WithOrdersInChinese("""
        > 1042定金到账
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
        > 撤销
        < ↩ 已撤销：
        < 定金到账：3月4日 周三 完成 → 改为计划 4月20日 周一
        <~ PO-1043
        <~ 定金到账 ✓ 3月4日 周三
        <~ 大货上线还差：产前样确认
        <~ 下一步：PI发出，4月11日 周六
        <~ ↩ 已撤销。
        """);

    [Fact]
    public Task The_corrected_hour() => Chat.WithOrders("""
        > remind me tomorrow at 3 pm to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 15:00 (Shanghai time)
        > no, 5 pm
        < ⏰ 1. call Klaus
        < Thu 5 Mar 17:00 (Shanghai time)
        <~ ⏰ 1. call Klaus
        <~ Thu 5 Mar 15:00 (Shanghai time)
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task An_opened_order_is_not_taken_back_by_a_correction() => Chat.WithOrders("""
        > new PO-7003, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo
        < PO-7003 · Acme Outdoor
        < cotton T-shirt, 5,000 pcs, FOB Ningbo
        < Ships Fri 12 Jun
        < Next: PI issued, Fri 3 Apr
        > no, not 1042, 1043
        < There is nothing of yours here that I could put right. Please say the whole of it, with the right order.
        > PO-7003 departed today
        < PO-7003
        < On board ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        """);

    [Theory]
    [InlineData("/cancel", "All right, dropped.")]
    [InlineData("message", "What shall I pass on?")]
    public async Task The_answer_on_a_button_whose_question_was_closed_is_no_message(string since, string answered)
    {
        await using var chat = await Chat.Begins();
        await chat.Continues("""
            Wu> remind me tomorrow 9am to call the mill
            < ⏰ 1. call the mill
            < Thu 5 Mar 09:00 (Shanghai time)
            > cancel
            < Which reminder? Say its number.
            """);
        var answer = chat.Channel.Button("test:Wu", "1. call the mill");
        await chat.Continues($"""
            Wu> {since}
            < {answered}
            """);
        await chat.Sends("Wu", new Inbound("", "", "", "", "Wu", default, "") { Pressed = answer });
        Assert.Equal("That question is not open any more. Just say it again.", Assert.Single(chat.Channel.Take()).Text);
    }
}
