using Bot.Conversation;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Operations;
using Bot.Storage.LiteDb;
using Bot.Tests.Talk;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Conversation;

/// <summary>What is said after a backup was brought back: the records are those of before, and what people have heard they have heard.</summary>
public sealed class RestoredTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("gendan").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 8, 5, 6, 0, 0, TimeSpan.Zero));
    private readonly RecordingChannel channel = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(place, "company.zip");

    private IEnumerable<string> Sent => channel.Sent.Select(message => message.Text);

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public async Task What_went_out_since_is_not_said_again()
    {
        await Waits("heard");
        await Delivers("here");
        Restores("here");
        Assert.Equal(DeliveryState.Waiting, await State("here"));

        await Delivers("here");
        Assert.Equal(["heard"], Sent);
        Assert.Equal(DeliveryState.Sent, await State("here"));
    }

    [Fact]
    public async Task What_did_not_go_out_is_said()
    {
        await Waits("unheard");
        Restores("here");

        await Delivers("here");
        Assert.Equal(["unheard"], Sent);
    }

    /// <summary>In another folder nobody knows what went out from the first one: twice rather than never.</summary>
    [Fact]
    public async Task What_waited_at_the_backup_is_said_where_nobody_knows_of_it()
    {
        await Waits("heard");
        await Delivers("here");
        Restores("elsewhere");

        await Delivers("elsewhere");
        Assert.Equal(["heard", "heard"], Sent);
    }

    /// <summary>A message that waits when the backup is made.</summary>
    private async Task Waits(string text)
    {
        await using (var store = Open("here"))
        {
            await store.Commit([new Change(new Outgoing("letter", 1, "test:lin", "lin", "turn", text, [], []), 0)], Ct);
            await store.Backup(Backup, Ct);
        }

        clock.Advance(TimeSpan.FromHours(1));
    }

    private async Task Delivers(string folder)
    {
        await using var store = Open(folder);
        using var receipts = new Receipts(Path.Combine(place, folder, "receipts"));
        await using var postman = new Postman(store, [channel], new Sequence(), new Alarm(), new Measures(), clock, NullLogger<Postman>.Instance, receipts);
        await postman.StartAsync(Ct);
        await postman.Idle();
    }

    /// <summary>As it was when the backup was made.</summary>
    private void Restores(string folder)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        Recovery.Run(Backup, Path.Combine(place, folder), now - Duration.FromHours(1), now, _ => { });
    }

    private async Task<DeliveryState> State(string folder)
    {
        await using var store = Open(folder);
        return ((Outgoing)(await store.Find(typeof(Outgoing), "letter", Ct))!.Document).State;
    }

    private LiteDbStore Open(string folder) => LiteDbStore.Open(Path.Combine(place, folder), NullLogger<LiteDbStore>.Instance, time: clock);
}
