using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class SetZoneTests
{
    [Fact]
    public Task A_city_in_plain_words_sets_the_clock() => Chat.Plays("""
        Lin> zone Hamburg
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        > zone 宁波
        < Your clock shows Wed 4 Mar 10:15 (Shanghai time).
        > zone UTC+8
        < Your clock shows Wed 4 Mar 10:15 (UTC+8).
        > undo
        < ↩ Taken back:
        < Time zone UTC+8 → Shanghai time
        <~ Your clock shows Wed 4 Mar 10:15 (UTC+8).
        <~ ↩ Taken back.
        > zone
        < In which city do you work?
        > I am in New York
        < Your clock shows Tue 3 Mar 21:15 (New York time).
        """);

    [Fact]
    public Task What_means_several_zones_is_asked_about() => Chat.Plays("""
        Lin> zone USA
        < In which city do you work?
        > zone Atlantis
        < I do not know a place called Atlantis. Which big city is near you? “UTC+8” is fine too.
        """);

    [Fact]
    public Task My_time_moves_along_and_a_named_place_stays() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call the factory
        < ⏰ 1. call the factory
        < Thu 5 Mar 09:00 (Shanghai time)
        > remind me tomorrow 9am New York time to call Sarah
        < ⏰ 2. call Sarah
        < Thu 5 Mar 09:00 (New York time) = Thu 5 Mar 22:00 (Shanghai time)
        > remind me in 3 hours to eat
        < ⏰ 3. eat
        < Wed 4 Mar 13:15 (Shanghai time)
        > zone Hamburg
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        < 1 reminder moved along.
        > reminders
        < 3. eat – Wed 4 Mar 13:15 (Shanghai time) = Wed 4 Mar 06:15 (Berlin time)
        < 1. call the factory – Thu 5 Mar 09:00 (Berlin time)
        < 2. call Sarah – Thu 5 Mar 09:00 (New York time) = Thu 5 Mar 15:00 (Berlin time)
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        """);

    [Fact]
    public Task A_moment_that_the_journey_skipped_is_spoken_at_once() => Chat.Plays("""
        Sarah> zone New York
        < Your clock shows Tue 3 Mar 21:15 (New York time).
        > remind me at 22:30 to call home
        < ⏰ 1. call home
        < Tue 3 Mar 22:30 (New York time)
        > zone Shanghai
        < Your clock shows Wed 4 Mar 10:15 (Shanghai time).
        < 1 reminder moved along.
        @ 2026-03-04 10:16
        < ⏰ call home
        """);

    [Fact]
    public Task A_snoozed_reminder_stays_where_it_was_put() => Chat.Plays("""
        Lin> remind me at 10:30 to call the factory
        < ⏰ 1. call the factory
        < Wed 4 Mar 10:30 (Shanghai time)
        @ 2026-03-04 10:30
        < ⏰ call the factory
        > [1 hour]
        < ⏰ call the factory again at Wed 4 Mar 11:30 (Shanghai time)
        > zone Hamburg
        < Your clock shows Wed 4 Mar 03:30 (Berlin time).
        @ 2026-03-04 11:29
        @ 2026-03-04 11:30
        < ⏰ call the factory
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 提醒我明天上午9点给工厂打电话
        < ⏰ 1. 给工厂打电话
        < 3月5日 周四 09:00（北京时间）
        > 时区 汉堡
        < 您那里现在是 3月4日 周三 03:15（德国时间）。
        < 1个提醒已跟着调整。
        > 时区
        < 您在哪个城市上班？
        > 我在宁波
        < 您那里现在是 3月4日 周三 10:15（北京时间）。
        < 1个提醒已跟着调整。
        > 时区 东八区
        < 您那里现在是 3月4日 周三 10:15（UTC+8）。
        > 时区 火星
        < 我不认识“火星”这个地方。附近有哪个大城市？写“UTC+8”也行。
        """);

    [Fact]
    public Task In_a_sentence() => Chat.Plays("""
        Lin> my time zone is New York
        < Your clock shows Tue 3 Mar 21:15 (New York time).
        > I'm in Hamburg now
        < Shall I set your clock to Wed 4 Mar 03:15 (Berlin time)?
        > yes
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        > size set M runs small
        < I did not understand that as a command. To keep it as a follow-up: which order is it about?
        > I'm in London now
        < Shall I set your clock to Wed 4 Mar 02:15 (London time)?
        < Not kept yet: “size set M runs small”
        > no
        < All right, dropped.
        > my time zone is Atlantis
        < I do not know a place called Atlantis. Which big city is near you? “UTC+8” is fine too.
        > Shanghai
        < Your clock shows Wed 4 Mar 10:15 (Shanghai time).
        """);

    [Fact]
    public Task What_a_customer_tells_reaches_the_contact_as_well() => Chat.Plays("""
        Sarah> My time zone is New York
        < Your clock shows Tue 3 Mar 21:15 (New York time).
        Sarah> I am in London this week
        < Thank you. I passed this on to Boss, who will answer you.
        < Shall I set your clock to Wed 4 Mar 02:15 (London time)?
        Boss< Sarah writes: “I am in London this week”
        Sarah> [Yes, do it]
        < Your clock shows Wed 4 Mar 02:15 (London time).
        """);

    [Fact]
    public Task In_a_sentence_in_Chinese() => Chat.InChinese("""
        Lin> 我的时区是纽约
        < 您那里现在是 3月3日 周二 21:15（美东时间）。
        > 我在汉堡出差
        < 要把您的时区改成 3月4日 周三 03:15（德国时间） 吗？
        > 是
        < 您那里现在是 3月4日 周三 03:15（德国时间）。
        """);
}
