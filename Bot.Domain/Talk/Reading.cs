namespace Bot.Domain.Talk;

/// <summary>A stretch of a message: what a value was read from.</summary>
public readonly record struct Span(int Start, int Length)
{
    public int End => Start + Length;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;
}

/// <summary>What came of looking for a value in a message.</summary>
public abstract record Reading<T>
{
    private Reading()
    {
    }

    /// <summary>It is not in there.</summary>
    public sealed record None : Reading<T>;

    public sealed record One(T Value, params IReadOnlyList<Span> Spans) : Reading<T>;

    /// <summary>It can mean several things: the person has to say which.</summary>
    public sealed record Several(IReadOnlyList<T> Options, params IReadOnlyList<Span> Spans) : Reading<T>
    {
        /// <summary>Why it is asked, where the question alone would not say so.</summary>
        public Text? Why { get; init; }
    }

    /// <summary>It is in there and cannot be: 31 June, an order that is not known.</summary>
    public sealed record Wrong(Text Why, params IReadOnlyList<Span> Spans) : Reading<T>;
}

/// <summary>A message in which a value is looked for.</summary>
/// <param name="Text">Full-width characters are folded; what was read already is blanked with <see cref="Cut"/>.</param>
/// <param name="Asked">The value was asked for, and this is the whole answer.</param>
/// <param name="About">The record whose card the message replies to.</param>
public sealed record Hearing(string Text, Turn Turn, bool Asked = false, Storage.Reference? About = null)
{
    /// <summary>Stands where something was read from the message already.</summary>
    public const char Cut = '\u0001';
}

/// <summary>A value that a person can say in a message and that the company's own records make sense of.</summary>
public interface ISpoken<TSelf> where TSelf : ISpoken<TSelf>
{
    /// <summary>Made of what is left when everything else was read.</summary>
    static virtual bool FromRest => false;

    /// <summary>Says itself what it is, and is heard before its numbers could be taken for a quantity or a date.</summary>
    static virtual bool ComesFirst => false;

    /// <summary>Looks for one in a message.</summary>
    static abstract Task<Reading<TSelf>> Hear(Hearing hearing, CancellationToken ct);

    /// <summary>Likely answers, for when it has to be asked for.</summary>
    static virtual Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) => Task.FromResult<IReadOnlyList<Choice>>([]);

    /// <summary>How to name it on a button, and the words that lead straight back to it.</summary>
    Choice AsChoice();
}

/// <summary>Names a record that has a card: replying to the card names it too.</summary>
public interface ISubject;

/// <summary>How many or how much: a number alone may be one, and may as well be an order's.</summary>
public interface IAmount;
