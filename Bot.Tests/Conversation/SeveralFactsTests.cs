using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

public class SeveralFactsTests
{
    [Fact]
    public Task Several_facts_are_one_turn_and_taken_back_together() => Chat.WithOrders("""
        > 1042 deposit received, PI signed yesterday, ETD 20 June
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < PI countersigned ✓ Tue 3 Mar
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > undo
        < ↩ Taken back:
        < PI countersigned: done Tue 3 Mar → planned Sun 5 Apr
        < Deposit received: done Wed 4 Mar → planned Sun 12 Apr
        < ETD Sat 20 Jun → Fri 12 Jun
        < ETA Mon 20 Jul → Sun 12 Jul
        <~ PO-1042
        <~ Deposit received ✓ Wed 4 Mar
        <~ Bulk still waits for: PP sample approved
        <~ PI countersigned ✓ Tue 3 Mar
        <~ ETD Fri 12 Jun → Sat 20 Jun
        <~ ETA Sun 12 Jul → Mon 20 Jul
        <~ ⚠ 8 days after the promised date. The customer was not told.
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task Which_order_is_asked_with_choices() => Chat.WithOrders("""
        > Acme's order is delayed 3 days
        < Which order?
        > [PO-1043 · Acme Outdoor]
        < PO-1043
        < CRD Thu 4 Jun → Sun 7 Jun
        < ETD Sat 20 Jun → Tue 23 Jun
        < ETA Mon 20 Jul → Thu 23 Jul
        < “Acme's order is delayed 3 days”
        < ⚠ 3 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task What_is_not_certain_waits_for_a_yes() => Chat.WithOrders("""
        > the mugs: I think the deposit came in, deposit received
        < Is that certain? I change nothing before you say so.
        > I think 2201 deposit received
        < Is that certain? I change nothing before you say so.
        > [Yes, do it]
        < SO-2201
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task Near_a_number() => Chat.WithOrders("""
        > PO-1142 deposit received
        < I find no order PO-1142. Please check the number, or say “orders” to see yours.
        > [PO-1042 · Acme Outdoor]
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task By_goods_and_by_what_was_spoken_of_last() => Chat.WithOrders("""
        > the mugs sailed yesterday
        < SO-2201
        < On board ✓ Tue 3 Mar
        < Next: PI issued, Sat 11 Apr
        > it is delayed 2 days
        < SO-2201
        < ETA Mon 20 Jul → Wed 22 Jul
        < “it is delayed 2 days”
        < The customer was not told.
        < Next: PI issued, Sat 11 Apr
        """);
}
