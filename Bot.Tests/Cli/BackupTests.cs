using Bot.Domain.Storage;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Cli;

/// <summary>The verbs that keep a company from being lost.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly Shell shell = new();

    private string Backup => Path.Combine(Path.GetDirectoryName(shell.Data)!, "company.zip");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task A_backup_comes_back_into_an_empty_folder()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        Directory.CreateDirectory(Path.Combine(shell.Data, "files", "ab"));
        await File.WriteAllTextAsync(Path.Combine(shell.Data, "files", "ab", "cd"), "a picture", Ct);
        (await shell.Run("backup", Backup)).Works();
        Directory.Delete(shell.Data, recursive: true);

        var restored = await shell.Run("restore", Backup);

        restored.Works();
        Assert.Contains("is as it was at", restored.Out, StringComparison.Ordinal);
        Assert.Equal("a picture", await File.ReadAllTextAsync(Path.Combine(shell.Data, "files", "ab", "cd"), Ct));
        (await shell.Run("say", "--as", "Lin", "orders")).Works("There are no open orders.", "[1] New order");
    }

    [Fact]
    public async Task What_came_after_the_backup_comes_from_the_journal()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        (await shell.Run("backup", Backup)).Works();
        await shell.Run("invite", "merchandiser", "Mei");

        (await shell.Run("restore", Backup)).Works();

        (await shell.Run("say", "--as", "Mei", "orders")).Works("There are no open orders.", "[1] New order");
        // And on from there.
        await shell.Run("invite", "merchandiser", "Wu");
        (await shell.Run("verify")).Works();
    }

    [Fact]
    public async Task What_came_after_a_moment_is_left_out()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 8, 5, 6, 0, 0, TimeSpan.Zero));
        var store = Open(clock);
        await store.Commit([new Change(Storage.Samples.Anna, 0)], Ct);
        await store.Backup(Backup, Ct);
        clock.Advance(TimeSpan.FromHours(1));
        await store.Commit([new Change(Storage.Samples.Anna with { Name = "Right" }, 1)], Ct);
        clock.Advance(TimeSpan.FromHours(1));
        await store.Commit([new Change(Storage.Samples.Anna with { Name = "Wrong" }, 2)], Ct);
        await store.DisposeAsync();

        // 15:30 in Shanghai is 07:30.
        (await shell.Run("restore", Backup, "--until", "2026-08-05 15:30")).Works();

        store = Open(clock);
        Assert.Equal("Right", ((Domain.People.Person)(await store.Find(typeof(Domain.People.Person), "anna", Ct))!.Document).Name);
        await store.DisposeAsync();
        (await shell.Run("restore", Backup, "--until", "2026-08-05 13:00")).Complains("That backup is of 2026-08-05T06:00:00Z, which is later than 2026-08-05T05:00:00Z: use an earlier one.");
        (await shell.Run("restore", Backup, "--until", "yesterday")).Complains("“yesterday” is not a moment: write it like 2026-08-05 14:30 (Asia/Shanghai) or 2026-08-05T14:30:00+08:00.");
    }

    [Fact]
    public async Task A_restore_is_taken_back_by_putting_back_what_was_kept()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        (await shell.Run("backup", Backup)).Works();
        await shell.Run("invite", "merchandiser", "Mei");
        (await shell.Run("restore", Backup)).Works();
        await shell.Run("invite", "merchandiser", "Wu");

        // Its journal begins with the first restore.
        var again = await shell.Run("restore", Backup);
        again.Works();
        Assert.Contains("; 0 commits came from the journal.", again.Out, StringComparison.Ordinal);
        Assert.Contains("The journal that was there begins later than this backup, so nothing could come from it.", again.Out, StringComparison.Ordinal);

        var kept = Directory.EnumerateFiles(shell.Data, "before-*").Select(file => Path.GetFileName(file)[.."before-20260805-063000-".Length]).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, kept.Count);
        foreach (var file in Directory.EnumerateFiles(shell.Data, "gendan*"))
            File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(shell.Data, $"{kept[0]}*"))
            File.Move(file, Path.Combine(shell.Data, Path.GetFileName(file)[kept[0].Length..]));
        (await shell.Run("verify")).Works();
        (await shell.Run("say", "--as", "Mei", "orders")).Works("There are no open orders.", "[1] New order");
        Assert.DoesNotContain(Directory.EnumerateFiles(shell.Data), file => Path.GetFileName(file).StartsWith("rebuild-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_database_is_made_anew_from_the_journal()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        var file = Path.Combine(shell.Data, "gendan.db");
        var bytes = await File.ReadAllBytesAsync(file, Ct);
        bytes[bytes.Length / 2] ^= 4;
        await File.WriteAllBytesAsync(file, bytes, Ct);

        var found = await shell.Run("verify");
        Assert.Equal(2, found.Code);
        Assert.Matches("is damaged at page [0-9]+. It is made anew at the next start of the bot.", found.Error);

        (await shell.Run("say", "--as", "Lin", "orders")).Works("There are no open orders.", "[1] New order");
        (await shell.Run("verify")).Works();
    }

    [Fact]
    public async Task What_cannot_be_is_said_in_a_sentence_and_changes_nothing()
    {
        (await shell.Run("backup", Backup)).Complains($"There is no company's data in “{shell.Data}”.");
        (await shell.Run("verify")).Complains($"There is no company's data in “{shell.Data}”.");
        (await shell.Run("restore", Backup)).Complains($"There is no file '{Backup}'.");
        await File.WriteAllTextAsync(Backup, "not a backup", Ct);
        (await shell.Run("restore", Backup)).Complains($"The file '{Backup}' is not a backup of this bot.");
        await shell.Run("invite", "merchandiser", "Lin");
        (await shell.Run("backup", Backup)).Complains($"There is a “{Backup}” already: name a new file, so that nothing is overwritten.");
        Assert.Equal("not a backup", await File.ReadAllTextAsync(Backup, Ct));
    }

    [Fact]
    public async Task Another_companys_folder_is_not_restored_into()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        (await shell.Run("backup", Backup)).Works();
        Directory.Delete(shell.Data, recursive: true);
        await shell.Run("invite", "merchandiser", "Mei");

        (await shell.Run("restore", Backup)).Complains($"In '{shell.Data}' is another company's data: name an empty folder with --data.");

        (await shell.Run("say", "--as", "Mei", "orders")).Works("There are no open orders.", "[1] New order");
    }

    private LiteDbStore Open(TimeProvider clock) => LiteDbStore.Open(shell.Data, NullLogger<LiteDbStore>.Instance, time: clock);
}
