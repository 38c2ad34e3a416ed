using Bot.Storage.LiteDb;

namespace Bot.Cli.Sample;

/// <summary>
/// Where nothing is set up and nothing is on file there is a sample company to look around in, in a folder of its own beside
/// what will be the company's own data. A real company starts empty.
/// </summary>
public static class Samples
{
    private const string Folder = "sample";

    /// <summary>The same launch, or the one of the sample; the sample is made when it is not there yet.</summary>
    public static async Task<Launch> Offered(Launch launch, CancellationToken ct)
    {
        if (!IsFor(launch))
            return launch;
        var sample = InSample(launch);
        if (!LiteDbStore.IsIn(sample.Folder))
        {
            await SampleCompany.Make(sample, SystemClock.Instance.GetCurrentInstant(), launch.Output, ct);
        }

        return sample;
    }

    /// <summary>For a verb that looks at what <c>serve</c> shows: the sample when that is what there is.</summary>
    public static Launch Shown(Launch launch) => IsFor(launch) && InSample(launch) is var sample && LiteDbStore.IsIn(sample.Folder) ? sample : launch;

    private static Launch InSample(Launch launch) => launch with { Data = Path.Combine(launch.Folder, Folder), IsSample = true };

    private static bool IsFor(Launch launch) => !LiteDbStore.IsIn(launch.Folder) && launch.IsUnconfigured;
}
