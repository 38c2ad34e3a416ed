using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

public class EditingTests
{
    [Fact]
    public Task Only_the_new_words_count() => Chat.WithOrders("""
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > (edits) 1042 quantity 4900
        <~ PO-1042
        <~ Quantity 5,000 → 4,900 pcs
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 5,000 → 4,900 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > undo
        < ↩ Taken back: “1042 quantity 4900”, Wed 4 Mar 10:15 (Shanghai time)
        < Quantity 4,900 → 5,000 pcs
        <~ PO-1042
        <~ Quantity 5,000 → 4,900 pcs
        <~ ↩ Taken back.
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Another_order_was_meant() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > (edits) 1043 deposit received
        <~ PO-1043
        <~ Deposit received ✓ Wed 4 Mar
        <~ Bulk still waits for: PP sample approved
        <~ Next: PI issued, Sat 11 Apr
        > history 1042
        < PO-1042: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > history 1043
        < PO-1043: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Deposit received ✓ Wed 4 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1043 opened: polo shirt, 3,000 pcs
        """);

    [Fact]
    public Task Several_lines_become_fewer() => Chat.WithOrders("""
        > 1042 deposit received⏎1043 deposit received⏎2201 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        < PO-1043
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < SO-2201
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        > (edits) 1042 deposit received⏎1043 balance received
        <~ PO-1042
        <~ Deposit received ✓ Wed 4 Mar
        <~ Bulk still waits for: PP sample approved
        <~ Next: PI issued, Fri 3 Apr
        <~ PO-1043
        <~ Balance received ✓ Wed 4 Mar
        <~ Next: PI issued, Sat 11 Apr
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Deposit received ✓ Wed 4 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > history 1043
        < PO-1043: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Balance received ✓ Wed 4 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1043 opened: polo shirt, 3,000 pcs
        > history 2201
        < SO-2201: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: SO-2201 opened: ceramic mug, 12,000 pcs
        """);

    [Fact]
    public Task Edited_twice() => Chat.WithOrders("""
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > (edits) 1042 quantity 4900
        <~ PO-1042
        <~ Quantity 5,000 → 4,900 pcs
        > (edits) 1042 quantity 4700
        <~ PO-1042
        <~ Quantity 5,000 → 4,700 pcs
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 5,000 → 4,700 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task A_change_becomes_undo_and_a_change_again() => Chat.WithOrders("""
        > 1043 quantity 4800
        < PO-1043
        < Quantity 3,000 → 4,800 pcs
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > (edits) undo
        <~ ↩ Taken back: “1043 quantity 4800”, Wed 4 Mar 10:15 (Shanghai time)
        <~ Quantity 4,800 → 3,000 pcs
        <~ PO-1043
        <~ Quantity 3,000 → 4,800 pcs
        <~ ↩ Taken back.
        > (edits) 1042 quantity 4700
        < PO-1042
        < Quantity 5,000 → 4,700 pcs
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 5,000 → 4,700 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > history 1043
        < PO-1043: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1043 opened: polo shirt, 3,000 pcs
        > 1043 quantity 3100
        < PO-1043
        < Quantity 3,000 → 3,100 pcs
        """);

    [Fact]
    public Task A_change_becomes_undo_of_the_one_before_it_on_the_same_order() => Chat.WithOrders("""
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > 1042 quantity 4700
        < PO-1042
        < Quantity 4,800 → 4,700 pcs
        > (edits) undo
        <~ ↩ Taken back: “1042 quantity 4800”, Wed 4 Mar 10:15 (Shanghai time)
        <~ Quantity 4,800 → 5,000 pcs
        <~ PO-1042
        <~ Quantity 5,000 → 4,800 pcs
        <~ ↩ Taken back.
        > history 1042
        < PO-1042: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > 1042 quantity 4600
        < PO-1042
        < Quantity 5,000 → 4,600 pcs
        """);

    [Fact]
    public Task A_change_becomes_mere_words() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > (edits) 1042 deposit refused by the bank
        <~ PO-1042: written down.
        <~ “deposit refused by the bank”
        <~ Next: PI issued, Fri 3 Apr
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “deposit refused by the bank”
        """);

    [Fact]
    public Task Somebody_changed_it_since() => Chat.WithOrders("""
        > 1042 note fragile
        < PO-1042
        < Note: fragile
        May> note 1042 heavy
        < PO-1042
        < Note: heavy
        Lin> (edits) 1042 note light
        < Something of that was changed again since, so I leave it as it is. Please correct it with a new message.
        > [Do the new words on top]
        < PO-1042
        < Note: light
        """);

    [Fact]
    public Task New_words_that_are_refused_leave_nothing_of_the_old_ones() => Chat.WithOrders("""
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > (edits) 1042 quantity 5000
        <~ PO-1042 has 5,000 pcs already.
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_refused_message_runs_as_new() => Chat.WithOrders("""
        > 9999 deposit received
        < I find no order 9999. Please check the number, or say “orders” to see yours.
        > (edits) 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > thanks
        < Glad to help.
        """);

    [Fact]
    public Task New_words_that_ask_take_the_old_ones_back() => Chat.WithOrders("""
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > (edits) quantity 1042
        <~ How many?
        > 4700
        < PO-1042
        < Quantity 5,000 → 4,700 pcs
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 5,000 → 4,700 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task An_earlier_message() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1043 note fragile
        < PO-1043
        < Note: fragile
        > (edits 1042) 1042 balance received
        <~ PO-1042
        <~ Balance received ✓ Wed 4 Mar
        <~ Next: PI issued, Fri 3 Apr
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Balance received ✓ Wed 4 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task An_answer_to_a_question_is_corrected() => Chat.WithOrders("""
        > new
        < What is the order's number?
        > PO-7
        < Who is the customer?
        > (edits) PO-8
        < Who is the customer?
        > Acme Outdoor
        < What do they order?
        > cap
        < How many?
        > 500
        < When does it have to ship?
        > 2026-09-01
        < PO-8 · Acme Outdoor
        < cap, 500 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        """);

    [Fact]
    public Task An_edited_follow_up() => Chat.WithOrders("""
        > 1042 factory sends photos tonight
        < PO-1042: written down.
        < “factory sends photos tonight”
        < Next: PI issued, Fri 3 Apr
        > (edits) 1042 factory sends photos tomorrow
        <~ PO-1042: written down.
        <~ “factory sends photos tomorrow”
        <~ Next: PI issued, Fri 3 Apr
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: “factory sends photos tomorrow”
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task An_answer_becomes_undo_of_what_was_said_with_the_question() => Chat.WithOrders("""
        Sarah> please change the delivery address of 1042
        < Thank you. I passed this on to Lin, who will answer you.
        < What is the new address?
        Lin< Sarah writes on PO-1042: “please change the delivery address of 1042”
        > Hafenstr. 3, Hamburg
        < I passed the new address for PO-1042 on to Lin, who will confirm it to you.
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: Hafenstr. 3, Hamburg
        > (edits) undo
        <~ ↩ Taken back: “please change the delivery address of 1042”, Wed 4 Mar 10:15 (Shanghai time)
        <~ “please change the delivery address of 1042”
        <~ Thank you. I passed this on to Lin, who will answer you.
        <~ What is the new address?
        <~ ↩ Taken back.
        Lin<~ Sarah asks for another address on PO-1042. Nothing was changed.
        Lin<~ delivery address: Hafenstr. 3, Hamburg
        Lin<~ ↩ Taken back.
        Lin<~ Sarah writes on PO-1042: “please change the delivery address of 1042”
        Lin<~ ↩ Taken back.
        Lin> history 1042
        < PO-1042: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 数量改成4800件
        < PO-1042
        < 数量 5,000 → 4,800 件
        > (edits) 1042 数量改成4900件
        <~ PO-1042
        <~ 数量 5,000 → 4,900 件
        > 1042 备注 易碎
        < PO-1042
        < 备注：易碎
        May> 备注 1042 很重
        < PO-1042
        < 备注：很重
        Lin> (edits) 1042 备注 轻
        < 这项内容后来又改过，所以没有撤销。请发一条新消息更正。
        > [按新内容再记一次]
        < PO-1042
        < 备注：轻
        """);
}
