using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

/// <summary>What an order says wrongly is put right: old → new, with its history and its undo. Who sees the order moves only after a yes.</summary>
public class AmendOrderTests
{
    [Fact]
    public Task A_price_is_put_right_and_back() => Chat.WithOrders("""
        > 1042 price 3.10 USD
        < PO-1042
        < price: 3.10 USD
        > 1042 unit price is now 2.95 not 3.10
        < PO-1042
        < price: 3.10 USD → 2.95 USD
        > undo
        < ↩ Taken back:
        < price: 2.95 USD → 3.10 USD
        <~ PO-1042
        <~ price: 3.10 USD → 2.95 USD
        <~ ↩ Taken back.
        > 1042 price is wrong, should be EUR 2.80
        < PO-1042
        < price: 3.10 USD → 2.80 EUR
        > change the price of PO-1042 to 2.75
        < PO-1042
        < price: 2.80 EUR → 2.75 EUR
        > price of 1042: 2.75
        < PO-1042 has that on file already: 2.75 EUR.
        > 1042 price from 2.75 to 2.70
        < PO-1042
        < price: 2.75 EUR → 2.70 EUR
        > 1042's unit price 2.65eur/pc
        < PO-1042
        < price: 2.70 EUR → 2.65 EUR
        > history 1042
        < PO-1042: 6 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: price: 2.70 EUR → 2.65 EUR
        < Wed 4 Mar 10:15 (Shanghai time) Lin: price: 2.75 EUR → 2.70 EUR
        < Wed 4 Mar 10:15 (Shanghai time) Lin: price: 2.80 EUR → 2.75 EUR
        < Wed 4 Mar 10:15 (Shanghai time) Lin: price: 3.10 USD → 2.80 EUR
        < Wed 4 Mar 10:15 (Shanghai time) Lin: price: 3.10 USD
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > amend 1042 price cheap
        < A unit price is a number above zero, 2.95 USD for example.
        > 2.60
        < PO-1042
        < price: 2.65 EUR → 2.60 EUR
        """);

    [Fact]
    public Task The_price_on_file_is_another_one() => Chat.WithOrders("""
        > amend PO-1042 price 3.10 USD
        < PO-1042
        < price: 3.10 USD
        > 1042 price should be 2.80, not 3.50
        < On file the price of PO-1042 is 3.10 USD and not 3.50. Make it 2.80 USD all the same?
        > no
        < All right, dropped.
        > 1042 price should be 2.80, not 3.50
        < On file the price of PO-1042 is 3.10 USD and not 3.50. Make it 2.80 USD all the same?
        > yes
        < PO-1042
        < price: 3.10 USD → 2.80 USD
        """);

    [Fact]
    public Task Goods_and_terms_are_put_right() => Chat.WithOrders("""
        > 1042 product is cotton polo
        < PO-1042
        < product: cotton T-shirt → cotton polo
        < Neither the customer nor the factory was told.
        > 1042 payment terms 30/70
        < PO-1042
        < payment term: 30/70
        > 1042 Incoterm CIF Hamburg
        < PO-1042
        < incoterm: FOB Ningbo → CIF Hamburg
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton polo × 5,000 pcs
        < CIF Hamburg · 30/70
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        > amend 1042 incoterm Hamburg
        < An Incoterm is EXW, FCA, FAS, FOB, CFR, CIF, CPT, CIP, DAP, DPU or DDP with its place, CIF Hamburg for example.
        > cif rotterdam
        < PO-1042
        < incoterm: CIF Hamburg → CIF rotterdam
        > undo
        < ↩ Taken back:
        < incoterm: CIF rotterdam → CIF Hamburg
        <~ PO-1042
        <~ incoterm: CIF Hamburg → CIF rotterdam
        <~ ↩ Taken back.
        > 1042 payment terms should be 30% deposit, balance against B/L copy; price 3.20 USD
        < PO-1042
        < payment term: 30/70 → 30% deposit, balance against B/L copy
        < price: 3.20 USD
        > undo
        < ↩ Taken back:
        < price removed: 3.20 USD
        < payment term: 30% deposit, balance against B/L copy → 30/70
        <~ PO-1042
        <~ payment term: 30/70 → 30% deposit, balance against B/L copy
        <~ price: 3.20 USD
        <~ ↩ Taken back.
        > amend 1042 product
        < What is it to be?
        > organic cotton polo
        < PO-1042
        < product: cotton polo → organic cotton polo
        < Neither the customer nor the factory was told.
        > 1042 Incoterm FOB Ningbo, not EXW
        < On file the incoterm of PO-1042 is CIF Hamburg and not EXW. Make it FOB Ningbo all the same?
        > yes
        < PO-1042
        < incoterm: CIF Hamburg → FOB Ningbo
        """);

    /// <summary>What was written to one maker is not for the next to read.</summary>
    [Fact]
    public Task A_task_is_sent_to_the_next_maker_anew() => Chat.WithOrders("""
        > place 1042 with Hengfa
        < PO-1042: 5,000 pcs placed with Hengfa, ready by Wed 27 May
        > invite supplier Hu, Hengfa
        < A link for Hu (supplier), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hu.
        Hu> /start <token>
        < Welcome, Hu! Here you see what Ningbo Bright ordered from you.
        < In which city do you work? Then 9:00 is your 9:00.
        Lin> sample 1042 PP approved with comments, sleeve +1cm
        < PO-1042
        < PP sample, round 1: approved with comments Wed 4 Mar
        < PP sample approved ✓ Wed 4 Mar
        < “sleeve +1cm”
        < Bulk still waits for: Deposit received
        < Noted as a task for the factory.
        < Next: PI issued, Fri 3 Apr
        > [Send to Hengfa]
        < PO-1042: Hengfa was told: sleeve +1cm
        Hu< Lin asks on PO-1042: sleeve +1cm
        > 1042 supplier is Ningbo Knit
        < Make Ningbo Knit the supplier of PO-1042 in place of Hengfa? Ningbo Knit gets the order then, and Hengfa sees it no more.
        > yes
        < PO-1042
        < supplier: Hengfa → Ningbo Knit
        < 5,000 pcs, ready by Wed 27 May
        < Hengfa sees it no more and was not told.
        < Not sent to Ningbo Knit yet: sleeve +1cm
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        Wu> 1042
        < PO-1042
        < cotton T-shirt × 5,000 pcs
        < Ready by Wed 27 May
        < Next: Materials in house, Mon 27 Apr
        < Your contact: Lin
        Hu> 1042
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        Lin> sendtask
        < PO-1042: Ningbo Knit was told: sleeve +1cm
        Wu< Lin asks on PO-1042: sleeve +1cm
        Wu> 1042
        < PO-1042
        < cotton T-shirt × 5,000 pcs
        < Ready by Wed 27 May
        < Next: Materials in house, Mon 27 Apr
        < ☐ sleeve +1cm
        < Your contact: Lin
        """);

    [Fact]
    public Task What_is_made_already_was_made_by_somebody() => Chat.WithOrders("""
        > place 1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        > 1042 bulk finished
        < PO-1042
        < Bulk finished ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > 1042 supplier is Hengfa
        < I know no supplier called Hengfa. Who is meant?
        > [New supplier: Hengfa]
        < PO-1042
        < supplier: Ningbo Knit → Hengfa
        < 5,000 pcs, ready by Wed 27 May
        < Ningbo Knit sees it no more and was not told.
        > 1042 supplier is Ningbo Knit
        < PO-1042: Bulk finished Wed 4 Mar, with Hengfa on file. Was it Ningbo Knit all along? Ningbo Knit gets the order then, and Hengfa sees it no more.
        > yes
        < PO-1042
        < supplier: Hengfa → Ningbo Knit
        < 5,000 pcs, ready by Wed 27 May
        < Hengfa sees it no more and was not told.
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        """);

    [Fact]
    public Task A_task_and_made_goods_in_Chinese() => Chat.WithOrdersInChinese("""
        > 派单 1042 Hengfa
        < PO-1042：5,000 件 已下给 Hengfa，货好日期 5月27日 周三
        > 邀请 供应商 Hu, Hengfa
        < Hu（供应商）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 Hu。
        Hu> /start <token>
        < Hu，欢迎！在这里可以看到 Ningbo Bright 向您下的订单。
        < 您在哪个城市上班？这样9点就是您当地的9点。
        Lin> 样品 1042 产前样 带意见确认 袖长+1cm
        < PO-1042
        < 产前样第1轮：带意见确认 3月4日 周三
        < 产前样确认 ✓ 3月4日 周三
        < “袖长+1cm”
        < 大货上线还差：定金到账
        < 已记为给工厂的任务。
        < 下一步：PI发出，4月3日 周五
        > [发给Hengfa]
        < PO-1042：已告诉Hengfa：袖长+1cm
        Hu< Lin在 PO-1042 上请您：袖长+1cm
        > 1042 大货完成
        < PO-1042
        < 大货完成 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 1042 工厂改成 Ningbo Knit
        < PO-1042：大货完成 3月4日 周三，登记的工厂是 Hengfa。其实一直是 Ningbo Knit 吗？改后 Ningbo Knit 会收到订单，Hengfa 就看不到了。
        > 是
        < PO-1042
        < 供应商：Hengfa → Ningbo Knit
        < 5,000 件，5月27日 周三 货好
        < Hengfa 看不到了，没有通知。
        < 还没发给 Ningbo Knit：袖长+1cm
        Wu< Ningbo Bright 下单：cotton T-shirt，5,000 件，货好日期 5月27日 周三，单号 PO-1042。
        Wu> 1042
        < PO-1042
        < cotton T-shirt × 5,000 件
        < 3月4日 周三 已完成
        < 下一步：面辅料到厂，4月27日 周一
        < 联系人：Lin
        """);

    [Fact]
    public Task The_maker_sees_the_goods_by_the_new_name() => Chat.WithOrders("""
        > place 1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        > 1042 product should be cotton polo
        < PO-1042
        < product: cotton T-shirt → cotton polo
        < Neither the customer nor the factory was told.
        Wu> 1042
        < PO-1042
        < cotton polo × 5,000 pcs
        < Ready by Wed 27 May
        < Next: Materials in house, Mon 27 Apr
        < Your contact: Lin
        """);

    /// <summary>Whoever is not the customer any more sees nothing of it and hears nothing of it; taken back, all is as it was.</summary>
    [Fact]
    public Task Another_customer_sees_it_after_a_yes() => Chat.WithOrders("""
        Sarah> remind me tomorrow 9am about PO-1042
        < ⏰ 1. PO-1042
        < Thu 5 Mar 09:00 (Shanghai time)
        Sarah> remind me 3 days before ETD of 1042 to book a truck
        < ⏰ 2. 1042 to book a truck
        < Tue 9 Jun 09:00 (Shanghai time)
        < PO-1042: 3 days before ETD. It moves along when that date moves.
        Lin> remind me tomorrow 9am about PO-1042
        < ⏰ 1. PO-1042
        < Thu 5 Mar 09:00 (Shanghai time)
        Lin> 1042 customer is Hansa Import
        < Make Hansa Import the customer of PO-1042 in place of Acme Outdoor? Hansa Import sees the order then, and Acme Outdoor sees it no more.
        Lin> no
        < All right, dropped.
        Lin> 1042 customer is Hansa Import
        < Make Hansa Import the customer of PO-1042 in place of Acme Outdoor? Hansa Import sees the order then, and Acme Outdoor sees it no more.
        Lin> yes
        < PO-1042
        < customer: Acme Outdoor → Hansa Import
        < Hansa Import sees it now, Acme Outdoor no more. Neither was told.
        Sarah> 1042
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        Sarah> orders
        < 1 order
        < PO-1043 · polo shirt · Sat 20 Jun
        Sarah> reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        Klaus> orders
        < 2 orders
        < PO-1042 · cotton T-shirt · Fri 12 Jun
        < SO-2201 · ceramic mug · Sat 20 Jun
        Klaus> 1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Lin> PO-1042 ETD 2026-06-20
        < PO-1042
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        @ 2026-03-05 09:00
        < ⏰ PO-1042
        Lin> history 1042
        < PO-1042: 3 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: ETD Fri 12 Jun → Sat 20 Jun; ETA Sun 12 Jul → Mon 20 Jul
        < Wed 4 Mar 10:15 (Shanghai time) Lin: customer: Acme Outdoor → Hansa Import
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        Lin> 1042 customer is Hansa Import
        < PO-1042 has that on file already: Hansa Import.
        """);

    [Fact]
    public Task Another_customer_is_taken_back() => Chat.WithOrders("""
        Sarah> remind me tomorrow 9am about PO-1042
        < ⏰ 1. PO-1042
        < Thu 5 Mar 09:00 (Shanghai time)
        Lin> 1042 customer should be Hansa Import
        < Make Hansa Import the customer of PO-1042 in place of Acme Outdoor? Hansa Import sees the order then, and Acme Outdoor sees it no more.
        Lin> [Yes, do it]
        < PO-1042
        < customer: Acme Outdoor → Hansa Import
        < Hansa Import sees it now, Acme Outdoor no more. Neither was told.
        Lin> undo
        < ↩ Taken back:
        < customer: Hansa Import → Acme Outdoor
        <~ PO-1042
        <~ customer: Acme Outdoor → Hansa Import
        <~ Hansa Import sees it now, Acme Outdoor no more. Neither was told.
        <~ ↩ Taken back.
        Klaus> 1042
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        Sarah> orders
        < 2 orders
        < PO-1042 · cotton T-shirt · Fri 12 Jun
        < PO-1043 · polo shirt · Sat 20 Jun
        Sarah> reminders
        < 1. PO-1042 – Thu 5 Mar 09:00 (Shanghai time)
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        Lin> history 1042
        < PO-1042: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task A_name_that_nobody_has_is_asked_about() => Chat.WithOrders("""
        > 2201 customer is Acme
        < Make Acme Outdoor the customer of SO-2201 in place of Hansa Import? Acme Outdoor sees the order then, and Hansa Import sees it no more.
        > [Yes, do it]
        < SO-2201
        < customer: Hansa Import → Acme Outdoor
        < Acme Outdoor sees it now, Hansa Import no more. Neither was told.
        > amend 2201 customer Hansa Imprt
        < Make Hansa Import the customer of SO-2201 in place of Acme Outdoor? Hansa Import sees the order then, and Acme Outdoor sees it no more.
        > yes
        < SO-2201
        < customer: Acme Outdoor → Hansa Import
        < Hansa Import sees it now, Acme Outdoor no more. Neither was told.
        > 2201 customer is Zara
        < I know no customer called Zara. Who is meant?
        > [New customer: Zara]
        < SO-2201
        < customer: Hansa Import → Zara
        < Zara sees it now, Hansa Import no more. Neither was told.
        > undo
        < ↩ Taken back:
        < Zara added
        < customer: Zara → Hansa Import
        <~ SO-2201
        <~ customer: Hansa Import → Zara
        <~ Zara sees it now, Hansa Import no more. Neither was told.
        <~ ↩ Taken back.
        > 2201 customer is Zara
        < I know no customer called Zara. Who is meant?
        > 1043 price 5.20 USD
        < PO-1043
        < price: 5.20 USD
        < Not kept yet: “2201 customer is Zara”
        > amend 2201 customer
        < What is it to be?
        > Hansa
        < I know no customer called Hansa. Who is meant?
        > 1043 supplier should be Ningbo
        < I know no supplier called Ningbo. Who is meant?
        > [Ningbo Knit]
        < PO-1043
        < supplier: Ningbo Knit
        < 3,000 pcs, ready by Thu 4 Jun
        Wu< Ningbo Bright ordered polo shirt, 3,000 pcs, ready by Thu 4 Jun: PO-1043.
        > change the supplier of 1043 to ningbo knit co
        < I know no supplier called ningbo knit co. Who is meant?
        """);

    /// <summary>A customer that came with what is taken back stays where another order has it by now.</summary>
    [Fact]
    public Task Taken_back_a_name_that_others_have_stays() => Chat.WithOrders("""
        > 2201 customer is Zara
        < I know no customer called Zara. Who is meant?
        > [New customer: Zara]
        < SO-2201
        < customer: Hansa Import → Zara
        < Zara sees it now, Hansa Import no more. Neither was told.
        > supplier of 2201 is Hengfa
        < I know no supplier called Hengfa. Who is meant?
        > [New supplier: Hengfa]
        < SO-2201
        < supplier: Hengfa
        < 12,000 pcs, ready by Thu 4 Jun
        > new PO-9001, Zara, scarf, 100 pcs, ship 2026-06-30
        < PO-9001 · Zara
        < scarf, 100 pcs
        < Ships Tue 30 Jun
        < Next: PI issued, Tue 21 Apr
        > place 9001 with Hengfa
        < PO-9001: 100 pcs placed with Hengfa, ready by Sun 14 Jun
        > undo 2201
        < ↩ Taken back, from Wed 4 Mar 10:15 (Shanghai time):
        < Factory order issued: done Wed 4 Mar → planned Wed 22 Apr
        <~ SO-2201
        <~ supplier: Hengfa
        <~ 12,000 pcs, ready by Thu 4 Jun
        <~ ↩ Taken back.
        > undo 2201
        < ↩ Taken back, from Wed 4 Mar 10:15 (Shanghai time):
        < customer: Zara → Hansa Import
        <~ SO-2201
        <~ customer: Hansa Import → Zara
        <~ Zara sees it now, Hansa Import no more. Neither was told.
        <~ ↩ Taken back.
        > 9001
        < PO-9001 · Zara · on track
        < scarf × 100 pcs
        < Ship date Tue 30 Jun
        < CRD Sun 14 Jun · ETD Tue 30 Jun · ETA Thu 30 Jul
        < ✓ 1/23: Factory order issued Wed 4 Mar
        < Next: PI issued, Tue 21 Apr
        > place 1042 with Hengfa
        < PO-1042: 5,000 pcs placed with Hengfa, ready by Wed 27 May
        """);

    /// <summary>What is put right is none of the facts: it is read as it always was.</summary>
    [Fact]
    public Task Other_things_are_amended_otherwise() => Chat.WithOrdersInChinese("""
        > 更正1042数量4800
        < PO-1042
        < 数量 5,000 → 4,800 件
        > amend 1042 ETD 2026-06-20
        < PO-1042
        < ETD 6月12日 周五 → 6月20日 周六
        < ETA 7月12日 周日 → 7月20日 周一
        < ⚠ 比承诺日期晚8天，还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > amend the B/L of 1043
        < PO-1043：已记录。
        < “amend the B/L of”
        < 下一步：PI发出，4月11日 周六
        """);

    [Fact]
    public Task The_customer_has_an_order_of_that_number() => Chat.WithOrders("""
        > new PO-1042, Hansa Import, bath towel, 2000 pcs, ship 2026-06-30
        < PO-1042 · Hansa Import
        < bath towel, 2,000 pcs
        < Ships Tue 30 Jun
        < Next: PI issued, Tue 21 Apr
        > PO-1043 customer is Hansa Import
        < Make Hansa Import the customer of PO-1043 in place of Acme Outdoor? Hansa Import sees the order then, and Acme Outdoor sees it no more.
        > yes
        < PO-1043
        < customer: Acme Outdoor → Hansa Import
        < Hansa Import sees it now, Acme Outdoor no more. Neither was told.
        > orders Hansa Import
        < 3 orders
        < PO-1043 · Hansa Import · Sat 20 Jun
        < SO-2201 · Hansa Import · Sat 20 Jun
        < PO-1042 · Hansa Import · Tue 30 Jun
        > new PO-1043, Acme Outdoor, bath towel, 2000 pcs, ship 2026-06-30
        < PO-1043 · Acme Outdoor
        < bath towel, 2,000 pcs
        < Ships Tue 30 Jun
        < Next: PI issued, Tue 21 Apr
        > amend PO-1043 customer Hansa Import
        < Which order?
        > [PO-1043 · Acme Outdoor]
        < PO-1043 of Hansa Import is on file already.
        """);

    [Fact]
    public Task A_supplier_is_put_right() => Chat.WithOrders("""
        > supplier of 1042 is Hengfa
        < I know no supplier called Hengfa. Who is meant?
        > [New supplier: Hengfa]
        < PO-1042
        < supplier: Hengfa
        < 5,000 pcs, ready by Wed 27 May
        > 1042 supplier is Ningbo Knit
        < Make Ningbo Knit the supplier of PO-1042 in place of Hengfa? Ningbo Knit gets the order then, and Hengfa sees it no more.
        > yes
        < PO-1042
        < supplier: Hengfa → Ningbo Knit
        < 5,000 pcs, ready by Wed 27 May
        < Hengfa sees it no more and was not told.
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        Wu> 1042
        < PO-1042
        < cotton T-shirt × 5,000 pcs
        < Ready by Wed 27 May
        < Next: Materials in house, Mon 27 Apr
        < Your contact: Lin
        Wu> remind me tomorrow 9am about PO-1042
        < ⏰ 1. PO-1042
        < Thu 5 Mar 09:00 (Shanghai time)
        Lin> factory of 1042 should be Hengfa instead of Ningbo Knit
        < Make Hengfa the supplier of PO-1042 in place of Ningbo Knit? Hengfa gets the order then, and Ningbo Knit sees it no more.
        Lin> [Yes, do it]
        < PO-1042
        < supplier: Ningbo Knit → Hengfa
        < 5,000 pcs, ready by Wed 27 May
        < Ningbo Knit sees it no more and was not told.
        Wu> 1042
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        Wu> reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        Lin> history 1042
        < PO-1042: 4 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: supplier: Ningbo Knit → Hengfa
        < Wed 4 Mar 10:15 (Shanghai time) Lin: supplier: Hengfa → Ningbo Knit
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Placed: 5,000 pcs; Factory order issued ✓ Wed 4 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        Lin> undo
        < ↩ Taken back, from Wed 4 Mar 10:15 (Shanghai time):
        < supplier: Hengfa → Ningbo Knit
        <~ PO-1042
        <~ supplier: Ningbo Knit → Hengfa
        <~ 5,000 pcs, ready by Wed 27 May
        <~ Ningbo Knit sees it no more and was not told.
        <~ ↩ Taken back.
        Wu> 1042
        < PO-1042
        < cotton T-shirt × 5,000 pcs
        < Ready by Wed 27 May
        < Next: Materials in house, Mon 27 Apr
        < Your contact: Lin
        Wu> reminders
        < 1. PO-1042 – Thu 5 Mar 09:00 (Shanghai time)
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        Lin> 1042 supplier: Ningbo Knit
        < PO-1042 has that on file already: Ningbo Knit.
        """);

    [Fact]
    public Task Of_several_makers_nothing_is_guessed() => Chat.WithOrders("""
        > place 1042 with Ningbo Knit 2000 pcs
        < PO-1042: 2,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        < 3,000 pcs are left to place.
        Wu< Ningbo Bright ordered cotton T-shirt, 2,000 pcs, ready by Wed 27 May: PO-1042.
        > 1042 supplier is Ningbo Knit
        < PO-1042 is made by several suppliers: say in a follow-up which part changes, so that nothing is guessed.
        """);

    /// <summary>What all lines have in common is put right on all of them; where they differ nothing is guessed.</summary>
    [Fact]
    public async Task Of_several_lines()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Holds("orders.csv", "PO No,Customer,Item,Colour,Qty,Unit price USD,Supplier,Ship date\n8001,Acme Outdoor,polo shirt,navy,100,3.10,Ningbo Knit,2026-06-12\n8001,Acme Outdoor,polo shirt,red,200,3.10,Ningbo Knit,2026-06-12\n8002,Hansa Import,mug,white,100,2.10,Ningbo Knit,2026-06-12\n8002,Hansa Import,bowl,red,200,2.50,Suzhou Weave,2026-06-12\n");
        await chat.Says("Lin", "(document orders.csv)");
        await chat.Says("Lin", "[Import it]");
        chat.Channel.Take();
        await chat.Continues("""
            Lin> 8001 price 2.95
            < 8001
            < price: 3.10 USD → 2.95 USD
            Lin> 8001 product should be ladies polo
            < 8001
            < product: polo shirt → ladies polo
            < Neither the customer nor the factory was told.
            Lin> 8001 supplier should be Suzhou Weave
            < Make Suzhou Weave the supplier of 8001 in place of Ningbo Knit? Suzhou Weave gets the order then, and Ningbo Knit sees it no more.
            Lin> yes
            < 8001
            < supplier: Ningbo Knit → Suzhou Weave
            < 300 pcs, ready by Wed 27 May
            < Ningbo Knit sees it no more and was not told.
            Lin> 8002 price 2.95
            < 8002 has 2 lines: say which one changes in a follow-up, so that nothing is guessed.
            Lin> 8002 product should be bowl
            < 8002 has 2 lines: say which one changes in a follow-up, so that nothing is guessed.
            Lin> 8002 supplier is Ningbo Knit
            < 8002 is made by several suppliers: say in a follow-up which part changes, so that nothing is guessed.
            Wu> orders
            < 1 order
            < 8002: ready by Wed 27 May
            Lin> undo 8001
            < ↩ Taken back: “yes”, Wed 4 Mar 10:15 (Shanghai time)
            < supplier: Suzhou Weave → Ningbo Knit
            <~ 8001
            <~ supplier: Ningbo Knit → Suzhou Weave
            <~ 300 pcs, ready by Wed 27 May
            <~ Ningbo Knit sees it no more and was not told.
            <~ ↩ Taken back.
            Wu> orders
            < 2 orders
            < 8001: ready by Wed 27 May
            < 8002: ready by Wed 27 May
            """);
    }

    [Fact]
    public Task Several_facts_at_once() => Chat.WithOrders("""
        > 1042 price 2.95 USD, payment terms 30/70, product is cotton polo
        < PO-1042
        < price: 2.95 USD
        < payment term: 30/70
        < product: cotton T-shirt → cotton polo
        < Neither the customer nor the factory was told.
        > undo
        < ↩ Taken back:
        < price removed: 2.95 USD
        < product: cotton polo → cotton T-shirt
        < payment term removed: 30/70
        <~ PO-1042
        <~ price: 2.95 USD
        <~ payment term: 30/70
        <~ product: cotton T-shirt → cotton polo
        <~ Neither the customer nor the factory was told.
        <~ ↩ Taken back.
        > 1042 price 2.95 USD⏎1043 price 4.10 USD
        < PO-1042
        < price: 2.95 USD
        < PO-1043
        < price: 4.10 USD
        """);

    [Fact]
    public Task A_doubt_is_asked_first() => Chat.WithOrders("""
        > 1042 price maybe 2.95 USD
        < Is that certain? I change nothing before you say so.
        > yes
        < PO-1042
        < price: 2.95 USD
        > 1042 product is something new
        < Is that certain? I change nothing before you say so.
        > no
        < All right, dropped.
        > 1042 product is hot
        < Is that certain? I change nothing before you say so.
        > [Yes, do it]
        < PO-1042
        < product: cotton T-shirt → hot
        < Neither the customer nor the factory was told.
        """);

    /// <summary>The same fact in other words.</summary>
    [Theory]
    [InlineData("1042 price reduced to 2.60 USD", "price: 2.60 USD")]
    [InlineData("please correct 1042 unit price to 2.60 usd", "price: 2.60 USD")]
    [InlineData("1042 new price USD 2,60/pc", "price: 2.60 USD")]
    [InlineData("1042单价改2.6美金", "price: 2.60 USD")]
    [InlineData("1042的单价降到2.6美元了", "price: 2.60 USD")]
    [InlineData("麻烦把1042的价格改为USD2.6", "price: 2.60 USD")]
    [InlineData("1042 terms of payment are now LC at sight", "payment term: LC at sight")]
    [InlineData("1042付款条件是前TT30%，余款见提单复印件", "payment term: 前TT30%，余款见提单复印件")]
    [InlineData("1042 payment terms O/A 60 days from B/L date", "payment term: O/A 60 days from B/L date")]
    [InlineData("1042 payment terms: T/T 30% deposit + 70% before shipment", "payment term: T/T 30% deposit + 70% before shipment")]
    [InlineData("1042 price was wrong, should be 2.60 USD", "price: 2.60 USD")]
    [InlineData("1042 付款方式改成月结30天", "payment term: 月结30天")]
    [InlineData("1042 delivery terms: ddp Paris", "incoterm: FOB Ningbo → DDP Paris")]
    [InlineData("1042 贸易条款改CIF汉堡", "incoterm: FOB Ningbo → CIF 汉堡")]
    [InlineData("1042 品名应为女士polo衫", "product: cotton T-shirt → 女士polo衫")]
    [InlineData("1042换工厂，改成恒发", "I know no supplier called 恒发. Who is meant?")]
    [InlineData("Change factory of 1042 to hengfa", "I know no supplier called hengfa. Who is meant?")]
    public async Task In_other_words(string said, string expected)
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Says("Lin", said);
        var answer = string.Join('\n', chat.Channel.Take().Select(message => message.Text));
        Assert.Contains(expected, answer.Split('\n'));
    }

    /// <summary>The name of a fact begins many sentences; what only begins so is kept as it was said.</summary>
    [Theory]
    [InlineData("1042 customer is angry")]
    [InlineData("1042 customer is on holiday")]
    [InlineData("1042 customer wants price 2.95")]
    [InlineData("1042 customer: please send photos")]
    [InlineData("1042 supplier Late again")]
    [InlineData("1042 supplier should be faster")]
    [InlineData("1042 factory is closed")]
    [InlineData("1042 price is too high")]
    [InlineData("1042 price list sent to the client")]
    [InlineData("1042 price 2.95 or 3.05, we talk tomorrow")]
    [InlineData("1042 product looks bad")]
    [InlineData("1042 payment terms still open")]
    [InlineData("1042 客户改3次了")]
    [InlineData("1042 客户改了地址")]
    [InlineData("1042 客户很急")]
    [InlineData("1042 客户是急单")]
    [InlineData("1042 客户要求单价2.95")]
    [InlineData("1042 工厂说价格太低")]
    [InlineData("1042 单价客户还没确认")]
    [InlineData("1042 产品有问题")]
    [InlineData("1042 付款方式还在谈")]
    [InlineData("1042 payment terms are 3 days overdue")]
    [InlineData("1042 payment terms 2 weeks late")]
    [InlineData("1042 payment terms is under discussion, maybe 30% deposit")]
    [InlineData("1042 payment terms should be agreed with Klaus")]
    [InlineData("1042 账期60天没付")]
    [InlineData("1042 付款条件是客户要求60天")]
    [InlineData("1042 product photos of the pallets")]
    [InlineData("1042 product comments from Klaus")]
    [InlineData("product of 1042 and 1043 is mugs")]
    [InlineData("1042 price was 3.10")]
    [InlineData("1042 price was 3.10 before")]
    [InlineData("1042 incoterm CIF or FOB")]
    [InlineData("1042 incoterm DAP, customer pays duty")]
    [InlineData("1042 贸易条款CIF还是FOB")]
    [InlineData("1042 customer ok")]
    [InlineData("1042 customer is happy")]
    [InlineData("please update the customer on 1042 Monday")]
    public async Task Other_sentences_change_nothing(string said)
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Says("Lin", "new PO-7001, Okko Trading, scarf, 100 pcs, ship 2026-06-30");
        await chat.Says("Lin", "new PO-7002, Happy Kids, scarf, 100 pcs, ship 2026-06-30");
        chat.Channel.Take();
        var before = await Order(chat);
        await chat.Says("Lin", said);
        var answer = string.Join('\n', chat.Channel.Take().Select(message => message.Text));
        Assert.True(answer.Contains("written down", StringComparison.Ordinal), answer);
        Assert.Equal(before, await Order(chat));
    }

    /// <summary>It looks like a new value and may be something else: it is kept as it was said, and asked about.</summary>
    [Theory]
    [InlineData("1042 product photos of the mugs")]
    [InlineData("1042 product t-shirts sample comments from Klaus")]
    [InlineData("1042产品杯子颜色偏黄")]
    [InlineData("1042 incoterm DAP, duty unpaid")]
    [InlineData("1042 payment terms maybe 30/70")]
    [InlineData("1042 payment terms 30/70, I think")]
    [InlineData("1042 payment terms balance")]
    [InlineData("1042 付款方式改成客户说的60天")]
    public async Task Doubtful_ones_change_nothing_before_a_yes(string said)
    {
        await using var chat = await Chat.BeginsWithOrders();
        var before = await Order(chat);
        await chat.Says("Lin", said);
        var answer = string.Join('\n', chat.Channel.Take().Select(message => message.Text));
        Assert.Equal("Is that certain? I change nothing before you say so.", answer);
        Assert.Equal(before, await Order(chat));
    }

    [Theory]
    [InlineData("30% in advance, 70% before shipment", true)]
    [InlineData("net 30 days", true)]
    [InlineData("t/t 30% down, balance against copy of b/l", true)]
    [InlineData("irrevocable l/c at sight", true)]
    [InlineData("30%定金,收到提单副本后付余款", true)]
    [InlineData("发货前付清全款", true)]
    [InlineData("30% in", false)]
    [InlineData("30% received", false)]
    [InlineData("60 days ago", false)]
    [InlineData("1043", false)]
    [InlineData("30%收到", false)]
    [InlineData("定金30%付", false)]
    [InlineData("定金30%发货", false)]
    public void Terms_of_payment_are_made_of_few_words(string folded, bool are) => Assert.Equal(are, PaymentTerms.AreAllOf(folded));

    /// <summary>The limit of the expressions themselves is what fails: nothing is read in too many ways.</summary>
    [Fact]
    public void Any_words_are_read_at_once()
    {
        string[] words = ["is", "now", "not", "not 1", "and not", "instead of", "was", "was wrong", "wrong", "maybe", "i think", "from", "from 3 to", "to", "but", "->", "=", "should be", "changed to", "please", "thank you", "of the", "1", ",", ".", ":", "(", "()", "改成", "是", "不是", "不是3.10，是", "原来是", "可能", "错了", "了", "吧", "从", "的", "\n", "\u0001"];
        string[] blanks = ["", " ", "  ", "\t ", "\n", new(' ', 350)];
        foreach (var first in words)
        {
            foreach (var second in words)
            {
                foreach (var blank in blanks)
                {
                    var stretch = first + blank + string.Concat(Enumerable.Repeat(second + blank, 400));
                    NewValue.In(stretch[..400]);
                    NewValue.In(stretch[..199] + "x");
                    NewValue.In(first + blank + second);
                }
            }
        }
    }

    [Fact]
    public Task Not_for_everybody() => Chat.WithOrders("""
        Sarah> 1042 price 2.95
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “price 2.95”
        Sarah> amend 1042 price 2.95
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “amend 1042 price 2.95”
        Bo> 1042 price 2.95
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        Bo> amend 1042 customer Hansa Import
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        Wu> 1042 supplier is Ningbo Knit
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Wu writes: “1042 supplier is Ningbo Knit”
        May> 1042 price 2.95 USD
        < PO-1042
        < price: 2.95 USD
        """);

    /// <summary>No price and no maker is ever told a customer.</summary>
    [Fact]
    public Task Prices_and_makers_stay_inside() => Chat.WithOrders("""
        > 1042 price 2.95 USD
        < PO-1042
        < price: 2.95 USD
        > supplier of 1042 is Ningbo Knit
        < PO-1042
        < supplier: Ningbo Knit
        < 5,000 pcs, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        Sarah> 1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Sarah> where is 1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Sarah> history 1042
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “history”
        Sarah> find Ningbo Knit
        < I find nothing for “Ningbo Knit”. One word less may help, or the beginning of a longer one.
        Sarah> today
        < ☀ Wed 4 Mar
        < PO-1042: leaves Fri 12 Jun
        < PO-1043: leaves Sat 20 Jun
        Wu> 1042
        < PO-1042
        < cotton T-shirt × 5,000 pcs
        < Ready by Wed 27 May
        < Next: Materials in house, Mon 27 Apr
        < Your contact: Lin
        """);

    [Fact]
    public Task Closed_is_closed() => Chat.WithOrders("""
        > cancel order 1042
        < Cancel the whole of PO-1042: cotton T-shirt, 5,000 pcs?
        > yes
        < PO-1042
        < PO-1042: open → cancelled
        < Neither the customer nor the factory was told.
        > 1042 price 2.95
        < PO-1042 is closed; there is nothing left to change. What happens now can be written down as a follow-up.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 单价3.10美金
        < PO-1042
        < 单价：3.10 USD
        > 1042 单价改成2.95
        < PO-1042
        < 单价：3.10 USD → 2.95 USD
        > 撤销
        < ↩ 已撤销：
        < 单价：2.95 USD → 3.10 USD
        <~ PO-1042
        <~ 单价：3.10 USD → 2.95 USD
        <~ ↩ 已撤销。
        > 1042 单价错了，应该是2.95 USD
        < PO-1042
        < 单价：3.10 USD → 2.95 USD
        > 1042 单价不是3.20，是2.90
        < PO-1042 登记的单价是 2.95 USD，不是 3.20。还是改成 2.90 USD 吗？
        > 是
        < PO-1042
        < 单价：2.95 USD → 2.90 USD
        > 1042 付款方式 30/70
        < PO-1042
        < 付款方式：30/70
        > 1042 品名写错了，是纯棉polo衫
        < PO-1042
        < 品名：cotton T-shirt → 纯棉polo衫
        < 客户和工厂都没有通知。
        > 把1042的贸易术语改成CIF汉堡
        < PO-1042
        < 贸易术语：FOB Ningbo → CIF 汉堡
        > 更正 1042 贸易术语 汉堡
        < 贸易术语是 EXW、FCA、FAS、FOB、CFR、CIF、CPT、CIP、DAP、DPU 或 DDP 加地点，例如 CIF 汉堡。
        > DAP 汉堡
        < PO-1042
        < 贸易术语：CIF 汉堡 → DAP 汉堡
        > 更正 1042 单价 便宜
        < 单价要大于零，例如 2.95 USD。
        > 2.85
        < PO-1042
        < 单价：2.90 USD → 2.85 USD
        > 历史 1042
        < PO-1042：9次变更
        < 3月4日 周三 10:15（北京时间） Lin：单价：2.90 USD → 2.85 USD
        < 3月4日 周三 10:15（北京时间） Lin：贸易术语：CIF 汉堡 → DAP 汉堡
        < 3月4日 周三 10:15（北京时间） Lin：贸易术语：FOB Ningbo → CIF 汉堡
        < 3月4日 周三 10:15（北京时间） Lin：品名：cotton T-shirt → 纯棉polo衫
        < 3月4日 周三 10:15（北京时间） Lin：付款方式：30/70
        < 3月4日 周三 10:15（北京时间） Lin：单价：2.95 USD → 2.90 USD
        < 3月4日 周三 10:15（北京时间） Lin：单价：3.10 USD → 2.95 USD
        < 3月4日 周三 10:15（北京时间） Lin：单价：3.10 USD
        < 3月4日 周三 10:15（北京时间） Lin：PO-1042 开单：cotton T-shirt，5,000 件
        """);

    [Fact]
    public Task In_Chinese_of_firms() => Chat.WithOrdersInChinese("""
        > 2201 客户写错了，是 Acme
        < 把 SO-2201 的客户从 Hansa Import 改成 Acme Outdoor 吗？改了以后 Acme Outdoor 能看到这个订单，Hansa Import 看不到了。
        > 是
        < SO-2201
        < 客户：Hansa Import → Acme Outdoor
        < 现在 Acme Outdoor 能看到，Hansa Import 看不到了。两边都没有通知。
        Klaus> 2201
        < 没有找到订单 2201。请核对单号，或说“我的订单”查看。
        Lin> 2201 工厂改成恒发
        < 没有叫 恒发 的供应商。是哪一家？
        Lin> [新供应商：恒发]
        < SO-2201
        < 供应商：恒发
        < 12,000 件，6月4日 周四 货好
        Lin> 2201的工厂从恒发改成Ningbo Knit
        < 把 SO-2201 的供应商从 恒发 改成 Ningbo Knit 吗？改了以后订单发给 Ningbo Knit，恒发 看不到了。
        Lin> 是
        < SO-2201
        < 供应商：恒发 → Ningbo Knit
        < 12,000 件，6月4日 周四 货好
        < 恒发 看不到了，没有通知。
        Wu< Ningbo Bright 下单：ceramic mug，12,000 件，货好日期 6月4日 周四，单号 SO-2201。
        Lin> 撤销
        < ↩ 已撤销：
        < 供应商：Ningbo Knit → 恒发
        <~ SO-2201
        <~ 供应商：恒发 → Ningbo Knit
        <~ 12,000 件，6月4日 周四 货好
        <~ 恒发 看不到了，没有通知。
        <~ ↩ 已撤销。
        Wu<~ Ningbo Bright 下单：ceramic mug，12,000 件，货好日期 6月4日 周四，单号 SO-2201。
        Wu<~ ↩ 已撤销。
        Lin> 历史 2201
        < SO-2201：3次变更
        < 3月4日 周三 10:15（北京时间） Lin：已下给工厂：12,000 件；下生产单 ✓ 3月4日 周三
        < 3月4日 周三 10:15（北京时间） Lin：客户：Hansa Import → Acme Outdoor
        < 3月4日 周三 10:15（北京时间） Lin：SO-2201 开单：ceramic mug，12,000 件
        Lin> 2201 单价可能是2.95美元
        < 确定吗？您确认后我才会改。
        Lin> 是
        < SO-2201
        < 单价：2.95 USD
        """);

    private static async Task<Order> Order(Chat chat) =>
        (Order)(await chat.Store.Query(typeof(Order), KeyRange.StartingWith("number|1042|"), TestContext.Current.CancellationToken))[0].Document;
}
