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

    [Fact]
    public Task The_second_order_does_the_same_on_its_own_day() => Chat.WithOrdersInChinese("""
        > 1042明天装柜 马克杯周五装
        < PO-1042
        < 装柜 6月6日 周六 → 3月5日 周四
        < 下一步：装柜，3月5日 周四
        < SO-2201
        < 装柜 6月14日 周日 → 3月6日 周五
        < 下一步：装柜，3月6日 周五
        > 1043明天装柜 T恤周六
        < PO-1043
        < 装柜 6月14日 周日 → 3月5日 周四
        < 下一步：装柜，3月5日 周四
        < PO-1042
        < 装柜 3月5日 周四 → 3月7日 周六
        < 下一步：装柜，3月7日 周六
        """);

    [Fact]
    public Task Whose_and_when_is_enough() => Chat.WithOrders("""
        > 1042 loads tomorrow, mugs Friday
        < PO-1042
        < Container stuffed Sat 6 Jun → Thu 5 Mar
        < Next: Container stuffed, Thu 5 Mar
        < SO-2201
        < Container stuffed Sun 14 Jun → Fri 6 Mar
        < Next: Container stuffed, Fri 6 Mar
        > 1042 3 days late, 1043 5 days
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < “1042 3 days late, 1043 5 days”
        < ⚠ 3 days after the promised date.
        < The customer was not told.
        < Next: Container stuffed, Sun 8 Mar
        < PO-1043
        < CRD Thu 4 Jun → Tue 9 Jun
        < ETD Sat 20 Jun → Thu 25 Jun
        < ETA Mon 20 Jul → Sat 25 Jul
        < “1042 3 days late, 1043 5 days”
        < ⚠ 5 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Sat 11 Apr
        > 1042 ETD 16 June, 1043 26 June
        < PO-1042
        < ETD Mon 15 Jun → Tue 16 Jun
        < ETA Wed 15 Jul → Thu 16 Jul
        < ⚠ 4 days after the promised date. The customer was not told.
        < Next: Container stuffed, Mon 9 Mar
        < PO-1043
        < ETD Thu 25 Jun → Fri 26 Jun
        < ETA Sat 25 Jul → Sun 26 Jul
        < ⚠ 6 days after the promised date. The customer was not told.
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task Each_order_by_its_own_name_in_one_breath() => Chat.WithOrdersInChinese("""
        > 1042明天开船马克杯周五开
        < PO-1042
        < 开船 6月12日 周五 → 3月5日 周四
        < 下一步：开船，3月5日 周四
        < SO-2201
        < 开船 6月20日 周六 → 3月6日 周五
        < 下一步：开船，3月6日 周五
        > 1042今天车500，还剩4000
        < PO-1042
        < 3月4日 周三 车：500
        < 车：500/5,000（10%）
        < 照这个速度3月14日 周六做完，货好日期 5月27日 周三
        """);

    [Fact]
    public Task What_is_not_understood_of_the_second_is_kept_on_it() => Chat.WithOrders("""
        > 1042 loads tomorrow mugs Friday
        < PO-1042
        < Container stuffed Sat 6 Jun → Thu 5 Mar
        < Next: Container stuffed, Thu 5 Mar
        < SO-2201
        < Container stuffed Sun 14 Jun → Fri 6 Mar
        < Next: Container stuffed, Fri 6 Mar
        > 1042 stuffed today, mugs Friday
        < PO-1042
        < Container stuffed ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        < SO-2201: written down.
        < “1042 stuffed today, mugs Friday”
        < Next: Container stuffed, Fri 6 Mar
        """);

    [Fact]
    public Task A_few_Chinese_letters_beside_a_change_are_kept() => Chat.WithOrdersInChinese("""
        > 1042 PP样批了 但领口要改
        < PO-1042
        < 产前样第1轮：带意见确认 3月4日 周三
        < 产前样确认 ✓ 3月4日 周三
        < “但领口要改”
        < 大货上线还差：定金到账
        < 已记为给工厂的任务。
        < 下一步：PI发出，4月3日 周五
        > 2201 定金收到，谢谢老板
        < SO-2201
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月11日 周六
        > 1042 昨天裁床完成，今天上线
        < PO-1042
        < 大货上线 ✓ 3月4日 周三
        < ⚠ 还没完成：定金到账
        < PO-1042：已记录。
        < “1042 昨天裁床完成，今天上线”
        < 下一步：PI发出，4月3日 周五
        > 1043 pi签了 尾款 30/70
        < PO-1043
        < PI回签 ✓ 3月4日 周三
        < PO-1043：已记录。
        < “1043 pi签了 尾款 30/70”
        < 下一步：PI发出，4月11日 周六
        > 1042尾款到了 8000美金 少了25
        < 确定吗？您确认后我才会改。
        """);

    [Fact]
    public Task A_fact_of_the_order_beside_what_happened() => Chat.WithOrders("""
        > 1042 PI signed, price 3.10 USD
        < PO-1042
        < PI countersigned ✓ Wed 4 Mar
        < price: 3.10 USD
        > undo
        < ↩ Taken back:
        < price removed: 3.10 USD
        < PI countersigned: done Wed 4 Mar → planned Sun 5 Apr
        <~ PO-1042
        <~ PI countersigned ✓ Wed 4 Mar
        <~ price: 3.10 USD
        <~ ↩ Taken back.
        > 1042 deposit received 150 USD, price is high
        < PO-1042
        < Deposit: 150.00 USD
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < PO-1042: written down.
        < “1042 deposit received 150 USD, price is high”
        < Next: PI issued, Fri 3 Apr
        > the price of 1043 should be 9.60 USD, and qty is 1300
        < PO-1043
        < Quantity 3,000 → 1,300 pcs
        < price: 9.60 USD
        > 1043 PI issued, supplier is Ningbo Tents
        < PO-1043
        < PI issued ✓ Wed 4 Mar
        < PO-1043: written down.
        < “1043 PI issued, supplier is Ningbo Tents”
        < Next: PI countersigned, Mon 13 Apr
        """);

    [Fact]
    public Task A_fact_of_the_order_beside_what_happened_in_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 PI签了 价格2.2美金
        < PO-1042
        < PI回签 ✓ 3月4日 周三
        < 单价：2.20 USD
        > 1043单价改成17.9美金，数量2500
        < PO-1043
        < 数量 3,000 → 2,500 件
        < 单价：17.90 USD
        """);
}
