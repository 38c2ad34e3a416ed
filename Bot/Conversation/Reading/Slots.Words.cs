using System.Runtime.CompilerServices;
using Bot.Domain.Talk;

namespace Bot.Conversation.Reading;

/// <summary>What is left of a message when all values were heard: the words themselves.</summary>
public sealed partial class Slots
{
    private static readonly char[] Joints = [' ', ',', '，', ':', '：', ';', '；', '-', '—', '、', '。', '.', '!', '！', '~', Hearing.Cut];

    // The phrases never change, and every message with words in it is looked through.
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, string>, string[]> LongestFirst = [];

    /// <summary>What nobody claimed goes to the free texts, a stretch each, the last taking all that is left.</summary>
    private static void FillTexts(Entry entry, Message message, Turn turn, string free, string rest, IReadOnlyDictionary<string, string> given, Dictionary<string, object?> values, Dictionary<string, string> said)
    {
        var open = entry.Slots.Where(slot => slot.IsText && !given.ContainsKey(slot.Name)).ToList();
        if (open is [])
            return;
        var stretches = Stretches(message.Text, free, open.TrueForAll(slot => slot.Optional) ? rest : free, turn.Phrases.Phrases($"filler:{entry.Name}"));
        if (open.Count > 1)
            stretches = [.. stretches.SelectMany(stretch => stretch.Split([',', '，', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        for (var i = 0; i < open.Count && i < stretches.Count; i++)
        {
            var words = i == open.Count - 1 ? string.Join(' ', stretches.Skip(i)) : stretches[i];
            values[open[i].Name] = words;
            said[open[i].Name] = words;
        }
    }

    /// <param name="rest">What is left without the order as well: where nothing is, its number alone is no reason.</param>
    private static List<string> Stretches(string original, string free, string rest, IReadOnlyDictionary<string, string> fillers)
    {
        var stretches = new List<string>();
        for (var start = 0; start < free.Length;)
        {
            var end = free.IndexOf(Hearing.Cut, start) is var cut and >= 0 ? cut : free.Length;
            var stretch = WithoutFillers(original[start..end].Trim(Joints), fillers);
            if (stretch.Length > 0 && WithoutFillers(rest[start..end].Trim(Joints), fillers).Length > 0)
                stretches.Add(stretch);
            start = end + 1;
        }

        return stretches;
    }

    /// <summary>"me … to call Klaus" beside a time that was cut out is "call Klaus".</summary>
    internal static string WithoutFillers(string stretch, IReadOnlyDictionary<string, string> fillers)
    {
        var longestFirst = LongestFirst.GetValue(fillers, static fillers => [.. fillers.Keys.OrderByDescending(filler => filler.Length)]);
        while (Array.Find(longestFirst, filler => StartsApart(stretch, filler)) is { } first)
            stretch = stretch[first.Length..].Trim(Joints);
        while (Array.Find(longestFirst, filler => EndsApart(stretch, filler)) is { } last)
            stretch = stretch[..^last.Length].Trim(Joints);
        return stretch;
    }

    /// <summary>"5 days because of the fabric": the fabric is why, not what is late.</summary>
    private static IReadOnlyList<Span> Because(string text, Turn turn)
    {
        if (Vocabulary.Find(text, turn.Phrases.Phrases("reason")) is not { Span: { Start: > 0 } word })
            return [];
        var end = text.AsSpan(word.End).IndexOfAny(',', ';', '。');
        return [new Span(word.End, end < 0 ? text.Length - word.End : end)];
    }

    private static bool StartsApart(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !Scripts.JoinsOn(word[^1]) || !Scripts.JoinsOn(text[word.Length]));

    private static bool EndsApart(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !Scripts.JoinsOn(word[0]) || !Scripts.JoinsOn(text[^(word.Length + 1)]));

    private static bool AtAnEdge(string text, Span span) =>
        text[..span.Start].Trim(Joints).Length == 0 || text[span.End..].Trim(Joints).Length == 0;

    private static string Cut(string text, IReadOnlyList<Span> spans)
    {
        var letters = text.ToCharArray();
        foreach (var span in spans)
            Array.Fill(letters, Hearing.Cut, span.Start, Math.Min(span.Length, letters.Length - span.Start));
        return new string(letters);
    }
}
