using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>What is asked back about orders and people is answered: written, pressed, or with a plain yes.</summary>
public sealed class AnswersTests
{
    [Fact]
    public async Task Yes_cancels_the_order()
    {
        await Chat.WithOrders("""
            > cancel order 1042
            < Cancel the whole of PO-1042: cotton T-shirt, 5,000 pcs?
            > yes
            < PO-1042
            < PO-1042: open → cancelled
            < Neither the customer nor the factory was told.
            """);
        await Chat.WithOrdersInChinese("""
            > 取消订单 1042
            < 取消整个 PO-1042：cotton T-shirt，5,000 件？
            > 是
            < PO-1042
            < PO-1042：进行中 → 已取消
            < 客户和工厂都没有通知。
            """);
    }

    [Fact]
    public async Task Yes_makes_it_certain()
    {
        await Chat.WithOrders("""
            > I think 1042 deposit received
            < Is that certain? I change nothing before you say so.
            > yes
            < PO-1042
            < Deposit received ✓ Wed 4 Mar
            < Bulk still waits for: PP sample approved
            < Next: PI issued, Fri 3 Apr
            > undo
            < ↩ Taken back:
            < Deposit received: done Wed 4 Mar → planned Sun 12 Apr
            <~ PO-1042
            <~ Deposit received ✓ Wed 4 Mar
            <~ Bulk still waits for: PP sample approved
            <~ Next: PI issued, Fri 3 Apr
            <~ ↩ Taken back.
            """);
        await Chat.WithOrdersInChinese("""
            > 1042定金好像到账了
            < 确定吗？您确认后我才会改。
            > 是的
            < PO-1042
            < 定金到账 ✓ 3月4日 周三
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public async Task Doubt_is_dropped_by_no()
    {
        await Chat.WithOrders("""
            > 1042 deposit maybe received
            < Is that certain? I change nothing before you say so.
            > no
            < All right, dropped.
            > yes
            < Sorry, I did not understand that. Send an order number, or “help”.
            """);
        await Chat.WithOrdersInChinese("""
            > 1042定金好像到账了
            < 确定吗？您确认后我才会改。
            > 不
            < 好的，先不处理。
            > 是的
            < 抱歉，没看懂。请发订单号，或说“帮助”。
            """);
    }

    [Fact]
    public async Task A_customer_says_which_order()
    {
        await Chat.WithOrders("""
            Sarah> where is my order
            < Which order?
            Sarah> 1042
            < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
            < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
            < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
            """);
        await Chat.WithOrdersInChinese("""
            Sarah> 我的货到哪了
            < 哪个订单？
            Sarah> [PO-1042 · cotton T-shirt]
            < PO-1042 · cotton T-shirt，5,000 件：准备中
            < 预计 6月12日 周五 开船，7月12日 周日 到港
            < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
            """);
    }

    [Fact]
    public async Task There_is_nothing_to_put_right()
    {
        await Chat.WithOrders("""
            > no, not 1042, 1043
            < There is nothing of yours here that I could put right. Please say the whole of it, with the right order.
            > 1043 deposit received
            < PO-1043
            < Deposit received ✓ Wed 4 Mar
            < Bulk still waits for: PP sample approved
            < Next: PI issued, Sat 11 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 不是1042，是1043
            < 这里没有您可以更正的内容。请带上正确的订单号完整说一遍。
            > 1043定金到账
            < PO-1043
            < 定金到账 ✓ 3月4日 周三
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月11日 周六
            """);
    }

    [Fact]
    public async Task An_order_that_is_none()
    {
        await Chat.WithOrders("""
            > 1045 deposit received
            < I find no order 1045. Please check the number, or say “orders” to see yours.
            > 1042
            < PO-1042
            < Deposit received ✓ Wed 4 Mar
            < Bulk still waits for: PP sample approved
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 1045定金到账
            < 没有找到订单 1045。请核对单号，或说“我的订单”查看。
            > [PO-1042 · Acme Outdoor]
            < PO-1042
            < 定金到账 ✓ 3月4日 周三
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public async Task A_name_of_several()
    {
        await Chat.WithOrders("""
            Boss> invite merchandiser Li Na
            < A link for Li Na (merchandiser), good for one person and 7 days:
            < http://127.0.0.1:5080/join/<token>
            < Pass it on; whoever opens it is Li Na.
            Boss> invite merchandiser Li Wei
            < A link for Li Wei (merchandiser), good for one person and 7 days:
            < http://127.0.0.1:5080/join/<token>
            < Pass it on; whoever opens it is Li Wei.
            Boss> team Knitwear, Li
            < Who of them: Li Na, Li Wei, Lin? Please write the whole name.
            Boss> team Knitwear, Li Na
            < Team Knitwear added
            < Li Na changed team
            < In Knitwear: Li Na
            < Orders opened from now on belong to the team of whoever opens them.
            """);
        await Chat.WithOrdersInChinese("""
            Boss> 邀请 跟单 Li Na
            < Li Na（跟单）的邀请链接，限一人使用，7天有效：
            < http://127.0.0.1:5080/join/<token>
            < 请转发给本人，谁打开链接谁就是 Li Na。
            Boss> 邀请 跟单 Li Wei
            < Li Wei（跟单）的邀请链接，限一人使用，7天有效：
            < http://127.0.0.1:5080/join/<token>
            < 请转发给本人，谁打开链接谁就是 Li Wei。
            Boss> 团队 针织，Li
            < 是哪一位：Li Na、Li Wei、Lin？请写全名。
            Boss> 团队 针织，Li Na
            < 已添加团队 针织
            < Li Na 换了团队
            < 针织的成员：Li Na
            < 以后新开的订单归开单人所在的团队。
            """);
    }

    [Fact]
    public async Task Which_of_several_tasks()
    {
        await Chat.WithOrders("""
            > sample 1042 PP approved with comments, sleeve +1cm
            < PO-1042
            < PP sample, round 1: approved with comments Wed 4 Mar
            < PP sample approved ✓ Wed 4 Mar
            < “sleeve +1cm”
            < Bulk still waits for: Deposit received
            < Noted as a task for the factory.
            < Next: PI issued, Fri 3 Apr
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
            """);
        await Chat.WithOrdersInChinese("""
            > 样品 1042 产前样 带意见确认 袖长+1cm
            < PO-1042
            < 产前样第1轮：带意见确认 3月4日 周三
            < 产前样确认 ✓ 3月4日 周三
            < “袖长+1cm”
            < 大货上线还差：定金到账
            < 已记为给工厂的任务。
            < 下一步：PI发出，4月3日 周五
            > 样品 1043 产前样 带意见确认 洗标放里面
            < PO-1043
            < 产前样第1轮：带意见确认 3月4日 周三
            < 产前样确认 ✓ 3月4日 周三
            < “洗标放里面”
            < 大货上线还差：定金到账
            < 已记为给工厂的任务。
            < 下一步：PI发出，4月11日 周六
            > 任务完成
            < 哪个任务？
            > [袖长+1cm]
            < PO-1042：☑ 袖长+1cm
            """);
    }

    [Fact]
    public async Task A_sum_of_nothing()
    {
        await Chat.WithOrders("""
            > payment 1042 deposit 0 USD
            < A sum is a number above zero, 7,050 USD for example.
            > 7050 USD
            < PO-1042
            < Deposit: 7,050.00 USD
            < Deposit received ✓ Wed 4 Mar
            < Bulk still waits for: PP sample approved
            < Next: PI issued, Fri 3 Apr
            """);
        await Chat.WithOrdersInChinese("""
            > 收款 1042 定金 0 USD
            < 金额要大于零，例如 7,050 USD。
            > 7050 USD
            < PO-1042
            < 定金：7,050.00 USD
            < 定金到账 ✓ 3月4日 周三
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public async Task Released_against_the_rule()
    {
        await Chat.WithOrders("""
            May> release 1042 anyway
            < Why is PO-1042 released before the money is here? Say “release PO-1042 anyway” and why; it stays on record.
            May> release 1042 anyway because the customer is Acme
            < PO-1042
            < Documents released ✓ Wed 4 Mar
            < “customer is Acme”
            < telex
            < ⚠ Still open: Balance received
            """);
        await Chat.WithOrdersInChinese("""
            May> 电放 1042 强制
            < 钱没到为什么放 PO-1042？请说“电放 PO-1042 强制”并写明理由，会留下记录。
            May> 电放 1042 强制 因为老客户
            < PO-1042
            < 寄单电放 ✓ 3月4日 周三
            < “老客户”
            < 电放
            < ⚠ 还没完成：尾款到账
            """);
    }

    [Fact]
    public Task The_number_of_an_order_is_no_quantity() => Chat.WithOrders("""
        > qty 1042
        < How many?
        > 1042 status
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > qty 1043
        < How many?
        > 1042 进度
        < PO-1042 · cotton T-shirt, 4,800 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > 1042 pcs
        < PO-1043
        < Quantity 3,000 → 1,042 pcs
        """);
}
