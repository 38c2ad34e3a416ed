using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Payments;

public class RecordPaymentTests
{
    [Fact]
    public Task A_deposit_ticks_its_step_off() => Chat.WithOrders("""
        > payment 1042 deposit 7050 USD credited
        < PO-1042
        < Deposit: 7,050.00 USD
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > payment 1042 deposit 7050 USD credited
        < 7,050.00 USD is on file for PO-1042 already, Wed 4 Mar.
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < ✓ 1/23: Deposit received Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > undo
        < ↩ Taken back: “payment 1042 deposit 7050 USD credited”, Wed 4 Mar 10:15 (Shanghai time)
        < Deposit: 7,050.00 USD
        < Deposit received: done Wed 4 Mar → planned Sun 12 Apr
        <~ PO-1042
        <~ Deposit: 7,050.00 USD
        <~ Deposit received ✓ Wed 4 Mar
        <~ Bulk still waits for: PP sample approved
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task What_is_not_in_yet_is_meant() => Chat.WithOrders("""
        > payment 1042 7050 USD
        < PO-1042
        < Deposit: 7,050.00 USD
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > payment 1042 16450 USD
        < PO-1042
        < Balance: 16,450.00 USD
        < Balance received ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_slip_ticks_nothing_off() => Chat.WithOrders("""
        > (photo) payment 1042 9975 USD
        < PO-1042
        < Bank slip of the deposit filed: 9,975.00 USD
        < 1 file
        < Not credited yet: a slip is only a notice.
        < Next: PI issued, Fri 3 Apr
        > [Credited ✓]
        < PO-1042
        < Deposit: 9,975.00 USD
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Without_a_currency_it_is_asked() => Chat.WithOrders("""
        > payment 1042 deposit 7050
        < 7,050 of which currency?
        > [USD]
        < PO-1042
        < Deposit: 7,050.00 USD
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > payment 1042 balance short 35 USD
        < PO-1042
        < Balance received ✓ Wed 4 Mar
        < 35.00 USD short: taken for bank charges
        < Next: PI issued, Fri 3 Apr
        > payment 1042 deposit 2027-01-01 500 USD
        < Fri 1 Jan 2027 is still ahead. Say “planned” for a plan, or the day it was done.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 收款 1042 定金 7050美元 到账
        < PO-1042
        < 定金：7,050.00 USD
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        > 收款 1042 尾款 3.2万美元
        < PO-1042
        < 尾款：32,000.00 USD
        < 尾款到账 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > (photo) 收款 1043 水单 9975 美金
        < PO-1043
        < 定金水单已归档：9,975.00 USD
        < 1个文件
        < 还没到账：水单只是通知。
        < 下一步：PI发出，4月11日 周六
        > 收款 2201 尾款 少35刀
        < SO-2201
        < 尾款到账 ✓ 3月4日 周三
        < 少 35.00 USD，当作银行手续费
        < 下一步：PI发出，4月11日 周六
        > 撤销
        < ↩ 已撤销：
        < 尾款到账：3月4日 周三 完成 → 改为计划 6月27日 周六
        <~ SO-2201
        <~ 尾款到账 ✓ 3月4日 周三
        <~ 少 35.00 USD，当作银行手续费
        <~ 下一步：PI发出，4月11日 周六
        <~ ↩ 已撤销。
        Sarah> 收款 1042 定金
        < 谢谢，已转给 Lin，稍后会回复您。
        Lin< Sarah 就 PO-1042 留言：“收款 1042 定金”
        """);

    /// <summary>An order of 23,500 USD with 30 % to be paid first.</summary>
    private static async Task Priced(string script)
    {
        await using var chat = await Chat.Begins();
        await chat.Holds("orders.csv", "Order No,Customer,Item,Quantity,Unit price,Currency,Payment term,Requested shipment\n7001,Acme Outdoor,T-shirt,1000,23.50,USD,T/T 30/70,2026-06-12\n");
        await chat.Says("Lin", "(document orders.csv)");
        await chat.Says("Lin", "[Import it]");
        chat.Channel.Take();
        await chat.Continues(script);
    }

    [Fact]
    public Task Bank_charges_close_a_payment_and_more_does_not() => Priced("""
        > payment 7001 deposit 6000 USD credited
        < 7001
        < Deposit: 6,000.00 USD
        < The papers say 7,050.00 USD
        < ⚠ 1,050.00 USD short: stays open
        < Next: PI issued, Fri 3 Apr
        > payment 7001 deposit 1025 USD credited
        < 7001
        < Deposit: 1,025.00 USD
        < Deposit received ✓ Wed 4 Mar
        < The papers say 7,050.00 USD
        < 25.00 USD short: taken for bank charges
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > payment 7001 balance short 35 USD
        < 7001
        < Balance: 16,440.00 USD
        < Balance received ✓ Wed 4 Mar
        < The papers say 16,475.00 USD
        < 35.00 USD short: taken for bank charges
        < Next: PI issued, Fri 3 Apr
        > undo
        < ↩ Taken back:
        < Balance: 16,440.00 USD
        < Balance received: done Wed 4 Mar → planned Fri 19 Jun
        <~ 7001
        <~ Balance: 16,440.00 USD
        <~ Balance received ✓ Wed 4 Mar
        <~ The papers say 16,475.00 USD
        <~ 35.00 USD short: taken for bank charges
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        > payment 7001 balance 16500 USD credited
        < 7001
        < Balance: 16,500.00 USD
        < Balance received ✓ Wed 4 Mar
        < The papers say 16,475.00 USD
        < 25.00 USD too much
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public async Task Another_currency_is_asked_about_in_Chinese()
    {
        await using var chat = await Chat.Begins(Language.Chinese);
        await chat.Holds("orders.csv", "订单号,客户,品名,数量,单价,币种,付款方式,要求出货日期\n7001,Acme Outdoor,T恤,1000,23.50,USD,T/T 30/70,2026-06-12\n");
        await chat.Says("Lin", "(document orders.csv)");
        await chat.Says("Lin", "[导入]");
        chat.Channel.Take();
        await chat.Continues("""
            > 收款 7001 定金 7050 EUR 到账
            < 7001 用 USD 计价，这里写的是 EUR。折成 USD 是多少？
            > 7050 USD
            < 7001
            < 定金：7,050.00 USD
            < 定金到账 ✓ 3月4日 周三
            < 单据上是 7,050.00 USD
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月3日 周五
            """);
    }

    [Fact]
    public Task Another_currency_is_asked_about() => Priced("""
        > payment 7001 deposit 7050 EUR credited
        < 7001 is in USD and this says EUR. Which sum is it in USD?
        > payment 7001 deposit 7050 credited
        < 7001
        < Deposit: 7,050.00 USD
        < Deposit received ✓ Wed 4 Mar
        < The papers say 7,050.00 USD
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > payment 7001 balance credited
        < 7001
        < Balance received ✓ Wed 4 Mar
        < The papers say 16,450.00 USD
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public async Task A_sum_whose_currency_was_asked_for_is_not_lost_when_something_else_is_said()
    {
        await Chat.WithOrders("""
            > 1042 bank slip came 9975
            < 9,975 of which currency?
            > 1043 PI signed
            < PO-1043
            < PI countersigned ✓ Wed 4 Mar
            < Next: PI issued, Sat 11 Apr
            < Not kept yet: “1042 bank slip came 9975”
            > [Keep it]
            < 9,975 of which currency?
            """);
        await Chat.WithOrdersInChinese("""
            > 1042 水单来了 9975
            < 9,975 是哪种货币？
            > 1043 定金到账
            < PO-1043
            < 定金到账 ✓ 3月4日 周三
            < 大货上线还差：产前样确认
            < 下一步：PI发出，4月11日 周六
            < 还没有记下：“1042 水单来了 9975”
            > [记下来]
            < 9,975 是哪种货币？
            """);
    }
}
