using Bot.Tests.Talk;

namespace Bot.Tests.Plans;

/// <summary>Brought forward by days: proposed, and done when somebody says so.</summary>
public class EarlierTests
{
    [Fact]
    public Task The_vessel_or_a_step_by_days() => Chat.WithOrders("""
        > 1042 ships 2 days early
        < Is that certain? I change nothing before you say so.
        > yes
        < PO-1042
        < ETD Fri 12 Jun → Wed 10 Jun
        < ETA Sun 12 Jul → Fri 10 Jul
        < Next: PI issued, Fri 3 Apr
        > 1042 loading 2 days earlier
        < Is that certain? I change nothing before you say so.
        > yes
        < PO-1042
        < Container stuffed Thu 4 Jun → Tue 2 Jun
        < Next: PI issued, Fri 3 Apr
        > 1042 2 days early
        < Is that certain? I change nothing before you say so.
        > no
        < All right, dropped.
        > 1042 shipped 2 days early
        < PO-1042
        < On board ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 提前两天出货
        < 确定吗？您确认后我才会改。
        > 是的
        < PO-1042
        < ETD 6月12日 周五 → 6月10日 周三
        < ETA 7月12日 周日 → 7月10日 周五
        < 下一步：PI发出，4月3日 周五
        > 1042提前3天出货
        < 确定吗？您确认后我才会改。
        > 是的
        < PO-1042
        < ETD 6月10日 周三 → 6月7日 周日
        < ETA 7月10日 周五 → 7月7日 周二
        < 下一步：PI发出，4月3日 周五
        > 1042 推迟两天出货
        < PO-1042
        < 货好日期 5月27日 周三 → 5月29日 周五
        < ETD 6月7日 周日 → 6月9日 周二
        < ETA 7月7日 周二 → 7月9日 周四
        < “1042 推迟两天出货”
        < 还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > 1042面料提前3天到
        < 确定吗？您确认后我才会改。
        > 是的
        < PO-1042
        < 面辅料到厂 4月29日 周三 → 4月26日 周日
        < 下一步：PI发出，4月3日 周五
        > 1042能提前两天出货吗
        < PO-1042 · cotton T-shirt，5,000 件：准备中
        < 预计 6月9日 周二 开船，7月9日 周四 到港
        < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
        """);
}
