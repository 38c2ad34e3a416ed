namespace Bot.Tests.Talk;

public class GreetTests
{
    [Fact]
    public Task To_each_their_own() => Chat.WithOrders("""
        > hello
        < Hello Lin! What happened today?
        Sarah> hi
        < Hello Sarah! I can tell you where your orders are, and I pass on what you want to say.
        Wu> Hello!
        < Hello Wu! Send an order's number to see it, or leave a message.
        Lin> thanks
        < Glad to help.
        Sarah> thank you!
        < You are welcome. We are here when you need us.
        Sarah> thanks, where is 1042?
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 你好
        < Lin，你好！今天有什么进展？
        Sarah> 您好！
        < Sarah，您好！我可以告诉您订单到哪了，也可以替您转话。
        Lin> 谢谢
        < 不客气。
        Sarah> 多谢
        < 不客气，有需要随时找我们。
        Wu> 你好
        < Wu，您好！发订单号就能看订单，也可以留言。
        """);
}
