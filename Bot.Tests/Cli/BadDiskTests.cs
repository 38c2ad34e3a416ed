using System.Diagnostics;
using Bot.Cli;

namespace Bot.Tests.Cli;

/// <summary>
/// A disk that cannot be written to, or has no room: one sentence, everything as it was, an exit code that says so. The disk is a
/// mount that only the verb's own process sees; an ordinary user's missing right would not stop whoever runs the tests as root.
/// </summary>
public sealed class BadDiskTests : IDisposable
{
    private const string Full = "The disk is full: make room and try again.";

    // What is found in a folder, before and after: names, and what the files hold.
    private const string Script = """
        ( eval "$MOUNT" ) || exit 77
        look() { ( cd "$DATA" && find . | sort && find . -type f ! -name ballast -exec sha256sum {} + | sort ); }
        look > "$BESIDE/before"
        dotnet "$@"
        code=$?
        look > "$BESIDE/after"
        exit $code
        """;

    private readonly Shell shell = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Sheet => Path.Combine(shell.Beside, "orders.csv");

    private string Backup => Path.Combine(shell.Beside, "company.zip");

    /// <summary>A small disk with the company on it and nothing left.</summary>
    private const string Filled = "mount -t tmpfs -o size=4m tmpfs \"$DATA\" && cp -a \"$BESIDE/company/.\" \"$DATA\" && { dd if=/dev/zero of=\"$DATA/ballast\" bs=4k 2>/dev/null; true; }";

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task A_read_only_folder()
    {
        await Company();
        foreach (var verb in Verbs().Append(["restore", Backup]))
            await Refuses("mount --bind \"$DATA\" \"$DATA\" && mount -o remount,bind,ro \"$DATA\"", verb, $"The data folder '{shell.Data}' cannot be written to.");
        (await shell.Run("verify")).Works();
    }

    [Theory]
    [InlineData("64k", "invite", "merchandiser", "Mei")]
    [InlineData("64k", "serve", "--Company:Name=Ningbo Bright")]
    [InlineData("64k", "seed", "--people", "1", "--orders", "1")]
    [InlineData("64k", "doctor")]
    public async Task No_room_to_begin_with(string size, params string[] verb)
    {
        Directory.CreateDirectory(shell.Data);
        await Refuses(Small(size), verb, $"The database in '{shell.Data}' cannot be opened: the disk is full, make room and try again.");
    }

    /// <summary>Half a company is none.</summary>
    [Theory]
    [InlineData("6m", "seed", "--people", "10", "--orders", "5000")]
    [InlineData("1m", "serve")]
    [InlineData("1m", "invite", "merchandiser", "Mei")]
    public async Task No_room_for_all_of_a_first_time(string size, params string[] verb)
    {
        Directory.CreateDirectory(shell.Data);
        await Refuses(Small(size), verb, Full);
    }

    [Fact]
    public async Task No_room_for_a_backup_that_is_brought_back()
    {
        await Company();
        await Refuses(Filled, ["restore", Backup], Full);
        await Refuses(Small("64k"), ["restore", Backup], Full);
    }

    [Fact]
    public async Task No_room_for_what_is_to_be_kept()
    {
        await Company();
        await Refuses(Filled, ["import", Sheet], Full);
        // The journal has made some room ready before.
        Assert.Equal((0, ""), await Run(Filled, ["invite", "merchandiser", "Wu"]));
    }

    [Fact]
    public async Task No_room_for_what_is_taken_out()
    {
        await Company();
        await Refuses(Filled, ["export", Path.Combine(shell.Data, "out")], Full);
        await Refuses(Filled, ["backup", Path.Combine(shell.Data, "out.zip")], Full);
    }

    private static string Small(string size) => $"mount -t tmpfs -o size={size} tmpfs \"$DATA\"";

    /// <summary>A company with a backup of it, and a copy to be put on other disks.</summary>
    private async Task Company()
    {
        (await shell.Run("seed", "--people", "2", "--orders", "200")).Works();
        (await shell.Run("backup", Backup)).Works();
        await File.WriteAllTextAsync(Sheet, "PO,Customer,Product,Qty\nPO-1,Acme,T-shirt,100\n", Ct);
        var copy = Directory.CreateDirectory(Path.Combine(shell.Beside, "company")).FullName;
        foreach (var file in Directory.EnumerateFiles(shell.Data))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
    }

    private IEnumerable<string[]> Verbs() =>
    [
        ["verify"], ["backup", Path.Combine(shell.Beside, "new.zip")], ["export", Path.Combine(shell.Beside, "new")], ["import", Sheet], ["report"],
        ["seed", "--people", "1", "--orders", "1"], ["say", "--as", "Lin", "orders"], ["invite", "merchandiser", "Wu"], ["doctor"], ["serve"],
    ];

    private async Task Refuses(string mount, string[] verb, string sentence)
    {
        var (code, error) = await Run(mount, verb);
        Assert.Equal($"{sentence}{Environment.NewLine}", error);
        Assert.Equal(CommandLine.Failed, code);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(shell.Beside, "before"), Ct), await File.ReadAllTextAsync(Path.Combine(shell.Beside, "after"), Ct));
        Assert.False(Path.Exists(Path.Combine(shell.Beside, "new")) || Path.Exists(Path.Combine(shell.Beside, "new.zip")));
    }

    private async Task<(int Code, string Error)> Run(string mount, string[] verb)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux only.");
        var start = new ProcessStartInfo("unshare", ["-m", "sh", "-c", Script, "sh", typeof(CommandLine).Assembly.Location, $"--Storage:Path={shell.Data}", .. verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        (start.Environment["MOUNT"], start.Environment["DATA"], start.Environment["BESIDE"]) = (mount, shell.Data, shell.Beside);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        await output;
        Assert.SkipWhen(process.ExitCode == 77 || (await error).StartsWith("unshare:", StringComparison.Ordinal), "Nothing can be mounted here.");
        return (process.ExitCode, await error);
    }
}
