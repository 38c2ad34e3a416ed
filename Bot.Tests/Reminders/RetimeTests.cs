using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class RetimeTests
{
    [Fact]
    public Task No_five_pm() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        > no, 5 pm
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time) → Thu 5 Mar 17:00 (Shanghai time)
        > I mean Friday
        < ⏰ 1. call Klaus
        < Thu 5 Mar 17:00 (Shanghai time) → Fri 6 Mar 17:00 (Shanghai time)
        @ 2026-03-05 17:00
        @ 2026-03-06 17:00
        < ⏰ call Klaus
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 明天上午9点提醒我打电话
        < ⏰ 1. 打电话
        < 3月5日周四09:00（上海时间）
        > 不对，下午5点
        < ⏰ 1. 打电话
        < 3月5日周四09:00（上海时间） → 3月5日周四17:00（上海时间）
        """);

    [Fact]
    public Task A_rhythm_keeps_its_days() => Chat.Plays("""
        Lin> remind me every Thursday 15:00 to send the report
        < ⏰ 1. send the report
        < every Thursday at 15:00, next Thu 5 Mar 15:00 (Shanghai time)
        > no, 16:00
        < ⏰ 1. send the report
        < every Thursday at 15:00, next Thu 5 Mar 15:00 (Shanghai time) → every Thursday at 16:00, next Thu 5 Mar 16:00 (Shanghai time)
        """);

    [Fact]
    public Task Later_no_reminder_is_meant() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        @ 2026-03-04 10:26
        > no, 5 pm
        < I did not understand that as a command. To keep it as a follow-up: which order is it about?
        """);
}
