using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>What a sentence says to do with a reminder that stands already: "push reminder 2 to Monday", "取消催面料的提醒".</summary>
/// <param name="Deed">cancel, done, move, snooze; earlier is a move the other way.</param>
/// <param name="Number">What the person calls it by.</param>
/// <param name="Words">What it is about, where no number is said: "Klaus".</param>
/// <param name="Rest">What comes behind: the new time.</param>
/// <param name="IsLoose">The deed comes last, so that the sentence may be about something else where the rest is no time.</param>
/// <param name="IsUnspaced">Said in a script without spaces, where the word for a reminder is also the one for reminding.</param>
internal sealed partial record ReminderSaid(string Deed, int? Number, string Words, string Rest, bool IsLoose, bool IsUnspaced)
{
    private const string Numerals = "零一二三四五六七八九十";

    /// <summary>Null for a sentence that sets a reminder, or speaks of something else.</summary>
    public static ReminderSaid? In(string text, Phrasebook phrases)
    {
        var (folded, lexicon) = (Folded.Of(text), Lexicon.Of(phrases));
        var things = lexicon.Find(folded, "reminder:noun");
        var head = Opening().Match(folded).Length;
        // "Can you cancel reminder 3?" asks for it.
        if (things is [] || lexicon.Has(folded, "reminder:set") || Border().IsMatch(folded[head..].TrimEnd(head > 0 ? [' ', '.', '!', '。', '！', '?'] : [' ', '.', '!', '。', '！'])))
            return null;
        var deeds = lexicon.Find(folded, "reminder:do");
        // "cancel the reminder about the fabric", "推迟提醒1到后天"
        if (deeds.FirstOrDefault(deed => deed.Span.Start == head) is { Span: { Length: > 0 } first } begins && things.Select(thing => thing.Span).FirstOrDefault(thing => thing.Start >= first.End) is { Length: > 0 } named)
            return Of(begins.Meaning, text, folded, new Span(first.End, named.Start - first.End), named, named.End, isLoose: false);
        foreach (var thing in things.Select(thing => thing.Span))
        {
            var number = After().Match(folded[thing.End..]);
            var end = thing.End + number.Length;
            // "提醒1推迟到后天", "reminder 1 move to Friday", "Erinnerung 3 löschen", "把给Klaus打电话的提醒推迟一天"
            if ((number.Success || thing.Start > head) && deeds.FirstOrDefault(deed => deed.Span.Start >= end && folded[end..deed.Span.Start].Trim(' ', ',', '，', ':', '：').Length == 0) is { Span: { Length: > 0 } follows } next && IsBeside(folded, number.Success ? end : thing.End, follows))
                return Of(next.Meaning, text, folded, new Span(head, thing.Start - head), thing, follows.End, isLoose: true);
            if (number.Success && thing.Start == head && deeds.LastOrDefault(deed => deed.Span.Start >= end && folded[deed.Span.End..].Trim(' ', '.', '!').Length == 0) is { Span: { Length: > 0 } last } closes)
                return new ReminderSaid(closes.Meaning, int.Parse(number.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), "", text[end..last.Start].Trim(), IsLoose: true, Scripts.IsUnspaced(folded[thing.Start]));
            // "reminder 3 to Friday", "提醒3到周五"
            if (number.Success && thing.Start == head && Whither().IsMatch(folded[end..]))
                return new ReminderSaid("move", int.Parse(number.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), "", text[end..].Trim(), IsLoose: true, Scripts.IsUnspaced(folded[thing.Start]));
        }

        return null;
    }

    /// <summary>"move reminder 2 one day earlier": which way comes last.</summary>
    public ReminderSaid Turned(Phrasebook phrases) =>
        Deed == "move" && Lexicon.Of(phrases).Find(Folded.Of(Rest), "reminder:do").FirstOrDefault(term => term.Meaning == "earlier") is { Span: { Length: > 0 } way }
            ? this with { Deed = "earlier", Rest = $"{Rest[..way.Start]} {Rest[way.End..]}".Trim() }
            // "forward one day" is later to some and earlier to others: the time is asked for.
            : Deed is "move" or "earlier" && Forward().Match(Rest) is { Success: true } either ? this with { Rest = Rest[..either.Index].Trim() } : this;

    /// <summary>With spaces a word of its own, "提醒1推迟" without.</summary>
    private static bool IsBeside(string folded, int end, Span deed) => deed.Start > end || Scripts.IsUnspaced(folded[deed.Start]);

    private static ReminderSaid Of(string deed, string text, string folded, Span before, Span thing, int least, bool isLoose)
    {
        var said = folded.Substring(before.Start, before.Length).Trim();
        var behind = After().Match(folded[thing.End..]);
        var start = Math.Max(least, behind.Success ? thing.End + behind.Length : thing.End);
        var number = behind.Success ? behind.Groups["n"].Value : Before().Match(said) is { Success: true } counted ? counted.Groups["n"].Value : "";
        return new ReminderSaid(deed, Counted(number), number.Length > 0 ? "" : text.Substring(before.Start, before.Length).Trim(), text[start..].Trim(), isLoose, Scripts.IsUnspaced(folded[thing.Start]));

        static int? Counted(string digits) => digits.Length == 0 ? null
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Numerals.IndexOf(digits, StringComparison.Ordinal);
    }

    /// <summary>Several things are said: only what is said alone is done.</summary>
    [GeneratedRegex(@"[,，;；。！!?？\n]|(?<!\bn[or])\.\s", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Border();

    [GeneratedRegex(@"^[\s]*(?:(?:please|pls|plz|kindly|hi|hey|ok|can you|could you|would you|i want to|i'd like to|let's|bitte|por favor|s'il vous plait|the|my|that|this|die|den|meine|el|la|mi|le|mon|请|麻烦你?您?|帮我|帮忙|我要|我想|想|把|将)(?:[\s,，]+|(?<=[\u4e00-\u9fff])))*", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Opening();

    /// <summary>The number behind the word, which is no hour, day or length: "reminder 2", "提醒 1", not "reminder 2 days later".</summary>
    [GeneratedRegex(@"^\s*(?:no\.?|nr\.?|number|nummer|numero|n[o°º]\.?|#|第)?\s*(?<n>\d{1,2})(?!\d|[:.,]\d|[%/]|\s*(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|months?|[ap]\.?m|o'clock|uhr|tage?n?|stunden?|minuten|wochen?|dias?|horas?|jours?|heures?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?![a-z])|\s*[点號号月日天周年时分个小])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex After();

    [GeneratedRegex(@"^\s*(?:(?:to|until|till|auf|al?|au|para)\s|→|->|到|至)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Whither();

    [GeneratedRegex(@"(?<![a-z])forwards?(?![a-z])(?!.*\b(?:to|until|till)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Forward();

    /// <summary>"3号提醒", "第2个提醒", "第二条提醒".</summary>
    [GeneratedRegex(@"^(?:第\s*(?<n>\d{1,2}|[一二三四五六七八九十])\s*[个条号]?|(?<n>\d{1,2})\s*[号条])的?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Before();
}
