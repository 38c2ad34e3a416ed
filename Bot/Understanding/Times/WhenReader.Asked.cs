using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

internal sealed partial class WhenReader
{
    public bool Has(Kind kind) => items.Exists(item => item.Is(kind) && item.Value is null);

    /// <summary>What is to be remembered: the text without its time, the word for reminding and the little words around.</summary>
    public string? Subject(IReadOnlyList<Span> heard)
    {
        var rest = text.ToCharArray();
        foreach (var span in heard.Concat(items.Where(item => item.Is(Kind.Remind)).Select(item => item.Span)))
            Array.Fill(rest, '\n', span.Start, Math.Min(span.Length, rest.Length - span.Start));
        var longest = new string(rest).Split('\n').Select(Bare).MaxBy(part => part.Length);
        return longest is { Length: > 1 } ? longest : null;
    }

    private string Bare(string part)
    {
        part = part.Trim(' ', ',', '，', '。', '.', ':', '：', ';', '!', '！', '-', '\u0001');
        while (part.Length > 0 && Lexicon.Of(frame.Tongue).Filler(Folded.Of(part)) is > 0 and var length)
            part = part[length..].TrimStart(' ', ',', '，', ':', '：');
        return part;
    }

    /// <summary>"取消明天的提醒", "delete the reminder for Friday": speaks of a reminder, sets none.</summary>
    public bool IsAboutOne() => items.FindIndex(item => !item.Is(Kind.Glue) && !item.Is(Kind.Stop)) is >= 0 and var first && items[first].Is(Kind.Cancelling)
        && !text.Contains("提醒我", StringComparison.Ordinal) && !text.Contains("remind me", StringComparison.OrdinalIgnoreCase);

    /// <summary>"谢谢你早上的提醒", "thanks for this morning's reminder": speaks of one that has been.</summary>
    public bool IsThanks() => items.Find(item => !item.Is(Kind.Stop)) is { } first && first.Is(Kind.Thanks) && items.FindLast(item => !item.Is(Kind.Stop) && item.Text is not "." and not "!") is { } last && last.Is(Kind.Remind);

    /// <summary>"客户上周提醒我改唛头了": somebody else reminded, and that is over; "客户来了提醒我" waits for something.</summary>
    public bool IsTold()
    {
        var at = items.FindIndex(item => item.Is(Kind.Remind));
        var teller = at > 0 ? items.FindLastIndex(at - 1, item => item.Is(Kind.Teller) && item.Value is null) : -1;
        if (teller < 0)
            return false;
        var between = items.GetRange(teller + 1, at - teller - 1);
        var isWhen = between.All(item => item.Is(Kind.Over) || item.Value is not null) && between.Sum(item => item.Span.Length) == items[at].Start - items[teller].End;
        return isWhen && !items.Exists(item => DayOf(item) >= frame.Today)
            && items.Exists(item => item.Is(Kind.Over) || DayOf(item) < frame.Today || item.Value is (PeriodSaid, < 0));

        static LocalDate? DayOf(Item item) => item.Value is DaySaid { Options: [var day, ..] } ? day : null;
    }

    /// <summary>A time, a comma or colon, and what is to be done then: "end of the month: chase payments".</summary>
    public bool IsNote()
    {
        var first = items.FindIndex(item => item.Value is not null || !(item.Is(Kind.On) || item.Is(Kind.At) || item.Is(Kind.The) || item.Is(Kind.Glue)));
        if (first < 0 || !(items[first].Is(Kind.Date) || items[first].Is(Kind.Time) || items[first].Is(Kind.Moment) || items[first].Is(Kind.Rhythm) || items[first].Is(Kind.Anchor)) || items[first].Value is null)
            return false;
        var mark = items[first].End;
        // "March 30, 10 am London time: call David": the hour and the place are part of when.
        foreach (var more in items.Skip(first + 1).Where(item => item.Value is not null || item.Is(Kind.At)).TakeWhile(item => text.AsSpan(mark, Math.Max(item.Start - mark, 0)).Trim(" ,，").IsEmpty))
            mark = Math.Max(mark, more.End);
        if (zoneNamed && spans[0].Start >= mark && text.AsSpan(mark, spans[0].Start - mark).Trim(" ,，").IsEmpty)
            mark = spans[0].End;
        while (mark < text.Length && text[mark] == ' ')
            mark++;
        return mark < text.Length && text[mark] is ',' or ':' or '，' or '：' or '-' or '–' or '—'
            && text[(mark + 1)..].Trim().Length > 3 && !text.TrimEnd().EndsWith('?') && !text.TrimEnd().EndsWith('？') && !items.Exists(item => item.Is(Kind.Statement));
    }
}
