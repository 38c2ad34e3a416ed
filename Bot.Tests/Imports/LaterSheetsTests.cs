using Bot.Tests.Talk;

namespace Bot.Tests.Imports;

/// <summary>A later sheet of orders that are under way: what it says of the goods reaches those who make them.</summary>
public sealed class LaterSheetsTests
{
    [Fact]
    public Task A_supplier_hears_of_the_goods_that_are_placed_there_alone() => Plays("""
        Order No,Customer,Item,Qty,Supplier,Delivery date
        9001,Acme Outdoor,mug,100,Wuhu Garments,2026-06-12
        9001,Acme Outdoor,plate,200,,2026-06-12

        """, "", """
        > (document orders.csv)
        < orders.csv: 2 rows, 1 order
        < Recognised: order number = Order No, customer = Customer, supplier = Supplier, product = Item, quantity = Qty, requested delivery = Delivery date
        < 1 order new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 1 order new
        > place 9001 with Ningbo Knit
        < 9001: 200 pcs placed with Ningbo Knit, ready by Wed 22 Apr
        Wu< Ningbo Bright ordered plate, 200 pcs, ready by Wed 22 Apr: 9001.
        """);

    [Fact]
    public Task Goods_that_a_later_sheet_adds_or_names_a_maker_of_reach_the_maker() => Plays("""
        Order No,Customer,Item,Qty,Supplier,Delivery date
        9001,Acme Outdoor,mug,100,Ningbo Knit,2026-06-12
        9001,Acme Outdoor,plate,200,,2026-06-12
        9001,Acme Outdoor,fork,250,,2026-06-12

        """, """
        Order No,Customer,Item,Qty,Supplier,Delivery date
        9001,Acme Outdoor,plate,200,Ningbo Knit,2026-06-12
        9001,Acme Outdoor,bowl,300,Ningbo Knit,2026-06-12
        9001,Acme Outdoor,spoon,400,,2026-06-12

        """, """
        > (document orders.csv)
        < orders.csv: 3 rows, 1 order
        < Recognised: order number = Order No, customer = Customer, supplier = Supplier, product = Item, quantity = Qty, requested delivery = Delivery date
        < 1 order new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 1 order new
        Wu> 9001
        < 9001
        < mug × 100 pcs
        < Ready by Wed 22 Apr
        < Next: Factory order issued, Sat 14 Mar
        < Your contact: Lin
        Lin> (document later.csv)
        < later.csv: 3 rows, 1 order
        < Recognised: order number = Order No, customer = Customer, supplier = Supplier, product = Item, quantity = Qty, requested delivery = Delivery date
        < 1 order changed
        < Nothing is written yet.
        > [Import it]
        < later.csv is in.
        < 1 order changed
        Wu> 9001
        < 9001
        < mug × 100 pcs
        < plate × 200 pcs
        < bowl × 300 pcs
        < Ready by Wed 22 Apr
        < Next: Factory order issued, Sat 14 Mar
        < Your contact: Lin
        Lin> place 9001 with Wuhu Garments
        < 9001: 650 pcs placed with Wuhu Garments, ready by Wed 22 Apr
        > undo
        < ↩ Taken back:
        < Wuhu Garments added
        < Factory order issued: done Wed 4 Mar → planned Sat 14 Mar
        <~ 9001: 650 pcs placed with Wuhu Garments, ready by Wed 22 Apr
        <~ ↩ Taken back.
        > undo
        <~ later.csv is in.
        <~ 1 order changed
        <~ ↩ Taken back.
        < ↩ later.csv is taken back.
        Wu> 9001
        < 9001
        < mug × 100 pcs
        < Ready by Wed 22 Apr
        < Next: Factory order issued, Sat 14 Mar
        < Your contact: Lin
        """);

    /// <summary>The name stays with what they did, and gets nothing more to do.</summary>
    [Fact]
    public Task A_sheet_gives_no_order_to_who_has_left() => Plays("""
        Order No,Customer,Item,Qty,Merchandiser,Delivery date
        9001,Acme Outdoor,mug,100,Bo,2026-06-12

        """, "", """
        Boss> remove Bo
        < End the access of Bo (merchandiser)? What they did stays on record.
        Boss> yes
        < The access of Bo has ended. A new invitation brings them back.
        Lin> (document orders.csv)
        < orders.csv: 1 row, 1 order
        < Recognised: order number = Order No, customer = Customer, merchandiser = Merchandiser, product = Item, quantity = Qty, requested delivery = Delivery date
        < 1 order new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 1 order new
        > orders
        < 1 order
        < 9001 · Acme Outdoor · Fri 12 Jun
        """);

    private static async Task Plays(string first, string later, string script)
    {
        await using var chat = await Chat.Begins();
        await chat.Holds("orders.csv", first);
        await chat.Holds("later.csv", later);
        await chat.Continues(script);
    }
}
