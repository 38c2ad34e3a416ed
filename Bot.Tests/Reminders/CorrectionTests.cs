using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

/// <summary>"No, 5 pm": the reminder just set is taken back and set anew, with all else as it was said.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public Task Another_hour() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        > no, 5 pm
        < ⏰ 1. call Klaus
        < Thu 5 Mar 17:00 (Shanghai time)
        <~ ⏰ 1. call Klaus
        <~ Thu 5 Mar 09:00 (Shanghai time)
        <~ ↩ Taken back.
        @ 2026-03-05 09:00
        @ 2026-03-05 17:00
        < ⏰ call Klaus
        """);

    [Fact]
    public Task Another_day_keeps_the_hour() => Chat.Plays("""
        Lin> remind me tonight at 11 to call LA
        < ⏰ 1. call LA
        < Wed 4 Mar 23:00 (Shanghai time)
        > no, tomorrow
        < ⏰ 1. call LA
        < Thu 5 Mar 23:00 (Shanghai time)
        <~ ⏰ 1. call LA
        <~ Wed 4 Mar 23:00 (Shanghai time)
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task Another_day_keeps_the_hour_of_its_place() => Chat.Plays("""
        Lin> remind me tonight at 11 German time to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 23:00 (Berlin time) = Thu 5 Mar 06:00 (Shanghai time)
        > no, tomorrow
        < ⏰ 1. call Klaus
        < Thu 5 Mar 23:00 (Berlin time) = Fri 6 Mar 06:00 (Shanghai time)
        <~ ⏰ 1. call Klaus
        <~ Wed 4 Mar 23:00 (Berlin time) = Thu 5 Mar 06:00 (Shanghai time)
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task Another_day_keeps_the_hour_in_Chinese() => Chat.InChinese("""
        Lin> 提醒我今晚11点半和洛杉矶开会
        < ⏰ 1. 和洛杉矶开会
        < 3月4日 周三 23:30（北京时间）
        > 不对，是明天
        < ⏰ 1. 和洛杉矶开会
        < 3月5日 周四 23:30（北京时间）
        <~ ⏰ 1. 和洛杉矶开会
        <~ 3月4日 周三 23:30（北京时间）
        <~ ↩ 已撤销。
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 明天上午9点提醒我打电话
        < ⏰ 1. 打电话
        < 3月5日 周四 09:00（北京时间）
        > 不对，下午5点
        < ⏰ 1. 打电话
        < 3月5日 周四 17:00（北京时间）
        <~ ⏰ 1. 打电话
        <~ 3月5日 周四 09:00（北京时间）
        <~ ↩ 已撤销。
        """);

    [Fact]
    public Task A_rhythm_keeps_its_days() => Chat.Plays("""
        Lin> remind me every Thursday 15:00 to send the report
        < ⏰ 1. send the report
        < every Thursday at 15:00, next Thu 5 Mar 15:00 (Shanghai time)
        > no, 16:00
        < ⏰ 1. send the report
        < every Thursday at 16:00, next Thu 5 Mar 16:00 (Shanghai time)
        <~ ⏰ 1. send the report
        <~ every Thursday at 15:00, next Thu 5 Mar 15:00 (Shanghai time)
        <~ ↩ Taken back.
        """);

    [Fact]
    public async Task A_second_time_keeps_the_day_as_well()
    {
        foreach (var (said, first, second) in new[]
        {
            ("remind me on Friday at 4 to call Klaus", "no, at 5", "no, at 6"),
            ("recuérdame el viernes a las 4 llamar a Klaus", "no, a las 5", "no, a las 6"),
            ("erinnere mich am Freitag um 4 an Klaus", "nein, um 5", "nein, um 6"),
            ("rappelle-moi vendredi à 16h d'appeler Klaus", "non, à 17h", "non, à 18h"),
            ("me lembre na sexta às 16h de ligar para Klaus", "não, às 17h", "não, às 18h"),
            ("周五下午4点提醒我打给Klaus", "不对，5点", "不对，6点"),
            // Each in another language than the one before.
            ("remind me on Friday at 4 pm to call Klaus", "no, a las 5", "nein, um 18 Uhr"),
            ("recuérdame el viernes a las 4 llamar a Klaus", "non, à 17h", "no, 6 pm"),
            ("напомни в пятницу в 16:00 позвонить Klaus", "no, 5 pm", "нет, в 18:00"),
        })
        {
            await using var chat = await Chat.Begins();
            foreach (var words in new[] { said, first, second })
                await chat.Says("Lin", words);
            var last = chat.Heard("Lin").Last(line => line.StartsWith("< Fri", StringComparison.Ordinal));
            Assert.Equal("< Fri 6 Mar 18:00 (Shanghai time)", last);
        }
    }

    [Fact]
    public Task In_another_language_than_the_one_that_is_kept() => Chat.WithOrders("""
        Sarah> remind me tomorrow at 4 pm to call
        < ⏰ 1. call
        < Thu 5 Mar 16:00 (Shanghai time)
        Sarah> no, a las 5
        < ⏰ 1. call
        < Thu 5 Mar 17:00 (Shanghai time)
        <~ ⏰ 1. call
        <~ Thu 5 Mar 16:00 (Shanghai time)
        <~ ↩ Taken back.
        Sarah> no, um 18 Uhr
        < ⏰ 1. call
        < Thu 5 Mar 18:00 (Shanghai time)
        <~ ⏰ 1. call
        <~ Thu 5 Mar 17:00 (Shanghai time)
        <~ ↩ Taken back.
        Sarah> non, à 19h
        < ⏰ 1. call
        < Thu 5 Mar 19:00 (Shanghai time)
        <~ ⏰ 1. call
        <~ Thu 5 Mar 18:00 (Shanghai time)
        <~ ↩ Taken back.
        """);
}
