using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>Every command there is, found once at start-up by its attribute.</summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<string, Entry> byWord;

    /// <summary>What a command is called in the languages of customers.</summary>
    private readonly ILookup<string, string> abroad;

    private readonly ConcurrentDictionary<(Roles Role, bool AtHome), ILookup<char, (Entry Entry, string Word)>> words = new();

    public Catalog(Phrasebook phrases, params IEnumerable<Type> types)
    {
        abroad = Language.All.SelectMany(language => phrases.Phrases(Commands.KindIn(language))).ToLookup(said => said.Value, said => said.Key);
        Entries = [.. types.Select(type => new Entry(type)).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        byWord = Entries.SelectMany(entry => entry.Declared.Words, (entry, word) => (word, entry)).ToFrozenDictionary(pair => pair.word, pair => pair.entry, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All commands of the domain.</summary>
    public Catalog(Phrasebook phrases)
        : this(phrases, Commands.All.Select(command => command.Type))
    {
    }

    public IReadOnlyList<Entry> Entries { get; }

    public Entry this[string word] => byWord[word];

    public Entry this[Type command] => Entries.First(entry => entry.Type == command);

    public IEnumerable<Entry> For(Roles role) => Entries.Where(entry => entry.Declared.For.HasFlag(role));

    /// <summary>The command that a message starts with, and where its arguments start. Chinese words need no space after them.</summary>
    public Start? Start(string text, Person me)
    {
        var slash = text.StartsWith('/') ? 1 : 0;
        var said = text[slash..];
        if (said.Length == 0)
            return null;
        foreach (var (entry, word) in WordsFor(me)[char.ToUpperInvariant(said[0])])
        {
            if (Starts(said, word) && (entry.Slots.Count > 0 || IsAll(said, word)))
                return new Start(entry, word.Length + slash, RunsOn(said, word));
        }

        return null;
    }

    /// <summary>"stat", "hist", "insp": the beginning of the word of one command about an order, and of no other.</summary>
    public Entry? Shortened(string word, Person me) =>
        word.Length >= ShortestBeginning && word.All(char.IsAsciiLetter)
        && For(me.Role).Where(entry => entry.Slots.Any(slot => slot.IsSubject) && entry.Declared.Words.Any(full => full.StartsWith(word, StringComparison.OrdinalIgnoreCase))).ToList() is [var only] && !only.Declared.Words.Contains(word, StringComparer.OrdinalIgnoreCase) ? only : null;

    private const int ShortestBeginning = 3;

    /// <summary>The command that files like these mean by themselves.</summary>
    public Entry? TakerOf(IReadOnlyList<Attachment> files, Roles role) => files is []
        ? null
        : For(role).FirstOrDefault(entry => files.All(file => entry.Declared.Takes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(Path.GetExtension(file.Name).TrimStart('.').ToLowerInvariant())));

    public IReadOnlyList<MenuItem> Menu(Roles role, Language language, Phrasebook phrases) =>
        [.. For(role).Where(entry => entry.Declared.InMenu).Select(entry => new MenuItem(entry.Name, phrases.Translate(entry.Declared.Help, language)))];

    /// <summary>
    /// The words somebody starts a command with, the longest first, by their first letter. Our own people rarely write in a language
    /// of customers, and a word of one may begin a sentence of theirs.
    /// </summary>
    private ILookup<char, (Entry Entry, string Word)> WordsFor(Person me) => words.GetOrAdd((me.Role, me.IsStaff && Language.Complete.Contains(me.Language)), who =>
        For(who.Role).SelectMany(entry => who.AtHome ? entry.Declared.Words : entry.Declared.Words.Concat(abroad[entry.Name]), (entry, word) => (entry, word))
            .OrderByDescending(pair => pair.word.Length)
            .ToLookup(pair => char.ToUpperInvariant(pair.word[0])));

    /// <summary>What takes no argument is meant only when nothing follows: "今天车1200" is not "今天".</summary>
    private static bool IsAll(string text, string word) => !text.AsSpan(word.Length).ContainsAnyInRange('0', '9') && !text[word.Length..].Any(char.IsLetter);

    private static bool RunsOn(string text, string word) => Scripts.IsUnspaced(word[^1]) && text.Length > word.Length && Scripts.IsUnspaced(text[word.Length]) && char.IsLetter(text[word.Length]);

    private static bool Starts(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !Scripts.JoinsOn(word[^1]) || !(Scripts.JoinsOn(text[word.Length]) || text[word.Length] is '-' or '\''));
}

/// <summary>How a message starts with a command.</summary>
/// <param name="Length">Where the arguments start.</param>
/// <param name="RunsOn">A Chinese word goes on without a border, so it may be the beginning of another one.</param>
public sealed record Start(Entry Entry, int Length, bool RunsOn);

/// <summary>One command: its type, how it is said and what it needs to know.</summary>
public sealed class Entry
{
    private readonly ConstructorInfo constructor;

    public Entry(Type type)
    {
        Type = type;
        Declared = type.GetCustomAttribute<CommandAttribute>() ?? throw new InvalidOperationException($"{type} has no [Command].");
        constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        Slots = [.. constructor.GetParameters().Select(parameter => new Slot(parameter))];
        InHearingOrder = [.. Slots.Where(slot => !slot.IsAttached).OrderByDescending(Ears.ComesFirst).ThenBy(Ears.FromRest)];
    }

    public Type Type { get; }

    public CommandAttribute Declared { get; }

    public string Name => Declared.Words[0];

    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>What says itself what it is comes first, what is made of the rest last; files are not heard.</summary>
    public IReadOnlyList<Slot> InHearingOrder { get; }

    /// <summary>It is recognised in plain sentences and changes a record, so the sentence has to say it plainly.</summary>
    public bool IsStrict => Declared.FromSentence && Slots.Any(slot => slot is { IsSubject: true, Optional: false });

    public ICommand Make(IReadOnlyDictionary<string, object?> values) =>
        (ICommand)constructor.Invoke([.. Slots.Select(slot => values.GetValueOrDefault(slot.Name))]);

    public object? ValueOf(ICommand command, Slot slot) => Type.GetProperty(slot.Name)!.GetValue(command);
}

/// <summary>One thing a command needs to know.</summary>
public sealed class Slot(ParameterInfo parameter)
{
    private static readonly NullabilityInfoContext Nullability = new();

    public string Name => parameter.Name!;

    public Type Type { get; } = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;

    public bool Optional { get; } = parameter.HasDefaultValue || IsNullable(parameter);

    public bool IsText => Type == typeof(string);

    /// <summary>It is one of a few things that have names.</summary>
    public bool IsKind => Type.IsEnum || Type == typeof(MilestoneRef);

    /// <summary>It is what the message is about.</summary>
    public bool IsSubject => Type.IsAssignableTo(typeof(ISubject));

    /// <summary>How many or how much.</summary>
    public bool IsAmount => Type.IsAssignableTo(typeof(IAmount));

    public bool IsAttached { get; } = parameter.IsDefined(typeof(AttachedAttribute));

    /// <summary>Things of the past are meant: 3 March is the last one.</summary>
    public bool IsPast { get; } = parameter.IsDefined(typeof(PastAttribute));

    /// <summary>Only days to come make sense.</summary>
    public bool IsAhead { get; } = parameter.IsDefined(typeof(AheadAttribute));

    /// <summary>The question for it, a text key.</summary>
    public string Question { get; } = parameter.GetCustomAttribute<AskAttribute>()?.Question ?? "";

    private static bool IsNullable(ParameterInfo parameter)
    {
        lock (Nullability)
            return Nullability.Create(parameter).WriteState == NullabilityState.Nullable || Nullable.GetUnderlyingType(parameter.ParameterType) is not null;
    }
}
