using Bot.Tests.Talk;

namespace Bot.Tests.People;

public class HandOverOrderTests
{
    [Fact]
    public Task The_owner_says_yes_and_one_order_moves() => Chat.WithOrders("""
        > remind me Friday 9am PO-1042 call the mill
        < ⏰ 1. PO-1042 call the mill
        < Fri 6 Mar 09:00 (Shanghai time)
        > hand over PO-1042 to Bo
        < Shall I ask to hand PO-1042 over to Bo?
        > yes
        < I asked Boss, who has to say yes. Nothing was moved yet.
        Boss< Lin asks to hand PO-1042 over to Bo.
        Boss> [Yes, hand over]
        < PO-1042: Lin → Bo, 1 reminder
        < The customer was not told.
        Lin< PO-1042: Lin → Bo, 1 reminder
        Bo< PO-1042: Lin → Bo, 1 reminder
        Bo> orders
        < 1 order
        < PO-1042 · Acme Outdoor · Fri 12 Jun
        Lin> orders
        < 2 orders
        < PO-1043 · Acme Outdoor · Sat 20 Jun
        < SO-2201 · Hansa Import · Sat 20 Jun
        Sarah> PO-1042 please change the labels
        < Thank you. I passed this on to Bo, who will answer you.
        Bo< Sarah writes on PO-1042: “please change the labels”
        Boss> undo
        < ↩ Taken back:
        < PO-1042 has a new merchandiser
        <~ PO-1042: Lin → Bo, 1 reminder
        <~ The customer was not told.
        <~ ↩ Taken back.
        Lin<~ PO-1042: Lin → Bo, 1 reminder
        Lin<~ ↩ Taken back.
        Bo<~ PO-1042: Lin → Bo, 1 reminder
        Bo<~ ↩ Taken back.
        """);

    [Fact]
    public Task However_it_is_said() => Chat.WithOrders("""
        Boss> give 1042 to Bo
        < Hand PO-1042 over to Bo?
        Boss> [Yes, hand over]
        < PO-1042: Lin → Bo
        < The customer was not told.
        Lin< PO-1042: Lin → Bo
        Bo< PO-1042: Lin → Bo
        Boss> transfer PO-1042 from Bo to me please
        < Hand PO-1042 over to Boss?
        Boss> yes
        < PO-1042: Bo → Boss
        < The customer was not told.
        Bo< PO-1042: Bo → Boss
        Boss> Lin takes over 1042
        < Hand PO-1042 over to Lin?
        Boss> no
        < All right, dropped.
        Boss> give 1042 to me
        < PO-1042 is with Boss already.
        Boss> handorder 1042
        < To whom?
        Boss> Lin
        < Hand PO-1042 over to Lin?
        Boss> [Yes, hand over]
        < PO-1042: Boss → Lin
        < The customer was not told.
        Lin< PO-1042: Boss → Lin
        """);

    /// <summary>What is handed to a colleague is not always the order.</summary>
    [Fact]
    public Task More_words_tell_something_else() => Chat.WithOrders("""
        > 1042 labels handed over to Bo yesterday
        < PO-1042: written down.
        < “labels handed over to Bo yesterday”
        < Next: PI issued, Fri 3 Apr
        """);

    /// <summary>Who hands over is not who takes, and what was handed over without a name is not the order.</summary>
    [Fact]
    public Task To_me_only_where_that_is_said() => Chat.WithOrders("""
        Boss> give me 1042
        < PO-1042: written down.
        < “give me”
        < Next: PI issued, Fri 3 Apr
        Boss> 1042 I handed over
        < PO-1042: written down.
        < “I handed over”
        < Next: PI issued, Fri 3 Apr
        Boss> I handed 1042 over to Bo
        < PO-1042: written down.
        < “I handed 1042 over to Bo”
        < Next: PI issued, Fri 3 Apr
        Boss> I'll take over 1042
        < Hand PO-1042 over to Boss?
        Boss> no
        < All right, dropped.
        Boss> 我把1042转给Bo
        < Hand PO-1042 over to Bo?
        Boss> no
        < All right, dropped.
        Boss> 1042我移交了
        < PO-1042: written down.
        < “我移交了”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_request_is_taken_back() => Chat.WithOrders("""
        > hand over PO-1042 to Bo
        < Shall I ask to hand PO-1042 over to Bo?
        > yes
        < I asked Boss, who has to say yes. Nothing was moved yet.
        Boss< Lin asks to hand PO-1042 over to Bo.
        Lin> undo
        < ↩ Taken back:
        < The request to hand PO-1042 over to Bo
        <~ I asked Boss, who has to say yes. Nothing was moved yet.
        <~ ↩ Taken back.
        Boss<~ Lin asks to hand PO-1042 over to Bo.
        Boss<~ ↩ Taken back.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 交给Bo跟
        < 要我请求把 PO-1042 交给 Bo 吗？
        > 是
        < 已请Boss确认，还没有移动任何东西。
        Boss< Lin 请求把 PO-1042 交给 Bo。
        Boss> 1042转给Bo
        < 把 PO-1042 交给 Bo？
        > [是，交接]
        < PO-1042：Lin → Bo
        < 还没有通知客户。
        Lin< PO-1042：Lin → Bo
        Bo< PO-1042：Lin → Bo
        Bo> 1042转给我
        < PO-1042 本来就由 Bo 跟。
        Lin> 把1043转给May
        < 要我请求把 PO-1043 交给 May 吗？
        Lin> [是，交接]
        < 已请Boss确认，还没有移动任何东西。
        Boss< Lin 请求把 PO-1043 交给 May。
        Boss> 移交订单 1043
        < 交给谁？
        Boss> May
        < 把 PO-1043 交给 May？
        Boss> 是
        < PO-1043：Lin → May
        < 还没有通知客户。
        Lin< PO-1043：Lin → May
        May< PO-1043：Lin → May
        """);
}
