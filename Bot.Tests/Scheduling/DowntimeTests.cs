using Bot.Channels;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Scheduling;

/// <summary>The process dies and starts again, on real files.</summary>
public sealed class DowntimeTests : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory("gendan-clock-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public Task After_three_days_what_was_missed_is_said_once_with_how_late_it_is() => Plays("""
        Lin> remind me every day at 9:00 to count the cartons
        < ⏰ 1. count the cartons
        < every day at 09:00, next Thu 5 Mar 09:00 (Shanghai time)
        > remind me tomorrow 16:00 to call Klaus
        < ⏰ 2. call Klaus
        < Thu 5 Mar 16:00 (Shanghai time)
        > remind me on 9 March at 8:00 to pay
        < ⏰ 3. pay
        < Mon 9 Mar 08:00 (Shanghai time)
        @ down until 2026-03-08 12:00
        < ⏰ count the cartons
        < This was for Thu 5 Mar 09:00 (Shanghai time), late by 3 days: I was not running.
        < ⏰ call Klaus
        < This was for Thu 5 Mar 16:00 (Shanghai time), late by 2 days: I was not running.
        @ 2026-03-09 08:00
        < ⏰ pay
        @ 2026-03-09 09:00
        < ⏰ count the cartons
        """);

    [Fact]
    public Task A_restart_between_setting_and_ringing_changes_nothing() => Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        @ down until 2026-03-05 08:59
        @ 2026-03-05 09:00
        < ⏰ call Klaus
        @ down until 2026-03-05 09:01
        > [Done]
        < ✓ call Klaus
        """);

    [Fact]
    public Task A_minute_or_two_is_not_called_late() => Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        @ down until 2026-03-05 09:02
        < ⏰ call Klaus
        """);

    [Fact]
    public Task A_snooze_survives() => Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ call Klaus
        > [1 hour]
        < ⏰ call Klaus again at Wed 4 Mar 12:00 (Shanghai time)
        @ down until 2026-03-04 15:00
        < ⏰ call Klaus
        < This was for Wed 4 Mar 12:00 (Shanghai time), late by 3 hours: I was not running.
        """);

    [Fact]
    public Task A_digest_that_was_missed_comes_once_and_late() => Plays("""
        Lin> digest on
        < Your daily summary comes at 08:30, next Thu 5 Mar 08:30 (Shanghai time).
        > remind me on 8 March at 18:00 to call Klaus
        < ⏰ 1. call Klaus
        < Sun 8 Mar 18:00 (Shanghai time)
        @ down until 2026-03-08 12:30
        < ☀ Sun 8 Mar, late by 3 days
        < Reminders: 18:00 call Klaus
        @ 2026-03-08 13:00
        @ 2026-03-09 08:30
        < ⏰ call Klaus
        < This was for Sun 8 Mar 18:00 (Shanghai time), late by 14 hours: I was not running.
        """);

    [Fact]
    public Task An_open_question_is_still_open() => Plays("""
        Lin> remind me to call Klaus
        < When shall I remind you?
        @ down until 2026-03-04 12:00
        > tomorrow 9am
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        """);

    [Fact]
    public async Task A_restart_between_commit_and_delivery_delivers_once()
    {
        await using var chat = await Chat.Begins(folder: folder);
        await chat.Says("Lin", "remind me tomorrow 9am to call Klaus");
        chat.Channel.Take();

        // The reminder rings and is committed, and the process dies before the channel takes it.
        chat.Channel.Answers = _ => throw new OperationCanceledException("The process dies.");
        chat.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
        await chat.Rings();
        await chat.Dies();
        Assert.Empty(chat.Channel.Take());

        chat.Channel.Answers = _ => null;
        await chat.Starts();
        await chat.Ticks();
        Assert.Equal("⏰ call Klaus", Assert.Single(chat.Channel.Take()).Text);

        await chat.Restarts();
        await chat.Ticks();
        Assert.Empty(chat.Channel.Take());
    }

    [Fact]
    public async Task A_message_delivered_again_after_a_restart_has_one_effect()
    {
        await using var chat = await Chat.Begins(folder: folder);
        var inbound = await chat.Sends("Lin", new Inbound("update-1", "", "", "", "Lin", default, "remind me tomorrow 9am to call Klaus"));
        Assert.Single(chat.Channel.Take());

        await chat.Restarts();
        await chat.Sends("Lin", inbound);

        Assert.Empty(chat.Channel.Take());
        await chat.MovesTo("2026-03-05 09:00");
        Assert.Single(chat.Channel.Take());
        Assert.Equal(1, await chat.Store.Count(typeof(Seen), KeyRange.StartingWith("at|"), Ct));
    }

    private async Task Plays(string script)
    {
        await using var chat = await Chat.Begins(folder: folder);
        await chat.Continues(script);
    }
}
