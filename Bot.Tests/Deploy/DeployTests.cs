using System.Diagnostics;

namespace Bot.Tests.Deploy;

public sealed class DeployTests
{
    [Fact]
    public async Task The_published_program_starts_as_the_unit_and_the_container_say()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The unit and the image are for Linux.");
        using var check = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Sources.Root, "deploy", "check.sh")]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var (output, error) = (check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await check.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        Assert.True(check.ExitCode == 0, $"{await output}\n{await error}");
    }
}
