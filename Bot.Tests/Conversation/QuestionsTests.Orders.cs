namespace Bot.Tests.Conversation;

public sealed partial class QuestionsTests
{
    private static readonly Dictionary<string, (string English, string Chinese)> Orders = new()
    {
        ["new"] = ("""
            > new
            < What is the order's number?
            > PO-7001
            < Who is the customer?
            > Acme Outdoor
            < What do they order?
            > bath towel
            < How many?
            > 2000 pcs
            < When does it have to ship?
            > 2026-06-30
            < PO-7001 · Acme Outdoor
            < bath towel, 2,000 pcs
            < Ships Tue 30 Jun
            < Next: PI issued, Tue 21 Apr
            """, """
            > 新订单
            < 订单号是多少？
            > PO-7001
            < 客户是谁？
            > [Acme Outdoor]
            < 订什么产品？
            > 浴巾
            < 数量多少？
            > 2000条
            < 要求哪天出货？
            > 6月30日
            < PO-7001 · Acme Outdoor
            < 浴巾，2,000 件
            < 出货 6月30日 周二
            < 下一步：PI发出，4月21日 周二
            """),
        ["order"] = ("""
            > order
            < Which order?
            > 1042
            < PO-1042 · Acme Outdoor · on track
            < cotton T-shirt × 5,000 pcs
            < FOB Ningbo
            < Ship date Fri 12 Jun
            < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
            < Next: PI issued, Fri 3 Apr
            """, """
            > 订单
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < PO-1042 · Acme Outdoor · 正常
            < cotton T-shirt × 5,000 件
            < FOB Ningbo
            < 出货日期 6月12日 周五
            < 货好 5月27日 周三 · ETD 6月12日 周五 · ETA 7月12日 周日
            < 下一步：PI发出，4月3日 周五
            """),
        ["dates"] = ("""
            > date
            < Which order?
            > 1042
            < Which date: CRD, ETD, ETA, ship date or delivery date?
            > ETD
            < To which day?
            > 20 June
            < PO-1042
            < ETD Fri 12 Jun → Sat 20 Jun
            < ETA Sun 12 Jul → Mon 20 Jul
            < ⚠ 8 days after the promised date. The customer was not told.
            < Next: PI issued, Fri 3 Apr
            """, """
            > 日期
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 改哪个日期：货好日期、开船日、到港日、出货日期还是交货日期？
            > [开船日]
            < 改到哪天？
            > 6月20日
            < PO-1042
            < ETD 6月12日 周五 → 6月20日 周六
            < ETA 7月12日 周日 → 7月20日 周一
            < ⚠ 比承诺日期晚8天，还没有通知客户。
            < 下一步：PI发出，4月3日 周五
            """),
        ["quantity"] = ("""
            > quantity
            < Which order?
            > 1042
            < How many?
            > 4800
            < PO-1042
            < Quantity 5,000 → 4,800 pcs
            """, """
            > 数量
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 数量多少？
            > 4800
            < PO-1042
            < 数量 5,000 → 4,800 件
            """),
        ["note"] = ("""
            > note
            < Which order?
            > 1042
            < Which note?
            > labels come from the customer
            < PO-1042
            < Note: labels come from the customer
            """, """
            > 备注
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 备注写什么？
            > 吊牌客供
            < PO-1042
            < 备注：吊牌客供
            """),
        ["address"] = ("""
            > address
            < Which order?
            > 1042
            < What is the new address?
            > Hafenstr. 3, Hamburg
            < PO-1042
            < delivery address: Hafenstr. 3, Hamburg
            """, """
            > 地址
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 新的地址是什么？
            > 汉堡Hafenstr. 3
            < PO-1042
            < 送货地址：汉堡Hafenstr. 3
            """),
        ["share"] = ("""
            > share
            < Which order?
            > 1042
            < With whom?
            > Zoe
            < I know no colleague called Zoe. Say “people” to see who is here.
            > Bo
            < Bo sees PO-1042 now.
            Bo< Lin shares PO-1042 with you.
            """, """
            > 共享
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 共享给谁？
            > Bo
            < Bo 现在能看到 PO-1042 了。
            Bo< Lin 把 PO-1042 共享给您了。
            """),
        ["cancelorder"] = ("""
            > cancel order
            < Which order?
            > 1042
            < Cancel the whole of PO-1042: cotton T-shirt, 5,000 pcs?
            > yes
            < PO-1042
            < PO-1042: open → cancelled
            < Neither the customer nor the factory was told.
            """, """
            > 取消订单
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 取消整个 PO-1042：cotton T-shirt，5,000 件？
            > [是，取消]
            < PO-1042
            < PO-1042：进行中 → 已取消
            < 客户和工厂都没有通知。
            """),
        ["amend"] = ("""
            > amend
            < Which order?
            > 1042
            < What is to be put right: price, customer, supplier, product, payment term or Incoterm?
            > [price]
            < What is it to be?
            > 2.95 USD
            < PO-1042
            < price: 2.95 USD
            > amend 1042
            < What is to be put right: price, customer, supplier, product, payment term or Incoterm?
            > incoterm
            < What is it to be?
            > CIF Hamburg
            < PO-1042
            < incoterm: FOB Ningbo → CIF Hamburg
            """, """
            > 更正
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 要更正什么：单价、客户、供应商、品名、付款方式还是贸易术语？
            > 单价
            < 更正成什么？
            > 2.95美元
            < PO-1042
            < 单价：2.95 USD
            > 更正 1042
            < 要更正什么：单价、客户、供应商、品名、付款方式还是贸易术语？
            > [付款方式]
            < 更正成什么？
            > 30/70
            < PO-1042
            < 付款方式：30/70
            """),
        ["find"] = ("""
            > find
            < What are you looking for?
            > cotton
            < PO-1042 · Acme Outdoor · cotton T-shirt
            > PO-1042 looks good
            < PO-1042: written down.
            < “looks good”
            < Next: PI issued, Fri 3 Apr
            """, """
            > 查找
            < 您要找什么？
            > cotton
            < PO-1042 · Acme Outdoor · cotton T-shirt
            > 1042工厂今晚发照片
            < PO-1042：已记录。
            < “工厂今晚发照片”
            < 下一步：PI发出，4月3日 周五
            """),
    };
}
