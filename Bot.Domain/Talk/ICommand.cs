using Bot.Domain.People;

namespace Bot.Domain.Talk;

/// <summary>
/// One thing a person can ask for. The record's parameters are what has to be known for it; what is missing from the
/// message is asked for, in order. A nullable parameter may be left out.
/// </summary>
public interface ICommand
{
    /// <exception cref="Refusal">A rule says no; nothing is changed.</exception>
    Task<Reply> Handle(Turn turn, CancellationToken ct);
}

/// <summary>How a command is said and explained. Help, the menu, reading and the questions for what is missing come from it.</summary>
/// <param name="words">Words that start it, English and Chinese; the first is its name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CommandAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words => words;

    /// <summary>One line, a text key.</summary>
    public required string Help { get; init; }

    /// <summary>A message that works as it stands; a text key, so each language has its own.</summary>
    public required string Example { get; init; }

    /// <summary>Who may use it; to others it does not exist.</summary>
    public Roles For { get; init; } = Roles.Staff;

    /// <summary>Shown in the channel's command menu.</summary>
    public bool InMenu { get; init; }

    /// <summary>Endings of files, parted by spaces: such a file without a word about an order means this command.</summary>
    public string Takes { get; init; } = "";

    /// <summary>A plain sentence is enough: it is meant where all its required values are in a message, or one of its phrases.</summary>
    public bool FromSentence { get; init; }
}

/// <summary>The question asked when a parameter is missing: a text key.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AskAttribute(string question) : Attribute
{
    public string Question => question;
}

/// <summary>The files that came with the message; never asked for.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AttachedAttribute : Attribute;

/// <summary>The date is of something that happened: 3 March is the last one, not the next.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PastAttribute : Attribute;

/// <summary>The date is of something to come: a day behind us is asked again.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AheadAttribute : Attribute;

/// <summary>Its reply has no Undo: it is one, or taking it back makes no sense.</summary>
public interface IFinal;

/// <summary>A plain sentence may have all its values and still not mean it.</summary>
public interface IMaybeMeant
{
    bool IsMeant(LocalDate today);
}

/// <summary>Looking something up leaves an open question open.</summary>
public interface IKeepsQuestion;
