using Bot.Tests.Talk;

namespace Bot.Tests.Inspections;

public class PlanReinspectionTests
{
    [Fact]
    public Task By_word() => Chat.WithOrders("""
        > inspection 1042 failed
        < PO-1042
        < Final inspection failed
        < AQL 2.5/4, level II: 200 of 5,000 pcs (L)
        < critical: Ac 0 Re 1
        < major: Ac 10 Re 11
        < minor: Ac 14 Re 15
        < When is the next inspection?
        < ETD Fri 12 Jun holds, 86 days to spare
        < The customer was not told.
        > reinspect 1042 2026-03-13
        < PO-1042
        < Final inspection Fri 29 May → Fri 13 Mar
        < ETD Fri 12 Jun holds, 84 days to spare
        > undo
        < ↩ Taken back:
        < Final inspection Fri 13 Mar → Fri 29 May
        <~ PO-1042
        <~ Final inspection Fri 29 May → Fri 13 Mar
        <~ ETD Fri 12 Jun holds, 84 days to spare
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 复验 1042 3月13日
        < PO-1042
        < 尾期验货 5月29日 周五 → 3月13日 周五
        < ETD 6月12日 周五 能保住，余量84天
        > 撤销
        < ↩ 已撤销：
        < 尾期验货 3月13日 周五 → 5月29日 周五
        <~ PO-1042
        <~ 尾期验货 5月29日 周五 → 3月13日 周五
        <~ ETD 6月12日 周五 能保住，余量84天
        <~ ↩ 已撤销。
        """);
}
