using Bot.Domain.Storage;

namespace Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task What_was_never_kept_is_not_found() => Assert.Null(await Store.Find(typeof(Note), "n-1", Ct));

    [Fact]
    public async Task A_new_document_has_version_one_and_each_commit_adds_one()
    {
        await Save(new Note("n-1", "a"));
        await Save(new Note("n-1", "b"), expected: 1);

        var stored = await Find(new Note("n-1"));

        Assert.Equal(2, stored!.Version);
        Assert.Equal(["b"], ((Note)stored.Document).Words);
    }

    [Fact]
    public async Task The_same_id_in_another_type_is_another_document()
    {
        await Save(new Note("x"));

        Assert.Null(await Find(new Alarm("x", null)));
    }

    [Fact]
    public async Task Ids_that_differ_in_case_only_are_two()
    {
        await Save(new Note("po-1"));
        await Save(new Note("PO-1"));

        Assert.Equal("po-1", (await Find(new Note("po-1")))!.Document.Id);
        Assert.Equal("PO-1", (await Find(new Note("PO-1")))!.Document.Id);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_nothing_of_its_commit_is_written()
    {
        await Save(new Note("n-1", "a"));
        await Save(new Note("n-1", "b"), expected: 1);

        await Assert.ThrowsAsync<ConflictException>(() =>
            Store.Commit([new Change(new Note("n-2"), 0), new Change(new Note("n-1", "c"), 1), new Change(new Note("n-3"), 0)], Ct));

        Assert.Null(await Find(new Note("n-2")));
        Assert.Null(await Find(new Note("n-3")));
        Assert.Equal(["b"], ((Note)(await Find(new Note("n-1")))!.Document).Words);
    }

    [Fact]
    public async Task What_must_not_exist_yet_is_refused_when_it_does()
    {
        await Save(new Note("n-1"));

        await Assert.ThrowsAsync<ConflictException>(() => Save(new Note("n-1")));
    }

    [Fact]
    public async Task What_must_exist_is_refused_when_it_does_not() =>
        await Assert.ThrowsAsync<ConflictException>(() => Save(new Note("n-1"), expected: 3));

    [Fact]
    public async Task A_deleted_document_is_gone_and_can_be_made_anew()
    {
        var note = new Note("n-1", "a");
        await Save(note);
        await Delete(note, expected: 1);

        Assert.Null(await Find(note));
        Assert.Equal("", await Ids(KeyRange.Exactly("a")));

        await Save(note);
        Assert.Equal(1, (await Find(note))!.Version);
        Assert.Equal("n-1", await Ids(KeyRange.Exactly("a")));
    }

    [Fact]
    public async Task Deleting_on_a_stale_version_is_refused()
    {
        await Save(new Note("n-1"));
        await Save(new Note("n-1", "b"), expected: 1);

        await Assert.ThrowsAsync<ConflictException>(() => Delete(new Note("n-1"), expected: 1));
    }

    [Fact]
    public async Task An_empty_commit_changes_nothing() => await Store.Commit([], Ct);

    [Fact]
    public async Task Of_writers_that_saw_the_same_version_exactly_one_wins()
    {
        await Save(new Note("n-1"));

        for (var version = 1; version <= 20; version++)
        {
            var left = Wins(new Change(new Note("n-1", "left"), version));
            var right = Wins(new Change(new Note("n-1", "right"), version));
            Assert.True(await left ^ await right);
        }

        Assert.Equal(21, (await Find(new Note("n-1")))!.Version);
    }

    [Fact]
    public async Task Many_commits_at_once_are_all_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Save(new Note($"n-{i:d3}", "many"))));

        Assert.Equal(200, await Store.Count(typeof(Note), KeyRange.Exactly("many"), Ct));
    }

    [Fact]
    public async Task A_query_sees_every_commit_acknowledged_before_it()
    {
        for (var i = 1; i <= 50; i++)
        {
            await Save(new Note($"n-{i:d3}", "seen"));
            Assert.Equal(i, (await Store.Query(typeof(Note), KeyRange.Exactly("seen"), Ct)).Count);
        }
    }

    [Fact]
    public async Task A_document_with_a_key_or_an_id_out_of_bounds_is_refused_and_the_store_goes_on()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Save(new Note("n-1", new string('中', 301))));
        await Assert.ThrowsAsync<ArgumentException>(() => Save(new Note(new string('n', 201))));
        await Assert.ThrowsAsync<ArgumentException>(() => Save(new Note("王")));
        await Assert.ThrowsAsync<ArgumentException>(() => Save(new Note("")));

        await Save(new Note("n-1"));
        Assert.NotNull(await Find(new Note("n-1")));
    }

    [Fact]
    public async Task A_cancelled_commit_is_not_written()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Commit([new Change(new Note("n-1"), 0)], new CancellationToken(canceled: true)));

        Assert.Null(await Find(new Note("n-1")));
    }

    private async Task<bool> Wins(params IReadOnlyCollection<Change> changes)
    {
        try
        {
            await Store.Commit(changes, Ct);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }
}
