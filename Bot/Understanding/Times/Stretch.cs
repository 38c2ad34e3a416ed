using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

/// <summary>The stretches of a text that a reading was made of.</summary>
internal static class Stretch
{
    /// <summary>An item with the little words before it that go with it: "by Friday", "on the 5th".</summary>
    public static Span Of(Item item, List<Item> items, string text)
    {
        var (start, end) = (item.Start, item.End);
        for (var index = items.IndexOf(item) - 1; index >= 0 && IsLead(items[index]) && Blank(text, items[index].End, start); index--)
            start = items[index].Start;
        if (items.IndexOf(item) is >= 0 and var at && at + 1 < items.Count && items[at + 1] is var next && next.Start == end && next.Text is "之前" or "以前" or "前" or "左右" or "的" or "那天" or "当天" or "以内" or "之内" or "内")
            end = items[at + 1].End;
        // "8月14日（周五）" closes where it was opened.
        if (end < text.Length && text[end] is ')' or '）' && text.AsSpan(start, end - start).ContainsAny('(', '（'))
            end++;
        return new Span(start, end - start);
    }

    public static List<Span> Joined(List<Span> spans, string text)
    {
        var merged = new List<Span>();
        foreach (var span in spans.Where(span => span.Length > 0).OrderBy(span => span.Start))
        {
            if (merged is [.., var last] && (span.Start <= last.End || text[last.End..span.Start].Trim(' ', ',', '，', '的', '、', '-', '(', ')') is "" or "t" or "T" or "at" or "on" or "in" or "um" or "à" or "às" or "a las"))
                merged[^1] = new Span(last.Start, Math.Max(last.End, span.End) - last.Start);
            else
                merged.Add(span);
        }

        return merged;
    }

    private static bool IsLead(Item item) => item.Value is null && (item.Is(Kind.On) || item.Is(Kind.At) || item.Is(Kind.The)) && item.Text.Length > 0;

    private static bool Blank(string text, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (text[index] is not (' ' or ','))
                return false;
        }

        return true;
    }
}
