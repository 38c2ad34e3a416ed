using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>A day that cannot be is asked again, and the answer is taken.</summary>
public sealed class DaysAskedTests
{
    [Fact]
    public async Task A_plan_for_a_day_that_has_passed()
    {
        await Chat.WithOrders("""
            > milestone 1042 bulk started planned 1 March
            < Sun 1 Mar is already behind us. For which day is it planned?
            > 12 April
            < PO-1042
            < Bulk started Wed 6 May → Sun 12 Apr
            < ⚠ Still open: Deposit received, PP sample approved
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 节点 1042 大货上线 计划 3月1日
            < 3月1日 周日 已经过了。计划在哪天？
            > 4月12日
            < PO-1042
            < 大货上线 5月6日 周三 → 4月12日 周日
            < ⚠ 还没完成：定金到账、产前样确认
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public async Task Made_on_a_day_to_come()
    {
        await Chat.WithOrders("""
            > output 1042 cut 2026-03-09 500
            < Mon 9 Mar is still ahead. How many were made until today?
            > today 500
            < PO-1042
            < Wed 4 Mar cut: 500
            < cut: 500 of 5,000 (10%)
            < At this pace finished Sat 14 Mar, CRD Wed 27 May
            """);
        await Chat.WithOrdersInChinese("""
            > 产量 1042 裁 2026-03-09 500
            < 3月9日 周一还没到。到今天做了多少？
            > 今天500
            < PO-1042
            < 3月4日 周三 裁：500
            < 裁：500/5,000（10%）
            < 照这个速度3月14日 周六做完，货好日期 5月27日 周三
            """);
    }

    [Fact]
    public async Task Almost_a_year_ahead()
    {
        await Chat.WithOrders("""
            > 1042 ETD 2027-05-20
            < Thu 20 May 2027 is almost a year ahead. To which day?
            > 20 June
            < PO-1042
            < ETD Fri 12 Jun → Sat 20 Jun
            < ETA Sun 12 Jul → Mon 20 Jul
            < ⚠ 8 days after the promised date. The customer was not told.
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 1042 ETD 2027-05-20
            < 2027年5月20日 周四 快一年以后了。改到哪天？
            > 6月20日
            < PO-1042
            < ETD 6月12日 周五 → 6月20日 周六
            < ETA 7月12日 周日 → 7月20日 周一
            < ⚠ 比承诺日期晚8天，还没有通知客户。
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public async Task Another_day_for_the_inspection()
    {
        await Chat.WithOrders("""
            > inspection 1042 failed, 12 major 20 minor
            < PO-1042
            < Final inspection failed
            < AQL 2.5/4, level II: 200 of 5,000 pcs (L)
            < critical: Ac 0 Re 1
            < major 12 ✗ Ac 10 Re 11
            < minor 20 ✗ Ac 14 Re 15
            < When is the next inspection?
            < ETD Fri 12 Jun holds, 86 days to spare
            < The customer was not told.
            > [Another day]
            < Which day is the next inspection?
            > 20 May
            < PO-1042
            < Final inspection Fri 29 May → Wed 20 May
            < ETD Fri 12 Jun holds, 16 days to spare
            """);
        await Chat.WithOrdersInChinese("""
            > 验货 1042 没过 大12小20
            < PO-1042
            < 尾期验货没过
            < AQL 2.5/4，水平 II：5,000 件抽 200（L）
            < 致命：Ac 0 Re 1
            < 主要 12 ✗ Ac 10 Re 11
            < 次要 20 ✗ Ac 14 Re 15
            < 下次验货是哪天？
            < ETD 6月12日 周五 能保住，余量86天
            < 还没有通知客户。
            > [换一天]
            < 下次验货是哪天？
            > 5月20日
            < PO-1042
            < 尾期验货 5月29日 周五 → 5月20日 周三
            < ETD 6月12日 周五 能保住，余量16天
            """);
    }

    [Fact]
    public async Task So_many_days_late()
    {
        await Chat.WithOrders("""
            > delay 1042 9999 days
            < How many days? From 1 to 365.
            > 3 days
            < PO-1042
            < CRD Wed 27 May → Sat 30 May
            < ETD Fri 12 Jun → Mon 15 Jun
            < ETA Sun 12 Jul → Wed 15 Jul
            < ⚠ 3 days after the promised date.
            < The customer was not told.
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 延期 1042 9999天
            < 几天？从 1 到 365。
            > 3天
            < PO-1042
            < 货好日期 5月27日 周三 → 5月30日 周六
            < ETD 6月12日 周五 → 6月15日 周一
            < ETA 7月12日 周日 → 7月15日 周三
            < ⚠ 比承诺日期晚3天。
            < 还没有通知客户。
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public async Task Late_without_a_date()
    {
        await Chat.WithOrders("""
            > delay 1042 Y10 3 days
            < Lab dip approved has no date on file for PO-1042. For which day is it planned now?
            > 20 April
            < PO-1042
            < Lab dip approved planned Mon 20 Apr
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrders("""
            > delay 1042 Y10 3 days
            < Lab dip approved has no date on file for PO-1042. For which day is it planned now?
            > milestone 1042 Y10 planned 20 April
            < PO-1042
            < Lab dip approved planned Mon 20 Apr
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 延期 1042 Y10 3天
            < PO-1042 没有色样确认的日期。现在计划哪一天？
            > 节点 1042 Y10 计划 4月20日
            < PO-1042
            < 色样确认：计划 4月20日 周一
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public async Task Etd_and_eta_are_told_once()
    {
        await Chat.WithOrders("""
            > 1042 ETD 20 June ETA 25 July
            < PO-1042
            < ETA Sun 12 Jul → Sat 25 Jul
            < ETD Fri 12 Jun → Sat 20 Jun
            < ⚠ 8 days after the promised date. The customer was not told.
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 1042 ETD 6月20日 ETA 7月25日
            < PO-1042
            < ETA 7月12日 周日 → 7月25日 周六
            < ETD 6月12日 周五 → 6月20日 周六
            < ⚠ 比承诺日期晚8天，还没有通知客户。
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public async Task A_cut_off_on_no_day()
    {
        await Chat.WithOrders("""
            > booking 1042 CY 31 Jun
            < One of these days does not exist. Please write the cut-offs again, 16 March 12:00 for example.
            > CY 10 Jun
            < PO-1042
            < Booking confirmed ✓ Wed 4 Mar
            < CY cut-off Wed 10 Jun
            < I remind you a day before: 1 reminder
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 放舱 1042 截港 6月31日
            < 其中有不存在的日期。请重新写截止时间，例如 截港 3月16日 12点。
            > 截港 6月10日
            < PO-1042
            < 放舱 ✓ 3月4日 周三
            < 截港 6月10日 周三
            < 提前一天提醒您：1个提醒
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public async Task A_cut_off_after_the_vessel()
    {
        await Chat.WithOrders("""
            > booking 1042 ETD 2026-06-18 CY 2026-06-19
            < CY cut-off Fri 19 Jun is after the ETD Thu 18 Jun. Please check the two.
            > booking 1042 ETD 2026-06-18 CY 2026-06-16
            < PO-1042
            < Booking confirmed ✓ Wed 4 Mar
            < ETD Fri 12 Jun → Thu 18 Jun
            < CY cut-off Tue 16 Jun
            < I remind you a day before: 1 reminder
            < ⚠ 6 days after the promised date. The customer was not told.
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 放舱 1042 ETD 2026-06-18 截港 6月19日
            < 截港 6月19日 周五 晚于 ETD 6月18日 周四，请核对。
            > 放舱 1042 ETD 2026-06-18 截港 6月16日
            < PO-1042
            < 放舱 ✓ 3月4日 周三
            < ETD 6月12日 周五 → 6月18日 周四
            < 截港 6月16日 周二
            < 提前一天提醒您：1个提醒
            < ⚠ 比承诺日期晚6天，还没有通知客户。
            < 下一步：PI发出，4月3日 周五
            """);
    }
}
