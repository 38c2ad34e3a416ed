using Bot.Tests.Talk;

namespace Bot.Tests.Scheduling;

/// <summary>The daily summary at the person's own half past eight.</summary>
public sealed class DigestClockTests
{
    [Fact]
    public Task Half_past_eight_when_Berlin_goes_forward() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-03-28 12:00 Europe/Berlin
        > remind me every day at 23:00 to close
        < ⏰ 1. close
        < every day at 23:00, next Sat 28 Mar 23:00 (Berlin time)
        > digest on
        < Your daily summary comes at 08:30, next Sun 29 Mar 08:30 (Berlin time).
        @ 2026-03-28 23:00 Europe/Berlin
        < ⏰ close
        @ 2026-03-29 06:29 +00:00
        @ 2026-03-29 06:30 +00:00
        < ☀ Sun 29 Mar
        < Reminders: 23:00 close
        """);

    [Fact]
    public Task Half_past_eight_when_Berlin_goes_back() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-10-24 12:00 Europe/Berlin
        > remind me every day at 23:00 to close
        < ⏰ 1. close
        < every day at 23:00, next Sat 24 Oct 23:00 (Berlin time)
        > digest on
        < Your daily summary comes at 08:30, next Sun 25 Oct 08:30 (Berlin time).
        @ 2026-10-24 23:00 Europe/Berlin
        < ⏰ close
        @ 2026-10-25 07:29 +00:00
        @ 2026-10-25 07:30 +00:00
        < ☀ Sun 25 Oct
        < Reminders: 23:00 close
        """);

    [Fact]
    public Task In_the_skipped_hour_it_is_not_lost() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-03-28 12:00 Europe/Berlin
        > remind me every day at 23:00 to close
        < ⏰ 1. close
        < every day at 23:00, next Sat 28 Mar 23:00 (Berlin time)
        > digest 02:30
        < Your daily summary comes at 02:30, next Sun 29 Mar 03:00 (Berlin time).
        @ 2026-03-28 23:00 Europe/Berlin
        < ⏰ close
        @ 2026-03-29 00:59 +00:00
        @ 2026-03-29 01:00 +00:00
        < ☀ Sun 29 Mar
        < Reminders: 23:00 close
        @ 2026-03-29 01:30 +00:00
        """);

    [Fact]
    public Task In_the_repeated_hour_it_comes_once() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-10-24 12:00 Europe/Berlin
        > remind me every day at 23:00 to close
        < ⏰ 1. close
        < every day at 23:00, next Sat 24 Oct 23:00 (Berlin time)
        > digest 02:30
        < Your daily summary comes at 02:30, next Sun 25 Oct 02:30 (Berlin time).
        @ 2026-10-24 23:00 Europe/Berlin
        < ⏰ close
        @ 2026-10-25 00:29 +00:00
        @ 2026-10-25 00:30 +00:00
        < ☀ Sun 25 Oct
        < Reminders: 23:00 close
        @ 2026-10-25 01:30 +00:00
        """);

    [Fact]
    public Task It_moves_with_the_person() => Chat.Plays("""
        Lin> remind me every day at 23:00 to close
        < ⏰ 1. close
        < every day at 23:00, next Wed 4 Mar 23:00 (Shanghai time)
        > digest on
        < Your daily summary comes at 08:30, next Thu 5 Mar 08:30 (Shanghai time).
        > zone Hamburg
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        < 1 reminder moved along.
        @ 2026-03-04 08:29 Europe/Berlin
        @ 2026-03-04 08:30 Europe/Berlin
        < ☀ Wed 4 Mar
        < Reminders: 23:00 close
        """);

    [Fact]
    public async Task A_busy_channel_lets_reminders_go_before_it()
    {
        await using var chat = await Chat.Begins();
        await chat.Says("Lin", "remind me tomorrow at 8:30 to call Klaus");
        await chat.Says("Lin", "remind me tomorrow at 16:00 to pay");
        await chat.Says("Lin", "digest on");
        chat.Channel.Take();

        await chat.MovesTo("2026-03-05 08:30");

        Assert.Equal([("⏰", true), ("☀", false)], chat.Channel.Take().Select(message => (message.Text[..1], message.Urgent)).OrderByDescending(message => message.Urgent));
    }

    [Fact]
    public async Task Where_many_wait_a_reminder_goes_before_it()
    {
        await using var chat = await Chat.Begins();
        await chat.Says("Lin", "remind me tomorrow at 08:30 to call Sarah");
        await chat.Says("Bo", "digest 08:30");
        await chat.Says("Bo", "remind me tomorrow at 23:00 to close");
        chat.Channel.Take();
        await chat.MovesTo("2026-03-05 08:30");
        Assert.Equal([("Bo", false), ("Lin", true)], chat.Channel.Take().Select(message => (message.Conversation["test:".Length..], message.Urgent)).Order());
    }
}
