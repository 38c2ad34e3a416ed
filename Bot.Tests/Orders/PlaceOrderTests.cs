using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class PlaceOrderTests
{
    private const string Opened = """
        > new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < PO-1042 · Acme Outdoor
        < cotton T-shirt, 5,000 pcs
        < Ships Fri 12 Jun
        < Next: PI issued, Fri 3 Apr

        """;

    [Fact]
    public Task The_supplier_sees_the_goods_and_no_customer() => Chat.Plays(Opened + """
        > place PO-1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        Wu> orders
        < 1 order
        < PO-1042: ready by Wed 27 May
        Wu> 1042
        < PO-1042
        < cotton T-shirt × 5,000 pcs
        < Ready by Wed 27 May
        < Next: Materials in house, Mon 27 Apr
        < Your contact: Lin
        Lin> place PO-1042 with Wuhu Garments
        < All of PO-1042 is placed already.
        """);

    [Fact]
    public Task A_supplier_is_not_called_a_whole_page() => Chat.Plays(Opened + $"""
        > place PO-1042 with {string.Join(' ', Enumerable.Repeat("Knit", 30))}
        < A company's name of 149 characters is too long. Please say it in 100 or fewer.
        > place PO-1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        """);

    [Fact]
    public Task A_part_leaves_the_rest() => Chat.Plays(Opened + """
        > place 1042 with Suzhou Weave 2000 pcs
        < PO-1042: 2,000 pcs placed with Suzhou Weave, ready by Wed 27 May
        < 3,000 pcs are left to place.
        > place 1042 with Wuhu Garments 4000 pcs
        < 3,000 pcs of PO-1042 are left to place.
        > place 1042 with Wuhu Garments
        < PO-1042: 3,000 pcs placed with Wuhu Garments, ready by Wed 27 May
        > undo
        < ↩ Taken back:
        < Wuhu Garments added
        < Factory order issued: done Wed 4 Mar → planned Tue 14 Apr
        <~ PO-1042: 3,000 pcs placed with Wuhu Garments, ready by Wed 27 May
        <~ ↩ Taken back.
        """);
}
