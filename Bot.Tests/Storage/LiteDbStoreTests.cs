using Bot.Domain.Storage;
using Bot.Storage;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;
using static Bot.Tests.Storage.Samples;

namespace Bot.Tests.Storage;

/// <summary>On real files, as in production.</summary>
public sealed class LiteDbStoreTests : StoreContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gendan-store-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_acknowledged_commit_is_in_the_files_already()
    {
        for (var i = 0; i < 20; i++)
        {
            await Save(new Note($"n-{i}", "k"));
            await using var copy = OpenAt(CopyOfFiles());
            Assert.Equal(i + 1, await copy.Count(typeof(Note), KeyRange.Exactly("k"), Ct));
        }
    }

    [Fact]
    public async Task A_commit_that_the_database_cannot_take_fails_alone()
    {
        var tooBig = new Note("too big") { Words = ["k"] };
        var commits = Enumerable.Range(0, 40).Select(i => i == 20 ? Fails(Full with { Text = new string('x', 20_000_000) }) : Save(new Note($"n-{i}", "k")));

        await Task.WhenAll(commits);

        Assert.Equal(39, await Store.Count(typeof(Note), KeyRange.Exactly("k"), Ct));
        await Save(tooBig);
        Assert.Null(((LiteDbStore)Store).Fault);
    }

    [Fact]
    public async Task What_is_asked_all_day_is_in_memory_after_a_start_and_goes_with_the_times()
    {
        await SaveAll(new Note("second", "k|1|b"), new Note("first", "k|1|a", "k|other"), new Note("alone", "k|2"), new Note("elsewhere", "x|1"));
        await Reopen();
        await ((LiteDbStore)Store).Verify(_ => { });

        Assert.Equal(["first", "second"], Now(KeyRange.StartingWith("k|1|")));
        Assert.Equal(["alone"], Now(KeyRange.Exactly("k|2")));

        await SaveAll(new Note("third", "k|1|c"), new Note("pair", "k|2"));
        Assert.Equal(["first", "second", "third"], await Ids(KeyRange.StartingWith("k|1|")));
        Assert.Equal(["alone", "pair"], await Ids(KeyRange.Exactly("k|2")));

        // Answered without waiting for the database.
        IEnumerable<string> Now(KeyRange range) => Store.Query(typeof(Note), range, Ct) is { IsCompletedSuccessfully: true, Result: var found } ? found.Select(stored => stored.Document.Id) : [];

        async Task<IEnumerable<string>> Ids(KeyRange range) => (await Store.Query(typeof(Note), range, Ct)).Select(stored => stored.Document.Id);
    }

    [Fact]
    public async Task A_second_bot_on_the_same_folder_is_refused_until_the_first_has_closed()
    {
        await Save(Anna);
        Assert.Throws<StoreInUseException>(() => OpenAt(folder));

        await Reopen();

        Assert.NotNull(await Find(Anna));
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        var other = Directory.CreateDirectory(Path.Combine(folder, "other")).FullName;
        var file = Path.Combine(other, "gendan.db");
        File.WriteAllText(file, new string('x', 20_000));

        var refused = Assert.Throws<StoreUnusableException>(() => OpenAt(other));

        Assert.Equal($"The file '{file}' is not a database of this bot.", refused.Message);
        Assert.Equal(new string('x', 20_000), File.ReadAllText(file));
    }

    [Fact]
    public async Task A_log_without_its_database_is_not_replayed()
    {
        await Save(Anna);
        var copy = CopyOfFiles();
        File.Delete(Path.Combine(copy, "gendan.db"));

        Assert.Contains("without its database", Assert.Throws<StoreUnusableException>(() => OpenAt(copy)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_named()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<StoreUnusableException>(() => OpenAt(Path.Combine(file, "data")));

        Assert.Equal($"The data folder '{Path.Combine(file, "data")}' cannot be written to.", refused.Message);
    }

    [Fact]
    public async Task Who_opens_the_file_with_a_LiteDB_viewer_sees_people_as_people()
    {
        await Save(Anna);

        await Reopen();
        using var viewer = new LiteDB.LiteDatabase(Path.Combine(CopyOfFiles(), "gendan.db"));

        var anna = viewer.GetCollection("people").FindById("anna");
        Assert.Equal("Anna 王", anna["name"].AsString);
        Assert.Equal("Merchandiser", anna["role"].AsString);
        Assert.Equal(["telegram:7", "wecom:anna"], anna["identities"].AsArray.Select(identity => identity.AsString));
        Assert.True(anna["team"].IsString && anna["firm"].IsNull && anna["zoneKnown"].IsBoolean && anna["_version"].IsInt64);
    }

    [Fact]
    public async Task A_long_log_is_moved_into_the_data_file_while_work_goes_on()
    {
        for (var i = 0; i < 30; i++)
            await Save(Full with { Id = $"e-{i}", Text = new string('x', 500_000) });

        Assert.InRange(new FileInfo(Path.Combine(folder, "gendan-log.db")).Length, 0, 10_000_000);
        Assert.Equal(500_000, ((Everything)(await Find(Full with { Id = "e-0" }))!.Document).Text.Length);
    }

    protected override Task<IStore> Open() => Task.FromResult<IStore>(OpenAt(folder));

    protected override async Task Close(IStore store) => await ((LiteDbStore)store).DisposeAsync();

    private static LiteDbStore OpenAt(string folder) =>
        LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance, [.. DocumentTypes.All, typeof(Note), typeof(Alarm), typeof(Bell)]);

    private async Task Fails(IDocument document) => await Assert.ThrowsAsync<ArgumentException>(() => Save(document));

    private string CopyOfFiles()
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder, Guid.CreateVersion7().ToString())).FullName;
        foreach (var file in Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => name != "gendan.lock"))
        {
            using var from = new FileStream(Path.Combine(folder, file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var to = File.Create(Path.Combine(copy, file));
            from.CopyTo(to);
        }

        return copy;
    }
}

/// <summary>Without files: only for other tests, so nothing outlives it.</summary>
public sealed class LiteDbInMemoryTests : StoreContract
{
    protected override Task<IStore> Open() => Task.FromResult<IStore>(LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance));

    protected override async Task Close(IStore store) => await ((LiteDbStore)store).DisposeAsync();

    protected override Task Reopen() => Task.CompletedTask;
}
