using Bot.Tests.Talk;

namespace Bot.Tests.Tasks;

public class SendTaskTests
{
    [Fact]
    public Task The_factory_sees_it_once_it_is_sent() => Chat.WithOrders("""
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
        Wu> 1042
        < PO-1042
        < cotton T-shirt × 5,000 pcs
        < Ready by Wed 27 May
        < Next: Materials in house, Mon 27 Apr
        < Your contact: Lin
        Lin> [Send to Ningbo Knit]
        < PO-1042: Ningbo Knit was told: sleeve +1cm
        Wu< Lin asks on PO-1042: sleeve +1cm
        Wu> 1042
        < PO-1042
        < cotton T-shirt × 5,000 pcs
        < Ready by Wed 27 May
        < Next: Materials in house, Mon 27 Apr
        < ☐ sleeve +1cm
        < Your contact: Lin
        Wu> taskdone
        < PO-1042: ☑ sleeve +1cm
        Lin< Wu on PO-1042: ☑ sleeve +1cm
        Lin> 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < ✓ 2/23: PP sample approved Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “sleeve +1cm”
        > taskdone
        < There are no open tasks for the factory.
        > sendtask
        < There are no open tasks for the factory.
        Sarah> taskdone
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes: “taskdone”
        """);

    [Fact]
    public Task Nobody_of_the_factory_is_here() => Chat.WithOrders("""
        > sample 1042 PP approved with comments, sleeve +1cm
        < PO-1042
        < PP sample, round 1: approved with comments Wed 4 Mar
        < PP sample approved ✓ Wed 4 Mar
        < “sleeve +1cm”
        < Bulk still waits for: Deposit received
        < Noted as a task for the factory.
        < Next: PI issued, Fri 3 Apr
        > sendtask
        < Nobody of the factory is here yet. Invite somebody, or pass the words on yourself: sleeve +1cm
        > sample 1043 PP approved with comments, labels inside
        < PO-1043
        < PP sample, round 1: approved with comments Wed 4 Mar
        < PP sample approved ✓ Wed 4 Mar
        < “labels inside”
        < Bulk still waits for: Deposit received
        < Noted as a task for the factory.
        < Next: PI issued, Sat 11 Apr
        > taskdone
        < Which task?
        > [labels inside]
        < PO-1043: ☑ labels inside
        > taskdone
        < PO-1042: ☑ sleeve +1cm
        > undo
        < ↩ Taken back:
        < ☐ sleeve +1cm
        <~ PO-1042: ☑ sleeve +1cm
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 派单 1042 Ningbo Knit
        < PO-1042：5,000 件 已下给 Ningbo Knit，货好日期 5月27日 周三
        Wu< Ningbo Bright 下单：cotton T-shirt，5,000 件，货好日期 5月27日 周三，单号 PO-1042。
        > 样品 1042 产前样 带意见确认 袖长+1cm
        < PO-1042
        < 产前样第1轮：带意见确认 3月4日 周三
        < 产前样确认 ✓ 3月4日 周三
        < “袖长+1cm”
        < 大货上线还差：定金到账
        < 已记为给工厂的任务。
        < 下一步：PI发出，4月3日 周五
        > [发给Ningbo Knit]
        < PO-1042：已告诉Ningbo Knit：袖长+1cm
        Wu< Lin在 PO-1042 上请您：袖长+1cm
        Wu> 任务完成
        < PO-1042：☑ 袖长+1cm
        Lin< Wu，PO-1042：☑ 袖长+1cm
        Wu> 撤销
        < ↩ 已撤销：
        < ☐ 袖长+1cm
        <~ PO-1042：☑ 袖长+1cm
        <~ ↩ 已撤销。
        Lin<~ Wu，PO-1042：☑ 袖长+1cm
        Lin<~ ↩ 已撤销。
        """);
}
