using System.Globalization;
using System.Text;
using Bot.Cli;
using SampleMaker = Bot.Cli.Sample.Samples;

namespace Bot.Tests.Cli;

/// <summary>The sample company is there whole or not at all.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gendan-sample-").FullName;

    [Fact]
    public async Task One_that_was_broken_off_is_never_shown_and_the_next_start_makes_it_whole()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SampleMaker.Offered(new Launch([], folder, new Stopping(stop), TextWriter.Null), stop.Token));
        Assert.Empty(Directory.GetFileSystemEntries(folder));

        // As a process that was killed leaves it.
        Directory.CreateDirectory(Path.Combine(folder, "sample-0123456789abcdef0123456789abcdef"));
        await File.WriteAllTextAsync(Path.Combine(folder, "sample-0123456789abcdef0123456789abcdef", "gendan.db"), "half", TestContext.Current.CancellationToken);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var launch = await SampleMaker.Offered(new Launch([], folder, output, TextWriter.Null), TestContext.Current.CancellationToken);

        Assert.StartsWith("Nothing is set up yet: making a sample company", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(["sample"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
        using var report = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(0, await CommandLine.Run(["report", "--json", "--data", launch.Folder], report, report, TestContext.Current.CancellationToken));
        Assert.Contains("\"orders\":60", report.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Whoever reads the first line stops it.</summary>
    private sealed class Stopping(CancellationTokenSource stop) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override async Task WriteLineAsync(string? value) => await stop.CancelAsync();
    }
}
