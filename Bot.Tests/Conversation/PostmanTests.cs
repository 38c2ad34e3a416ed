using Bot.Channels;
using Bot.Conversation;
using Bot.Domain.Talk;
using Bot.Storage.LiteDb;
using Bot.Tests.Talk;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Conversation;

/// <summary>The postman with a real store, a channel that answers as told, and a clock that is moved.</summary>
public sealed partial class PostmanTests : IAsyncLifetime
{
    private readonly LiteDbStore store = LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance);
    private readonly RecordingChannel channel = new();
    private readonly WatchedClock clock = new();
    private readonly Alarm alarm = new();
    private readonly LogBook log = new();
    private readonly string receiptsFile = Path.GetTempFileName();
    private readonly Receipts receipts;
    private Postman postman = null!;
    private long number;

    public PostmanTests() => receipts = new Receipts(receiptsFile);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IEnumerable<string> Sent => channel.Sent.Select(message => message.Text);

    public async ValueTask InitializeAsync() => await Starts();

    public async ValueTask DisposeAsync()
    {
        await postman.DisposeAsync();
        await store.DisposeAsync();
        receipts.Dispose();
        File.Delete(receiptsFile);
    }

    [Fact]
    public async Task One_chat_hears_in_order()
    {
        foreach (var text in Enumerable.Range(0, 50))
            await Says("lin", $"{text}");
        await postman.Idle();
        Assert.Equal(Enumerable.Range(0, 50).Select(text => $"{text}"), Sent);
    }

    [Fact]
    public async Task What_was_said_first_goes_first_whenever_it_was_handed_over()
    {
        var onTheWire = new TaskCompletionSource();
        channel.Before = _ => onTheWire.Task;
        await Says("lin", "0");
        var (first, second, third) = (Letter("lin", "1"), Letter("lin", "2"), Letter("lin", "3"));
        await Kept(first, second, third);
        postman.Post([third, first, second]);
        onTheWire.SetResult();
        await postman.Idle();
        Assert.Equal(["0", "1", "2", "3"], Sent);
    }

    [Fact]
    public async Task A_slow_chat_does_not_hold_another()
    {
        await Says("klaus", "first");
        await postman.Idle();
        var slow = new TaskCompletionSource();
        channel.Before = message => message.Conversation == "test:lin" ? slow.Task : Task.CompletedTask;
        var quick = new TaskCompletionSource();
        channel.Answers = message =>
        {
            if (message.Text == "quick")
                quick.SetResult();
            return null;
        };
        await Says("lin", "slow");
        await Says("sarah", "quick");

        await quick.Task;
        slow.SetResult();
        await postman.Idle();
        Assert.Equal(["first", "quick", "slow"], Sent.Order());
    }

    [Fact]
    public async Task Retry_after_is_kept_to_the_second_and_the_whole_chat_waits()
    {
        channel.Once(new Delivery.Later(Duration.FromSeconds(30)));
        await Says("lin", "1");
        await clock.SomebodyWaits();
        await Says("lin", "2");

        clock.Advance(TimeSpan.FromSeconds(29.999));
        Assert.Empty(Sent);
        clock.Advance(TimeSpan.FromSeconds(0.001));
        await postman.Idle();
        Assert.Equal(["1", "2"], Sent);
        Assert.Equal([TimeSpan.FromSeconds(30)], clock.Waits);
    }

    [Fact]
    public async Task One_chat_is_not_overrun_and_the_others_go_on()
    {
        channel.Pace = new Pace(2, Duration.FromSeconds(1));
        foreach (var text in Enumerable.Range(1, 4))
            await Says("lin", $"{text}");
        await clock.SomebodyWaits();
        await Says("sarah", "at once");
        clock.Advance(TimeSpan.FromSeconds(0.999));
        Assert.DoesNotContain("3", Sent);
        clock.Advance(TimeSpan.FromSeconds(0.001));
        await clock.Advances(TimeSpan.FromSeconds(1));
        await postman.Idle();
        Assert.Equal(["1", "2", "3", "4"], Sent.Where(text => text != "at once"));
        Assert.Contains("at once", Sent);
        Assert.All(clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Back_off_doubles_up_to_five_minutes()
    {
        var refusals = 11;
        channel.Answers = _ => refusals-- > 0 ? new Delivery.Unreachable("no network") : null;
        await Says("lin", "at last");
        for (var attempt = 0; attempt < 11; attempt++)
            await clock.Advances(TimeSpan.FromMinutes(5));
        await postman.Idle();

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300], clock.Waits.Select(wait => (int)wait.TotalSeconds));
        Assert.Equal(["at last"], Sent);
    }

    [Fact]
    public async Task A_channel_that_throws_or_times_out_is_tried_again()
    {
        var failures = 2;
        channel.Answers = _ => failures-- switch { 2 => throw new InvalidOperationException("A bug."), 1 => throw new TaskCanceledException("A time-out."), _ => null };
        await Says("lin", "1");
        await clock.Advances(TimeSpan.FromSeconds(1));
        await clock.Advances(TimeSpan.FromSeconds(2));
        await postman.Idle();
        Assert.Equal(["1"], Sent);
        Assert.Equal(2, log.Lines.Count);
    }

    [Fact]
    public async Task What_is_refused_is_noted_and_does_not_block_the_next()
    {
        channel.Once(new Delivery.Refused("too long"));
        var refused = await Says("lin", "1");
        await Says("lin", "2");
        await postman.Idle();
        Assert.Equal(["2"], Sent);
        Assert.Equal((DeliveryState.Failed, "too long"), await State(refused));
    }

    [Fact]
    public async Task A_conversation_that_moved_is_followed()
    {
        channel.Answers = message => message.Conversation == "test:group" ? new Delivery.Moved("test:supergroup") : null;
        await Says("group", "1");
        await Says("group", "2");
        await postman.Idle();
        Assert.Equal(["test:supergroup", "test:supergroup"], channel.Sent.Select(message => message.Conversation));
    }

    [Fact]
    public async Task Two_names_that_point_at_each_other_are_not_tried_without_a_pause()
    {
        channel.Answers = message => new Delivery.Moved(message.Conversation == "test:a" ? "test:b" : "test:a");
        await Says("a", "1");
        await clock.SomebodyWaits();
        Assert.Empty(Sent);
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_sent()
    {
        channel.Once(new Delivery.Later(Duration.FromSeconds(5)));
        await Says("lin", "1");
        await clock.SomebodyWaits();
        var second = await Says("lin", "2");
        await Changed(second, letter => letter with { State = DeliveryState.Withdrawn });

        clock.Advance(TimeSpan.FromSeconds(5));
        await postman.Idle();
        Assert.Equal(["1"], Sent);
    }

    /// <summary>It has arrived; whoever reads it would act on it.</summary>
    [Fact]
    public async Task What_is_withdrawn_while_it_is_on_its_way_is_marked_where_it_stands()
    {
        var (asked, onTheWire) = (new TaskCompletionSource(), new TaskCompletionSource());
        channel.Before = _ =>
        {
            asked.TrySetResult();
            return onTheWire.Task;
        };
        var first = await Says("lin", "1");
        await asked.Task;
        await Changed(first, letter => letter with { State = DeliveryState.Withdrawn, Withdrawal = new Withdrawal("undo", "↩ Taken back.") });
        onTheWire.SetResult();
        await postman.Idle();
        Assert.Equal(["1", "1\n↩ Taken back."], Sent);
        Assert.Equal(DeliveryState.Sent, ((Outgoing)(await store.Find(typeof(Outgoing), first.Id, Ct))!.Document).State);
    }

    [Fact]
    public async Task What_is_withdrawn_while_it_stands_in_the_queue_is_not_sent_either()
    {
        await Restarts(perSecond: 1);
        await Says("lin", "1");
        await postman.Idle();
        var second = await Says("sarah", "2");
        await clock.SomebodyWaits();
        await Changed(second, letter => letter with { State = DeliveryState.Withdrawn });

        clock.Advance(TimeSpan.FromSeconds(1));
        await postman.Idle();
        Assert.Equal(["1"], Sent);
    }
}
