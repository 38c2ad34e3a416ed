using System.Runtime.InteropServices;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>A stretch of the text as it was typed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Span(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>What was read from somebody's words. The spans say where it stood, so that the rest can be read as something else.</summary>
public abstract record Reading<T>
{
    private Reading()
    {
    }

    /// <summary>Nothing of the kind was said.</summary>
    public sealed record None : Reading<T>;

    /// <summary>It was said, and can only mean this.</summary>
    public sealed record One(T Value, IReadOnlyList<Span> Spans) : Reading<T>;

    /// <summary>It was said and can mean any of these: ask.</summary>
    public sealed record Several(IReadOnlyList<T> Options, IReadOnlyList<Span> Spans) : Reading<T>;

    /// <summary>It was said but cannot be; <paramref name="Why"/> is for the person.</summary>
    public sealed record Wrong(Text Why, IReadOnlyList<Span> Spans) : Reading<T>;
}
