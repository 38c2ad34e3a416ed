using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Scheduling;
using Bot.Storage.LiteDb;
using Bot.Tests.Cli;
using Bot.Tests.Talk;

namespace Bot.Tests.Scheduling;

/// <summary>The bot's own backups. The company is in Shanghai, and its clock begins on 4 March 2026, 10:15.</summary>
public sealed class BackupsTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("gendan").FullName;
    private readonly List<Exception> failures = [];
    private Chat chat = null!;
    private Backups backups = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Place => LiteDbStore.BackupsIn(folder);

    private string Files => Directory.Exists(Place) ? string.Join(' ', Directory.EnumerateFiles(Place).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)) : "";

    public async ValueTask InitializeAsync()
    {
        chat = await Chat.Begins(folder: folder);
        Begins(new LocalTime(3, 30));
    }

    public async ValueTask DisposeAsync()
    {
        await chat.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task One_is_made_every_night_at_its_hour_on_the_company_s_clock()
    {
        await At("2026-03-04 12:00", "2026-03-05 03:29");
        Assert.Equal("gendan-20260304-040000Z.zip", Files);
        await At("2026-03-05 03:30", "2026-03-05 03:35", "2026-03-06 03:29");
        Assert.Equal("gendan-20260304-040000Z.zip gendan-20260304-193000Z.zip", Files);
        await At("2026-03-06 03:31");
        Assert.EndsWith(" gendan-20260304-193000Z.zip gendan-20260305-193100Z.zip", Files, StringComparison.Ordinal);
        Assert.Equal(Duration.Zero, backups.Age);
    }

    [Fact]
    public async Task The_newest_are_kept_and_what_others_put_there_is_theirs()
    {
        Directory.CreateDirectory(Place);
        await File.WriteAllTextAsync(Path.Combine(Place, "before the fair.zip"), "mine", Ct);
        await At("2026-03-05 03:30", "2026-03-06 03:30", "2026-03-07 03:30", "2026-03-08 03:30", "2026-03-09 03:30");
        Assert.Equal("before the fair.zip gendan-20260306-193000Z.zip gendan-20260307-193000Z.zip gendan-20260308-193000Z.zip", Files);
    }

    [Fact]
    public async Task What_a_killed_bot_left_half_written_is_cleared_away()
    {
        Directory.CreateDirectory(Place);
        await File.WriteAllTextAsync(Path.Combine(Place, "gendan-20260303-193000Z.zip.part"), "half of it", Ct);
        await File.WriteAllTextAsync(Path.Combine(Place, "before the fair.zip.part"), "mine", Ct);
        await At("2026-03-05 03:30");
        Assert.Equal("before the fair.zip.part gendan-20260304-193000Z.zip", Files);
    }

    [Fact]
    public async Task A_night_on_which_nothing_ran_is_made_up_for()
    {
        await At("2026-03-05 03:30");
        await chat.MovesTo("down until 2026-03-08 09:00");
        Begins(new LocalTime(3, 30));
        await At("2026-03-08 09:00", "2026-03-08 09:05");
        Assert.Equal("gendan-20260304-193000Z.zip gendan-20260308-010000Z.zip", Files);
    }

    [Fact]
    public async Task The_first_one_need_not_wait_for_the_night()
    {
        await At("2026-03-04 11:14");
        Assert.Equal("", Files);
        await At("2026-03-04 11:15", "2026-03-04 12:00");
        Assert.Equal("gendan-20260304-031500Z.zip", Files);
    }

    [Fact]
    public async Task An_hour_that_is_left_out_in_spring_is_made_at_once_and_one_that_comes_twice_in_autumn_once()
    {
        await Moves("Europe/Berlin");
        Begins(new LocalTime(2, 30), kept: 9);
        await At("2026-03-28 02:30 Europe/Berlin", "2026-03-29 01:59 Europe/Berlin");
        Assert.Equal("gendan-20260328-013000Z.zip", Files);
        await At("2026-03-29 03:00 Europe/Berlin");
        Assert.EndsWith(" gendan-20260329-010000Z.zip", Files, StringComparison.Ordinal);

        await At("2026-10-24 02:30 Europe/Berlin");
        await At("2026-10-25 02:30:00 +02:00", "2026-10-25 02:30:00 +01:00", "2026-10-26 02:29:00 +01:00");
        Assert.EndsWith(" gendan-20261024-003000Z.zip gendan-20261025-003000Z.zip", Files, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_failed_is_said_and_tried_again_after_an_hour()
    {
        failures.Add(new IOException("No space left on device"));
        await At("2026-03-05 03:30", "2026-03-05 03:35");
        Assert.Equal("", Files);
        Assert.Equal("The backup failed (No space left on device); it is tried again in an hour.", backups.Trouble);
        Assert.Equal([$"The backup {Path.Combine(Place, "gendan-20260304-193000Z.zip")} failed"], chat.Log.Lines);
        await At("2026-03-05 04:30");
        Assert.Equal("gendan-20260304-203000Z.zip", Files);
        Assert.Null(backups.Trouble);
    }

    [Fact]
    public async Task Without_an_hour_none_is_made()
    {
        Begins(null);
        await At("2026-03-05 03:30", "2026-03-06 03:30");
        Assert.Equal("", Files);
    }

    [Fact]
    public async Task A_clock_that_was_wrong_for_a_while_does_not_end_them()
    {
        Directory.CreateDirectory(Place);
        await File.WriteAllTextAsync(Path.Combine(Place, "gendan-20270304-193000Z.zip"), "dated ahead", Ct);
        await At("2026-03-05 03:30", "2026-03-06 03:30");
        Assert.Equal("gendan-20260304-193000Z.zip gendan-20260305-193000Z.zip gendan-20270304-193000Z.zip", Files);
    }

    [Fact]
    public async Task What_it_wrote_can_be_restored()
    {
        await chat.Continues("""
            > new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo
            < PO-1042 · Acme Outdoor
            < cotton T-shirt, 5,000 pcs, FOB Ningbo
            < Ships Fri 12 Jun
            < Next: PI issued, Fri 3 Apr
            """);
        await At("2026-03-05 03:30");
        await chat.Dies();
        using var shell = new Shell();
        var restored = await shell.Run("restore", Path.Combine(Place, "gendan-20260304-193000Z.zip"));
        restored.Works();
        Assert.Contains("PO-1042", (await shell.Run("say", "--as", "Lin", "order PO-1042")).Out, StringComparison.Ordinal);
        await chat.Starts();
    }

    private void Begins(LocalTime? at, int kept = 3) => backups = new Backups(new BackupPlan(Place, at, kept), chat.Store, Write, chat.Clock, chat.Log.For<Backups>());

    private async Task Write(string path, CancellationToken ct)
    {
        if (failures is [var failure, ..])
        {
            failures.RemoveAt(0);
            throw failure;
        }

        await ((LiteDbStore)chat.Store).Backup(path, ct);
    }

    private async Task At(params string[] moments)
    {
        foreach (var moment in moments)
        {
            await chat.MovesTo(moment);
            await backups.MakeWhenDue(Ct);
        }
    }

    private async Task Moves(string zone)
    {
        var stored = (await chat.Store.Find(typeof(Company), Company.TheOne, Ct))!;
        await chat.Store.Commit([new Change((Company)stored.Document with { ZoneId = zone }, stored.Version)], Ct);
    }
}
