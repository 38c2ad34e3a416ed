using Bot.Tests.Talk;

namespace Bot.Tests.FollowUps;

public class ShowFilesTests
{
    [Fact]
    public Task Photos_documents_and_voice_notes_come_back() => Chat.WithOrders("""
        > (photo) 1042 PP sample
        < PO-1042: written down with 1 file.
        < “PP sample”
        < Next: PI issued, Fri 3 Apr
        > (document packing.pdf) 1042 packing list
        < PO-1042: written down with 1 file.
        < “packing list”
        < Next: PI issued, Fri 3 Apr
        > (voice) 1042 Sarah's wishes
        < PO-1042: written down with 1 file.
        < “Sarah's wishes”
        < Next: PI issued, Fri 3 Apr
        > files 1042
        < PO-1042: 3 files, the latest first
        < Wed 4 Mar 10:15 (Shanghai time): Sarah's wishes
        < Wed 4 Mar 10:15 (Shanghai time): packing list
        < Wed 4 Mar 10:15 (Shanghai time): PP sample
        """);

    [Fact]
    public Task None_yet() => Chat.WithOrders("""
        > files 1042
        < PO-1042 has no files yet. Send me a photo with the order number.
        """);

    [Fact]
    public Task An_unknown_order() => Chat.WithOrders("""
        > files 9999
        < I find no order 9999. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task Only_ours_see_them() => Chat.WithOrders("""
        > (photo) 1042 PP sample
        < PO-1042: written down with 1 file.
        < “PP sample”
        < Next: PI issued, Fri 3 Apr
        Sarah> files 1042
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “files”
        Bo> files 1042
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 文件 1042
        < PO-1042 还没有文件。发照片时带上订单号即可。
        > (photo) 1042 产前样
        < PO-1042：已记录，附1个文件。
        < “产前样”
        < 下一步：PI发出，4月3日 周五
        > 文件 1042
        < PO-1042：1个文件，最新的在前
        < 3月4日 周三 10:15（北京时间）：产前样
        > 文件 9999
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        """);
}
