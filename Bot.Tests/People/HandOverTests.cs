using Bot.Tests.Talk;

namespace Bot.Tests.People;

public class HandOverTests
{
    [Fact]
    public Task The_owner_says_yes() => Chat.WithOrders("""
        > remind me tomorrow 9am to call
        < ⏰ 1. call
        < Thu 5 Mar 09:00 (Shanghai time)
        Bo> remind me Friday 9am to write
        < ⏰ 1. write
        < Fri 6 Mar 09:00 (Shanghai time)
        > handover from Lin to Bo
        < I asked Boss, who has to say yes. Nothing was moved yet.
        Boss< Bo asks to hand the orders and reminders of Lin over to Bo.
        Boss> [Yes, hand over]
        < Lin → Bo: 3 orders, 1 reminder
        < The customers were not told.
        Lin< Lin → Bo: 3 orders, 1 reminder
        Bo< Lin → Bo: 3 orders, 1 reminder
        Bo> reminders
        < 2. call – Thu 5 Mar 09:00 (Shanghai time)
        < 1. write – Fri 6 Mar 09:00 (Shanghai time)
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        > orders
        < 3 orders
        < PO-1042 · Acme Outdoor · Fri 12 Jun
        < PO-1043 · Acme Outdoor · Sat 20 Jun
        < SO-2201 · Hansa Import · Sat 20 Jun
        Lin> orders
        < There are no open orders.
        Boss> undo
        < ↩ Taken back:
        < PO-1042 has a new merchandiser
        < PO-1043 has a new merchandiser
        < SO-2201 has a new merchandiser
        <~ Lin → Bo: 3 orders, 1 reminder
        <~ The customers were not told.
        <~ ↩ Taken back.
        Lin<~ Lin → Bo: 3 orders, 1 reminder
        Lin<~ ↩ Taken back.
        Bo<~ Lin → Bo: 3 orders, 1 reminder
        Bo<~ ↩ Taken back.
        Lin> orders
        < 3 orders
        < PO-1042 · Acme Outdoor · Fri 12 Jun
        < PO-1043 · Acme Outdoor · Sat 20 Jun
        < SO-2201 · Hansa Import · Sat 20 Jun
        """);

    [Fact]
    public Task What_cannot_be_is_refused() => Chat.WithOrders("""
        Boss> handover from Lin to Lin
        < That is the same person.
        > handover from Nobody to Bo
        < I know no colleague called Nobody. Say “people” to see who is here.
        > handover from Bo to Lin
        < Bo has no open orders and no reminders.
        > handover
        < From whom to whom?
        > from Lin to me
        < Hand 3 orders and 0 reminders of Lin over to Boss?
        > [Yes, hand over]
        < Lin → Boss: 3 orders, 0 reminders
        < The customers were not told.
        Lin< Lin → Boss: 3 orders, 0 reminders
        Sarah> handover from Lin to me
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Sarah writes: “handover from Lin to me”
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 明天9点提醒我打电话
        < ⏰ 1. 打电话
        < 3月5日 周四 09:00（北京时间）
        Boss> 交接 Lin 给 Bo
        < 把Lin的3个订单和1个提醒交给Bo？
        > [是，交接]
        < Lin → Bo：3个订单、1个提醒
        < 没有通知客户。
        Lin< Lin → Bo：3个订单、1个提醒
        Bo< Lin → Bo：3个订单、1个提醒
        > 撤销
        < ↩ 已撤销：
        < PO-1042 换了跟单
        < PO-1043 换了跟单
        < SO-2201 换了跟单
        <~ Lin → Bo：3个订单、1个提醒
        <~ 没有通知客户。
        <~ ↩ 已撤销。
        Lin<~ Lin → Bo：3个订单、1个提醒
        Lin<~ ↩ 已撤销。
        Bo<~ Lin → Bo：3个订单、1个提醒
        Bo<~ ↩ 已撤销。
        Lin> 交接 Bo 给我
        < 已请Boss确认，还没有移动任何东西。
        Boss< Lin请求把Bo的订单和提醒交给Lin。
        """);

    [Fact]
    public Task A_request_that_waits_is_taken_back_before_anything_older() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > handover from Lin to Bo
        < I asked Boss, who has to say yes. Nothing was moved yet.
        Boss< Lin asks to hand the orders and reminders of Lin over to Bo.
        Lin> undo
        < ↩ Taken back:
        < The request to hand the orders and reminders of Lin over to Bo
        <~ I asked Boss, who has to say yes. Nothing was moved yet.
        <~ ↩ Taken back.
        Boss<~ Lin asks to hand the orders and reminders of Lin over to Bo.
        Boss<~ ↩ Taken back.
        """);

    [Fact]
    public Task An_answered_request_is_not_taken_back_any_more() => Chat.WithOrdersInChinese("""
        May> 交接 Lin 给 Bo
        < 已请Boss确认，还没有移动任何东西。
        Boss< May请求把Lin的订单和提醒交给Bo。
        Boss> [是，交接]
        < Lin → Bo：3个订单、0个提醒
        < 没有通知客户。
        Lin< Lin → Bo：3个订单、0个提醒
        Bo< Lin → Bo：3个订单、0个提醒
        May> 撤销
        < 这项内容后来又改过，所以没有撤销。请发一条新消息更正。
        """);
}
