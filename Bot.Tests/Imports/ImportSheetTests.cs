using System.Text;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Imports;

public sealed class ImportSheetTests
{
    private const string Sheet = """
        Order No.,Buyer,Style No.,Description,Colour,Qty,Unit Price (USD),Delivery Date,Remarks
        PO-7001,Acme Outdoor,ST-01,cotton T-shirt,white,5000,2.15,6/12/2026,rush
        PO-7001,Acme Outdoor,ST-01,cotton T-shirt,navy,3000,2.15,6/12/2026,
        PO-7002,Hansa Import,MG-07,ceramic mug,,"12,000",0.48,7/30/2026,

        """;

    [Fact]
    public Task A_sheet_is_tried_first_then_taken_in_then_taken_back() => Plays(Sheet, """
        > (document orders.csv)
        < orders.csv: 3 rows, 2 orders
        < Recognised: order number = Order No., customer = Buyer, style number = Style No., product = Description, colour = Colour, quantity = Qty, price = Unit Price (USD), requested delivery = Delivery Date, note = Remarks
        < Dates: month first
        < 2 orders new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 2 orders new
        > PO-7001
        < PO-7001 · Acme Outdoor · on track
        < ST-01 cotton T-shirt white × 5,000 pcs
        < ST-01 cotton T-shirt navy × 3,000 pcs
        < Delivery date Fri 12 Jun
        < Planned back from the day the customer asked for
        < CRD Wed 22 Apr · ETD Wed 6 May · ETA Fri 5 Jun
        < Next: PI issued, Wed 4 Mar
        < Note: rush
        > (document orders.csv)
        < orders.csv: 3 rows, 2 orders
        < Recognised: order number = Order No., customer = Buyer, style number = Style No., product = Description, colour = Colour, quantity = Qty, price = Unit Price (USD), requested delivery = Delivery Date, note = Remarks
        < Dates: month first
        < 2 orders as on file
        < There is nothing new in it.
        > undo
        <~ orders.csv is in.
        <~ 2 orders new
        <~ ↩ Taken back.
        < ↩ orders.csv is taken back.
        > PO-7001
        < I find no order PO-7001. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task What_goes_by_air_is_not_planned_as_if_it_went_by_sea() => Plays("""
        Order No.,Buyer,Description,Qty,Delivery Date,Shipment Mode
        PO-7001,Acme Outdoor,cotton T-shirt,5000,2026-06-12,Air
        PO-7002,Acme Outdoor,ceramic mug,900,2026-06-12,Ocean
        PO-7003,Acme Outdoor,ceramic mug,900,2026-03-14,Truck
        """, """
        > (document orders.csv)
        < orders.csv: 3 rows, 3 orders
        < Recognised: order number = Order No., customer = Buyer, product = Description, quantity = Qty, ship mode = Shipment Mode, requested delivery = Delivery Date
        < 3 orders new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 3 orders new
        > PO-7001
        < PO-7001 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < Delivery date Fri 12 Jun
        < Planned back from the day the customer asked for
        < CRD Fri 15 May · ETD Sun 31 May · ETA Fri 5 Jun
        < Next: PI issued, Sun 22 Mar
        > PO-7002
        < PO-7002 · Acme Outdoor · on track
        < ceramic mug × 900 pcs
        < Delivery date Fri 12 Jun
        < Planned back from the day the customer asked for
        < CRD Wed 22 Apr · ETD Wed 6 May · ETA Fri 5 Jun
        < Next: PI issued, Wed 4 Mar
        > PO-7003 departed today
        < PO-7003
        < Departed ✓ Wed 4 Mar
        < Next: Balance received, Sat 7 Mar
        """);

    [Fact]
    public Task In_Chinese() => Plays("""
        订单号,客户,款号,品名,颜色,数量,单价(USD),交货期,工厂
        7001,Acme Outdoor,ST-01,圆领T恤,白色,5000,2.15,2026年6月12日,宁波针织
        7001,Acme Outdoor,ST-01,圆领T恤,藏青,3000,2.15,2026年6月12日,宁波针织
        """, """
        > (document orders.csv)
        < orders.csv：2 行，1个订单
        < 已识别：订单号 = 订单号、客户 = 客户、供应商 = 工厂、款号 = 款号、品名 = 品名、颜色 = 颜色、数量 = 数量、单价 = 单价(USD)、要求交货日期 = 交货期
        < 新增1个订单
        < 还没有写入任何内容。
        > [导入]
        < orders.csv 已导入。
        < 新增1个订单
        > 7001
        < 7001 · Acme Outdoor · 正常
        < ST-01 圆领T恤 白色 × 5,000 件
        < ST-01 圆领T恤 藏青 × 3,000 件
        < 交货日期 6月12日 周五
        < 按客户要求的日期倒排计划
        < 货好 4月22日 周三 · ETD 5月6日 周三 · ETA 6月5日 周五
        < 下一步：PI发出，3月4日 周三
        > [历史]
        < 7001：1次变更
        < 3月4日 周三 10:15（北京时间） Lin：已下给工厂：8,000 件；7001 开单：ST-01 圆领T恤，8,000 件
        > 撤销
        <~ orders.csv 已导入。
        <~ 新增1个订单
        <~ ↩ 已撤销。
        < ↩ 已撤回 orders.csv。
        """, Language.Chinese);

    [Fact]
    public Task Dates_that_can_be_read_two_ways_are_asked_for() => Plays("""
        PO No,Customer,Item,Qty,Due date
        8001,Acme Outdoor,polo shirt,100,04/05/2026
        8002,Acme Outdoor,polo shirt,200,06/07/2026
        """, """
        > (document orders.csv)
        < orders.csv: how is 04/05/2026 meant?
        > [Mon 4 May]
        < orders.csv: 2 rows, 2 orders
        < Recognised: order number = PO No, customer = Customer, product = Item, quantity = Qty, requested delivery = Due date
        < Dates: day first
        < 2 orders new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 2 orders new
        > 8001
        < 8001 · Acme Outdoor · on track
        < polo shirt × 100 pcs
        < Delivery date Mon 4 May
        < Planned back from the day the customer asked for
        < CRD Mon 23 Mar · ETD Sat 28 Mar · ETA Mon 27 Apr
        < Next: PI issued, Wed 4 Mar
        """);

    [Fact]
    public Task One_certain_date_decides_for_the_whole_column() => Plays("""
        PO No,Customer,Item,Qty,Due date
        8001,Acme Outdoor,polo shirt,100,04/05/2026
        8002,Acme Outdoor,polo shirt,200,16/07/2026
        """, """
        > (document orders.csv)
        < orders.csv: 2 rows, 2 orders
        < Recognised: order number = PO No, customer = Customer, product = Item, quantity = Qty, requested delivery = Due date
        < Dates: day first
        < 2 orders new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 2 orders new
        > 8001
        < 8001 · Acme Outdoor · on track
        < polo shirt × 100 pcs
        < Delivery date Mon 4 May
        < Planned back from the day the customer asked for
        < CRD Mon 23 Mar · ETD Sat 28 Mar · ETA Mon 27 Apr
        < Next: PI issued, Wed 4 Mar
        """);

    [Fact]
    public Task An_unknown_column_is_asked_for_and_remembered() => Plays("""
        Ref,Customer,Item,Qty
        8001,Acme Outdoor,polo shirt,100
        """, """
        > (document orders.csv)
        < orders.csv: which column has the order numbers?
        > [Ref]
        < orders.csv: 1 row, 1 order
        < Recognised: order number = Ref, customer = Customer, product = Item, quantity = Qty
        < 1 order new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 1 order new
        > (document orders.csv)
        < orders.csv: 1 row, 1 order
        < Recognised: order number = Ref, customer = Customer, product = Item, quantity = Qty
        < 1 order as on file
        < There is nothing new in it.
        """);

    [Fact]
    public Task A_column_can_be_corrected() => Plays("""
        PO No,Customer,Item,Qty,Our date
        8001,Acme Outdoor,polo shirt,100,2026-06-12
        """, """
        > (document orders.csv)
        < orders.csv: 1 row, 1 order
        < Recognised: order number = PO No, customer = Customer, product = Item, quantity = Qty
        < Kept as notes: Our date
        < 1 order new
        < Nothing is written yet.
        > [Change a column]
        < Which column?
        > [Our date]
        < What is in it?
        > requested delivery
        < orders.csv: 1 row, 1 order
        < Recognised: order number = PO No, customer = Customer, product = Item, quantity = Qty, requested delivery = Our date
        < 1 order new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 1 order new
        > 8001
        < 8001 · Acme Outdoor · on track
        < polo shirt × 100 pcs
        < Delivery date Fri 12 Jun
        < Planned back from the day the customer asked for
        < CRD Wed 22 Apr · ETD Wed 6 May · ETA Fri 5 Jun
        < Next: PI issued, Wed 4 Mar
        """);

    [Fact]
    public Task A_size_run_becomes_lines() => Plays("""
        Order No,Customer,Style,Colour,S,M,L,XL,Total qty,Unit price (USD),Delivery date
        9001,Acme Outdoor,T-01,white,100,200,200,,500,2.10,2026-06-12
        9001,Acme Outdoor,T-01,navy,,150,150,50,350,2.10,2026-06-12
        """, """
        > (document orders.csv)
        < orders.csv: 2 rows, 1 order
        < Recognised: order number = Order No, customer = Customer, style number = Style, colour = Colour, quantity = Total qty, price = Unit price (USD), requested delivery = Delivery date
        < The quantities are those of the sizes S M L XL.
        < 1 order new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 1 order new
        > 9001
        < 9001 · Acme Outdoor · on track
        < T-01 white S × 100 pcs
        < T-01 white M × 200 pcs
        < T-01 white L × 200 pcs
        < T-01 navy M × 150 pcs
        < T-01 navy L × 150 pcs
        < … 6 lines in all
        < Delivery date Fri 12 Jun
        < Planned back from the day the customer asked for
        < CRD Wed 22 Apr · ETD Wed 6 May · ETA Fri 5 Jun
        < Next: PI issued, Wed 4 Mar
        """);

    [Fact]
    public Task An_empty_quantity_is_not_known_and_rows_that_stand_twice_are_said() => Plays("""
        Order No,Customer,Item,Qty,Delivery date
        9001,Acme Outdoor,robe lin,,2026-06-12
        9002,Acme Outdoor,mug,100,2026-06-12
        9002,Acme Outdoor,mug,100,2026-06-12
        9002,Acme Outdoor,mug,100,2026-06-13
        """, """
        > (document orders.csv)
        < orders.csv: 4 rows, 2 orders
        < Recognised: order number = Order No, customer = Customer, product = Item, quantity = Qty, requested delivery = Delivery date
        < Qty: 1 row without a quantity, kept as not known
        < 1 row word for word like another one, taken as lines of their own
        < 2 orders new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 2 orders new
        Sarah> where is 9001
        < 9001 · robe lin: in preparation
        < Expected to leave Wed 6 May, to arrive Fri 5 Jun
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Sarah> where is 9002
        < 9002 · mug, 300 pcs: in preparation
        < Expected to leave Wed 6 May, to arrive Fri 5 Jun
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Lin> place 9001 with Ningbo Knit
        < 9001: ? pcs placed with Ningbo Knit, ready by Wed 22 Apr
        Wu< Ningbo Bright ordered robe lin, ? pcs, ready by Wed 22 Apr: 9001.
        """);

    [Fact]
    public Task What_cannot_be_taken_comes_back_with_the_reason() => Plays("""
        Order No,Customer,Item,Qty,Delivery date
        9001,Acme Outdoor,mug,100,2026-06-12
        ,Acme Outdoor,mug,100,2026-06-12
        9002,Acme Outdoor,mug,-5,2026-06-12
        9003,Acme Outdoor,mug,about 500,in June
        Total,,,600,
        """, """
        > (document orders.csv)
        < orders.csv: 5 rows, 2 orders
        < Recognised: order number = Order No, customer = Customer, product = Item, quantity = Qty, requested delivery = Delivery date
        < Qty: 1 cell kept as words (“about 500”)
        < Delivery date: 1 cell kept as words (“in June”)
        < 2 orders new, 3 rows not taken, see the file for why
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 2 orders new, 3 rows not taken, see the file for why
        > 9003
        < 9003 · Acme Outdoor · on track
        < mug: quantity not known
        < Nobody named a date yet; planned by the usual times
        < CRD Mon 27 Apr · ETD Wed 13 May · ETA Fri 12 Jun
        < Next: PI issued, Wed 4 Mar
        """, check: async chat => Assert.Equal(
            """
            Order No,Customer,Item,Qty,Delivery date,Why not
            ,Acme Outdoor,mug,100,2026-06-12,There is no order number
            9002,Acme Outdoor,mug,-5,2026-06-12,The quantity is below zero
            Total,,,600,,"A total, no line"

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(await chat.Received("Lin", "orders-rejected.csv")).TrimStart('\uFEFF').ReplaceLineEndings("\n")));

    [Fact]
    public Task A_later_sheet_brings_orders_up_to_date_and_clears_nothing() => PlaysTwo(
        """
        Order No,Customer,Item,Qty,Delivery date,Delivered on,Remarks
        9001,Acme Outdoor,mug,100,2026-06-12,,fragile
        9001,Acme Outdoor,plate,200,2026-06-12,,
        """,
        """
        Order No,Item,Qty,Delivery date,Delivered on
        9001,mug,100,2026-06-12,2026-03-03
        """,
        """
        > (document orders.csv)
        < orders.csv: 2 rows, 1 order
        < Recognised: order number = Order No, customer = Customer, product = Item, quantity = Qty, requested delivery = Delivery date, delivered on = Delivered on, note = Remarks
        < 1 order new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 1 order new
        > remind 9001 to call Acme tomorrow 9:00
        < ⏰ 1. 9001: call Acme
        < Thu 5 Mar 09:00 (Shanghai time)
        > (document later.csv)
        < later.csv: 1 row, 1 order
        < Recognised: order number = Order No, product = Item, quantity = Qty, requested delivery = Delivery date, delivered on = Delivered on
        < 1 order changed
        < Nothing is written yet.
        > [Import it]
        < later.csv is in.
        < 1 order changed
        > 9001
        < 9001 · Acme Outdoor · on track
        < mug × 100 pcs
        < plate × 200 pcs
        < Delivery date Fri 12 Jun
        < Planned back from the day the customer asked for
        < 1 line of 2 delivered
        < CRD Wed 22 Apr · ETD Wed 6 May · ETA Fri 5 Jun
        < Next: PI issued, Wed 4 Mar
        < Note: fragile
        > history 9001
        < 9001: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: 1 line of 2 delivered
        < Wed 4 Mar 10:15 (Shanghai time) Lin: 9001 opened: mug, plate, 300 pcs
        """);

    [Fact]
    public Task An_order_whose_lines_are_all_delivered_is_closed_and_nobody_is_reminded() => PlaysTwo(
        """
        Order No,Customer,Item,Qty,Delivery date,Delivered on
        9001,Acme Outdoor,mug,100,2026-03-12,
        """,
        """
        Order No,Item,Qty,Delivery date,Delivered on
        9001,mug,100,2026-03-12,2026-03-04
        """,
        """
        > (document orders.csv)
        < orders.csv: 1 row, 1 order
        < Recognised: order number = Order No, customer = Customer, product = Item, quantity = Qty, requested delivery = Delivery date, delivered on = Delivered on
        < 1 order new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 1 order new
        > remind 9001 to call Acme tomorrow 9:00
        < ⏰ 1. 9001: call Acme
        < Thu 5 Mar 09:00 (Shanghai time)
        > (document later.csv)
        < later.csv: 1 row, 1 order
        < Recognised: order number = Order No, product = Item, quantity = Qty, requested delivery = Delivery date, delivered on = Delivered on
        < 1 order changed
        < Nothing is written yet.
        > [Import it]
        < later.csv is in.
        < 1 order changed
        > 9001
        < 9001 · Acme Outdoor · delivered
        < mug × 100 pcs
        < Delivery date Thu 12 Mar
        < Delivered Wed 4 Mar
        > 9001 ETD 2026-03-20
        < 9001 is closed; there is nothing left to change. What happens now can be written down as a follow-up.
        > reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        > orders
        < There are no open orders.
        Sarah> where is 9001
        < 9001 · mug, 100 pcs: delivered Wed 4 Mar
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        @ 2026-03-05 09:30
        """);

    [Fact]
    public Task What_was_changed_since_stays_when_the_import_is_taken_back() => Plays(Sheet, """
        > import
        < Send me your order sheet as an Excel or CSV file, just as it is. I show you what I recognise before anything is written.
        > (document orders.csv)
        < orders.csv: 3 rows, 2 orders
        < Recognised: order number = Order No., customer = Buyer, style number = Style No., product = Description, colour = Colour, quantity = Qty, price = Unit Price (USD), requested delivery = Delivery Date, note = Remarks
        < Dates: month first
        < 2 orders new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 2 orders new
        May> PO-7002 quantity 11000
        < PO-7002
        < Quantity 12,000 → 11,000 pcs
        Lin> undo
        <~ orders.csv is in.
        <~ 2 orders new
        <~ ↩ Taken back.
        < ↩ orders.csv is taken back.
        < Left as they are, because they were changed since: 1 order
        > history PO-7002
        < PO-7002: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) May: Quantity 12,000 → 11,000 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-7002 opened: MG-07 ceramic mug, 12,000 pcs
        > undo
        < There is nothing of yours to take back.
        > PO-7002
        < PO-7002 · Hansa Import · on track
        < MG-07 ceramic mug × 11,000 pcs
        < Delivery date Thu 30 Jul
        < Planned back from the day the customer asked for
        < CRD Sun 7 Jun · ETD Tue 23 Jun · ETA Thu 23 Jul
        < Next: PI issued, Tue 14 Apr
        > PO-7001
        < I find no order PO-7001. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task A_sheet_with_an_orders_number_beside_it_is_kept_with_the_order() => PlaysWithOrders(Sheet, """
        > (document orders.csv) PO-1042 packing list
        < PO-1042: written down with 1 file.
        < “packing list”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Customers_and_suppliers_import_nothing() => Plays(Sheet, """
        Sarah> (document orders.csv)
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Sarah writes: 1 file
        Sarah> import
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Sarah writes: “import”
        Wu> (document orders.csv)
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Wu writes: 1 file
        """);

    [Fact]
    public Task A_sheet_that_is_none_says_so() => Plays("""
        some notes
        of mine
        """, """
        > (document orders.csv)
        < I find no header row. The first row has to name the columns, for example: Order number, Product, Quantity, Delivery date.
        """);

    [Fact]
    public Task A_heading_that_stands_twice_is_not_guessed() => Plays("""
        Order No,Customer,Qty,Qty
        1,Acme,5,6
        """, """
        > (document orders.csv)
        < Two columns are called “Qty”. Please rename one of them and send the file again, so that nothing is guessed.
        """);

    [Fact]
    public Task Currencies_are_never_mixed() => Plays("""
        Order No,Customer,Item,Qty,Unit price,Currency,Amount,Delivery date
        9001,Acme Outdoor,mug,100,2.00,USD,200.00,2026-06-12
        9002,Hansa Import,mug,100,1.80,EUR,180.00,2026-06-12
        9003,Hansa Import,mug,100,¥14.50,,"¥1,450.00",2026-06-12
        """, """
        > (document orders.csv)
        < orders.csv: 3 rows, 3 orders
        < Recognised: order number = Order No, customer = Customer, product = Item, quantity = Qty, price = Unit price, amount = Amount, currency = Currency, requested delivery = Delivery date
        < Amounts in CNY, EUR, USD; they are never summed together.
        < 3 orders new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 3 orders new
        > report
        < 3 orders, 3 open
        < 3 lines, 0 late
        < Value 1,450 CNY
        < Value 180 EUR
        < Value 200 USD
        """);

    [Fact]
    public Task Amounts_without_a_currency_are_said() => Plays("""
        Order No,Customer,Item,Qty,Amount,Currency
        9001,Acme Outdoor,mug,100,200.00,USD
        9002,Hansa Import,mug,100,180.00,
        """, """
        > (document orders.csv)
        < orders.csv: 2 rows, 2 orders
        < Recognised: order number = Order No, customer = Customer, product = Item, quantity = Qty, amount = Amount, currency = Currency
        < Amounts in USD and some without a currency; they are never summed together.
        < 2 orders new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 2 orders new
        > report
        < 2 orders, 2 open
        < 2 lines, 0 late
        < Value 200 USD
        < Value 180
        """);

    [Fact]
    public Task A_title_above_and_a_second_header_below_are_no_orders() => Plays("""
        ORDER OVERVIEW 2026,,,,
        ,,,,
        订单号,客户,品名,数量,交货期
        Order No,Customer,Item,Qty,Delivery date
        9001,Acme Outdoor,mug,100,2026-06-12
        """, """
        > (document orders.csv)
        < orders.csv: 1 row, 1 order
        < Recognised: order number = 订单号, customer = 客户, product = 品名, quantity = 数量, requested delivery = 交货期
        < 1 order new
        < Nothing is written yet.
        """);

    [Fact]
    public Task Orders_without_lines_get_them_from_another_sheet() => PlaysTwo(
        """
        order_id,customer_name,ship_country,order_date,required_date,shipped_date,shipper
        10248,Vins et alcools Chevalier,France,1996-07-04,1996-08-01,1996-07-16,Federal Shipping
        11077,Rattlesnake Canyon Grocery,USA,1998-05-06,1998-06-03,,United Package
        """,
        """
        order_id,product_id,product_name,unit_price,quantity,discount
        10248,11,Queso Cabrales,14,12,0
        11077,2,Chang,19,24,0.2
        """,
        """
        > (document orders.csv)
        < orders.csv: 2 rows, 2 orders
        < Recognised: order number = order_id, customer = customer_name, destination = ship_country, order date = order_date, requested delivery = required_date, shipped on = shipped_date
        < Kept as notes: shipper
        < 2 orders new
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 2 orders new
        > 10248
        < 10248 · Vins et alcools Chevalier · shipped
        < Ship date Thu 1 Aug 1996
        < Shipped Tue 16 Jul 1996
        > (document later.csv)
        < later.csv: 2 rows, 2 orders
        < Recognised: order number = order_id, product = product_name, quantity = quantity, price = unit_price, discount = discount
        < Kept as notes: product_id
        < No currency is named; the amounts are kept without one.
        < 2 orders changed
        < Nothing is written yet.
        > [Import it]
        < later.csv is in.
        < 2 orders changed
        > 10248
        < 10248 · Vins et alcools Chevalier · shipped
        < Queso Cabrales × 12 pcs
        < Ship date Thu 1 Aug 1996
        < Shipped Tue 16 Jul 1996
        > 11077
        < 11077 · Rattlesnake Canyon Grocery · late
        < Chang × 24 pcs
        < Ship date Wed 3 Jun 1998
        < CRD Wed 3 Jun 1998 · ETD Wed 3 Jun 1998 · ETA Fri 3 Jul 1998
        < ⚠ On board Wed 3 Jun 1998, Delivered Fri 10 Jul 1998
        < Next: On board, Wed 3 Jun 1998
        """);

    [Fact]
    public async Task A_long_import_says_where_it_is_in_one_message()
    {
        await using var chat = await Chat.Begins();
        await chat.Holds("orders.csv", "Order No,Customer,Item,Qty\n" + string.Concat(Enumerable.Range(1, 500).Select(number => $"{number:0000},Acme Outdoor,mug,{number}\n")));
        await chat.Says("Lin", "(document orders.csv)");
        chat.Channel.Take();
        chat.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1);
        await chat.Says("Lin", "[Import it]");

        var said = chat.Channel.Take();
        Assert.Contains(said, message => message.Text == "orders.csv: 300 of 500 orders …");
        Assert.StartsWith("orders.csv is in.", said[^1].Text, StringComparison.Ordinal);
        // Each takes the place of the one before.
        Assert.All(said.Skip(1), message => Assert.NotNull(message.Replaces));
    }

    private static Task Plays(string sheet, string script, Language? language = null, Func<Chat, Task>? check = null) => Plays(Chat.Begins(language), [("orders.csv", sheet)], script, check);

    private static Task PlaysWithOrders(string sheet, string script) => Plays(Chat.BeginsWithOrders(), [("orders.csv", sheet)], script, null);

    private static Task PlaysTwo(string sheet, string later, string script) => Plays(Chat.Begins(), [("orders.csv", sheet), ("later.csv", later)], script, null);

    private static async Task Plays(Task<Chat> beginning, IReadOnlyList<(string Name, string Content)> files, string script, Func<Chat, Task>? check)
    {
        await using var chat = await beginning;
        foreach (var (name, content) in files)
            await chat.Holds(name, content);
        await chat.Continues(script);
        if (check is not null)
            await check(chat);
    }
}
