namespace Bot.Tests.Conversation;

public sealed partial class QuestionsTests
{
    private static readonly Dictionary<string, (string English, string Chinese)> Reminders = new()
    {
        ["remind"] = ("""
            > remind me to call Klaus
            < When shall I remind you?
            > tomorrow 9am
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            """, """
            > 提醒我打电话
            < 什么时候提醒您？
            > 明天上午9点
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            """),
        ["done"] = ("""
            > remind me tomorrow 9am to call Klaus
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            > remind me tomorrow 10am to call Sarah
            < ⏰ 2. call Sarah
            < Thu 5 Mar 10:00 (Shanghai time)
            > done
            < Which reminder?
            > 2
            < ✓ call Sarah
            """, """
            > 明天上午9点提醒我打电话
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            > 明天上午10点提醒我发邮件
            < ⏰ 2. 发邮件
            < 3月5日 周四 10:00（北京时间）
            > 完成
            < 哪一条提醒？
            > [2. 发邮件]
            < ✓ 发邮件
            """),
        ["snooze"] = ("""
            > remind me tomorrow 9am to call Klaus
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            > remind me tomorrow 10am to call Sarah
            < ⏰ 2. call Sarah
            < Thu 5 Mar 10:00 (Shanghai time)
            > snooze
            < Which reminder?
            > 2
            < ⏰ call Sarah again at Thu 5 Mar 10:10 (Shanghai time)
            > snooze 2 for ages
            < Until when? Say how long or a time: “30 min”, “2 hours”, “Monday 9am”.
            > two hours
            < ⏰ call Sarah again at Thu 5 Mar 12:10 (Shanghai time)
            """, """
            > 明天上午9点提醒我打电话
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            > 明天上午10点提醒我发邮件
            < ⏰ 2. 发邮件
            < 3月5日 周四 10:00（北京时间）
            > 稍后
            < 哪一条提醒？
            > [2. 发邮件]
            < ⏰ 3月5日 周四 10:10（北京时间）再提醒：发邮件
            > 稍后 2 好久
            < 推迟到什么时候？请说时长或时间，例如“30分钟”“2小时”“周一上午9点”。
            > 两小时
            < ⏰ 3月5日 周四 12:10（北京时间）再提醒：发邮件
            """),
        ["cancel"] = ("""
            > remind me tomorrow 9am to call Klaus
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            > cancel
            < Which reminder? Say its number.
            > 1
            < Stopped: call Klaus
            > reminders
            < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
            """, """
            > 明天上午9点提醒我打电话
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            > 取消
            < 哪个提醒？请说编号。
            > [1. 打电话]
            < 已取消提醒：打电话
            > 提醒列表
            < 您没有未完成的提醒。可以这样设：“明天上午9点提醒我给工厂打电话”。
            """),
        ["move"] = ("""
            > remind me tomorrow 9am to call Klaus
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            > move
            < Which reminder? Say its number.
            > 1
            < To when?
            > Friday 10:00
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time) → Fri 6 Mar 10:00 (Shanghai time)
            """, """
            > 明天上午9点提醒我打电话
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            > 改期
            < 哪个提醒？请说编号。
            > [1. 打电话]
            < 改到什么时候？
            > 周五10点
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间） → 3月6日 周五 10:00（北京时间）
            """),
    };
}
