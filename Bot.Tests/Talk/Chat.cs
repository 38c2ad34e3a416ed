using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Channels;
using Bot.Cli;
using Bot.Conversation;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Scheduling;
using Bot.Storage.LiteDb;
using Bot.Texts;
using Bot.Understanding;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Talk;

/// <summary>
/// Plays a written conversation through the real engine, a real store and a clock that stands still until it is moved.
/// <list type="bullet">
/// <item><c>&gt; words</c> somebody speaks: the last one who was named, <c>Lin&gt; words</c> names another;</item>
/// <item><c>&lt; words</c> the bot's answer to them, a line each; <c>Sarah&lt; words</c> what somebody else hears;</item>
/// <item><c>[Label]</c> on a line that speaks presses that button of the last message the person got;</item>
/// <item><c>@ 2026-03-29 08:00</c> moves the clock, in Shanghai's time unless an offset is given;</item>
/// <item><c>&gt; (photo) words</c>, <c>&gt; (edits) words</c> and more: see <see cref="Delivered"/>.</item>
/// </list>
/// </summary>
public sealed partial class Chat : IAsyncDisposable
{
    public static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Phrasebook Texts = TextFiles.Read();
    private const string CompanyName = "Ningbo Bright";
    private static readonly TimeReader Time = new();

    private readonly RecordingChannel channel = new();
    private readonly Dictionary<string, Person> people = [];
    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);
    private readonly Language language;
    private LiteDbStore store;
    private Engine engine = null!;
    private Postman postman = null!;
    private Ticker ticker = null!;
    private readonly List<Inbound> typed = [];
    private int messages;

    private readonly IReadOnlyList<Type> also;

    private Chat(Language language, string? folder, IReadOnlyList<Type> also)
    {
        this.also = also;
        this.language = language;
        Folder = folder;
        store = folder is null ? LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance) : LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 2, 15, 0, TimeSpan.Zero));

    public IStore Store => store;

    public Engine Engine => engine;

    public Postman Postman => postman;

    public RecordingChannel Channel => channel;

    /// <summary>What the engine logged.</summary>
    public RecordingLog Log { get; } = new();

    public string? Folder { get; }

    /// <summary>Wednesday 4 March 2026, 10:15 in Shanghai. Lin is a merchandiser, May a manager, Boss the owner; Sarah buys for Acme Outdoor, Klaus for Hansa, Wu makes.</summary>
    /// <param name="also">Commands of a test's own.</param>
    public static async Task<Chat> Begins(Language? language = null, string? folder = null, params IReadOnlyList<Type> also)
    {
        var chat = new Chat(language ?? Language.English, folder, also);
        await chat.Start();
        await chat.Invites("Boss", Roles.Owner, null);
        await chat.Invites("May", Roles.Manager, null);
        await chat.Invites("Lin", Roles.Merchandiser, null);
        await chat.Invites("Bo", Roles.Merchandiser, null);
        await chat.Invites("Sarah", Roles.Customer, "Acme Outdoor");
        await chat.Invites("Klaus", Roles.Customer, "Hansa Import");
        await chat.Invites("Wu", Roles.Supplier, "Ningbo Knit");
        return chat;
    }

    public static Task Plays(string script) => Plays(Language.English, script);

    public static Task InChinese(string script) => Plays(Language.Chinese, script);

    private static async Task Plays(Language language, string script)
    {
        await using var chat = await Begins(language);
        await chat.Continues(script);
    }

    /// <summary>Plays on, and compares what was said with what is written.</summary>
    public async Task Continues(string script)
    {
        var actual = new List<string>();
        var speaker = "Lin";
        foreach (var line in script.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Heard().IsMatch(line))
                continue;
            actual.Add(line);
            if (line.StartsWith('@'))
            {
                await MovesTo(line[1..].Trim());
            }
            else if (Spoken().Match(line) is { Success: true } match)
            {
                speaker = match.Groups["who"].Value is { Length: > 0 } named ? named : speaker;
                await Says(speaker, match.Groups["words"].Value.Replace("⏎", "\n", StringComparison.Ordinal));
            }

            actual.AddRange(Heard(speaker));
        }

        var expected = string.Join('\n', script.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var played = string.Join('\n', actual);
        Assert.True(expected == played, $"What was played:\n{played}\n\nWhat is written:\n{expected}");
    }

    public async Task Says(string who, string words)
    {
        var pressed = words.StartsWith('[') && words.EndsWith(']') ? channel.Button(Home(who), words[1..^1]) : null;
        await Sends(who, pressed is null ? Arriving(who, words) : new Inbound("", "", "", "", who, default, "") { Pressed = pressed });
    }

    /// <summary>A written line as a message; <see cref="Delivered"/> knows what may stand before its words.</summary>
    public Inbound Arriving(string who, string line) => Delivered.As(
        line,
        begun => typed.Last(message => message.Conversation == Home(who) && message.Text.StartsWith(begun, StringComparison.Ordinal)).Message,
        words => channel.IdOf(channel.Sent.Last(message => message.Conversation == Home(who) && message.Text.Contains(words, StringComparison.Ordinal))));

    /// <summary>Sends a message as it would arrive; what is left empty is filled in.</summary>
    public async Task<Inbound> Sends(string who, Inbound inbound)
    {
        var number = ++messages;
        inbound = inbound with
        {
            Id = inbound.Id.Length > 0 ? inbound.Id : $"test:{number}",
            Message = inbound.Message.Length > 0 ? inbound.Message : $"{number}",
            Conversation = inbound.Conversation.Length > 0 ? inbound.Conversation : Home(who),
            Sender = $"test:{who}",
            SentAt = Instant.FromDateTimeOffset(Clock.GetUtcNow()),
            Language = language.Tag,
        };
        if (inbound.Pressed is null)
            typed.Add(inbound);
        written.UnionWith(EnglishWords.Of($"{inbound.Text} {string.Join(' ', inbound.Attachments.Select(file => file.Name))}"));
        await engine.Receive(inbound, TestContext.Current.CancellationToken);
        await postman.Idle();
        return inbound;
    }

    public async Task MovesTo(string moment)
    {
        var instant = DateTimeOffset.TryParseExact(moment, ["yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd HH:mm:ss zzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
            ? Instant.FromDateTimeOffset(exact)
            : LocalDateTime.FromDateTime(DateTime.Parse(moment, CultureInfo.InvariantCulture)).InZoneLeniently(Shanghai).ToInstant();
        Clock.SetUtcNow(instant.ToDateTimeOffset());
        await Ticks();
    }

    public async Task Ticks()
    {
        await ticker.Tick(TestContext.Current.CancellationToken);
        await postman.Idle();
    }

    /// <summary>Everything said since the last look.</summary>
    public IEnumerable<string> Heard(string speaker) =>
        from message in channel.Take().OrderBy(message => message.Conversation != Home(speaker)).ThenBy(message => message.Sequence).Select(ExpectNoEnglish)
        let who = people.Values.First(person => person.Id == message.PersonId).Name
        from line in Token().Replace(message.Text, "<token>").Split('\n')
        select $"{(who == speaker ? "" : who)}{(message.Replaces is null ? "<" : "<~")} {line}".TrimEnd();

    /// <summary>No English sentence reaches a Chinese chat.</summary>
    private Outgoing ExpectNoEnglish(Outgoing message)
    {
        if (language == Language.Chinese && !written.Contains("English"))
        {
            string[] said = [message.Text, .. message.Choices.Select(choice => choice.Label), .. message.Menu?.Select(item => item.Description) ?? []];
            var english = said.SelectMany(words => EnglishWords.In(Token().Replace(words, "<token>"), written)).ToList();
            Assert.True(english is [], $"English in a Chinese chat: {string.Join(" | ", english)}\n{string.Join('\n', said)}");
        }

        return message;
    }

    /// <summary>The process dies and another one starts on the same data.</summary>
    public async Task Restarts()
    {
        Assert.NotNull(Folder);
        await postman.DisposeAsync();
        await store.DisposeAsync();
        store = LiteDbStore.Open(Folder, NullLogger<LiteDbStore>.Instance);
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await postman.DisposeAsync();
        await store.DisposeAsync();
    }

    private static string Home(string who) => $"test:{who}";

    private async Task Start()
    {
        var links = new Links([channel], new Uri("http://127.0.0.1:5080"));
        var (catalog, alarm, sequence) = (new Catalog([.. Commands.All.Select(command => command.Type), .. also]), new Alarm(), new Sequence());
        var company = Options.Create(new CompanyOptions { Name = CompanyName, Zone = "Asia/Shanghai", Country = "CN", Language = language.Tag });
        await new FirstStart(store, links, Texts, sequence, Clock, company).Prepare(TestContext.Current.CancellationToken);
        postman = new Postman(store, [channel], sequence, alarm, Clock, NullLogger<Postman>.Instance);
        engine = new Engine(new Reader(catalog, new Slots(catalog, new Ears(Time))), new Outbox(Texts, catalog, sequence), store, Texts, postman, alarm, sequence, Clock, links, Log);
        ticker = new Ticker(store, engine, alarm, Clock, NullLogger<Ticker>.Instance);
        await postman.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Puts somebody straight into the company; how people join has tests of its own.</summary>
    private async Task Invites(string name, Roles role, string? firm)
    {
        // The owner was made with the company.
        var key = role == Roles.Owner ? KeyRange.StartingWith($"role|{Roles.Owner}|") : KeyRange.Exactly($"name|{Names.Fold(name)}");
        if (await store.Query(typeof(Person), key, default) is [{ Document: Person existing, Version: var version }])
        {
            people[name] = existing with { Name = name, Home = Home(name), Identities = [$"test:{name}"], ZoneKnown = true };
            written.UnionWith(EnglishWords.Of(name));
            await store.Commit([new Change(people[name], version)], default);
            return;
        }

        var kind = role == Roles.Customer ? FirmKind.Customer : FirmKind.Supplier;
        var person = new Person($"{people.Count + 1:x32}", name, role, firm is null ? Team.Default : null, firm is null ? null : $"f{people.Count:x31}", language, "Asia/Shanghai", Home(name), [$"test:{name}"], ZoneKnown: true);
        var changes = new List<Change> { new(person, 0), new(Domain.Digests.DailyDigest.For(person, Instant.FromDateTimeOffset(Clock.GetUtcNow())) with { DueAt = null, On = false }, 0) };
        if (firm is not null)
            changes.Add(new Change(new Firm(person.Firm!, kind, firm), 0));
        await store.Commit(changes, default);
        people[name] = person;
        written.UnionWith(EnglishWords.Of($"{name} {firm} {CompanyName}"));
    }

    [GeneratedRegex("^[A-Za-z]*<", RegexOptions.None, 1_000)]
    private static partial Regex Heard();

    [GeneratedRegex("^(?<who>[A-Za-z]*)> ?(?<words>.*)$", RegexOptions.None, 1_000)]
    private static partial Regex Spoken();

    [GeneratedRegex("(?<=join/|enter/|start=)[A-Za-z0-9_-]{22}", RegexOptions.None, 1_000)]
    private static partial Regex Token();
}

/// <summary>A channel that takes everything and remembers it.</summary>
public sealed class RecordingChannel : IChannel
{
    private readonly Lock gate = new();
    private readonly Queue<Outgoing> fresh = [];
    private readonly Dictionary<string, Outgoing> last = [];
    private readonly Dictionary<string, string> ids = [];

    public string Name => "test";

    public int MessagesPerSecond => 1_000_000;

    public string? Trouble => null;

    /// <summary>What to answer instead of taking the message.</summary>
    public Func<Outgoing, Delivery?> Answers { get; set; } = _ => null;

    public IList<Outgoing> Sent { get; } = [];

    public Uri? JoinLink(string token) => null;

    public Task<Delivery> Send(Outgoing message, string? replaces, CancellationToken ct)
    {
        lock (gate)
        {
            if (Answers(message) is { } other)
                return Task.FromResult(other);
            Sent.Add(message);
            fresh.Enqueue(message);
            last[message.Conversation] = message;
            ids[message.Id] = replaces ?? $"m{ids.Count + 1}";
            return Task.FromResult<Delivery>(new Delivery.Sent(ids[message.Id]));
        }
    }

    /// <summary>The id that a message has on this channel.</summary>
    public string IdOf(Outgoing message)
    {
        lock (gate)
            return ids[message.Id];
    }

    public IReadOnlyList<Outgoing> Take()
    {
        lock (gate)
        {
            Outgoing[] taken = [.. fresh];
            fresh.Clear();
            return taken;
        }
    }

    public Press Button(string conversation, string label)
    {
        var message = last[conversation];
        var index = message.Choices.ToList().FindIndex(choice => choice.Label == label);
        Assert.True(index >= 0, $"No button [{label}] among {string.Join(' ', message.Choices.Select(choice => $"[{choice.Label}]"))}");
        return new Press(message.Id, index);
    }
}
