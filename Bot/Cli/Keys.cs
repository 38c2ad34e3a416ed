using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;

namespace Bot.Cli;

/// <summary>
/// A store keeps with each document the keys that it was written with. When a new version of the program finds documents by other
/// keys, those of before get theirs once, at its first start; nothing else of them changes, and their history goes on.
/// </summary>
public sealed partial class Keys(IStore store, ILogger<Keys> log)
{
    /// <summary>To be counted up with each change of the keys of these types. 1: words to be found by; an order's number once, not for each audience. 2: containers however they are written.</summary>
    public const int Current = 2;

    private const int Step = 100;

    private static readonly Type[] Types = [typeof(Order), typeof(FactoryOrder), typeof(Firm), typeof(FollowUp)];

    /// <summary>Interrupted, it begins again the next time: what was written twice is as if it was written once.</summary>
    public async Task Renew(CancellationToken ct)
    {
        if (await store.Find(typeof(Company), Company.TheOne, ct) is not { Document: Company { FoundBy: < Current } company, Version: var version })
            return;
        LogRenewing();
        foreach (var type in Types)
        {
            for (var after = ""; await store.All(type, after, Step, ct) is not [] and var page; after = page[^1].Document.Id)
                await store.Commit([.. page.Select(stored => new Change(stored.Document, stored.Version, Version: stored.Version))], ct);
        }

        await store.Commit([new Change(company with { FoundBy = Current }, version)], ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What is on file is made ready to be found by this version; that is done once")]
    private partial void LogRenewing();
}
