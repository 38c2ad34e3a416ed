using Bot.Tests.Talk;

namespace Bot.Tests.Production;

public class ReportProductionTests
{
    [Fact]
    public Task Counts_and_the_projected_finish() => Chat.WithOrders("""
        > output 1042 sewn yesterday 1200 today 1500
        < PO-1042
        < Tue 3 Mar sewn: 1,200
        < Wed 4 Mar sewn: 1,500
        < sewn: 2,700 of 5,000 (54%)
        < At this pace finished Fri 6 Mar, CRD Wed 27 May
        > output 1042 sewn 1800
        < PO-1042
        < Wed 4 Mar sewn: 1,500 → 1,800
        < sewn: 3,000 of 5,000 (60%)
        < At this pace finished Fri 6 Mar, CRD Wed 27 May
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < sewn: 3,000 of 5,000 (60%)
        < Next: PI issued, Fri 3 Apr
        > undo
        < ↩ Taken back: “output 1042 sewn 1800”, Wed 4 Mar 10:15 (Shanghai time)
        < Wed 4 Mar sewn: 1,800 → 1,500
        <~ PO-1042
        <~ Wed 4 Mar sewn: 1,500 → 1,800
        <~ sewn: 3,000 of 5,000 (60%)
        <~ At this pace finished Fri 6 Mar, CRD Wed 27 May
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task All_of_it_is_packed() => Chat.WithOrders("""
        > output 1042 packed 2026-03-02 2500 2026-03-03 2600
        < PO-1042
        < Mon 2 Mar packed: 2,500
        < Tue 3 Mar packed: 2,600
        < packed: 5,100 of 5,000 (102%)
        < ⚠ More than the 5,000 pcs ordered
        > [Bulk finished ✓]
        < PO-1042
        < Bulk finished ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > output 1042 cut 2026-03-09 500
        < Mon 9 Mar is still ahead. How many were made until today?
        > 产量 1042 裁 3月9日 500
        < Mon 9 Mar is still ahead. How many were made until today?
        > output 1042 cut 2 March 500, March 3 600
        < PO-1042
        < Mon 2 Mar cut: 500
        < Tue 3 Mar cut: 600
        < cut: 1,100 of 5,000 (22%)
        < At this pace finished Thu 12 Mar, CRD Wed 27 May
        > 产量 1042 裁 28号 300
        < PO-1042
        < Sat 28 Feb cut: 300
        < cut: 1,400 of 5,000 (28%)
        < At this pace finished Thu 12 Mar, CRD Wed 27 May
        > output 1042
        < How many on which day?
        > 600
        < PO-1042
        < Wed 4 Mar sewn: 600
        < sewn: 600 of 5,000 (12%)
        < At this pace finished Fri 13 Mar, CRD Wed 27 May
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 产量 1042 昨天车1200 今天1500
        < PO-1042
        < 3月3日 周二 车：1,200
        < 3月4日 周三 车：1,500
        < 车：2,700/5,000（54%）
        < 照这个速度3月6日 周五做完，货好日期 5月27日 周三
        > 产量 1042 装箱 800
        < PO-1042
        < 3月4日 周三 包装：800
        < 包装：800/5,000（16%）
        < 照这个速度3月11日 周三做完，货好日期 5月27日 周三
        > 产量 1043 裁 今天3100
        < PO-1043
        < 3月4日 周三 裁：3,100
        < 裁：3,100/3,000（103%）
        < ⚠ 超过订单的 3,000 件
        > 撤销
        < ↩ 已撤销：
        < 3月4日 周三 裁：3,100
        <~ PO-1043
        <~ 3月4日 周三 裁：3,100
        <~ 裁：3,100/3,000（103%）
        <~ ⚠ 超过订单的 3,000 件
        <~ ↩ 已撤销。
        Wu> 产量 1042 500
        < 谢谢，已转给 Boss，稍后会回复您。
        Boss< Wu 留言：“产量 1042 500”
        """);

    [Fact]
    public Task What_is_left_was_not_made() => Chat.WithOrders("""
        > 1042 sewn 500 today, 4000 left
        < PO-1042
        < Wed 4 Mar sewn: 500
        < sewn: 500 of 5,000 (10%)
        < At this pace finished Sat 14 Mar, CRD Wed 27 May
        > 1043 packed 2000 today 1000 left to pack
        < PO-1043
        < Wed 4 Mar packed: 2,000
        < packed: 2,000 of 3,000 (66%)
        < At this pace finished Thu 5 Mar, CRD Thu 4 Jun
        """);
}
