using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

public class SeveralFactsTests
{
    [Fact]
    public Task Several_facts_are_one_turn_and_taken_back_together() => Chat.WithOrders("""
        > 1042 deposit received, PI signed yesterday, ETD 20 June
        > undo
        """);

    [Fact]
    public Task Which_order_is_asked_with_choices() => Chat.WithOrders("""
        > Acme's order is delayed 3 days
        > [PO-1043 · Acme Outdoor]
        """);

    [Fact]
    public Task What_is_not_certain_waits_for_a_yes() => Chat.WithOrders("""
        > the mugs: I think the deposit came in, deposit received
        > I think 2201 deposit received
        > [Yes, do it]
        """);

    [Fact]
    public Task Near_a_number() => Chat.WithOrders("""
        > PO-1142 deposit received
        > [PO-1042 · Acme Outdoor]
        """);

    [Fact]
    public Task By_goods_and_by_what_was_spoken_of_last() => Chat.WithOrders("""
        > the mugs sailed yesterday
        > it is delayed 2 days
        """);
}
