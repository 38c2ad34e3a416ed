using Bot.Channels;
using Bot.Domain.Imports;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.People;

public class EndAccessTests
{
    [Fact]
    public Task It_is_asked_first_and_then_they_are_strangers() => Chat.WithOrders("""
        Klaus> orders
        < 1 order
        < SO-2201 · ceramic mug · Sat 20 Jun
        May> remove Klaus
        < End the access of Klaus (customer)? What they did stays on record.
        May> [Yes, end it]
        < The access of Klaus has ended. A new invitation brings them back.
        Klaus> orders
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        May> contacts
        < Sarah · customer, Acme Outdoor
        May> undo
        < ↩ Taken back, from Wed 4 Mar 10:15 (Shanghai time):
        < Klaus has access again
        <~ The access of Klaus has ended. A new invitation brings them back.
        <~ ↩ Taken back.
        Klaus> orders
        < 1 order
        < SO-2201 · ceramic mug · Sat 20 Jun
        """);

    [Fact]
    public Task A_new_invitation_brings_them_back() => Chat.WithOrders("""
        May> remove Klaus
        < End the access of Klaus (customer)? What they did stays on record.
        May> yes
        < The access of Klaus has ended. A new invitation brings them back.
        Lin> invite customer Klaus, Hansa Import
        < The access of Klaus was ended. Only an owner or a manager can invite them again.
        May> invite customer Klaus, Hansa Import
        < A link for Klaus (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Klaus.
        May> contacts
        < Klaus · customer, Hansa Import (has not come yet, the link works until Wed 11 Mar 10:15 (Shanghai time))
        < Sarah · customer, Acme Outdoor
        Klaus> /start <token>
        < Welcome, Klaus! Ask me any time where your orders are.
        < In which city do you work? Then 9:00 is your 9:00.
        Klaus> orders
        < 1 order
        < SO-2201 · ceramic mug · Sat 20 Jun
        """);

    [Fact]
    public Task Open_orders_are_handed_over_first() => Chat.WithOrders("""
        Bo> remind me tomorrow 9am to write
        < ⏰ 1. write
        < Thu 5 Mar 09:00 (Shanghai time)
        Boss> end Lin's access
        < Lin still has 3 orders. Hand them over to a colleague first.
        Boss> [Hand them over to me]
        < Hand 3 orders and 0 reminders of Lin over to Boss?
        Boss> yes
        < Lin → Boss: 3 orders, 0 reminders
        < The customers were not told.
        Lin< Lin → Boss: 3 orders, 0 reminders
        Boss> end Lin's access
        < End the access of Lin (merchandiser)? What they did stays on record.
        Boss> [Yes, end it]
        < The access of Lin has ended. A new invitation brings them back.
        Boss> remove Bo
        < End the access of Bo (merchandiser)? What they did stays on record.
        Boss> yes
        < The access of Bo has ended. A new invitation brings them back.
        < Cancelled with it: 1 reminder
        Lin> orders
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        @ 2026-03-05 10:00
        Boss> history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Boss: PO-1042 has a new merchandiser
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task Who_may_not_and_who_must_stay() => Chat.WithOrders("""
        Lin> remove Bo
        < Only an owner or a manager can end somebody's access.
        May> remove Boss
        < Boss is the only owner, and a company needs one. Invite another owner first.
        Boss> remove Boss
        < Boss is the only owner, and a company needs one. Invite another owner first.
        May> remove May
        < Your own access somebody else has to end.
        May> removeperson
        < Whose access shall end?
        May> Wu
        < End the access of Wu (supplier)? What they did stays on record.
        May> no
        < All right, dropped.
        Boss> remove May
        < End the access of May (manager)? What they did stays on record.
        Boss> yes
        < The access of May has ended. A new invitation brings them back.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        May> 删除成员 Klaus
        < 停用 Klaus（客户）？其做过的事都会保留。
        May> 是
        < Klaus 已停用。重新邀请即可恢复。
        Klaus> 我的订单
        < 您好！这里只接待受邀的人：请打开您收到的链接，或向您的联系人要一个。
        May> 客户联系人
        < Sarah · 客户，Acme Outdoor
        Boss> Lin离职了
        < Lin 手上还有3个订单，请先交接给同事。
        Boss> 删除成员
        < 要停用哪位成员？
        Boss> Bo
        < 停用 Bo（跟单）？其做过的事都会保留。
        Boss> 是
        < Bo 已停用。重新邀请即可恢复。
        """);

    /// <summary>The phone is somebody else's way in since: one chat is one person's.</summary>
    [Fact]
    public Task A_phone_is_not_given_back_to_two() => Chat.WithOrders("""
        Boss> remove Bo
        < End the access of Bo (merchandiser)? What they did stays on record.
        Boss> yes
        < The access of Bo has ended. A new invitation brings them back.
        Lin> invite customer Eva, Acme Outdoor
        < A link for Eva (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Eva.
        Bo> /start <token>
        < Welcome, Eva! Ask me any time where your orders are.
        < In which city do you work? Then 9:00 is your 9:00.
        Boss> undo
        < Eva is in the chat of Bo by now, so it cannot be given back. A new invitation brings Bo back.
        Bo> orders
        < 2 orders
        < PO-1042 · cotton T-shirt · Fri 12 Jun
        < PO-1043 · polo shirt · Sat 20 Jun
        """);

    [Fact]
    public Task A_phone_is_not_given_back_to_two_in_Chinese() => Chat.WithOrdersInChinese("""
        Boss> 删除成员 Bo
        < 停用 Bo（跟单）？其做过的事都会保留。
        Boss> 是
        < Bo 已停用。重新邀请即可恢复。
        Lin> 邀请 客户 Eva, Acme Outdoor
        < Eva（客户）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 Eva。
        Bo> /start <token>
        < Eva，欢迎！随时可以问我订单到哪了。
        < 您在哪个城市上班？这样9点就是您当地的9点。
        Boss> 撤销
        < Bo 的聊天现在是 Eva 在用，无法恢复。重新邀请 Bo 即可恢复。
        """);

    [Fact]
    public Task Invited_as_something_else() => Chat.WithOrders("""
        May> remove Klaus
        < End the access of Klaus (customer)? What they did stays on record.
        May> yes
        < The access of Klaus has ended. A new invitation brings them back.
        May> invite supplier Klaus, Hansa Import
        < The access of Klaus as customer was ended. Invite them as that again, or use another name for somebody else.
        Lin> invite supplier Klaus, Hansa Import
        < The access of Klaus was ended. Only an owner or a manager can invite them again.
        """);

    [Fact]
    public Task Invited_as_something_else_in_Chinese() => Chat.WithOrdersInChinese("""
        May> 删除成员 Klaus
        < 停用 Klaus（客户）？其做过的事都会保留。
        May> 是
        < Klaus 已停用。重新邀请即可恢复。
        May> 邀请 供应商 Klaus, Hansa Import
        < Klaus（客户）已被停用。请按原角色重新邀请；如果是另一个人，请换个名字。
        """);

    /// <summary>The order would be nobody's.</summary>
    [Fact]
    public Task An_order_is_not_given_back_to_who_has_left() => Chat.WithOrders("""
        Boss> hand over PO-1042 to Bo
        < Hand PO-1042 over to Bo?
        Boss> yes
        < PO-1042: Lin → Bo
        < The customer was not told.
        Lin< PO-1042: Lin → Bo
        Bo< PO-1042: Lin → Bo
        Boss> hand over PO-1042 to May
        < Hand PO-1042 over to May?
        Boss> yes
        < PO-1042: Bo → May
        < The customer was not told.
        Bo< PO-1042: Bo → May
        May< PO-1042: Bo → May
        May> remove Bo
        < End the access of Bo (merchandiser)? What they did stays on record.
        May> yes
        < The access of Bo has ended. A new invitation brings them back.
        Boss> undo
        < Bo has no access any more.
        """);

    /// <summary>In a chat that is a stranger's by now nothing is marked any more.</summary>
    [Fact]
    public Task What_they_were_told_stays_as_it_was() => Chat.WithOrders("""
        Lin> share 1042 with Bo
        < Bo sees PO-1042 now.
        Bo< Lin shares PO-1042 with you.
        May> remove Bo
        < End the access of Bo (merchandiser)? What they did stays on record.
        May> yes
        < The access of Bo has ended. A new invitation brings them back.
        Lin> undo
        < ↩ Taken back:
        < PO-1042 shared with a colleague
        <~ Bo sees PO-1042 now.
        <~ ↩ Taken back.
        """);

    [Fact]
    public async Task A_sheet_of_theirs_is_done_first()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Holds("orders.csv", "Order No.,Buyer,Description,Qty,Ship Date\nPO-1050,Acme Outdoor,cotton T-shirt,5000,2026-06-12\n");
        await chat.Says("Bo", "(document orders.csv)");
        var tried = Assert.Single(await chat.Store.All(typeof(Import), "", 10, TestContext.Current.CancellationToken));
        var begun = ((Import)tried.Document).Begun(ImportState.Running, Instant.FromDateTimeOffset(chat.Clock.GetUtcNow()));
        await chat.Store.Commit([new Change(begun, tried.Version)], TestContext.Current.CancellationToken);
        _ = chat.Heard("Bo").ToList();
        await chat.Continues("""
            Boss> remove Bo
            < orders.csv of Bo is still being worked on. Please try again in a moment.
            Bo< orders.csv is in.
            Bo< 1 order new
            Boss> remove Bo
            < Bo still has 1 order. Hand them over to a colleague first.
            """);
    }

    [Fact]
    public async Task Whoever_is_shut_out_while_a_file_comes_in_is_a_stranger()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Sends("Bo", new Inbound("", "", "", "", "Bo", default, "hello")
        {
            Fetch = async _ =>
            {
                await chat.Says("Boss", "removeperson Bo yes");
                return [];
            },
        });
        Assert.StartsWith("Hello! I only talk with people who were invited", Assert.Single(chat.Channel.Take(), message => message.Conversation == "test:Bo").Text, StringComparison.Ordinal);
    }

    /// <summary>Bo had blocked the bot, and what was news to a colleague is none to a stranger.</summary>
    [Fact]
    public async Task What_still_waits_is_not_said_to_who_was_shut_out()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Store.Commit([new Change(new ConversationState("test:Bo", Blocked: true), 0)], TestContext.Current.CancellationToken);
        await chat.Continues("""
            Boss> hand over PO-1042 to Bo
            < Hand PO-1042 over to Bo?
            Boss> yes
            < PO-1042: Lin → Bo
            < The customer was not told.
            Lin< PO-1042: Lin → Bo
            Boss> hand over PO-1042 to Lin
            < Hand PO-1042 over to Lin?
            Boss> yes
            < PO-1042: Bo → Lin
            < The customer was not told.
            Lin< PO-1042: Bo → Lin
            Boss> remove Bo
            < End the access of Bo (merchandiser)? What they did stays on record.
            Boss> yes
            < The access of Bo has ended. A new invitation brings them back.
            Bo> hello
            < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
            """);
    }
}
