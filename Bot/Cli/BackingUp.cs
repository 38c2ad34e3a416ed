using System.Diagnostics;
using Bot.Storage.LiteDb;
using NodaTime.Text;

namespace Bot.Cli;

/// <summary><c>backup</c>, <c>restore</c> and <c>verify</c>: everything in one file, back again, and whether all is well.</summary>
public static class BackingUp
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm':'ss'Z'");

    public static async Task<int> Backup(Launch launch, string file, CancellationToken ct)
    {
        CheckTarget(file);
        CheckCompany(launch);
        await using var store = Open(launch);
        var note = await store.Backup(file, ct);
        await launch.Output.WriteLineAsync($"{Path.GetFullPath(file)}: {note.Documents.Values.Sum()} documents and {note.Files} files, read back and counted, {new FileInfo(file).Length / 1024} KB.");
        return 0;
    }

    public static async Task<int> Restore(Launch launch, string file, string? until, CancellationToken ct)
    {
        var moment = until is null ? (Instant?)null : Moment(until, ZoneOf(launch));
        if (launch.Folder.Length == 0)
            throw new Obstacle("Storage:Path (--data) is empty: name the folder of the data.");
        var restored = await Task.Run(() => Recovery.Run(file, launch.Folder, moment, SystemClock.Instance.GetCurrentInstant(), new Progress(launch.Error).Say), ct);
        // The bot's own start is the last proof that it is whole.
        await using (var store = Open(launch))
        {
            var found = await store.Verify(new Progress(launch.Error).Say);
            await launch.Output.WriteLineAsync($"{Path.GetFullPath(launch.Folder)} is as it was at {Stamp.Format(restored.Until)}: {found.Documents} documents; {restored.Commits} commits came from the journal.");
            if (restored.HasGap)
                await launch.Output.WriteLineAsync("The journal that was there begins later than this backup, so nothing could come from it.");
            if (restored.KeptAs is { } kept)
                await launch.Output.WriteLineAsync($"What was there before is kept beside it; its names begin with {kept}.");
            return await Report(launch, found);
        }
    }

    public static async Task<int> Verify(Launch launch, CancellationToken ct)
    {
        CheckCompany(launch);
        await using var store = Open(launch);
        var found = await store.Verify(new Progress(launch.Error).Say).WaitAsync(ct);
        await launch.Output.WriteLineAsync($"{found.Documents} documents of {found.Collections} types with {found.Keys} keys on {found.Pages} pages, {found.Records} records of the journal in {found.Segments} files: {(found.Wrong is [] ? "all is well" : $"{found.Wrong.Count} things are wrong")}.");
        return await Report(launch, found);
    }

    private static async Task<int> Report(Launch launch, Findings found)
    {
        foreach (var sentence in found.Wrong)
            await launch.Error.WriteLineAsync(sentence);
        return found.Wrong is [] ? 0 : CommandLine.Failed;
    }

    private static LiteDbStore Open(Launch launch)
    {
        var days = launch.Read().GetSection("Storage").Get<StorageOptions>()?.KeepDays ?? StorageOptions.DefaultKeepDays;
        return LiteDbStore.Open(launch.Folder, LoggerFactory.Create(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)).CreateLogger<LiteDbStore>(), keepDays: days);
    }

    private static void CheckTarget(string file)
    {
        if (Path.Exists(file))
            throw new Obstacle($"There is a “{file}” already: name a new file, so that nothing is overwritten.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is not { } parent || !Directory.Exists(parent))
            throw new Obstacle($"There is no folder to put “{file}” into.");
    }

    private static void CheckCompany(Launch launch)
    {
        if (!LiteDbStore.IsIn(launch.Folder))
            throw new Obstacle($"There is no company's data in “{launch.Folder}”.");
    }

    private static DateTimeZone ZoneOf(Launch launch) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(launch.Read()["Company:Zone"] ?? "") ?? DateTimeZone.Utc;

    /// <summary>With its offset, or as the company's clock shows it. A day alone would leave open which end of it is meant.</summary>
    private static Instant Moment(string text, DateTimeZone zone)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text.Replace(' ', 'T')) is { Success: true } exact)
            return exact.Value.ToInstant();
        foreach (var pattern in new[] { "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd'T'HH':'mm':'ss" })
        {
            if (LocalDateTimePattern.CreateWithInvariantCulture(pattern).Parse(text.Replace(' ', 'T')) is { Success: true } local)
                return zone.AtLeniently(local.Value).ToInstant();
        }

        throw new Obstacle($"“{text}” is not a moment: write it like 2026-08-05 14:30 ({zone.Id}) or 2026-08-05T14:30:00+08:00.");
    }

    /// <summary>Says where long work is, to whoever has waited for a while.</summary>
    private sealed class Progress(TextWriter error)
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

        private long told = Stopwatch.GetTimestamp();

        public void Say(string where)
        {
            if (Stopwatch.GetElapsedTime(told) < Patience)
                return;
            told = Stopwatch.GetTimestamp();
            error.WriteLine(where);
        }
    }
}
