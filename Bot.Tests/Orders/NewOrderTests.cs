using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class NewOrderTests
{
    [Fact]
    public Task One_line_opens_an_order() => Chat.Plays("""
        > new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo
        < x
        > 1042
        < x
        """);
}
