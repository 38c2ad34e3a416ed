using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Cli;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Storage;
using Bot.Tests.Talk;

namespace Bot.Tests.Storage;

public sealed class KeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gendan").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_an_earlier_version_wrote_is_found_from_the_first_start_on()
    {
        await using var chat = await Chat.Begins(folder: folder);
        await chat.Continues("""
            Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo
            < PO-1042 · Acme Outdoor
            < cotton T-shirt, 5,000 pcs, FOB Ningbo
            < Ships Fri 12 Jun
            < Next: PI issued, Fri 3 Apr
            """);
        await Ages(chat);
        Assert.Empty(await chat.Store.Query(typeof(Order), KeyRange.StartingWith("word|"), Ct));

        await chat.Restarts();

        await chat.Continues("""
            Lin> find cotton
            < PO-1042 · Acme Outdoor · cotton T-shirt
            """);
        // Its version is that which the history speaks of, so it can still be taken back.
        Assert.Equal(1, Assert.Single(await chat.Store.Query(typeof(Order), KeyRange.StartingWith("number|1042|"), Ct)).Version);
    }

    [Fact]
    public async Task It_is_done_once_and_not_for_a_new_company()
    {
        await using var chat = await Chat.Begins(folder: folder);
        var company = (await chat.Store.Find(typeof(Company), Company.TheOne, Ct))!;
        Assert.Equal(Keys.Current, ((Company)company.Document).FoundBy);
        await Ages(chat);
        foreach (var _ in new[] { 1, 2 })
        {
            await chat.Restarts();
            Assert.Equal(company.Version + 2, (await chat.Store.Find(typeof(Company), Company.TheOne, Ct))!.Version);
        }
    }

    /// <summary>Orders as a version had them that did not know these keys, and the company as it was then.</summary>
    private static async Task Ages(Chat chat)
    {
        foreach (var (document, version) in await chat.Store.All(typeof(Order), "", 10, Ct))
        {
            var fields = DocumentJson.Write(document).EnumerateObject().Where(field => field.Name != "id").ToDictionary(field => field.Name, field => field.Value);
            await chat.Store.Commit([new Change(new Earlier(document.Id) { Fields = fields }, version, Version: version)], Ct);
        }

        var company = (await chat.Store.Find(typeof(Company), Company.TheOne, Ct))!;
        await chat.Store.Commit([new Change((Company)company.Document with { FoundBy = 0 }, company.Version)], Ct);
    }

    /// <summary>The same fields, found by nothing.</summary>
    [Stored("orders")]
    private sealed record Earlier(string Id) : IDocument
    {
        [JsonExtensionData]
        public Dictionary<string, JsonElement> Fields { get; set; } = [];
    }
}
