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
        await Refuses("The database is not one of this bot.");
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
        foreach (var verb in Verbs())
            Assert.Matches("^The database has [0-9]+ commits, and the journal beside it does not go on from there: put the journal back, or restore the last backup.$", (await Refused(verb)).Trim());
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
        var backup = Path.Combine(shell.Beside, "company.zip");
        (await shell.Run("backup", backup)).Works();
        using var held = DataFolder.Hold(shell.Data);
        foreach (var verb in Verbs().Append(["restore", backup]))
            Assert.Matches($"^(The|Another) bot is running on “{shell.Data}”[^\n]*\n$", await Refused(verb));
    }

    [Fact]
    public async Task The_database_of_another_company_for_a_backup()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        using var other = new Shell();
        await other.Run("invite", "merchandiser", "Mei");
        var backup = Path.Combine(shell.Beside, "mei.zip");
        (await other.Run("backup", backup)).Works();
        await Refuses(["restore", backup], $"In '{shell.Data}' is another company's data: name an empty folder with --data.");
    }

    [Fact]
    public async Task A_file_that_is_no_backup()
    {
        var letter = Path.Combine(shell.Beside, "letter.zip");
        await File.WriteAllTextAsync(letter, "This is a letter.", Ct);
        await Refuses(["restore", letter], $"The file '{letter}' is not a backup of this bot.");
        await shell.Run("invite", "merchandiser", "Lin");
        await Refuses(["restore", letter], $"The file '{letter}' is not a backup of this bot.");
    }

    /// <summary>What was refused is not there, so nobody meets a company that nobody made.</summary>
    [Fact]
    public async Task What_cannot_be_done_in_an_empty_folder_begins_no_company()
    {
        await Refuses(["say", "--as", "Nobody", "hello"], "Nobody here is called “Nobody”. Invite somebody first: invite merchandiser Nobody");
        await Refuses(["seed", "--people", "0", "--orders", "1"], "It takes one person or more, and an order for the follow-ups to be about.");
        await Refuses(["verify"], $"There is no company's data in “{shell.Data}”.");
        Assert.False(Directory.Exists(shell.Data));
    }

    [Fact]
    public async Task What_is_in_the_folder_stays_when_no_company_begins()
    {
        Directory.CreateDirectory(Path.Combine(shell.Data, "files"));
        await File.WriteAllTextAsync(Path.Combine(shell.Data, "letter"), "mine", Ct);
        await Refuses(["say", "--as", "Nobody", "hello"], "Nobody here is called “Nobody”. Invite somebody first: invite merchandiser Nobody");
    }

    private string Journal() => Directory.EnumerateFiles(shell.Data, $"{Segment.Start}*").Single();

    private async Task Refuses(string sentence)
    {
        foreach (var verb in Verbs())
            await Refuses(verb, sentence);
    }

    private async Task Refuses(string[] verb, string sentence) => Assert.Equal(sentence + Environment.NewLine, await Refused(verb));

    /// <summary>Each that opens a store, but for “restore”, which is what helps.</summary>
    private IEnumerable<string[]> Verbs()
    {
        var sheet = Path.Combine(shell.Beside, "orders.csv");
        File.WriteAllText(sheet, "PO,Customer,Product,Qty\nPO-1,Acme,T-shirt,100\n");
        return
        [
            ["verify"], ["backup", Path.Combine(shell.Beside, "new.zip")], ["export", Path.Combine(shell.Beside, "new")], ["import", sheet], ["report"],
            ["seed", "--people", "1", "--orders", "1"], ["say", "--as", "Lin", "orders"], ["invite", "merchandiser", "Wu"], ["doctor"], ["serve"],
        ];
    }

    /// <summary>What it says, after checking that it changed nothing.</summary>
    private async Task<string> Refused(params string[] verb)
    {
        var before = Content();
        var answer = await shell.Run(verb);
        Assert.Equal(CommandLine.Failed, answer.Code);
        Assert.Equal(verb[0] == "doctor" && answer.Out.StartsWith("time zones", StringComparison.Ordinal) ? answer.Out : "", answer.Out);
        Assert.Equal(before, Content());
        return answer.Error;
    }

    /// <summary>Every file and folder there is, and all that is in it.</summary>
    private IReadOnlyList<string> Content() => [.. Directory.EnumerateFileSystemEntries(shell.Beside, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => $"{path} {(File.Exists(path) ? Convert.ToHexString(SHA256.HashData(Read(path))) : "")}")];

    private static byte[] Read(string path)
    {
        // The lock of whoever has the folder lets nobody read, and is empty.
        if (Path.GetFileName(path) == FolderLock.Name)
            return [];
        return File.ReadAllBytes(path);
    }
}
