using System.Text.RegularExpressions;
using System.Collections.Concurrent;
using Bot.Conversation.Reading;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>Hears a value of any type that a command may need: times by the clock's rules, names of choices by their phrases, everything else by its own.</summary>
public sealed partial class Ears(TimeReader time)
{
    private static readonly ConcurrentDictionary<Type, Spoken?> Known = new();

    public TimeReader Times => time;

    /// <summary>It is made of what is left when the rest was heard.</summary>
    public static bool FromRest(Slot slot) => slot.IsText || Speaking(slot.Type) is { FromRest: true };

    /// <summary>Nothing that is heard before it may take a part of it.</summary>
    public static bool ComesFirst(Slot slot) => !slot.IsText && Speaking(slot.Type) is { ComesFirst: true };

    public Task<Heard> Hear(Slot slot, Hearing hearing, CancellationToken ct)
    {
        var turn = hearing.Turn;
        return slot.Type switch
        {
            var type when type == typeof(LocalDate) => Task.FromResult(Day(slot, hearing)),
            var type when type == typeof(When) => Moment(hearing, ct),
            var type when type == typeof(LocalTime) => Task.FromResult(TimeOfDay(hearing)),
            var type when type == typeof(Delay) => Wait(slot, hearing, ct),
            var type when type == typeof(DateTimeZone) => Task.FromResult(ZoneNamed(hearing.Text.Replace(Hearing.Cut, ' ').Trim(' ', '.', '。', '!'), turn.Phrases)),
            var type when type == typeof(Language) => Task.FromResult(LanguageNamed(hearing)),
            var type when type == typeof(int) => Task.FromResult(Number(hearing)),
            { IsEnum: true } => Task.FromResult(Named(slot.Type, hearing)),
            var type => (Speaking(type) ?? throw new InvalidOperationException($"Nobody can say a {type}.")).Hear(hearing, ct),
        };
    }

    /// <summary>Likely answers to the question for it.</summary>
    public static Task<IReadOnlyList<Choice>> Offer(Slot slot, Turn turn, CancellationToken ct) => slot.Type switch
    {
        { IsEnum: true } => Task.FromResult<IReadOnlyList<Choice>>([.. Enum.GetValues(slot.Type).Cast<Enum>().Where(value => turn.Phrases.Phrases(slot.Type.Name).Values.Contains(value.ToString())).Select(value => new Choice($"{value}", value.ToString()))]),
        var type when type == typeof(Language) => Task.FromResult<IReadOnlyList<Choice>>([.. Language.All.Select(language => new Choice($"{language}", language.Tag))]),
        var type when Speaking(type) is { } spoken => spoken.Offer(turn, ct),
        _ => Task.FromResult<IReadOnlyList<Choice>>([]),
    };

    /// <summary>The words that lead back to a value; null where there are none: a rhythm is said in the person's own words.</summary>
    public static string? Says(object? value) => value switch
    {
        null => null,
        string words => words,
        Enum named => named.ToString(),
        LocalDate date => date.ToString("uuuu-MM-dd", null),
        _ => AsChoice(value)?.Says,
    };

    /// <summary>A value of a type of its own on a button; null for others.</summary>
    public static Choice? AsChoice(object value) => Speaking(value.GetType())?.AsChoice(value);

    /// <summary>How a type of its own is heard; null for one that is not spoken.</summary>
    private static Spoken? Speaking(Type type) => Known.GetOrAdd(type, static type =>
        type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(ISpoken<>))
            ? (Spoken)Activator.CreateInstance(typeof(Spoken<>).MakeGenericType(type))!
            : null);

    private static Heard Day(Slot slot, Hearing hearing)
    {
        var heard = Heard.From(TimeReader.By(hearing.Turn.Workdays).Date(hearing.Text, hearing.Turn.Me.Language, hearing.Turn.Today, slot.IsPast), date => new Choice($"{date}", date.ToString("uuuu-MM-dd", null)));
        return heard.Value is LocalDate date && slot.IsAhead && date < hearing.Turn.Today
            ? heard with { Value = null, Why = $"{date} is already behind us. {new Text(slot.Question)}" }
            : heard;
    }

    /// <summary>"8h" may be how long from now, which is no time of day.</summary>
    private Heard TimeOfDay(Hearing hearing) =>
        Heard.From(time.When(hearing.Text, hearing.Turn.Me.Language, hearing.Turn.Now, hearing.Turn.Me.Zone), AsChoice) is { Value: When { Time: { } at } when } heard && (!when.ZoneNamed || Places.Within(hearing.Text) is not Reading<DateTimeZone>.None)
            ? heard with { Value = at }
            : Heard.Nothing;

    private static async Task<Heard> Moment(Hearing hearing, CancellationToken ct)
    {
        var (turn, times) = (hearing.Turn, TimeReader.By(hearing.Turn.Workdays));
        if (TheirTime.In(hearing.Text, turn) is { } theirs)
            return await Moment(hearing, theirs, ct);
        var reading = times.When(hearing.Text, turn.Me.Language, turn.Now, turn.Me.Zone);
        // "tomorrow 10", and nothing else, says the hour.
        if (hearing.Asked && reading is Reading<When>.One { Value: { Time: null, Repeats: null }, Spans: var said } && BareHour().Match(said.Aggregate(hearing.Text, Folded.Without)) is { Success: true } hour)
            reading = times.When(hearing.Text.Insert(hour.Groups["hour"].Index + hour.Groups["hour"].Length, ":00"), turn.Me.Language, turn.Now, turn.Me.Zone);
        var heard = Heard.From(reading, AsChoice);
        // By which of several clocks a rhythm goes: the place alone is said, so that the rhythm stays.
        if (reading is Reading<When>.Several { Options: [{ Repeats: not null }, ..] options })
            heard = heard with { Options = [.. options.Select(when => new Choice($"{DateTimeZoneProviders.Tzdb[when.ZoneId]}", Places.NameOf(when.ZoneId)))] };
        // A rhythm or an order's date is said again in the person's own words.
        return heard.Value is When { Repeats: null, Follows: null } ? heard : heard with { Says = null };
    }

    [GeneratedRegex(@"^[\s\u0001,，]*(?<hour>[01]?\d|2[0-3])[\s\u0001.。]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex BareHour();

    /// <summary>By the clock of somebody else; where that is not known it is asked for, and the person's own is offered.</summary>
    private static async Task<Heard> Moment(Hearing hearing, Span theirs, CancellationToken ct)
    {
        var (turn, times) = (hearing.Turn, TimeReader.By(hearing.Turn.Workdays));
        var text = string.Concat(hearing.Text.AsSpan(0, theirs.Start), new string(Hearing.Cut, theirs.Length), hearing.Text.AsSpan(theirs.End));
        var zones = await TheirTime.Zones(hearing, ct);
        var heard = (zones is [] ? [turn.Me.Zone] : zones).Select(zone => times.When(text, turn.Me.Language, turn.Now, zone) switch
        {
            Reading<When>.One one => Heard.From(new Reading<When>.One(one.Value with { ZoneNamed = true }, [theirs, .. one.Spans]), AsChoice),
            var other => Heard.From(other, AsChoice),
        }).ToList();
        if (zones is [_] || heard[0].Value is not When when)
            return heard[0].Value is When { Repeats: null, Follows: null } ? heard[0] : heard[0] with { Says = null };
        return new Heard(null, heard[0].Spans, when.Repeats is null ? [.. heard.Select(one => one.Value).OfType<When>().Select(AsChoice)] : null, $"Which time zone do you mean?");
    }

    /// <summary>A length of time or a moment to wait for; other words than the little ones beside it are asked about.</summary>
    private static async Task<Heard> Wait(Slot slot, Hearing hearing, CancellationToken ct)
    {
        var (text, turn, times) = (hearing.Text, hearing.Turn, TimeReader.By(hearing.Turn.Workdays));
        if (await Delay.Hear(hearing, ct) is not Reading<Delay>.None and var bare)
            return Heard.From(bare, delay => delay.AsChoice());
        if (times.Length(text, turn.Me.Language, turn.Now, turn.Me.Zone) is not Reading<Delay>.None and var length)
            return Heard.From(length, delay => delay.AsChoice());
        var heard = Heard.From(times.When(text, turn.Me.Language, turn.Now, turn.Me.Zone), AsChoice);
        if (heard.Value is When { Repeats: null, Follows: null } until)
            return heard with { Value = new Delay(0, until) };
        var isSaid = heard.Spans is not [] || Slots.WithoutFillers(text.Trim(Hearing.Cut, ' '), turn.Phrases.Phrases("filler:snooze")).Any(char.IsLetterOrDigit);
        return isSaid ? heard with { Value = null, Why = heard.Why ?? new Text(slot.Question) } : Heard.Nothing;
    }

    private static Choice AsChoice(When when)
    {
        var says = $"{when.Date:uuuu-MM-dd} {when.Time:HH:mm}".Trim();
        return (when.Time, when.ZoneNamed) switch
        {
            ({ } at, true) => new($"{Schedule.InstantOf(when.Date, at, DateTimeZoneProviders.Tzdb[when.ZoneId]).InZone(DateTimeZoneProviders.Tzdb[when.ZoneId])}", $"{says} {when.ZoneId}"),
            ({ } at, false) => new($"{when.Date} {at}", says),
            _ => new($"{when.Date}", says),
        };
    }

    /// <summary>As customers call a place in their language, or as the list of places has it.</summary>
    public static Reading<DateTimeZone> Zone(string words, Phrasebook phrases) =>
        phrases.Phrases("place").TryGetValue(words, out var id) ? new Reading<DateTimeZone>.One(DateTimeZoneProviders.Tzdb[id]) : Places.Zone(words);

    private static Heard ZoneNamed(string words, Phrasebook phrases) => Zone(words, phrases) switch
    {
        Reading<DateTimeZone>.None when words.Length > 0 => new Heard(null, [], Why: $"I do not know a place called {words}. Which big city is near you? “UTC+8” is fine too."),
        var reading => Heard.From(reading, zone => new Choice($"{zone}", zone.Id)),
    };

    private static Heard LanguageNamed(Hearing hearing)
    {
        var word = hearing.Text.Trim(' ', '.', '!', Hearing.Cut);
        var language = Vocabulary.Find(word, hearing.Turn.Phrases.Phrases(nameof(Language))) is { } named ? new Language(named.Meaning) : Language.Nearest(word);
        return language is { } found ? new Heard(found, [new Span(0, hearing.Text.Length)]) : Heard.Nothing;
    }

    private static Heard Number(Hearing hearing)
    {
        var start = hearing.Text.AsSpan().IndexOfAnyInRange('0', '9');
        var length = start < 0 ? 0 : hearing.Text.AsSpan(start).IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : hearing.Text.Length - start;
        return length is > 0 and < 5 && (start == 0 || !char.IsAsciiLetterOrDigit(hearing.Text[start - 1]))
            ? new Heard(int.Parse(hearing.Text.AsSpan(start, length), System.Globalization.CultureInfo.InvariantCulture), [new Span(start, length)])
            : Heard.Nothing;
    }

    private static Heard Named(Type type, Hearing hearing)
    {
        if (Enum.TryParse(type, hearing.Text.Trim(), ignoreCase: true, out var exact) && !char.IsAsciiDigit(hearing.Text.Trim()[0]))
            return new Heard(exact, [new Span(0, hearing.Text.Length)]);
        return Vocabulary.First(hearing.Text, hearing.Turn.Phrases.Phrases(type.Name)) is { } found
            ? new Heard(Enum.Parse(type, found.Meaning), [found.Span])
            : Heard.Nothing;
    }
}

/// <summary>A type of its own that can be said, without its name.</summary>
internal abstract class Spoken
{
    public abstract bool FromRest { get; }

    public abstract bool ComesFirst { get; }

    public abstract Task<Heard> Hear(Hearing hearing, CancellationToken ct);

    public abstract Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct);

    public abstract Choice AsChoice(object value);
}

internal sealed class Spoken<T> : Spoken where T : ISpoken<T>
{
    public override bool FromRest => T.FromRest;

    public override bool ComesFirst => T.ComesFirst;

    public override async Task<Heard> Hear(Hearing hearing, CancellationToken ct) => Heard.From(await T.Hear(hearing, ct), value => value.AsChoice());

    public override Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) => T.Offer(turn, ct);

    public override Choice AsChoice(object value) => ((T)value).AsChoice();
}

/// <summary>What was heard for a slot, whatever its type.</summary>
/// <param name="Value">Null when nothing certain was heard.</param>
/// <param name="Options">What it could mean, when that is more than one thing.</param>
/// <param name="Why">Why it cannot be.</param>
/// <param name="Says">The words that lead straight back to the value.</param>
public sealed record Heard(object? Value, IReadOnlyList<Span> Spans, IReadOnlyList<Choice>? Options = null, Text? Why = null, string? Says = null)
{
    public static readonly Heard Nothing = new(null, []);

    public static Heard From<T>(Reading<T> reading, Func<T, Choice> choice) => reading switch
    {
        Reading<T>.None => Nothing,
        Reading<T>.One one => new Heard(one.Value, one.Spans, Says: choice(one.Value).Says),
        Reading<T>.Several several => new Heard(null, several.Spans, Options: [.. several.Options.Select(choice)], Why: several.Why),
        Reading<T>.Wrong wrong => new Heard(null, wrong.Spans, Why: wrong.Why),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
