using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Bot.Tests.Load;

/// <summary>Runs the benchmarks and prints a line for each; on demand: <c>-class Bot.Tests.Load.Benchmarks -explicit only -showLiveOutput</c>.</summary>
public class Benchmarks(ITestOutputHelper output)
{
    private const double Micro = 1_000;

    [Fact(Explicit = true)]
    public void What_a_turn_and_its_parts_cost()
    {
        // So few that the database need not catch up: what it takes is measured by itself.
        var here = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(3).WithIterationCount(15);
        var files = Directory.CreateTempSubdirectory("gendan-benchmark-").FullName;
        var summary = BenchmarkRunner.Run<StoreBenchmarks>(ManualConfig.CreateEmpty().AddJob(here).AddLogger(NullLogger.Instance).WithArtifactsPath(files));
        Directory.Delete(files, recursive: true);
        var commit = summary.Reports.Single(report => report.BenchmarkCase.Descriptor.Baseline).ResultStatistics!.Mean;
        foreach (var report in summary.Reports)
        {
            Assert.True(report is { Success: true, ResultStatistics: not null }, $"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name} did not run.");
            output.WriteLine($"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name,-8}{report.ResultStatistics.Mean / Micro,10:0.0} µs ± {report.ResultStatistics.StandardError / Micro:0.0}{report.ResultStatistics.Mean / commit,10:0.00} of a commit{report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase),12:N0} bytes");
        }
    }
}
