using Bot.Tests.Talk;

namespace Bot.Tests.People;

public class AskForPersonTests
{
    [Fact]
    public Task Who_it_is_and_that_they_were_told() => Chat.WithOrders("""
        Sarah> person
        < Of course. I told Lin, who will get in touch with you.
        Lin< Sarah would like to talk to you.
        > human 1043 about the labels
        < Of course. I told Lin, who will get in touch with you.
        Lin< Sarah would like to talk to you about PO-1043.
        Lin< “the labels”
        Wu> person
        < Of course. I told Boss, who will get in touch with you.
        Boss< Wu would like to talk to you.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        Sarah> 人工
        < 好的。我已告诉Lin，会联系您。
        Lin< Sarah想跟您谈谈。
        > 转人工 1043 洗标的事
        < 好的。我已告诉Lin，会联系您。
        Lin< Sarah想跟您谈 PO-1043。
        Lin< “洗标的事”
        """);
}
