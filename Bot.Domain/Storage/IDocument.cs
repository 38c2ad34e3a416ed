using System.Collections.Concurrent;
using Bot.Domain.Talk;

namespace Bot.Domain.Storage;

/// <summary>A record that is kept. Its type carries <see cref="StoredAttribute"/>.</summary>
public interface IDocument
{
    /// <summary>Unique among documents of its type; printable ASCII, at most 200 characters.</summary>
    string Id { get; }

    /// <summary>
    /// What it can be found by: ordinal strings in the form <c>list|sort|…</c>, at most 300 characters each. Never a copy of
    /// something that is not on the document.
    /// </summary>
    IEnumerable<string> Keys => [];
}

/// <summary>A document that the clock wakes at an instant.</summary>
public interface IDue : IDocument
{
    /// <summary>When to wake it; null when it waits for nothing.</summary>
    Instant? DueAt { get; }

    /// <summary>Whose turn it is when it wakes: a person's id.</summary>
    string PersonId { get; }

    /// <summary>It looks at much and may come some minutes late: whatever else is due goes first.</summary>
    bool CanWait => false;

    /// <summary>Says and saves what has to be; must move or clear <see cref="DueAt"/>.</summary>
    Task ComeDue(Turn turn, CancellationToken ct);
}

/// <summary>Long work that is done in steps, a turn each: due again at once until nothing is left to do.</summary>
public interface IWork : IDue
{
    /// <summary>A step failed for a reason that nobody foresaw: saves that it ends here, and says so.</summary>
    /// <param name="reference">What the log calls the failure.</param>
    void GiveUp(Turn turn, string reference);
}

/// <summary>A document that not everybody may see. Its keys are prefixed with its audiences: see <see cref="Turn.List{T}"/>.</summary>
public interface IGuarded : IDocument
{
    /// <summary>Who may see it: <c>all</c> (owners), <c>team:…</c>, <c>person:…</c>, <c>customer:…</c>, <c>supplier:…</c>.</summary>
    IEnumerable<string> Audiences { get; }
}

/// <summary>A document that belongs to others and is seen by whoever may see one of them.</summary>
public interface IPart : IDocument
{
    IEnumerable<Reference> PartOf { get; }

    /// <summary>Only our own people see it, never a customer or a supplier.</summary>
    bool Internal => true;
}

/// <summary>A document whose changes are kept in the history and can be undone.</summary>
public interface IHistoric : IDocument
{
    /// <summary>What is different from an earlier state of it, a sentence each, in the form <c>what old → new</c>.</summary>
    /// <param name="before">The same document earlier, or null when it did not exist.</param>
    IEnumerable<Text> ChangesSince(IDocument? before);
}

/// <summary>A document with dates that others are counted from.</summary>
public interface IFollowed : IDocument
{
    /// <summary>It was changed in this turn: moves what is counted from it, before the commit.</summary>
    Task MoveAlong(Turn turn, CancellationToken ct);
}

/// <summary>Points at a document.</summary>
/// <param name="Type">The name its type is stored under.</param>
public sealed record Reference(string Type, string Id)
{
    public static Reference To(IDocument document) => new(StoredAttribute.NameOf(document.GetType()), document.Id);
}

/// <summary>The name that a document type is stored under. It outlives a renamed class: never change it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StoredAttribute(string name) : Attribute
{
    // Asked several times a message, and reflection is slow.
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    public string Name => name;

    /// <summary>How the keys begin that it is asked for by all day, <c>number|</c>: where all of its type fit, they are in memory from the start.</summary>
    public string? AskedBy { get; init; }

    public static StoredAttribute Of(Type type) => (StoredAttribute)GetCustomAttribute(type, typeof(StoredAttribute))!;

    public static string NameOf(Type type) => Names.GetOrAdd(type, static unknown =>
        ((StoredAttribute?)GetCustomAttribute(unknown, typeof(StoredAttribute)))?.Name ?? throw new InvalidOperationException($"{unknown} has no [Stored]."));
}
