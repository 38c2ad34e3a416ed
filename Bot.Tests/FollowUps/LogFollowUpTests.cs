using Bot.Channels;
using Bot.Tests.Talk;

namespace Bot.Tests.FollowUps;

public class LogFollowUpTests
{
    [Fact]
    public Task An_order_number_and_words() => Chat.WithOrders("""
        > PO-1042 factory will send photos tonight
        < PO-1042: written down.
        < “factory will send photos tonight”
        < Next: PI issued, Fri 3 Apr
        > log 1042 called Sarah, she worries about the shade
        < PO-1042: written down.
        < “called Sarah, she worries about the shade”
        < Next: PI issued, Fri 3 Apr
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “called Sarah, she worries about the shade”
        """);

    [Fact]
    public Task A_customer_by_name() => Chat.WithOrders("""
        > log Acme Outdoor Sarah visits in May
        < Acme Outdoor: written down.
        < “Sarah visits in May”
        """);

    [Fact]
    public Task In_reply_to_a_card() => Chat.WithOrders("""
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        > (replies to PO-1042) the mill is late
        < PO-1042: written down.
        < “the mill is late”
        < Next: PI issued, Fri 3 Apr
        > (replies to PO-1042)(photo)
        < PO-1042: written down with 1 file.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Asked_for_step_by_step() => Chat.WithOrders("""
        > log
        < Which order is it about?
        > 1042
        < What happened?
        > factory sent photos
        < PO-1042: written down.
        < “factory sent photos”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public async Task A_button_is_never_the_words()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Says("Lin", "2201");
        var history = chat.Channel.Button("test:Lin", "History");
        await chat.Says("Lin", "undo");
        await chat.Says("Lin", "log 1042");
        chat.Channel.Take();
        await chat.Sends("Lin", new Inbound("", "", "", "", "Lin", default, "") { Pressed = history });
        Assert.StartsWith("Which order?", Assert.Single(chat.Channel.Take()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Words_without_an_order_are_asked_about() => Chat.WithOrders("""
        > the mill is late
        < I did not understand that as a command. To keep it as a follow-up: which order is it about?
        > 1042
        < PO-1042: written down.
        < “the mill is late”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task They_can_be_forgotten() => Chat.WithOrders("""
        > the mill is late
        < I did not understand that as a command. To keep it as a follow-up: which order is it about?
        > [Forget it]
        < All right, dropped.
        """);

    [Fact]
    public Task Forwarded_messages_are_one_question() => Chat.WithOrders("""
        > (forwarded) the factory is closed
        < Which order is it about?
        > (forwarded) until Monday
        > (forwarded)(voice)
        > (forwarded)(photo)
        > 1043
        < PO-1043: written down with 2 files.
        < “the factory is closed until Monday”
        < Next: PI issued, Sat 11 Apr
        > 1043
        < PO-1043 · Acme Outdoor · on track
        < polo shirt × 3,000 pcs
        < Ship date Sat 20 Jun
        < CRD Thu 4 Jun · ETD Sat 20 Jun · ETA Mon 20 Jul
        < Next: PI issued, Sat 11 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “the factory is closed
        < until Monday”
        """);

    [Fact]
    public Task A_forwarded_order_number_is_enough_and_never_a_command() => Chat.WithOrders("""
        > (forwarded) 1042 deposit received
        < PO-1042: written down.
        < “deposit received”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task An_album_is_one_follow_up() => Chat.WithOrders("""
        > (album a1)(photo) 1042 PP sample
        < PO-1042: written down with the album.
        < “PP sample”
        < Next: PI issued, Fri 3 Apr
        > (album a1)(photo)
        > (album a1)(photo)
        > files 1042
        < PO-1042: 3 files, the latest first
        < Wed 4 Mar 10:15 (Shanghai time): PP sample
        < Wed 4 Mar 10:15 (Shanghai time): PP sample
        < Wed 4 Mar 10:15 (Shanghai time): PP sample
        > undo
        < ↩ Taken back: “1042 PP sample”, Wed 4 Mar 10:15 (Shanghai time)
        < “PP sample” (3 files)
        <~ PO-1042: written down with the album.
        <~ “PP sample”
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        > files 1042
        < PO-1042 has no files yet. Send me a photo with the order number.
        """);

    [Fact]
    public Task What_else_a_later_picture_of_an_album_says_is_taken_back_with_it() => Chat.WithOrders("""
        > (album a1)(photo) 1042 PP sample
        < PO-1042: written down with the album.
        < “PP sample”
        < Next: PI issued, Fri 3 Apr
        > (album a1)(photo) 1042 ship date 2026-07-01
        < PO-1042
        < Ship date Wed 1 Jul
        < Next: PI issued, Fri 3 Apr
        > [Undo]
        < ↩ Taken back:
        < “PP sample
        < 1042 ship date 2026-07-01” (2 files)
        < Ship date Wed 1 Jul →
        <~ PO-1042: written down with the album.
        <~ “PP sample”
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        <~ PO-1042
        <~ Ship date Wed 1 Jul
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        > history 1042
        < PO-1042: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task Other_words_for_the_first_picture_of_an_album_leave_the_others_with_it() => Chat.WithOrders("""
        > (album a1)(photo) 1042 PP sample
        < PO-1042: written down with the album.
        < “PP sample”
        < Next: PI issued, Fri 3 Apr
        > (album a1)(photo)
        > (edits 1042)(album a1)(photo) 1043 size set
        <~ PO-1043: written down with the album.
        <~ “size set”
        <~ Next: PI issued, Sat 11 Apr
        > (album a1)(photo)
        > files 1043
        < PO-1043: 3 files, the latest first
        < Wed 4 Mar 10:15 (Shanghai time): size set
        < Wed 4 Mar 10:15 (Shanghai time): size set
        < Wed 4 Mar 10:15 (Shanghai time): size set
        > files 1042
        < PO-1042 has no files yet. Send me a photo with the order number.
        > undo
        < ↩ Taken back: “1043 size set”, Wed 4 Mar 10:15 (Shanghai time)
        < “size set” (3 files)
        <~ PO-1043: written down with the album.
        <~ “size set”
        <~ Next: PI issued, Sat 11 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task Other_words_for_a_later_picture_of_an_album_join_those_of_the_others() => Chat.WithOrders("""
        > (album a1)(photo) 1042 PP sample
        < PO-1042: written down with the album.
        < “PP sample”
        < Next: PI issued, Fri 3 Apr
        > (album a1)(photo)
        > (edits)(album a1)(photo) the left sleeve
        <~ PO-1042: written down with the album.
        <~ “the left sleeve”
        <~ Next: PI issued, Fri 3 Apr
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: “PP sample
        < the left sleeve” (2 files)
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > files 1042
        < PO-1042: 2 files, the latest first
        < Wed 4 Mar 10:15 (Shanghai time): PP sample
        < the left sleeve
        < Wed 4 Mar 10:15 (Shanghai time): PP sample
        < the left sleeve
        """);

    [Fact]
    public Task Other_words_for_a_picture_of_an_album_take_the_place_of_its_own_alone() => Chat.WithOrders("""
        > (album a1)(photo) 1042 PP sample
        < PO-1042: written down with the album.
        < “PP sample”
        < Next: PI issued, Fri 3 Apr
        > (album a1)(photo) the left cuff
        > (album a1)(photo) the collar
        > (edits the left)(album a1)(photo) the left sleeve
        <~ PO-1042: written down with the album.
        <~ “the left sleeve”
        <~ Next: PI issued, Fri 3 Apr
        > (edits 1042)(album a1)(photo) 1043 size set
        <~ PO-1043: written down with the album.
        <~ “size set”
        <~ Next: PI issued, Sat 11 Apr
        > history 1043
        < PO-1043: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: “size set
        < the left sleeve
        < the collar” (3 files)
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1043 opened: polo shirt, 3,000 pcs
        > history 1042
        < PO-1042: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task Other_words_for_a_picture_of_an_album_that_answered_a_question_leave_each_picture_once() => Chat.WithOrders("""
        > log
        < Which order is it about?
        > (album a1)(photo) 1042 PP sample
        < PO-1042: written down with the album.
        < “1042 PP sample”
        < Next: PI issued, Fri 3 Apr
        > (album a1)(photo) the cuff
        > (edits the cuff)(album a1)(photo) the sleeve
        <~ PO-1042: written down with the album.
        <~ “the sleeve”
        <~ Next: PI issued, Fri 3 Apr
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: “1042 PP sample
        < the sleeve” (2 files)
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task An_album_without_a_number_is_one_question() => Chat.WithOrders("""
        > (album a2)(photo)
        < Which order is it about?
        > (album a2)(photo)
        > 1043
        < PO-1043: written down with 2 files.
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task A_photo_that_names_the_order_answers_the_question() => Chat.WithOrders("""
        > (photo) look
        < Which order is it about?
        > (photo) 1042 deposit slip
        < PO-1042: written down with 2 files.
        < “look 1042 deposit slip”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_file_that_is_too_large_is_kept_by_name() => Chat.WithOrders("""
        > (document film.pdf 25 MB) 1042 film of the line
        < PO-1042: written down with 1 file.
        < “film of the line”
        < “film.pdf” is 25 MB; I can fetch files up to 20 MB, so I keep its name only. Please send it smaller or by e-mail.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Nothing_but_emoji() => Chat.WithOrders("""
        > 👍
        < Sorry, I did not understand that. Send an order number, or “help”.
        > 1042 👍
        < PO-1042: written down.
        < “👍”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task An_unknown_order_keeps_the_words() => Chat.WithOrders("""
        > log 9999 the mill is late
        < I find no order 9999. Please check the number, or say “orders” to see yours.
        > 1042
        < PO-1042: written down.
        < “the mill is late”
        < Next: PI issued, Fri 3 Apr
        > PO-9999 the mill is late
        < I find no order PO-9999. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task Markup_and_queries_are_words() => Chat.WithOrders("""
        > log 1042 <script>alert(1)</script> '; DROP TABLE orders
        < PO-1042: written down.
        < “<script>alert(1)</script> '; DROP TABLE orders”
        < Next: PI issued, Fri 3 Apr
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “<script>alert(1)</script> '; DROP TABLE orders”
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > PO-1042 跟Sarah通了电话，她担心颜色偏差
        < PO-1042：已记录。
        < “跟Sarah通了电话，她担心颜色偏差”
        < 下一步：PI发出，4月3日 周五
        > 记录 1042 工厂晚上发照片
        < PO-1042：已记录。
        < “工厂晚上发照片”
        < 下一步：PI发出，4月3日 周五
        > 面料晚4天 大货还赶得上
        < 哪个订单？
        > 1043
        < PO-1043
        < 面辅料到厂 5月5日 周二 → 5月9日 周六
        < “面料晚4天 大货还赶得上”
        < 大货仍可5月14日 周四上线，余量4天
        < ETD 6月20日 周六 能保住，余量7天
        < 还没有通知客户。
        < 下一步：PI发出，4月11日 周六
        > (forwarded) 工厂放假
        < 是哪个订单？
        > (forwarded) 下周一上班
        > (photo)(forwarded)
        > 1042
        < PO-1042：已记录，附1个文件。
        < “工厂放假 下周一上班”
        < 下一步：PI发出，4月3日 周五
        > 记录 9999 面料晚了
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        > 算了
        < 好的，先不处理。
        > 👍
        < 抱歉，没看懂。请发订单号，或说“帮助”。
        > (document 视频.pdf 25 MB) 1042 车间视频
        < PO-1042：已记录，附1个文件。
        < “车间视频”
        < “视频.pdf”有 25 MB，超过 20 MB 的文件我收不了，只记下了文件名。请压缩后再发，或用邮件发。
        < 下一步：PI发出，4月3日 周五
        > 面料晚了
        < 这句不是指令。如果要记成跟进，是哪个订单？
        > [不用了]
        < 好的，先不处理。
        """);
}
