namespace Bot.Tests.Conversation;

public sealed partial class QuestionsTests
{
    private static readonly Dictionary<string, (string English, string Chinese)> Making = new()
    {
        ["milestone"] = ("""
            > milestone
            < Which order?
            > 1042
            < Which milestone?
            > deposit received
            < PO-1042
            < Deposit received ✓ Wed 4 Mar
            < Bulk still waits for: PP sample approved
            < Next: PI issued, Fri 3 Apr
            > milestone 1043 bulk started planned
            < For which day is Bulk started planned?
            > hm
            < Sorry, I could not read that. On which day?
            > 12 April
            < PO-1043
            < Bulk started Thu 14 May → Sun 12 Apr
            < ⚠ Still open: Deposit received, PP sample approved
            < Next: PI issued, Sat 11 Apr
            """, """
            > 节点
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 哪个节点？
            > [定金到账]
            < PO-1042
            < 定金到账 ✓ 3月4日 周三
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月3日 周五
            > 节点 1043 大货上线 计划
            < 大货上线计划在哪天？
            > 哈
            < 抱歉，没看懂。哪一天？
            > 4月12日
            < PO-1043
            < 大货上线 5月14日 周四 → 4月12日 周日
            < ⚠ 还没完成：定金到账、产前样确认
            < 下一步：PI发出，4月11日 周六
            """),
        ["delay"] = ("""
            > delay
            < Which order?
            > 1042
            < How many days late, or until which day?
            > 3 days
            < PO-1042
            < CRD Wed 27 May → Sat 30 May
            < ETD Fri 12 Jun → Mon 15 Jun
            < ETA Sun 12 Jul → Wed 15 Jul
            < ⚠ 3 days after the promised date.
            < The customer was not told.
            < Next: PI issued, Fri 3 Apr
            > delay
            < Which order?
            > 1043
            < How many days late, or until which day?
            > until 30 June
            < PO-1043
            < CRD Thu 4 Jun → Sun 14 Jun
            < ETD Sat 20 Jun → Tue 30 Jun
            < ETA Mon 20 Jul → Thu 30 Jul
            < ⚠ 10 days after the promised date.
            < The customer was not told.
            < Next: PI issued, Sat 11 Apr
            """, """
            > 延期
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 晚几天，还是晚到哪一天？
            > [3天]
            < PO-1042
            < 货好日期 5月27日 周三 → 5月30日 周六
            < ETD 6月12日 周五 → 6月15日 周一
            < ETA 7月12日 周日 → 7月15日 周三
            < ⚠ 比承诺日期晚3天。
            < 还没有通知客户。
            < 下一步：PI发出，4月3日 周五
            > 延期 1043
            < 晚几天，还是晚到哪一天？
            > 5天
            < PO-1043
            < 货好日期 6月4日 周四 → 6月9日 周二
            < ETD 6月20日 周六 → 6月25日 周四
            < ETA 7月20日 周一 → 7月25日 周六
            < ⚠ 比承诺日期晚5天。
            < 还没有通知客户。
            < 下一步：PI发出，4月11日 周六
            """),
        ["output"] = ("""
            > output
            < Which order?
            > 1042
            < How many on which day?
            > sewn yesterday 1200 today 1500
            < PO-1042
            < Tue 3 Mar sewn: 1,200
            < Wed 4 Mar sewn: 1,500
            < sewn: 2,700 of 5,000 (54%)
            < At this pace finished Fri 6 Mar, CRD Wed 27 May
            """, """
            > 产量
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 哪天做了多少？
            > 昨天车1200 今天1500
            < PO-1042
            < 3月3日 周二 车：1,200
            < 3月4日 周三 车：1,500
            < 车：2,700/5,000（54%）
            < 照这个速度3月6日 周五做完，货好日期 5月27日 周三
            """),
        ["sample"] = ("""
            > sample
            < Which order?
            > 1042
            < Which sample?
            > PP
            < Sent, approved or rejected?
            > sent
            < PO-1042
            < PP sample sent ✓ Wed 4 Mar
            < Next: PI issued, Fri 3 Apr
            """, """
            > 样品
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 哪个样？
            > [产前样]
            < 寄出、确认还是没过？
            > [寄出]
            < PO-1042
            < 产前样寄出 ✓ 3月4日 周三
            < 下一步：PI发出，4月3日 周五
            """),
        ["inspection"] = ("""
            > inspection
            < Which order?
            > 1042
            < Did it pass?
            > passed
            < PO-1042
            < Final inspection passed
            < Final inspection ✓ Wed 4 Mar
            < Next: PI issued, Fri 3 Apr
            """, """
            > 验货
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 验货通过了吗？
            > [通过]
            < PO-1042
            < 尾期验货通过
            < 尾期验货 ✓ 3月4日 周三
            < 下一步：PI发出，4月3日 周五
            """),
        ["reinspect"] = ("""
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
            > reinspect
            < Which order?
            > 1042
            < Which day is the next inspection?
            > 20 May
            < PO-1042
            < Final inspection Fri 29 May → Wed 20 May
            < ETD Fri 12 Jun holds, 16 days to spare
            """, """
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
            > 复验
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 下次验货是哪天？
            > 5月20日
            < PO-1042
            < 尾期验货 5月29日 周五 → 5月20日 周三
            < ETD 6月12日 周五 能保住，余量16天
            """),
        ["place"] = ("""
            > place
            < Which order?
            > 1042
            < With which supplier?
            > Ningbo Knit
            < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
            Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
            """, """
            > 派单
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 下给哪个供应商？
            > 厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂厂
            < 公司名有120字，太长了。请用100字以内。
            > Ningbo Knit
            < PO-1042：5,000 件 已下给 Ningbo Knit，货好日期 5月27日 周三
            Wu< Ningbo Bright 下单：cotton T-shirt，5,000 件，货好日期 5月27日 周三，单号 PO-1042。
            """),
    };
}
