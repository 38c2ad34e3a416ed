using Bot.Domain.Storage;
using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>What every store promises. A store's own tests inherit from this one.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected IStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await Open();

    public async ValueTask DisposeAsync()
    {
        await Close(Store);
        GC.SuppressFinalize(this);
    }

    protected abstract Task<IStore> Open();

    protected abstract Task Close(IStore store);

    /// <summary>The same data, as after a restart.</summary>
    protected virtual async Task Reopen()
    {
        await Close(Store);
        Store = await Open();
    }

    protected Task Save(IDocument document, long expected = 0) => Store.Commit([new Change(document, expected)], Ct);

    protected Task Delete(IDocument document, long expected) => Store.Commit([new Change(document, expected, Gone: true)], Ct);

    protected Task<Stored?> Find(IDocument document) => Store.Find(document.GetType(), document.Id, Ct);

    protected async Task<string> Ids(KeyRange range) =>
        string.Join(' ', (await Store.Query(typeof(Note), range, Ct)).Select(stored => stored.Document.Id));

    private static string Json(IDocument document) => DocumentJson.Write(document).GetRawText();
}
