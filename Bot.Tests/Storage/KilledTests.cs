using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

/// <summary>A process that is killed leaves its files as they are; the next one finds every mark that was acknowledged, again and again.</summary>
public class KilledTests
{
    [Fact]
    public async Task Every_run_knows_what_all_runs_before_it_have_seen()
    {
        var ct = TestContext.Current.CancellationToken;
        var root = Directory.CreateTempSubdirectory("gendan").FullName;
        var seen = new List<string>();
        var folder = Path.Combine(root, "0");
        for (var run = 0; run < 8; run++)
        {
            await using var store = LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance);
            foreach (var id in seen)
                Assert.True(await store.Find(typeof(Seen), id, ct) is not null, $"Run {run} does not know {id}");
            for (var number = 0; number < 60; number++)
            {
                seen.Add($"telegram:42:{run}-{number}");
                await store.Commit([new Change(new Seen(seen[^1], Instant.FromUnixTimeSeconds(seen.Count)), 0)], ct);
                if (number == 30)
                    await Task.Delay(run % 2 * 2_500, ct);
            }

            // As a kill leaves them: nothing is finished, nothing is closed.
            var left = folder;
            folder = Path.Combine(root, $"{run + 1}");
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.GetFiles(left).Where(file => !file.EndsWith("lock", StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        Directory.Delete(root, recursive: true);
    }
}
