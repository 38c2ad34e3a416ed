using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Operations;
using Hangfire;
using NodaTime.Text;

namespace Bot.Scheduling;

/// <summary>How the bot backs itself up.</summary>
/// <param name="Folder">Where the files go.</param>
/// <param name="At">When, on the company's clock; null for never.</param>
/// <param name="Kept">How many of its files are kept.</param>
public sealed record BackupPlan(string Folder, LocalTime? At, int Kept);

/// <summary>
/// The bot's own backups, one a day. Whether one is wanted is read from the files that are there, so a day that was missed is made
/// up for, and nothing is made twice.
/// </summary>
/// <param name="write">Writes everything into a new file while the bot goes on.</param>
public sealed partial class Backups(BackupPlan plan, IStore store, Func<string, CancellationToken, Task> write, TimeProvider time, ILogger<Backups> log) : ITroubled
{
    private const string Start = "gendan-";
    private const string End = ".zip";

    /// <summary>A company of an hour is worth its first one.</summary>
    private static readonly Duration First = Duration.FromHours(1);

    /// <summary>What failed is not tried all the time: it costs much, and mostly a disk that is full.</summary>
    private static readonly Duration Rest = Duration.FromHours(1);

    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'-'HHmmss'Z'");

    private readonly Instant started = Instant.FromDateTimeOffset(time.GetUtcNow());
    private int underWay;
    private Instant rested = Instant.MinValue;

    public string Name => "backup";

    public string? Trouble { get; private set; }

    /// <summary>How old the newest one is; null where there is none.</summary>
    public Duration? Age => Own().FirstOrDefault() is { Path: not null } newest ? Now - newest.At : null;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Makes one when the last is older than the hour at which it is wanted.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task MakeWhenDue(CancellationToken ct)
    {
        if (plan.At is not { } at || Now < rested || Interlocked.Exchange(ref underWay, 1) == 1)
            return;
        try
        {
            if (await Planned(at, ct) > Since())
                await Make(ct);
        }
        finally
        {
            Volatile.Write(ref underWay, 0);
        }
    }

    private async Task Make(CancellationToken ct)
    {
        var path = Path.Combine(plan.Folder, $"{Start}{Stamp.Format(Now)}{End}");
        try
        {
            Directory.CreateDirectory(plan.Folder);
            // What a killed bot did not finish.
            foreach (var draft in Directory.EnumerateFiles(plan.Folder, $"{Start}*{End}.part"))
                File.Delete(draft);
            await write(path, ct);
            foreach (var (old, _) in Own().Skip(plan.Kept))
                File.Delete(old);
            Trouble = null;
            LogMade(path);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            rested = Now + Rest;
            Trouble = $"The backup failed ({failure.Message}); it is tried again in an hour.";
            LogFailed(failure, path);
        }
    }

    /// <summary>The last moment at which one was wanted.</summary>
    private async Task<Instant> Planned(LocalTime at, CancellationToken ct)
    {
        var zone = await store.Find(typeof(Company), Company.TheOne, ct) is { Document: Company company } ? DateTimeZoneProviders.Tzdb[company.ZoneId] : DateTimeZone.Utc;
        var today = Now.InZone(zone).Date;
        var planned = Schedule.InstantOf(today, at, zone);
        return planned <= Now ? planned : Schedule.InstantOf(today.PlusDays(-1), at, zone);
    }

    private Instant Since() => Own().FirstOrDefault() is { Path: not null } newest ? newest.At : Now - started < First ? started : Instant.MinValue;

    /// <summary>The newest first. What a clock that went wrong dated ahead does not count, and what somebody else put there is theirs.</summary>
    private IEnumerable<(string Path, Instant At)> Own() => !Directory.Exists(plan.Folder) ? [] :
        from path in Directory.EnumerateFiles(plan.Folder, $"{Start}*{End}")
        let stamp = Stamp.Parse(Path.GetFileNameWithoutExtension(path)[Start.Length..])
        where stamp.Success && stamp.Value <= Now
        orderby stamp.Value descending
        select (path, stamp.Value);

    [LoggerMessage(Level = LogLevel.Information, Message = "Backed up to {Path}")]
    private partial void LogMade(string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "The backup {Path} failed")]
    private partial void LogFailed(Exception failure, string path);
}
