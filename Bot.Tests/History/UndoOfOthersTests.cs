using Bot.Tests.Talk;

namespace Bot.Tests.History;

/// <summary>What somebody did on an order that is another's by now is not theirs to take back.</summary>
public class UndoOfOthersTests
{
    [Fact]
    public Task The_customer_of_before_leaves_the_claim_alone() => Chat.WithOrders("""
        Sarah> claim 1042 5% off, the colour is not right
        Lin> 1042 customer is Hansa Import
        < Make Hansa Import the customer of PO-1042 in place of Acme Outdoor? Hansa Import sees the order then, and Acme Outdoor sees it no more.
        Lin> yes
        < PO-1042
        < customer: Acme Outdoor → Hansa Import
        < Hansa Import sees it now, Acme Outdoor no more. Neither was told.
        Sarah> undo
        < There is nothing of yours to take back.
        Lin> decide 1042 accepted 3%
        Lin> undo
        """);

    [Fact]
    public Task The_supplier_of_before_leaves_the_task_alone() => Chat.WithOrders("""
        > place 1042 with Ningbo Knit
        > sample 1042 PP approved with comments, sleeve +1cm
        > [Send to Ningbo Knit]
        Wu> taskdone
        < PO-1042: ☑ sleeve +1cm
        Wu> message 1042 is on its way
        May> invite supplier Hu, Hengfa
        Lin> 1042 supplier is Hengfa
        Lin> yes
        Wu> undo
        < There is nothing of yours to take back.
        Wu> undo
        < There is nothing of yours to take back.
        """);

    [Fact]
    public Task The_merchandiser_of_before_too() => Chat.WithOrders("""
        Lin> log 1042 factory will send photos tonight
        Boss> handorder 1042 to Bo
        Boss> yes
        Lin> undo
        < There is nothing of yours to take back.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        Lin> 记录 1042 工厂今晚发照片
        Boss> 移交订单 1042 Bo
        Boss> 是
        Lin> 撤销
        < 没有您可以撤销的操作。
        """);

    [Fact]
    public Task What_a_supplier_wrote_can_be_taken_back_as_long_as_it_is_theirs() => Chat.WithOrders("""
        > place 1042 with Ningbo Knit
        Wu> message 1042 is on its way
        Wu> undo
        """);
}
