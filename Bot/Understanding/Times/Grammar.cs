namespace Bot.Understanding.Times;

/// <summary>The grammar of time that all languages share; what differs is in the lexicons. Stages run one after the other.</summary>
internal static partial class Grammar
{
    public static List<Item> Parse(string text, Frame frame, IReadOnlyList<(int Start, int Length)>? zones = null, bool daysAlone = false)
    {
        var folded = Folded.Of(text);
        var lexicon = Lexicon.Of(frame.Tongue);
        var items = Scanner.Scan(folded, lexicon, frame);
        foreach (var (start, length) in zones ?? [])
        {
            items.RemoveAll(item => item.Start >= start && item.End <= start + length);
            items.Insert(items.FindIndex(item => item.Start >= start) is >= 0 and var at ? at : items.Count, new Item(start, start + length, [(Kind.Zone, 0), (Kind.Glue, 0)], Text: "zone"));
        }

        foreach (var stage in daysAlone ? DayStages : Stages)
            Rule.Reduce(items, stage, frame, text);
        return items;
    }

    private static readonly IReadOnlyList<IReadOnlyList<Rule>> Stages = [Numbers, Parts, ChineseDates, Clocks, Lengths, Rhythms, Calendar, Relatives, Counting, Together];

    /// <summary>Days by themselves, the hours beside them left apart.</summary>
    private static readonly IReadOnlyList<IReadOnlyList<Rule>> DayStages = [.. Stages.Take(6), .. Stages.Skip(6).Select(stage => stage.Where(rule => !rule.Takes(Kind.Part) && !rule.Takes(Kind.Time) && !(rule.Takes(Kind.Date) && rule.Takes(Kind.At))).ToList())];

    private static IReadOnlyList<Rule> Numbers =>
    [
        new("Thousand Hundreds Tens Number?", fit => Number(fit, 1000 + fit[1].Number(Kind.Hundreds) + fit[2].Number(Kind.Tens) + (fit.Count > 3 ? fit[3].Number(Kind.Number) : 0))),
        new("Number? Thousand Number|Tens Number?", fit => fit.Frame.Language is "es" or "pt" or "fr" && fit[fit.Count - 1].Is(Kind.Number) | fit[fit.Count - 1].Is(Kind.Tens) && (fit[0].Is(Kind.Thousand) ? 1000 : 1000 * fit[0].Number(Kind.Number)) is <= 2000 and var thousands ? Number(fit, thousands + fit[fit[0].Is(Kind.Thousand) ? 1 : 2].Number(fit[fit[0].Is(Kind.Thousand) ? 1 : 2].Is(Kind.Tens) ? Kind.Tens : Kind.Number) + (fit.Count > (fit[0].Is(Kind.Thousand) ? 2 : 3) ? fit[fit.Count - 1].Number(Kind.Number) : 0)) : null),
        new("Tens And? Ordinal", fit => fit.Number(fit.Count - 1) < 10 && Near(fit) ? new Item(fit.Start, fit.End, [(Kind.Ordinal, fit[0].Number(Kind.Tens) + fit.Number(fit.Count - 1))]) : null),
        new("Tens And? Number", fit => fit[fit.Count - 1].Number(Kind.Number) is > 0 and < 10 && !char.IsAsciiDigit((fit[fit.Count - 1].Text + " ")[0]) && Near(fit) ? Number(fit, fit[0].Number(Kind.Tens) + fit[fit.Count - 1].Number(Kind.Number)) : null),
        new("Tens", fit => Number(fit, fit[0].Number(Kind.Tens))),
        new("First Number", fit => new Item(fit.Start, fit.End, [(Kind.Ordinal, fit[1].Number(Kind.Number))])),
        new("Number Suffix", fit => fit[1].Start == fit[0].End && IsDigits(fit[0]) ? new Item(fit.Start, fit.End, [(Kind.Ordinal, fit[0].Number(Kind.Number))]) : null),
        new("Number", fit => fit[0].Value is double value ? Number(fit, value) : null),
    ];

    private static Item Number(Fit fit, double value) => new(fit.Start, fit.End, [(Kind.Number, value)], Text: fit.Said);

    private static bool Near(Fit fit) => fit[fit.Count - 1].Start - fit[0].End <= 4;

    internal static bool IsDigits(Item item) => item.Text.Length > 0 && item.Text.All(char.IsAsciiDigit);

    private static bool Small(Item item) => item.Number(Kind.Number) is var n && n == Math.Floor(n) && n is >= 0 and <= 59;
}
