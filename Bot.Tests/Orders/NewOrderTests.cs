using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class NewOrderTests
{
    [Fact]
    public Task One_line_opens_an_order() => Chat.Plays("""
        > new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo
        < PO-1042 · Acme Outdoor
        < cotton T-shirt, 5,000 pcs, FOB Ningbo
        < Ships Fri 12 Jun
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Whatever_is_missing_is_asked_for() => Chat.Plays("""
        > new
        < What is the order's number?
        > PO-7
        < Who is the customer?
        > Acme Outdoor
        < What do they order?
        > polo shirt
        < How many?
        > many
        < Sorry, I could not read that. How many?
        > 500
        < When does it have to ship?
        > 2026-09-01
        < PO-7 · Acme Outdoor
        < polo shirt, 500 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        """);
}
