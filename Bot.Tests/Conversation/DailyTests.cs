using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>A merchandiser's day as it is really typed, with one thumb: every line of it is understood, asked back or kept; none is lost.</summary>
public class DailyTests
{
    [Fact]
    public Task Money() => Chat.WithOrdersInChinese("""
        > (photo) 1042水单来了 9975
        < PO-1042
        < 定金水单已归档
        < “1042水单来了 9975”（1个文件）
        < 还没到账：水单只是通知。
        < 下一步：PI发出，4月3日 周五
        > 1042定金到账
        < PO-1042
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        > 1042尾款少35刀
        < PO-1042
        < 尾款到账 ✓ 3月4日 周三
        < 少 35.00 USD，当作银行手续费
        < 下一步：PI发出，4月3日 周五
        > 2201少付了100美金
        < SO-2201
        < “2201少付了100美金”
        < ⚠ 少 100.00 USD，仍未付清
        < 下一步：PI发出，4月11日 周六
        > 1043尾款到账，少了20美金
        < PO-1043
        < 尾款到账 ✓ 3月4日 周三
        < 少 20.00 USD，当作银行手续费
        < 下一步：PI发出，4月11日 周六
        """);

    [Fact]
    public Task Samples_by_kind_round_and_courier() => Chat.WithOrdersInChinese("""
        > 2201确认样寄了 SF1312345678
        < SO-2201
        < 产前样寄出 ✓ 3月4日 周三
        < SO-2201：已记录。
        < “2201确认样寄了 SF1312345678”
        < 下一步：PI发出，4月11日 周六
        > 2201PP没过 色差大 重打
        < SO-2201
        < 产前样第1轮：没过 3月4日 周三
        < 产前样寄出：3月4日 周三 完成 → 改为计划 3月11日 周三
        < “色差大 重打”
        < 接下来是第2轮。
        < 已记为给工厂的任务。
        < ETD 6月20日 周六 能保住，余量7天
        < 下一步：产前样寄出，3月11日 周三
        > 2201第二轮产前样寄了 顺丰1398765432
        < SO-2201
        < 产前样第2轮：寄出 3月4日 周三，顺丰 1398765432
        < 产前样寄出 ✓ 3月4日 周三
        < 下一步：PI发出，4月11日 周六
        > 1042 size set M偏小
        < PO-1042：已记录。
        < “size set M偏小”
        < 下一步：PI发出，4月3日 周五
        > 1042 TOP sample dhl 9876543210
        < PO-1042
        < 大货样第1轮：寄出 3月4日 周三，DHL 9876543210
        < TOP样寄出 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 1042船样今天寄
        < PO-1042
        < 船样寄出 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 1042齐码样寄了
        < PO-1042
        < 齐码样第1轮：寄出 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 1042产前样还没寄
        < PO-1042：已记录。
        < “产前样还没寄”
        < 下一步：PI发出，4月3日 周五
        """);

    [Fact]
    public Task Approvals_with_comments_and_by_colour() => Chat.WithOrders("""
        > 1042 PP ok w/ comments, sleeve +1cm no resubmit
        < PO-1042
        < PP sample, round 1: approved with comments Wed 4 Mar
        < PP sample approved ✓ Wed 4 Mar
        < “sleeve +1cm no resubmit”
        < Bulk still waits for: Deposit received
        < Noted as a task for the factory.
        < Next: PI issued, Fri 3 Apr
        > 1043 navy LD B ok, red resubmit
        < PO-1043
        < Lab dip red, round 1: rejected Wed 4 Mar
        < Lab dip approved planned Mon 16 Mar
        < Round 2 is next.
        < Lab dip navy, round 1: approved Wed 4 Mar
        < Not approved yet: red
        < Next: Lab dip approved, Mon 16 Mar
        > 1043 lab dip red approved
        < PO-1043
        < Lab dip red, round 2: approved Wed 4 Mar
        < Lab dip approved ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        > 2201 customer rejected the PP sample because the shade is off
        < SO-2201
        < PP sample, round 1: rejected Wed 4 Mar
        < “shade is off”
        < Round 2 is next.
        < Noted as a task for the factory.
        < ETD Sat 20 Jun holds, 7 days to spare
        < Next: PI issued, Sat 11 Apr
        > 2201 is the PP sample approved?
        < SO-2201 · ceramic mug, 12,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task Materials_and_daily_counts() => Chat.WithOrdersInChinese("""
        > 1042面料晚4天 大货还赶得上
        < PO-1042
        < 面辅料到厂 4月27日 周一 → 5月1日 周五
        < “1042面料晚4天 大货还赶得上”
        < 大货仍可5月6日 周三上线，余量4天
        < ETD 6月12日 周五 能保住，余量7天
        < 还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > 1042昨天车1200 今天1500
        < PO-1042
        < 3月3日 周二 车：1,200
        < 3月4日 周三 车：1,500
        < 车：2,700/5,000（54%）
        < 照这个速度3月6日 周五做完，货好日期 5月27日 周三
        > 1043今天裁1500 车1200
        < PO-1043
        < 3月4日 周三 裁：1,500
        < 裁：1,500/3,000（50%）
        < 照这个速度3月5日 周四做完，货好日期 6月4日 周四
        < 3月4日 周三 车：1,200
        < 车：1,200/3,000（40%）
        < 照这个速度3月6日 周五做完，货好日期 6月4日 周四
        > 1043目前一共车了2800
        < PO-1043：已记录。
        < “目前一共车了2800”
        < 下一步：PI发出，4月11日 周六
        """);

    [Fact]
    public Task Counts_in_English_are_no_change_of_quantity() => Chat.WithOrders("""
        > 1042 sewn 1200 yesterday, 1500 today
        < PO-1042
        < Tue 3 Mar sewn: 1,200
        < Wed 4 Mar sewn: 1,500
        < sewn: 2,700 of 5,000 (54%)
        < At this pace finished Fri 6 Mar, CRD Wed 27 May
        > 1043 cut 1500 and sewn 1200 today
        < PO-1043
        < Wed 4 Mar cut: 1,500
        < cut: 1,500 of 3,000 (50%)
        < At this pace finished Thu 5 Mar, CRD Thu 4 Jun
        < Wed 4 Mar sewn: 1,200
        < sewn: 1,200 of 3,000 (40%)
        < At this pace finished Fri 6 Mar, CRD Thu 4 Jun
        > 1043 packed 800 pcs today
        < PO-1043
        < Wed 4 Mar packed: 800
        < packed: 800 of 3,000 (26%)
        < At this pace finished Sat 7 Mar, CRD Thu 4 Jun
        > 2201 cut 800
        < What exactly changed on SO-2201? Say it with the day, finished or shipped, and I change it.
        """);

    [Fact]
    public Task What_can_be_two_things_is_asked_with_both() => Chat.WithOrdersInChinese("""
        > 1042 4/1出大货
        < PO-1042 具体是哪一步？请说清楚是做完还是出运、哪一天，我再改。
        > [大货完成 4月1日 周三]
        < PO-1042
        < 大货完成 5月27日 周三 → 4月1日 周三
        < 下一步：大货完成，4月1日 周三
        > 1043已截关
        < PO-1043 具体是哪一步？请说清楚是做完还是出运、哪一天，我再改。
        > [进港 3月4日 周三]
        < PO-1043
        < 进港 ✓ 3月4日 周三
        < 下一步：PI发出，4月11日 周六
        """);

    [Fact]
    public Task The_final_inspection_fails() => Chat.WithOrdersInChinese("""
        > 1042尾查fail 大12小20 返工3天
        < PO-1042
        < 尾期验货没过
        < 尾期验货 5月29日 周五 → 3月9日 周一
        < “1042尾查fail 大12小20 返工3天”
        < AQL 2.5/4，水平 II：5,000 件抽 200（L）
        < 致命：Ac 0 Re 1
        < 主要 12 ✗ Ac 10 Re 11
        < 次要 20 ✗ Ac 14 Re 15
        < 下次验货3月9日 周一，对吗？
        < ETD 6月12日 周五 能保住，余量88天
        < 还没有通知客户。
        > 1043验货推迟2天
        < PO-1043
        < 尾期验货 6月6日 周六 → 6月8日 周一
        < “1043验货推迟2天”
        < 还没有通知客户。
        < 下一步：PI发出，4月11日 周六
        """);

    [Fact]
    public Task From_the_booking_to_the_papers() => Chat.WithOrdersInChinese("""
        > 1042SO放了 ETD 6月18 截单6月14号12点 截港6月16
        < PO-1042
        < 放舱 ✓ 3月4日 周三
        < ETD 6月12日 周五 → 6月18日 周四
        < 截单 6月14日 周日 12:00（北京时间）
        < 截港 6月16日 周二
        < 提前一天提醒您：2个提醒
        < ⚠ 比承诺日期晚6天，还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > 1042截单改到6月15号12点
        < PO-1042
        < 放舱 ✓ 3月4日 周三
        < 截单 6月15日 周一 12:00（北京时间）
        < 提前一天提醒您：1个提醒
        < ⚠ 比承诺日期晚6天，还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > 1042甩柜了 下水船25号
        < PO-1042
        < 提醒1：待提醒 → 已取消
        < ETD 6月18日 周四 → 6月25日 周四
        < ETA 7月18日 周六 → 7月25日 周六
        < “1042甩柜了 下水船25号”
        < 原船的截止时间已作废，请把新的发来。
        < ⚠ PO-1042：比承诺日期晚13天。
        < 还没有通知客户。
        > 1043甩柜了
        < PO-1043：已记录。
        < “1043甩柜了”
        < 下一步：PI发出，4月11日 周六
        < 下一班船哪天开？
        > 6月28号
        < PO-1043
        < ETD 6月20日 周六 → 6月28日 周日
        < ETA 7月20日 周一 → 7月28日 周二
        < ⚠ PO-1043：比承诺日期晚8天。
        < 还没有通知客户。
        > 1042SI发了
        < PO-1042
        < 交SI ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 1042提单改notify
        < PO-1042：已记录。
        < “1042提单改notify”
        < 下一步：PI发出，4月3日 周五
        < 新的地址是什么？
        > Hansa Logistics, Hamburg
        < PO-1042
        < 通知人：Hansa Logistics, Hamburg
        < SI 已发：请在截单前让货代更正，之后要收改单费。
        > 1042电放吧
        < PO-1042：尾款没到账，先不放单。经理可以说明理由后放。
        > 1042已电放
        < PO-1042
        < 寄单电放 ✓ 3月4日 周三
        < ⚠ 还没完成：尾款到账
        < 下一步：PI发出，4月3日 周五
        """);

    [Fact]
    public Task A_customer_wants_money_back() => Chat.WithOrdersInChinese("""
        > 1042客人压价5%说色差
        < PO-1042
        < 索赔1：客人压价5%说色差，要求 5%
        < 还需要：货物和箱唛照片、有问题的数量、谁在什么时候发现的。
        < 由May决定，已告知。
        < 还没有通知客户。
        May< Lin，PO-1042：
        May< 索赔1：客人压价5%说色差，要求 5%
        May< 还需要：货物和箱唛照片、有问题的数量、谁在什么时候发现的。
        > 客户投诉1043色差严重
        < PO-1043：已记录。
        < “客户投诉1043色差严重”
        < 下一步：PI发出，4月11日 周六
        > [登记索赔]
        < PO-1043
        < 索赔1：投诉1043色差严重
        < 还需要：货物和箱唛照片、有问题的数量、谁在什么时候发现的。
        < 由May决定，已告知。
        < 还没有通知客户。
        May< Lin，PO-1043：
        May< 索赔1：投诉1043色差严重
        May< 还需要：货物和箱唛照片、有问题的数量、谁在什么时候发现的。
        > 客户要取消2201
        < SO-2201：已记录。
        < “客户要取消”
        < 下一步：PI发出，4月11日 周六
        < 取消整个 SO-2201：ceramic mug，12,000 件？
        > [是，取消]
        < SO-2201
        < SO-2201：进行中 → 已取消
        < 客户和工厂都没有通知。
        """);

    [Fact]
    public Task A_customer_asks_in_the_afternoon() => Chat.WithOrders("""
        Klaus> wheres my order??
        < SO-2201 · ceramic mug, 12,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > can u pull CRD fwd 5days pls
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes on SO-2201: “can u pull CRD fwd 5days pls”
        > same as last 5k pcs b4 xmas
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes on SO-2201: “same as last 5k pcs b4 xmas”
        """);

    [Fact]
    public Task A_discount_is_no_claim_unless_a_fault_is_named() => Chat.WithOrders("""
        > the customer wants 3% discount on 1042 next time
        < PO-1042: written down.
        < “the customer wants 3% discount on 1042 next time”
        < Next: PI issued, Fri 3 Apr
        > the customer of 1043 complains about the colour, wants 5% off
        < PO-1043
        < Claim 1 opened: the customer of 1043 complains about the colour, wants 5% off, 5% wanted
        < Still needed: photos of the goods and of the carton marks, how many are affected, who found it and when.
        < May decides and was told.
        < The customer was not told.
        May< Lin on PO-1043:
        May< Claim 1 opened: the customer of 1043 complains about the colour, wants 5% off, 5% wanted
        May< Still needed: photos of the goods and of the carton marks, how many are affected, who found it and when.
        """);

    [Fact]
    public Task A_colleague_leaves() => Chat.WithOrdersInChinese("""
        Boss> Lin离职 单全转Bo
        < 把Lin的3个订单和0个提醒交给Bo？
        > [是，交接]
        < Lin → Bo：3个订单、0个提醒
        < 没有通知客户。
        Lin< Lin → Bo：3个订单、0个提醒
        Bo< Lin → Bo：3个订单、0个提醒
        Bo> Lin的单都交给May
        < 已请Boss确认，还没有移动任何东西。
        Boss< Bo请求把Lin的订单和提醒交给May。
        """);
}
