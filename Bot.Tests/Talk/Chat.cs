using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Channels;
using Bot.Cli;
using Bot.Conversation;
using Bot.Conversation.Reading;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Operations;
using Bot.Scheduling;
using Bot.Sheets;
using Bot.Storage;
using Bot.Storage.LiteDb;
using Bot.Texts;
using Bot.Understanding;
using Bot.Understanding.Intents;
using Bot.Understanding.Model;
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
/// <item><c>Hans(de)&gt; words</c> somebody whose client is German, known here or not;</item>
/// <item><c>&lt;token&gt;</c> in what is said is the token of the last link that was shown, <c>&lt;earlier token&gt;</c> of the one before;</item>
/// <item><c>@ 2026-03-29 08:00</c> moves the clock, in Shanghai's time unless an offset or a zone is given;</item>
/// <item><c>@ down until 2026-03-29 08:00</c> the process dies, and another one starts at that moment;</item>
/// <item><c>&gt; (photo) words</c>, <c>&gt; (edits) words</c> and more: see <see cref="Delivered"/>.</item>
/// </list>
/// </summary>
public sealed partial class Chat : IAsyncDisposable
{
    public static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Phrasebook Texts = TextFiles.Read();
    private const string CompanyName = "Ningbo Bright";
    private static readonly TimeReader Time = new();
    private static readonly IntentReader Intents = new(Texts);

    private readonly RecordingChannel channel = new();
    private readonly Dictionary<string, Person> people = [];
    private readonly Dictionary<string, string> clients = [];
    private readonly List<string> tokens = [];
    private readonly Dictionary<string, (string Blob, long Bytes)> held = [];
    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);
    private readonly Language language;
    private readonly string folderOfFiles = Path.Combine(Path.GetTempPath(), $"gendan-{Guid.CreateVersion7():N}");
    private LiteDbStore store;
    private Measures measures = null!;
    private Func<IAdviser?, Floodgate?, Engine> made = null!;
    private Engine engine = null!;
    private Postman postman = null!;
    private Ticker ticker = null!;
    private readonly List<Inbound> typed = [];
    private FirstStart first = null!;
    private readonly Dictionary<string, string> spoken = [];
    private int messages;
    private int looked;

    private readonly IReadOnlyList<Type> also;

    private Chat(Language language, string? folder, IReadOnlyList<Type> also)
    {
        this.also = also;
        Files = new Files(folderOfFiles);
        this.language = language;
        Folder = folder;
        store = folder is null ? LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance) : LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance);
    }

    public Files Files { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 2, 15, 0, TimeSpan.Zero));

    public IStore Store => store;

    public Engine Engine => engine;

    public Postman Postman => postman;

    public RecordingChannel Channel => channel;

    public string? Folder { get; }

    /// <summary>What was logged as a warning or worse.</summary>
    public LogBook Log { get; } = new();

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

    /// <summary>The very first start: a company nobody has joined yet. The owner's token is the last one that was shown.</summary>
    public static async Task<Chat> FirstStarts(Language? language = null)
    {
        var chat = new Chat(language ?? Language.English, null, []);
        await chat.Start();
        foreach (var link in await chat.first.OwnersLinks(TestContext.Current.CancellationToken))
            chat.Remembered(link.Uri.ToString());
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
                if (match.Groups["client"] is { Success: true, Value: var client })
                    clients[speaker] = client;
                await Says(speaker, match.Groups["words"].Value.Replace("⏎", "\n", StringComparison.Ordinal));
            }

            actual.AddRange(Heard(speaker));
        }

        var expected = string.Join('\n', script.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var played = string.Join('\n', actual);
        Assert.True(expected == played, $"What was played:\n{played}\n\nWhat is written:\n{expected}");
    }

    /// <summary>Puts a file into everybody's hands: <c>&gt; (document orders.csv)</c> sends it.</summary>
    public async Task Holds(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        held[name] = (await Files.Keep(stream, TestContext.Current.CancellationToken), content.Length);
    }

    public Task Holds(string name, string content) => Holds(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>The content of a file that was sent last to somebody.</summary>
    public async Task<byte[]> Received(string who, string name)
    {
        var file = channel.Sent.Last(message => message.Conversation == Home(who) && message.Attachments.Any(attached => attached.Name == name)).Attachments.First(attached => attached.Name == name);
        await using var content = Files.Open(file.Blob!)!;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
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
            Attachments = [.. inbound.Attachments.Select(file => held.TryGetValue(file.Name, out var copy) ? file with { Blob = copy.Blob, Bytes = copy.Bytes } : file)],
            Text = tokens is [] ? inbound.Text : inbound.Text.Replace("<token>", tokens[^1], StringComparison.Ordinal).Replace("<earlier token>", tokens[^Math.Min(2, tokens.Count)], StringComparison.Ordinal),
            Id = inbound.Id.Length > 0 ? inbound.Id : $"test:{number}",
            Message = inbound.Message.Length > 0 ? inbound.Message : $"{number}",
            Conversation = inbound.Conversation.Length > 0 ? inbound.Conversation : Home(who),
            Sender = $"test:{who}",
            SentAt = Instant.FromDateTimeOffset(Clock.GetUtcNow()),
            Language = clients.GetValueOrDefault(who, language.Tag),
        };
        if (inbound.Pressed is null)
            typed.Add(inbound);
        written.UnionWith(EnglishWords.Of($"{inbound.Text} {string.Join(' ', inbound.Attachments.Select(file => file.Name))}"));
        spoken[inbound.Conversation] = inbound.Language!;
        await engine.Receive(inbound, TestContext.Current.CancellationToken);
        await Works();
        await postman.Idle();
        await ExpectNoEnglish();
        return inbound;
    }

    public async Task MovesTo(string moment)
    {
        if (moment.StartsWith("down until ", StringComparison.Ordinal))
        {
            Clock.SetUtcNow(Moment(moment["down until ".Length..]).ToDateTimeOffset());
            await Restarts();
        }
        else
        {
            Clock.SetUtcNow(Moment(moment).ToDateTimeOffset());
        }

        await Ticks();
    }

    private static Instant Moment(string moment)
    {
        if (moment.Split(' ') is [var date, var time, var zone] && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } named)
            return LocalDateTime.FromDateTime(DateTime.Parse($"{date} {time}", CultureInfo.InvariantCulture)).InZoneStrictly(named).ToInstant();
        return DateTimeOffset.TryParseExact(moment, ["yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd HH:mm:ss zzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
            ? Instant.FromDateTimeOffset(exact)
            : LocalDateTime.FromDateTime(DateTime.Parse(moment, CultureInfo.InvariantCulture)).InZoneLeniently(Shanghai).ToInstant();
    }

    public async Task Ticks()
    {
        await ticker.Tick(TestContext.Current.CancellationToken);
        await postman.Idle();
        await ExpectNoEnglish();
    }

    /// <summary>Everything said since the last look: to the speaker first, then to others, in the order it was said.</summary>
    public IEnumerable<string> Heard(string speaker) =>
        from message in channel.Take()
        let who = people.FirstOrDefault(person => person.Value.Id == message.PersonId).Key ?? message.Conversation[Home("").Length..]
        orderby who != speaker, message.Sequence
        from line in Remembered(message.Text).Split('\n')
        select $"{(who == speaker ? "" : who)}{(message.Replaces is null ? "<" : "<~")} {line}".TrimEnd();

    private string Remembered(string text)
    {
        tokens.AddRange(Token().Matches(text).Select(match => match.Value));
        // What is kept together in a right-to-left line is invisible; written it is in angle quotes.
        return Token().Replace(text, "<token>").Replace('\u2068', '‹').Replace('\u2069', '›');
    }

    /// <summary>No English reaches somebody who speaks another language; our own people speak Chinese or understand English.</summary>
    private async Task ExpectNoEnglish()
    {
        var sent = channel.Sent;
        for (; looked < sent.Count; looked++)
        {
            var message = sent[looked];
            var person = (Person?)(await store.Find(typeof(Person), message.PersonId, default))?.Document;
            var heard = person?.Language ?? Language.Nearest(spoken.GetValueOrDefault(message.Conversation)) ?? language;
            if (heard == Language.English || (person?.IsStaff == true && !Language.Complete.Contains(heard)))
                continue;
            // What a mark is added to was said in the language of then.
            var before = sent.FirstOrDefault(earlier => earlier.Id == message.Replaces)?.Text ?? "";
            string[] said = [message.Text.StartsWith(before, StringComparison.Ordinal) ? message.Text[before.Length..] : message.Text, .. message.Choices.Select(choice => choice.Label), .. message.Menu?.Select(item => item.Description) ?? []];
            var english = said.SelectMany(words => EnglishWords.In(Token().Replace(words, "<token>"), written, heard)).ToList();
            Assert.True(english is [], $"English in a chat in {heard.Name}: {string.Join(" | ", english)}\n{string.Join('\n', said)}");
        }
    }

    /// <summary>The process dies and another one starts on the same data.</summary>
    public async Task Restarts()
    {
        await Dies();
        await Starts();
    }

    public async Task Dies()
    {
        await postman.DisposeAsync();
        measures.Dispose();
        await store.DisposeAsync();
    }

    public async Task Starts()
    {
        store = LiteDbStore.Open(Folder!, NullLogger<LiteDbStore>.Instance);
        await Start();
    }

    /// <summary>Long work goes on at once, as it does in the running bot; what else is due waits for the clock to be moved.</summary>
    private async Task Works()
    {
        while ((await store.Due(Instant.FromDateTimeOffset(Clock.GetUtcNow()), 1_000, default)).Select(stored => stored.Document).OfType<IWork>().ToList() is [_, ..] work)
        {
            foreach (var step in work)
                await engine.ComeDue(step, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>From now on a language model is asked what no rule understands.</summary>
    public void Consults(IAdviser adviser) => engine = made(adviser, null);

    /// <summary>From now on a person may send so many messages a minute.</summary>
    public void Allows(int messages) => engine = made(null, new Floodgate(Options.Create(new LimitsOptions { MessagesPerMinute = messages }), Clock));

    /// <summary>The clock runs by itself until it is stopped, as it does in the running bot.</summary>
    public Task Runs(CancellationToken stop) => ticker.Run(stop);

    /// <summary>The clock's turn alone: what it says may still be on its way.</summary>
    public Task Rings() => ticker.Tick(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await postman.DisposeAsync();
        // Or what it watches, the store for one, would be held for as long as the tests run.
        measures.Dispose();
        await store.DisposeAsync();
        if (Directory.Exists(folderOfFiles))
            Directory.Delete(folderOfFiles, recursive: true);
    }

    private static string Home(string who) => $"test:{who}";

    private async Task Start()
    {
        var links = new Links([channel], new Uri("http://127.0.0.1:5080"));
        var (catalog, alarm, sequence) = (new Catalog(Texts, [.. Commands.All.Select(command => command.Type), .. also]), new Alarm(), new Sequence());
        var company = Options.Create(new CompanyOptions { Name = CompanyName, Zone = "Asia/Shanghai", Country = "CN", Language = language.Tag });
        first = new FirstStart(store, links, Texts, sequence, new Keys(store, NullLogger<Keys>.Instance), Clock, company);
        await first.Prepare(TestContext.Current.CancellationToken);
        measures = new Measures();
        postman = new Postman(store, [channel], sequence, alarm, measures, Clock, Log.For<Postman>());
        var reader = new Reader(catalog, new Slots(catalog, new Ears(Time)), Intents);
        made = (adviser, floodgate) => new Engine(reader, new Outbox(Texts, catalog, sequence), store, Texts, postman, alarm, sequence, Clock, links, new SheetFiles(Files), measures, Log.For<Engine>(), adviser is null ? null : new Advice(adviser, catalog, reader), floodgate);
        engine = made(null, null);
        ticker = new Ticker(store, engine, alarm, Clock, Log.For<Ticker>());
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

    [GeneratedRegex("^(?<who>[A-Za-z]*)(\\((?<client>[A-Za-z-]+)\\))?> ?(?<words>.*)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Spoken();

    [GeneratedRegex("(?<=join/|enter/|start=)[A-Za-z0-9_-]{22}", RegexOptions.None, 1_000)]
    private static partial Regex Token();
}

/// <summary>A channel that takes everything and remembers it.</summary>
public sealed class RecordingChannel : IChannel
{
    private readonly Lock gate = new();
    private readonly List<Outgoing> sent = [];
    private readonly Queue<Outgoing> fresh = [];
    private readonly Dictionary<string, Outgoing> last = [];
    private readonly Dictionary<string, string> ids = [];

    public string Name => "test";

    public int MessagesPerSecond { get; set; } = 1_000_000;

    /// <summary>How fast each conversation may be spoken to.</summary>
    public Pace? Pace { get; set; }

    public Pace? PaceIn(string conversation) => Pace;

    public string? Trouble => null;

    /// <summary>What to answer instead of taking the message.</summary>
    public Func<Outgoing, Delivery?> Answers { get; set; } = _ => null;

    /// <summary>What happens before it answers: a message can be kept on the wire.</summary>
    public Func<Outgoing, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>What was sent so far; lanes side by side go on sending.</summary>
    public IReadOnlyList<Outgoing> Sent
    {
        get
        {
            lock (gate)
                return [.. sent];
        }
    }

    /// <summary>Answers that once, and takes what comes after.</summary>
    public void Once(Delivery answer) => Answers = _ =>
    {
        Answers = _ => null;
        return answer;
    };

    /// <summary>What was sent so far is nobody's memory any more.</summary>
    public void Forget()
    {
        lock (gate)
            sent.Clear();
    }

    public Uri? JoinLink(string token) => null;

    public async Task<Delivery> Send(Outgoing message, string? replaces, CancellationToken ct)
    {
        await Before(message);
        lock (gate)
        {
            if (Answers(message) is { } other)
                return other;
            sent.Add(message);
            fresh.Enqueue(message);
            last[message.Conversation] = message;
            ids[message.Id] = replaces ?? $"m{ids.Count + 1}";
            return new Delivery.Sent(ids[message.Id]);
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
