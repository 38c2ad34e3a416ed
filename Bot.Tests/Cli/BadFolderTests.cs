using System.Diagnostics;
using System.Security.Cryptography;
using Bot.Cli;
using Bot.Storage.Disks;
using Bot.Storage.Journals;
using Bot.Storage.LiteDb;
using LiteDB;
using LiteDB.Engine;

namespace Bot.Tests.Cli;

/// <summary>A data folder that cannot be worked with: one sentence, nothing changed, an exit code that says so.</summary>
public sealed class BadFolderTests : IDisposable
{
    private readonly Shell shell = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task A_database_of_a_newer_version()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        var disk = new FolderDisk(shell.Data);
        using (var pages = PageFile.Open(disk, Database.DataFile))
        {
            using (var engine = new LiteEngine(new EngineSettings { DataStream = pages, LogStream = new MemoryStream(), Collation = new Collation("/Ordinal") }))
            {
                using (var reader = engine.Query("store", new Query()))
                {
                    var state = reader.Read() ? reader.Current.AsDocument : throw new InvalidDataException("It has no state.");
                    state["format"] = 99;
                    engine.Update("store", [state]);
                }

                engine.Checkpoint();
            }

            pages.Save();
        }

        await Refuses("The database was written by a newer version of the bot: use that one.");
    }

    [Fact]
    public async Task A_journal_of_a_newer_version()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        var journal = Journal();
        var bytes = await File.ReadAllBytesAsync(journal, Ct);
        bytes[15] = 99;
        BitConverter.TryWriteBytes(bytes.AsSpan(Segment.TitleLength - 4), Checksum.Of(bytes.AsSpan(0, Segment.TitleLength - 4)));
        await File.WriteAllBytesAsync(journal, bytes, Ct);
        await Refuses($"The journal '{journal}' was written by a newer version of the bot: use that one.");
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        Directory.CreateDirectory(shell.Data);
        var file = Path.Combine(shell.Data, Database.DataFile);
        await File.WriteAllTextAsync(file, "This is a letter, and its name is a mistake.", Ct);
        await Refuses($"The file '{file}' is not a database of this bot.");
    }

    [Fact]
    public async Task A_database_of_another_program()
    {
        Directory.CreateDirectory(shell.Data);
        using (var other = new LiteDatabase(Path.Combine(shell.Data, Database.DataFile)))
            other.GetCollection("books").Insert(new BsonDocument { ["title"] = "The Golden Lotus" });
        await Refuses("The database is not one of this bot.", mayLeave: ["gendan-log.db", "gendan-redo", "gendan-pages", "gendan-pages.new"]);
    }

    [Fact]
    public async Task A_journal_without_its_database()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        File.Delete(Path.Combine(shell.Data, Database.DataFile));
        await Refuses($"The journal in '{shell.Data}' is there without its database 'gendan.db': put the database back, or restore the last backup.");
    }

    [Fact]
    public async Task A_database_without_its_journal()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        File.Delete(Journal());
        Assert.Matches("^The database has [0-9]+ commits, and the journal beside it does not go on from there: put the journal back, or restore the last backup.$", (await Refused()).Trim());
    }

    [Fact]
    public async Task The_journal_of_another_company()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        using var other = new Shell();
        await other.Run("invite", "merchandiser", "Mei");
        File.Copy(Directory.EnumerateFiles(other.Data, $"{Segment.Start}*").Single(), Journal(), overwrite: true);
        await Refuses($"The journal '{Journal()}' belongs to another database: put the right one back.");
    }

    [Fact]
    public async Task A_folder_that_is_used()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        using var held = DataFolder.Hold(shell.Data);
        await Refuses($"The bot is running on “{shell.Data}”: stop it first.");
    }

    /// <summary>A mount that only this process sees; an ordinary user's missing right would not stop whoever runs the tests as root.</summary>
    [Fact]
    public async Task A_read_only_folder()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        var (code, error) = await Mounted($"mount --bind '{shell.Data}' '{shell.Data}' && mount -o remount,bind,ro '{shell.Data}'", "invite", "merchandiser", "Mei");
        Assert.Equal($"The data folder '{shell.Data}' cannot be written to.{Environment.NewLine}", error);
        Assert.Equal(CommandLine.Failed, code);
        (await shell.Run("verify")).Works();
    }

    [Fact]
    public async Task A_full_disk_at_the_start()
    {
        Directory.CreateDirectory(shell.Data);
        var (code, error) = await Mounted($"mount -t tmpfs -o size=64k tmpfs '{shell.Data}'", "invite", "merchandiser", "Mei");
        Assert.Equal($"The database in '{shell.Data}' cannot be opened: the disk is full, make room and try again.{Environment.NewLine}", error);
        Assert.Equal(CommandLine.Failed, code);
    }

    [Fact]
    public async Task A_disk_that_gets_full_on_the_way()
    {
        Directory.CreateDirectory(shell.Data);
        var (code, error) = await Mounted($"mount -t tmpfs -o size=6m tmpfs '{shell.Data}'", "seed", "--people", "10", "--orders", "5000");
        // The store says on the way that it waits for room; the verb does not wait.
        Assert.EndsWith($"{Environment.NewLine}The disk is full: make room and try again.{Environment.NewLine}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Failed, code);
    }

    private string Journal() => Directory.EnumerateFiles(shell.Data, $"{Segment.Start}*").Single();

    private async Task Refuses(string sentence, params string[] mayLeave) => Assert.Equal(sentence + Environment.NewLine, await Refused(mayLeave));

    /// <summary>What it says, after checking that it changed nothing.</summary>
    private async Task<string> Refused(params string[] mayLeave)
    {
        var before = Content(mayLeave);
        var answer = await shell.Run("verify");
        Assert.Equal(CommandLine.Failed, answer.Code);
        Assert.Equal("", answer.Out);
        Assert.Equal(before, Content(mayLeave));
        return answer.Error;
    }

    private IEnumerable<string> Content(string[] except) => [.. Directory.EnumerateFiles(shell.Data).Order(StringComparer.Ordinal)
        .Where(file => !except.Contains(Path.GetFileName(file)) && Path.GetFileName(file) != DataFolder.LockName)
        .Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private async Task<(int Code, string Error)> Mounted(string mount, params string[] verb)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux only.");
        var (program, folder) = (typeof(CommandLine).Assembly.Location, $"--Storage:Path={shell.Data}");
        using var process = Process.Start(new ProcessStartInfo("unshare", ["-m", "sh", "-c", $"({mount}) || exit 77; exec dotnet \"$@\"", "sh", program, folder, .. verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        await output;
        Assert.SkipWhen(process.ExitCode == 77 || (await error).StartsWith("unshare:", StringComparison.Ordinal), "Nothing can be mounted here.");
        return (process.ExitCode, await error);
    }
}
