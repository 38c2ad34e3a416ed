using Bot.Tests.Talk;

namespace Bot.Tests.Claims;

public class OpenClaimTests
{
    [Fact]
    public Task Ours_for_what_the_customer_wants() => Chat.WithOrders("""
        > claim 1042 5% off, the colour is not right
        < PO-1042
        < Claim 1 opened: colour is not right, 5% wanted
        < Still needed: photos of the goods and of the carton marks, how many are affected, who found it and when.
        < May decides and was told.
        < The customer was not told.
        May< Lin on PO-1042:
        May< Claim 1 opened: colour is not right, 5% wanted
        May< Still needed: photos of the goods and of the carton marks, how many are affected, who found it and when.
        May> [Accept]
        < PO-1042
        < Claim 1 accepted: 5%
        < The customer was not told.
        Lin< May decided:
        Lin< PO-1042
        Lin< Claim 1 accepted: 5%
        Lin< The customer was not told.
        > undo
        < ↩ Taken back:
        < Claim 1 is open again
        <~ PO-1042
        <~ Claim 1 accepted: 5%
        <~ The customer was not told.
        <~ ↩ Taken back.
        Lin<~ May decided:
        Lin<~ PO-1042
        Lin<~ Claim 1 accepted: 5%
        Lin<~ The customer was not told.
        Lin<~ ↩ Taken back.
        > decide 1042 rejected because the colour was approved
        < PO-1042
        < Claim 1 rejected
        < “colour was approved”
        < The customer was not told.
        Lin< May decided:
        Lin< PO-1042
        Lin< Claim 1 rejected
        Lin< “colour was approved”
        Lin< The customer was not told.
        > decide 1042 accepted 3%
        < PO-1042 has no open claim.
        Lin> 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        > decide 1042 accepted
        < PO-1042: written down.
        < “decide 1042 accepted”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task The_customers_own_words() => Chat.WithOrders("""
        Sarah> complaint 1042 half of the shirts have holes
        < I am sorry to hear that, Sarah. I told Lin, who will answer you within a working day.
        < What helps most: photos of the goods and of the carton marks, and how many are affected.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: half of the shirts have holes
        Lin> 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < ⚠ Claim 1 of Wed 4 Mar: half of the shirts have holes
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “half of the shirts have holes”
        Sarah> (photo) claim 1042 look at this
        < I am sorry to hear that, Sarah. I told Lin, who will answer you within a working day.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: look at this
        Sarah> claim 2201 broken
        < I find no order 2201. Please check the number, or say “orders” to see yours.
        Sarah> claim
        < Which order is it about?
        Klaus> complaint 1042 broken
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task A_leader_decides_at_once() => Chat.WithOrders("""
        May> claim 1042 600 USD, cartons were wet
        < PO-1042
        < Claim 1 opened: cartons were wet, 600.00 USD wanted
        < Still needed: photos of the goods and of the carton marks, how many are affected, who found it and when.
        < The customer was not told.
        > [Reject]
        < PO-1042
        < Claim 1 rejected
        < The customer was not told.
        Lin< May decided:
        Lin< PO-1042
        Lin< Claim 1 rejected
        Lin< The customer was not told.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 索赔 1042 压价5% 色差
        < PO-1042
        < 索赔1：色差，要求 5%
        < 还需要：货物和箱唛照片、有问题的数量、谁在什么时候发现的。
        < 由May决定，已告知。
        < 还没有通知客户。
        May< Lin，PO-1042：
        May< 索赔1：色差，要求 5%
        May< 还需要：货物和箱唛照片、有问题的数量、谁在什么时候发现的。
        May> [接受]
        < PO-1042
        < 索赔1已接受：5%
        < 还没有通知客户。
        Lin< May已裁定：
        Lin< PO-1042
        Lin< 索赔1已接受：5%
        Lin< 还没有通知客户。
        > 撤销
        < ↩ 已撤销：
        < 索赔1重新打开
        <~ PO-1042
        <~ 索赔1已接受：5%
        <~ 还没有通知客户。
        <~ ↩ 已撤销。
        Lin<~ May已裁定：
        Lin<~ PO-1042
        Lin<~ 索赔1已接受：5%
        Lin<~ 还没有通知客户。
        Lin<~ ↩ 已撤销。
        May> 裁定 1042 拒绝 因为客户确认过颜色
        < PO-1042
        < 索赔1已拒绝
        < “客户确认过颜色”
        < 还没有通知客户。
        Lin< May已裁定：
        Lin< PO-1042
        Lin< 索赔1已拒绝
        Lin< “客户确认过颜色”
        Lin< 还没有通知客户。
        Sarah> 投诉 1042 一半有破洞
        < Sarah，非常抱歉。我已告诉Lin，一个工作日内答复您。
        < 最有帮助的是：货物和箱唛的照片，以及有问题的数量。
        Lin< Sarah投诉 PO-1042：
        Lin< 索赔1：一半有破洞
        Wu> 投诉 1042 破洞
        < 谢谢，已转给 Boss，稍后会回复您。
        Boss< Wu 留言：“投诉 1042 破洞”
        """);
}
