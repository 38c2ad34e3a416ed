namespace Bot.Tests.Conversation;

public sealed partial class QuestionsTests
{
    private static readonly Dictionary<string, (string English, string Chinese)> Words = new()
    {
        ["log"] = ("""
            > log
            < Which order is it about?
            > 1042
            < What happened?
            > the factory will send photos tonight
            < PO-1042: written down.
            < “the factory will send photos tonight”
            < Next: PI issued, Fri 3 Apr
            """, """
            > 记录
            < 是哪个订单？
            > [PO-1042 · Acme Outdoor]
            < 有什么进展？
            > 工厂今晚发照片
            < PO-1042：已记录。
            < “工厂今晚发照片”
            < 下一步：PI发出，4月3日 周五
            """),
        ["message"] = ("""
            Sarah> message
            < What shall I pass on?
            Sarah> please call me about the labels
            < Thank you. I passed this on to Lin, who will answer you.
            Lin< Sarah writes: “please call me about the labels”
            """, """
            Sarah> 留言
            < 要转告什么？
            Sarah> 请给我打电话
            < 谢谢，已转给 Lin，稍后会回复您。
            Lin< Sarah 留言：“请给我打电话”
            """),
        ["files"] = ("""
            > (photo) 1042
            < PO-1042: written down with 1 file.
            < Next: PI issued, Fri 3 Apr
            > files
            < Which order?
            > 1042
            < PO-1042: 1 file, the latest first
            < Wed 4 Mar 10:15 (Shanghai time): photo.jpg
            """, """
            > (photo) 1042
            < PO-1042：已记录，附1个文件。
            < 下一步：PI发出，4月3日 周五
            > 文件
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < PO-1042：1个文件，最新的在前
            < 3月4日 周三 10:15（北京时间）：photo.jpg
            """),
        ["history"] = ("""
            > history
            < Which order?
            > 1042
            < PO-1042: 1 change
            < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
            """, """
            > 历史
            < 哪个订单？
            > [PO-1042 · Acme Outdoor]
            < PO-1042：1次变更
            < 3月4日 周三 10:15（北京时间） Lin：PO-1042 开单：cotton T-shirt，5,000 件
            """),
        ["column"] = ("""
            > (document odd.csv)
            < odd.csv: 1 row, 1 order
            < Recognised: order number = PO No, customer = Customer, product = Item, quantity = Qty
            < Kept as notes: Our date
            < 1 order new
            < Nothing is written yet.
            > column
            < Which column?
            > Our date
            < What is in it?
            > requested delivery
            < odd.csv: 1 row, 1 order
            < Recognised: order number = PO No, customer = Customer, product = Item, quantity = Qty, requested delivery = Our date
            < 1 order new
            < Nothing is written yet.
            """, """
            > (document 表.csv)
            < 表.csv：1 行，1个订单
            < 已识别：订单号 = 单号、客户 = 客户、品名 = 品名、数量 = 数量
            < 作为备注保留：我们的日期
            < 新增1个订单
            < 还没有写入任何内容。
            > 列
            < 哪一列？
            > [我们的日期]
            < 这一列是什么内容？
            > [要求交货日期]
            < 表.csv：1 行，1个订单
            < 已识别：订单号 = 单号、客户 = 客户、品名 = 品名、数量 = 数量、要求交货日期 = 我们的日期
            < 新增1个订单
            < 还没有写入任何内容。
            """),
        ["language"] = ("""
            > language
            < Which language?
            > Chinese
            < 以后我用简体中文和您聊。
            """, """
            > 语言
            < 用哪种语言？
            > [English]
            < I speak English with you now.
            """),
        ["zone"] = ("""
            > zone
            < In which city do you work?
            > Hamburg
            < Your clock shows Wed 4 Mar 03:15 (Berlin time).
            """, """
            > 时区
            < 您在哪个城市上班？
            > 汉堡
            < 您那里现在是 3月4日 周三 03:15（德国时间）。
            """),
        ["invite"] = ("""
            > invite
            < As what? Manager, merchandiser, supplier or customer?
            > customer
            < What is the person's name?
            > Sarah Miller
            < A link for Sarah Miller (customer), good for one person and 7 days:
            < http://127.0.0.1:5080/join/<token>
            < Pass it on; whoever opens it is Sarah Miller.
            """, """
            May> 邀请
            < 什么身份？经理、跟单、供应商还是客户？
            May> [跟单]
            < 对方叫什么名字？
            May> 小王
            < 小王（跟单）的邀请链接，限一人使用，7天有效：
            < http://127.0.0.1:5080/join/<token>
            < 请转发给本人，谁打开链接谁就是 小王。
            """),
        ["team"] = ("""
            May> team
            < Which team?
            May> Knitwear
            < Team Knitwear added
            < Nobody is in Knitwear yet.
            """, """
            May> 团队
            < 哪个团队？
            May> 针织
            < 已添加团队 针织
            < 针织还没有成员。
            """),
        ["handorder"] = ("""
            Boss> handorder
            < Which order?
            Boss> [PO-1042 · Acme Outdoor]
            < To whom?
            Boss> Zoe
            < Sorry, I could not read that. To whom?
            Boss> [Bo]
            < Hand PO-1042 over to Bo?
            Boss> yes
            < PO-1042: Lin → Bo
            < The customer was not told.
            Lin< PO-1042: Lin → Bo
            Bo< PO-1042: Lin → Bo
            """, """
            Boss> 移交订单
            < 哪个订单？
            Boss> 1043
            < 交给谁？
            Boss> May
            < 把 PO-1043 交给 May？
            Boss> [是，交接]
            < PO-1043：Lin → May
            < 还没有通知客户。
            Lin< PO-1043：Lin → May
            May< PO-1043：Lin → May
            """),
        ["removeperson"] = ("""
            May> removeperson
            < Whose access shall end?
            May> Zoe
            < Sorry, I could not read that. Whose access shall end?
            May> Klaus
            < End the access of Klaus (customer)? What they did stays on record.
            """, """
            May> 删除成员
            < 要停用哪位成员？
            May> Klaus
            < 停用 Klaus（客户）？其做过的事都会保留。
            """),
        ["handover"] = ("""
            Boss> handover
            < From whom to whom?
            Boss> from Lin to Zoe
            < I know no colleague called Zoe. Say “people” to see who is here.
            Boss> from Lin to Bo
            < Hand 3 orders and 0 reminders of Lin over to Bo?
            Boss> yes
            < Lin → Bo: 3 orders, 0 reminders
            < The customers were not told.
            Lin< Lin → Bo: 3 orders, 0 reminders
            Bo< Lin → Bo: 3 orders, 0 reminders
            """, """
            Boss> 交接
            < 从谁交给谁？
            Boss> Lin的单交给小赵
            < 没有叫“小赵”的同事。说“人员”可以看名单。
            Boss> Lin的单交给Bo
            < 把Lin的3个订单和0个提醒交给Bo？
            Boss> [是，交接]
            < Lin → Bo：3个订单、0个提醒
            < 没有通知客户。
            Lin< Lin → Bo：3个订单、0个提醒
            Bo< Lin → Bo：3个订单、0个提醒
            """),
    };
}
