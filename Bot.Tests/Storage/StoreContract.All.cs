using Bot.Domain.Storage;

namespace Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private async Task<string> Page(string after, int take) =>
        string.Join(' ', (await Store.All(typeof(Note), after, take, Ct)).Select(stored => stored.Document.Id));

    [Fact]
    public async Task All_documents_of_a_type_come_in_the_order_of_their_ids_a_page_at_a_time()
    {
        await SaveAll(new Note("b", "k"), new Note("a-b"), new Note("B"), new Note("a", "k"), new Note("ab"));
        await Save(Samples.Anna);

        Assert.Equal("B a", await Page("", 2));
        Assert.Equal("a-b ab", await Page("a", 2));
        Assert.Equal("b", await Page("ab", 2));
        Assert.Equal("", await Page("b", 2));
        Assert.Equal("", await Page("", 0));
        Assert.Equal("a-b", await Page("a ", 1));
    }

    [Fact]
    public async Task All_of_a_type_that_nothing_was_kept_of_is_nothing() => Assert.Equal("", await Page("", 10));

    [Fact]
    public async Task All_sees_every_commit_and_the_versions()
    {
        await Save(new Note("1", "k"));
        await Save(new Note("1", "changed"), expected: 1);
        await Save(new Note("2", "k"));
        await Delete(new Note("2"), 1);

        var only = Assert.Single(await Store.All(typeof(Note), "", 10, Ct));

        Assert.Equal(2, only.Version);
        Assert.Equal(["changed"], only.Document.Keys);
    }

    [Fact]
    public async Task A_document_from_another_store_keeps_its_version()
    {
        await Store.Commit([new Change(new Note("1", "k"), 0, Version: 7)], Ct);

        Assert.Equal(7, (await Find(new Note("1")))!.Version);
        await Assert.ThrowsAsync<ConflictException>(() => Save(new Note("1", "k"), expected: 1));
        await Save(new Note("1", "k"), expected: 7);
        await Reopen();
        Assert.Equal(8, (await Find(new Note("1")))!.Version);
    }
}
