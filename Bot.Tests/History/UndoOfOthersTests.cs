using Bot.Tests.Talk;

namespace Bot.Tests.History;

/// <summary>What somebody did on an order that is another's by now is not theirs to take back.</summary>
public class UndoOfOthersTests
{
    [Fact]
    public Task The_customer_of_before_leaves_the_claim_alone() => Chat.WithOrders("""
        Sarah> claim 1042 5% off, the colour is not right
        < I am sorry to hear that, Sarah. I told Lin, who will answer you within a working day.
        < What helps most: photos of the goods and of the carton marks, and how many are affected.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: colour is not right, 5% wanted
        Lin> 1042 customer is Hansa Import
        < Make Hansa Import the customer of PO-1042 in place of Acme Outdoor? Hansa Import sees the order then, and Acme Outdoor sees it no more.
        Lin> yes
        < PO-1042
        < customer: Acme Outdoor → Hansa Import
        < Hansa Import sees it now, Acme Outdoor no more. Neither was told.
        Sarah> undo
        < There is nothing of yours to take back.
        May> decide 1042 accepted 3%
        < PO-1042
        < Claim 1 accepted: 3%
        < The customer was not told.
        Lin< May decided:
        Lin< PO-1042
        Lin< Claim 1 accepted: 3%
        Lin< The customer was not told.
        """);

    [Fact]
    public Task The_supplier_of_before_leaves_the_task_alone() => Chat.WithOrders("""
        > place 1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        > sample 1042 PP approved with comments, sleeve +1cm
        < PO-1042
        < PP sample, round 1: approved with comments Wed 4 Mar
        < PP sample approved ✓ Wed 4 Mar
        < “sleeve +1cm”
        < Bulk still waits for: Deposit received
        < Noted as a task for the factory.
        < Next: PI issued, Fri 3 Apr
        > [Send to Ningbo Knit]
        < PO-1042: Ningbo Knit was told: sleeve +1cm
        Wu< Lin asks on PO-1042: sleeve +1cm
        Wu> taskdone
        < PO-1042: ☑ sleeve +1cm
        Lin< Wu on PO-1042: ☑ sleeve +1cm
        Wu> message 1042 is on its way
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Wu writes on PO-1042: “is on its way”
        May> invite supplier Hu, Hengfa
        < A link for Hu (supplier), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hu.
        Lin> 1042 supplier is Hengfa
        < Make Hengfa the supplier of PO-1042 in place of Ningbo Knit? Hengfa gets the order then, and Ningbo Knit sees it no more.
        Lin> yes
        < PO-1042
        < supplier: Ningbo Knit → Hengfa
        < 5,000 pcs, ready by Wed 27 May
        < Ningbo Knit sees it no more and was not told.
        Wu> undo
        < There is nothing of yours to take back.
        May> undo
        < ↩ Taken back:
        < Hu invited
        <~ A link for Hu (supplier), good for one person and 7 days:
        <~ http://127.0.0.1:5080/join/<token>
        <~ Pass it on; whoever opens it is Hu.
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task The_merchandiser_of_before_too() => Chat.WithOrders("""
        Lin> log 1042 factory will send photos tonight
        < PO-1042: written down.
        < “factory will send photos tonight”
        < Next: PI issued, Fri 3 Apr
        Boss> handorder 1042 to Bo
        < Hand PO-1042 over to Bo?
        Boss> yes
        < PO-1042: Lin → Bo
        < The customer was not told.
        Lin< PO-1042: Lin → Bo
        Bo< PO-1042: Lin → Bo
        Lin> undo
        < There is nothing of yours to take back.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        Lin> 记录 1042 工厂今晚发照片
        < PO-1042：已记录。
        < “工厂今晚发照片”
        < 下一步：PI发出，4月3日 周五
        Boss> 移交订单 1042 Bo
        < 把 PO-1042 交给 Bo？
        Boss> 是
        < PO-1042：Lin → Bo
        < 还没有通知客户。
        Lin< PO-1042：Lin → Bo
        Bo< PO-1042：Lin → Bo
        Lin> 撤销
        < 没有可以撤销的操作。
        """);

    [Fact]
    public Task What_a_supplier_wrote_can_be_taken_back_as_long_as_it_is_theirs() => Chat.WithOrders("""
        > place 1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        Wu> message 1042 is on its way
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Wu writes on PO-1042: “is on its way”
        Wu> undo
        < ↩ Taken back:
        < “is on its way”
        <~ Thank you. I passed this on to Lin, who will answer you.
        <~ ↩ Taken back.
        Lin<~ Wu writes on PO-1042: “is on its way”
        Lin<~ ↩ Taken back.
        """);

    /// <summary>The number was free at the customer for a while, and there is another order of it now.</summary>
    [Fact]
    public Task A_customer_does_not_get_one_number_twice() => Chat.WithOrders("""
        Boss> 1042 customer is Hansa Import
        < Make Hansa Import the customer of PO-1042 in place of Acme Outdoor? Hansa Import sees the order then, and Acme Outdoor sees it no more.
        Boss> yes
        < PO-1042
        < customer: Acme Outdoor → Hansa Import
        < Hansa Import sees it now, Acme Outdoor no more. Neither was told.
        Lin> new PO-1042, Acme Outdoor, cap, 10 pcs, ship 2026-09-01
        < PO-1042 · Acme Outdoor
        < cap, 10 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        Boss> undo
        < PO-1042 of Acme Outdoor is on file already.
        Lin> undo
        < ↩ Taken back:
        < PO-1042 opened: cap, 10 pcs
        <~ PO-1042 · Acme Outdoor
        <~ cap, 10 pcs
        <~ Ships Tue 1 Sep
        <~ Next: PI issued, Tue 23 Jun
        <~ ↩ Taken back.
        Boss> undo
        < ↩ Taken back: “yes”, Wed 4 Mar 10:15 (Shanghai time)
        < customer: Hansa Import → Acme Outdoor
        <~ PO-1042
        <~ customer: Acme Outdoor → Hansa Import
        <~ Hansa Import sees it now, Acme Outdoor no more. Neither was told.
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task A_firm_that_has_people_by_now_stays() => Chat.WithOrders("""
        > 2201 customer is Bolt
        < I know no customer called Bolt. Who is meant?
        > [New customer: Bolt]
        < SO-2201
        < customer: Hansa Import → Bolt
        < Bolt sees it now, Hansa Import no more. Neither was told.
        > invite customer Eva, Bolt
        < A link for Eva (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Eva.
        Eva> /start <token>
        < Welcome, Eva! Ask me any time where your orders are.
        < In which city do you work? Then 9:00 is your 9:00.
        May> contacts
        < Eva · customer, Bolt · last here Wed 4 Mar 10:15 (Shanghai time)
        < Klaus · customer, Hansa Import
        < Sarah · customer, Acme Outdoor
        Lin> undo 2201
        < ↩ Taken back, from Wed 4 Mar 10:15 (Shanghai time):
        < customer: Bolt → Hansa Import
        <~ SO-2201
        <~ customer: Hansa Import → Bolt
        <~ Bolt sees it now, Hansa Import no more. Neither was told.
        <~ ↩ Taken back.
        > contacts
        < Eva · customer, Bolt
        < Klaus · customer, Hansa Import
        < Sarah · customer, Acme Outdoor
        """);
}
