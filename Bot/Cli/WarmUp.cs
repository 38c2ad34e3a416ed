using Bot.Channels.Telegram;
using Bot.Conversation;
using Bot.Conversation.Reading;
using Bot.Domain.People;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Operations;
using Bot.Storage.LiteDb;
using Bot.Understanding;
using Bot.Understanding.Intents;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Cli;

/// <summary>
/// A first turn compiles some thousands of methods and loads the tables of every language, and the next hundred are slower than all
/// that follow. So they are taken before anybody writes, by a company that is in memory only and that nobody hears.
/// </summary>
internal static partial class WarmUp
{
    /// <summary>What its turns are counted under, where nobody listens.</summary>
    public const string Meter = "warm-up";

    /// <summary>The runtime compiles a method of the framework for good when it was called thirty times.</summary>
    private const int Rounds = 40;

    /// <summary>By chat: side by side they use every processor there is.</summary>
    private static readonly string[][] Once =
    [
        ["1001 deposit received", "undo", "1001定金到账，大货下周三出", "today", "orders late"],
        ["remind me tomorrow 9am German time to call Klaus", "提醒我周五下午3点查船期", "report", "find cotton", "help"],
    ];

    private static readonly string[] AllDay = ["/status PO-1001", "/log PO-1001 called factory, goods ready", "order PO-1001"];

    /// <summary>Whatever goes wrong with it, the bot runs.</summary>
    public static async Task Run(IServiceProvider services, CancellationToken ct)
    {
        try
        {
            await Task.WhenAll(
                Task.Run(() => services.GetRequiredService<TimeReader>().Warm(), ct),
                Task.Run(() => services.GetRequiredService<IntentReader>().Warm(), ct),
                Task.Run(() => Play(services, ct), ct));
            // It is never as quiet again, and what the start left behind is as much as what is kept.
            GC.Collect(2, GCCollectionMode.Aggressive);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            StaysCold(services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(WarmUp)), failure);
        }
    }

    private static async Task Play(IServiceProvider services, CancellationToken ct)
    {
        var time = services.GetRequiredService<TimeProvider>();
        await using var store = LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance);
        using var measures = new Measures(Meter);
        var (phrases, catalog, sequence, alarm) = (services.GetRequiredService<Phrasebook>(), services.GetRequiredService<Catalog>(), new Sequence(), new Alarm());
        await using var postman = new Postman(store, [], sequence, alarm, measures, time, NullLogger<Postman>.Instance);
        var engine = new Engine(services.GetRequiredService<Reader>(), new Outbox(phrases, catalog, sequence), store, phrases, postman, alarm, sequence, time, services.GetRequiredService<Links>(), services.GetRequiredService<ISheets>(), measures, NullLogger<Engine>.Instance);
        var chats = Enumerable.Range(1, Once.Length).ToList();
        await store.Commit(
        [
            new Change(new Company("Warm-up", "Asia/Shanghai", "CN", Language.English), 0),
            new Change(new Team(Team.Default, "Warm-up"), 0),
            .. chats.Select(chat => new Change(new Person($"{chat}", "Owner", Roles.Owner, Team.Default, null, Language.English, "Asia/Shanghai", TelegramReading.ConversationOf(chat), [TelegramReading.ConversationOf(chat)]), 0)),
        ], ct);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var number = 0;
        await Say(chats[0], $"new PO-1001, Acme, cotton T-shirt, 5000 pcs, ship {now.InUtc().Date.PlusDays(60):uuuu-MM-dd}, FOB Ningbo");
        await Task.WhenAll(chats.Select(chat => Task.Run(() => Chat(chat), ct)));

        async Task Chat(int chat)
        {
            foreach (var text in Once[chat - 1].Concat(Enumerable.Repeat(AllDay, Rounds / Once.Length).SelectMany(texts => texts)))
                await Say(chat, text);
            foreach (var said in await store.Query(typeof(Outgoing), KeyRange.StartingWith($"in|{TelegramReading.ConversationOf(chat)}|") with { Take = Rounds }, ct))
                TelegramExercise.Answer((Outgoing)said.Document);
        }

        Task Say(int chat, string text) => engine.Receive(TelegramExercise.Say(text, chat, Interlocked.Increment(ref number), now), ct);
    }

    [LoggerMessage(LogLevel.Warning, "The first messages will take longer.")]
    private static partial void StaysCold(ILogger log, Exception cause);
}
