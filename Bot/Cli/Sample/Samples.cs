using System.Text.RegularExpressions;
using Bot.Storage;
using Bot.Storage.LiteDb;

namespace Bot.Cli.Sample;

/// <summary>
/// Where nothing is set up and nothing is on file there is a sample company to look around in, in a folder of its own beside
/// what will be the company's own data. A real company starts empty.
/// </summary>
public static partial class Samples
{
    private const string Folder = "sample";

    /// <summary>The same launch, or the one of the sample; the sample is made when it is not there yet.</summary>
    public static async Task<Launch> Offered(Launch launch, CancellationToken ct)
    {
        if (!IsFor(launch))
            return launch;
        var sample = InSample(launch);
        if (!LiteDbStore.IsIn(sample.Folder))
            await Make(sample, ct);
        return sample;
    }

    /// <summary>Made beside its place and put there when it is whole: one that was broken off is never shown.</summary>
    private static async Task Make(Launch sample, CancellationToken ct)
    {
        foreach (var broken in Directory.Exists(Path.GetDirectoryName(sample.Folder)) ? Directory.GetDirectories(Path.GetDirectoryName(sample.Folder)!) : [])
        {
            if (Unfinished().IsMatch(Path.GetFileName(broken)))
                Clear(broken);
        }

        // Somebody put something there: what is wrong with it is told as of any folder.
        var making = Directory.Exists(sample.Folder) ? sample : sample with { Data = $"{sample.Folder}-{Guid.CreateVersion7():N}" };
        try
        {
            await SampleCompany.Make(making, SystemClock.Instance.GetCurrentInstant(), sample.Output, ct);
            if (making != sample && !Directory.Exists(sample.Folder))
                Directory.Move(making.Folder, sample.Folder);
        }
        finally
        {
            if (making != sample)
                Clear(making.Folder);
        }
    }

    /// <summary>Only what was named here.</summary>
    [GeneratedRegex($"^{Folder}-[0-9a-f]{{32}}$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Unfinished();

    private static void Clear(string folder)
    {
        try
        {
            if (!Directory.Exists(folder))
                return;
            DataFolder.Hold(folder).Dispose();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is StoreInUseException or IOException or UnauthorizedAccessException)
        {
            // Another process is making it; or it stays, and nobody looks at it.
        }
    }

    /// <summary>For a verb that looks at what <c>serve</c> shows: the sample when that is what there is.</summary>
    public static Launch Shown(Launch launch) => IsFor(launch) && InSample(launch) is var sample && LiteDbStore.IsIn(sample.Folder) ? sample : launch;

    private static Launch InSample(Launch launch) => launch with { Data = Path.Combine(launch.Folder, Folder), IsSample = true };

    private static bool IsFor(Launch launch) => !LiteDbStore.IsIn(launch.Folder) && launch.IsUnconfigured;
}
