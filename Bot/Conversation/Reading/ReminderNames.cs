using System.Text.RegularExpressions;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>Which of somebody's open reminders some words mean: "the Klaus reminder", "催面料的提醒".</summary>
internal static partial class ReminderNames
{
    /// <summary>So much of a stretch of Chinese is in what it means; the order of its words may be another one.</summary>
    private const double Most = 0.6;

    /// <summary>Words with the same beginning of that length are forms of one: call, calling.</summary>
    private const int Stem = 4;

    /// <summary>Those that all of the words fit; where none does, those that some of them fit, which is no certainty.</summary>
    public static (IReadOnlyList<Reminder> Fits, bool Surely) In(IReadOnlyList<Reminder> open, string words, Phrasebook phrases)
    {
        var said = Parts(words, phrases);
        if (said is [])
            return ([], false);
        var fits = open.Select(reminder => (Reminder: reminder, Found: Found(said, reminder.About, phrases))).ToList();
        return fits.Where(fit => fit.Found == said.Count).Select(fit => fit.Reminder).ToList() is { Count: > 0 } all ? (all, true) : ([.. fits.Where(fit => fit.Found > 0).Select(fit => fit.Reminder)], false);
    }

    /// <summary>Nothing is left of the words but little ones: "the", "那个", "all my".</summary>
    public static bool AreEmpty(string words, Phrasebook phrases) => Parts(words, phrases) is [];

    private static int Found(IReadOnlyList<string> said, string about, Phrasebook phrases)
    {
        var (whole, parts) = (Folded.Of(about), Parts(about, phrases));
        return said.Count(part => Scripts.IsUnspaced(part[0]) ? Share(part, whole) >= Most : parts.Any(word => IsForm(word, part)));
    }

    private static bool IsForm(string word, string said) => word == said
        || (Math.Min(word.Length, said.Length) >= Stem && Math.Abs(word.Length - said.Length) <= 3 && (word.StartsWith(said, StringComparison.Ordinal) || said.StartsWith(word, StringComparison.Ordinal)));

    private static double Share(string part, string whole) => whole.Contains(part, StringComparison.Ordinal) ? 1
        : part.Length < 2 ? 0 : Enumerable.Range(0, part.Length - 1).Count(i => whole.Contains(part.Substring(i, 2), StringComparison.Ordinal)) / (double)(part.Length - 1);

    /// <summary>Words, and stretches of a script without spaces, but for the little ones.</summary>
    private static IReadOnlyList<string> Parts(string words, Phrasebook phrases)
    {
        var little = phrases.Phrases("filler:reminder");
        return [.. Stretch().Matches(Folded.Of(words)).Select(match => Scripts.IsUnspaced(match.Value[0]) ? Slots.WithoutFillers(match.Value, little) : match.Value).Where(part => part.Length > 0 && !little.ContainsKey(part)).Distinct()];
    }

    [GeneratedRegex(@"[\u3040-\u30ff\u4e00-\u9fff]+|[\p{L}\p{M}\d-[\u3040-\u30ff\u4e00-\u9fff]]+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Stretch();
}
