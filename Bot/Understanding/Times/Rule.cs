namespace Bot.Understanding.Times;

/// <summary>What stands where a rule's pattern fits.</summary>
internal sealed class Fit(IReadOnlyList<Item> parts, Item? previous, Item? next, Frame frame, string text)
{
    public Item this[int index] => parts[index];

    public int Count => parts.Count;

    /// <summary>What stands before and after, words without a meaning for time included.</summary>
    public Item? Previous => previous;

    public Item? Next => next;

    public Frame Frame => frame;

    public int Start => parts[0].Start;

    public int End => parts[^1].End;

    public string Said => text[Start..End];

    public string Text => text;

    /// <summary>The part that the pattern's piece took; null for one left out.</summary>
    public Item? Find(Kind kind)
    {
        foreach (var part in parts)
        {
            if (part.Is(kind))
                return part;
        }

        return null;
    }

    public T Value<T>(int index) => (T)parts[index].Value!;

    public int Number(int index) => parts[index].Is(Kind.Ordinal) ? parts[index].Whole(Kind.Ordinal) : parts[index].Value is double value ? (int)value : parts[index].Whole(Kind.Number);

    public Item Make(Kind kind, object value) => Item.Of(kind, Start, End, value);

    public bool IsWhole => previous is null && next is null;
}

/// <summary>A rule of the grammar: kinds in a row, with words that say nothing between them, become one item.</summary>
internal sealed class Rule
{
    private const int MostGlue = 3;
    private readonly (Kind[] Kinds, bool Optional)[] pattern;
    private readonly Func<Fit, Item?> make;

    /// <param name="pattern">"Number|Ordinal Of? Month": alternatives with |, what may be missing with ?.</param>
    public Rule(string pattern, Func<Fit, Item?> make)
    {
        this.pattern = [.. pattern.Split(' ').Select(piece => (piece.TrimEnd('?').Split('|').Select(Enum.Parse<Kind>).ToArray(), piece[^1] == '?'))];
        this.make = make;
    }

    /// <summary>It makes something of a thing of this kind.</summary>
    public bool Takes(Kind kind) => pattern.Any(piece => piece.Kinds.Contains(kind));

    /// <summary>Applies rules from left to right until none fits any more.</summary>
    public static void Reduce(List<Item> items, IReadOnlyList<Rule> rules, Frame frame, string text)
    {
        for (var place = 0; place < items.Count;)
        {
            var changed = false;
            foreach (var rule in rules)
            {
                if (rule.Apply(items, place, frame, text) is not (var made, var end))
                    continue;
                items.RemoveRange(place, end - place);
                items.Insert(place, made);
                changed = true;
                break;
            }

            place = changed ? Math.Max(0, place - MostGlue - 3) : place + 1;
        }
    }

    private (Item Made, int End)? Apply(List<Item> items, int place, Frame frame, string text)
    {
        if (!pattern[0].Optional && !IsOne(items[place], pattern[0].Kinds))
            return null;
        var parts = new List<Item>(pattern.Length);
        return Match(items, place, place, 0, parts, frame, text);
    }

    private (Item Made, int End)? Match(List<Item> items, int start, int place, int piece, List<Item> parts, Frame frame, string text)
    {
        if (piece == pattern.Length)
        {
            if (parts.Count == 0)
                return null;
            var fit = new Fit([.. parts], Neighbour(items, start, -1), Neighbour(items, place - 1, 1), frame, text);
            return make(fit) is { Value: not DaySaid { IsFar: true } } made ? (made, place) : null;
        }

        var (kinds, optional) = pattern[piece];
        for (int at = place, glue = 0; at < items.Count && glue <= MostGlue; at++, glue++)
        {
            if (IsOne(items[at], kinds))
            {
                parts.Add(items[at]);
                if (Match(items, start, at + 1, piece + 1, parts, frame, text) is { } found)
                    return found;
                parts.RemoveAt(parts.Count - 1);
            }

            if (parts.Count == 0 || !(items[at].Is(Kind.Glue) || items[at].Is(Kind.The)))
                break;
        }

        return optional ? Match(items, start, place, piece + 1, parts, frame, text) : null;
    }

    private static Item? Neighbour(List<Item> items, int place, int step)
    {
        for (var at = place + step; at >= 0 && at < items.Count; at += step)
        {
            if (!(items[at].Is(Kind.Glue) && items[at].Senses.All(sense => sense.Kind is Kind.Glue or Kind.The or Kind.Of) && items[at].Text is not ("," or ".")))
                return items[at].Text is "." or "," or ")" or "(" ? null : items[at];
        }

        return null;
    }

    private static bool IsOne(Item item, Kind[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (item.Is(kind))
                return true;
        }

        return false;
    }
}
