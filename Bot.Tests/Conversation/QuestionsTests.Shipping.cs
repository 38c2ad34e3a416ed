namespace Bot.Tests.Conversation;

public sealed partial class QuestionsTests
{
    private static readonly Dictionary<string, (string English, string Chinese)> Shipping = new()
    {
        ["payment"] = ("""
            > payment
            < Which order?
            > 1042
            < PO-1042
            < Deposit received ✓ Wed 4 Mar
            < Bulk still waits for: PP sample approved
            < Next: PI issued, Fri 3 Apr
            > payment 2201 deposit 7050
            < 7,050 of which currency?
            > USD
            < Sorry, I could not read that. Which sum, in which currency?
            > 7050 USD
            < SO-2201
            < Deposit: 7,050.00 USD
            < Deposit received ✓ Wed 4 Mar
            < Bulk still waits for: PP sample approved
            < Next: PI issued, Sat 11 Apr
            """, """
            > 收款
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < PO-1042
            < 定金到账 ✓ 3月4日 周三
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月3日 周五
            > 收款 2201 定金 7050
            < 7,050 是哪种货币？
            > [USD]
            < SO-2201
            < 定金：7,050.00 USD
            < 定金到账 ✓ 3月4日 周三
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月11日 周六
            > 收款 1043 定金 7050
            < 7,050 是哪种货币？
            > 美元
            < 抱歉，没看懂。金额多少，什么币种？
            > 7050 USD
            < PO-1043
            < 定金：7,050.00 USD
            < 定金到账 ✓ 3月4日 周三
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月11日 周六
            """),
        ["booking"] = ("""
            > booking
            < Which order?
            > 1042
            < PO-1042
            < Booking confirmed ✓ Wed 4 Mar
            < Next: PI issued, Fri 3 Apr
            > booking 1043 ETD 2026-03-01
            < Sun 1 Mar is already behind us. Which day does the vessel leave?
            > 18 June
            < PO-1043
            < Booking confirmed ✓ Wed 4 Mar
            < ETD Sat 20 Jun → Thu 18 Jun
            < Next: PI issued, Sat 11 Apr
            """, """
            > 订舱确认
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < PO-1042
            < 放舱 ✓ 3月4日 周三
            < 下一步：PI发出，4月3日 周五
            > 放舱 1043 ETD 2026-03-01
            < 3月1日 周日已经过去了。船哪天开？
            > 6月18日
            < PO-1043
            < 放舱 ✓ 3月4日 周三
            < ETD 6月20日 周六 → 6月18日 周四
            < 下一步：PI发出，4月11日 周六
            """),
        ["roll"] = ("""
            > roll
            < Which order?
            > 1042
            < Which day does the next vessel leave?
            > 28 June
            < PO-1042
            < ETD Fri 12 Jun → Sun 28 Jun
            < ETA Sun 12 Jul → Tue 28 Jul
            < ⚠ PO-1042: 16 days after the promised date.
            < The customer was not told.
            """, """
            > 甩柜
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 下一班船哪天开？
            > 6月28日
            < PO-1042
            < ETD 6月12日 周五 → 6月28日 周日
            < ETA 7月12日 周日 → 7月28日 周二
            < ⚠ PO-1042：比承诺日期晚16天。
            < 还没有通知客户。
            """),
        ["release"] = ("""
            > release
            < Which order?
            > 1042
            < PO-1042: the balance is not credited, so the documents stay here. A manager can release them with a reason.
            > 1043 PI signed
            < PO-1043
            < PI countersigned ✓ Wed 4 Mar
            < Next: PI issued, Sat 11 Apr
            """, """
            > 电放
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < PO-1042：尾款没到账，先不放单。经理可以说明理由后放。
            > 1043 PI回签了
            < PO-1043
            < PI回签 ✓ 3月4日 周三
            < 下一步：PI发出，4月11日 周六
            """),
        ["claim"] = ("""
            > claim
            < Which order is it about?
            > 1042
            < What is wrong with the goods?
            > the colour is not right
            < PO-1042
            < Claim 1 opened: the colour is not right
            < Still needed: photos of the goods and of the carton marks, how many are affected, who found it and when.
            < May decides and was told.
            < The customer was not told.
            May< Lin on PO-1042:
            May< Claim 1 opened: the colour is not right
            May< Still needed: photos of the goods and of the carton marks, how many are affected, who found it and when.
            """, """
            > 索赔
            < 是哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 货有什么问题？
            > 颜色不对
            < PO-1042
            < 索赔1：颜色不对
            < 还需要：货物和箱唛照片、有问题的数量、谁在什么时候发现的。
            < 由May决定，已告知。
            < 还没有通知客户。
            May< Lin，PO-1042：
            May< 索赔1：颜色不对
            May< 还需要：货物和箱唛照片、有问题的数量、谁在什么时候发现的。
            """),
        ["decide"] = ("""
            May> claim PO-1042 5% off, the colour is not right
            < PO-1042
            < Claim 1 opened: colour is not right, 5% wanted
            < Still needed: photos of the goods and of the carton marks, how many are affected, who found it and when.
            < The customer was not told.
            May> decide
            < Which order?
            May> 1042
            < Accepted or rejected?
            May> accepted
            < PO-1042
            < Claim 1 accepted: 5%
            < The customer was not told.
            Lin< May decided:
            Lin< PO-1042
            Lin< Claim 1 accepted: 5%
            Lin< The customer was not told.
            """, """
            May> 索赔 PO-1042 扣5%，颜色不对
            < PO-1042
            < 索赔1：颜色不对，要求 5%
            < 还需要：货物和箱唛照片、有问题的数量、谁在什么时候发现的。
            < 还没有通知客户。
            May> 裁定
            < 哪个订单？
            May> [PO-1042 · Acme Outdoor]
            < 接受还是拒绝？
            May> [接受]
            < PO-1042
            < 索赔1已接受：5%
            < 还没有通知客户。
            Lin< May已裁定：
            Lin< PO-1042
            Lin< 索赔1已接受：5%
            Lin< 还没有通知客户。
            """),
    };
}
