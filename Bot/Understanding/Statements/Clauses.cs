using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>Parts a message where people begin to say something else.</summary>
internal static partial class Clauses
{
    /// <summary>Nobody types more in one breath; longer ones are not looked into again and again.</summary>
    public const int LongestBreath = 160;

    /// <summary>Nor denies or joins more often without a stop.</summary>
    public const int MostJoints = 30;

    /// <summary>A number that can only be a day: right behind a date's name, or behind its month, and nothing of a count, a length or a choice after it.</summary>
    public const string BareDay = @"((?<=(?<![a-z])(etd|eta|crd))|(?<=[\u4e00-\u9fff][^,，]{0,12}(?<![a-z])(etd|eta|crd)\s)|(?<=(?<!\d\s?)[个本下这次]月\s?))(?<day>\d{1,2})(?=\s*($|[,，;；。!！\u0001])|\s*(?![号日月到至和或、天个次多台件套批块元条周年])[\u4e00-\u9fff])";

    /// <summary>A day with its number.</summary>
    public const string Days = @"(" + BareDay + @"|(?<![\d./\-])\d{1,2}([./\-]\d{1,2}(?![\d%])|\s?[月号日]|(st|nd|rd|th)?\.?\s?(de\s)?(jan|feb|fev|mar|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aou|ago|sep|oct|okt|out|nov|dec|dez|dic|ene))|(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?!\d))";

    public static bool HasDay(string folded) => Day().IsMatch(folded);

    /// <param name="folded">Orders that are named in it are cut out already.</param>
    public static IReadOnlyList<(Span Span, bool EndsSentence)> Of(string folded, Lexicon words)
    {
        var clauses = new List<(Span Span, bool EndsSentence)>();
        foreach (var clause in Borders(folded))
        {
            if (clauses is [.., var last] && !last.EndsSentence && GoesOn(folded, last.Span, clause.Span, words))
                clauses[^1] = (new Span(last.Span.Start, clause.Span.End - last.Span.Start), clause.EndsSentence);
            else
                clauses.Add(clause);
        }

        return [.. clauses.SelectMany(clause => Parted(folded, clause.Span, words).Select(span => (span, clause.EndsSentence && span.End == clause.Span.End)))];
    }

    /// <summary>"finished and packed on 27 March": more of the same thing.</summary>
    private static bool GoesOn(string folded, Span first, Span second, Lexicon words)
    {
        if (first.Length > LongestBreath || !And().IsMatch(folded.Between(first, second)))
            return false;
        var (one, other) = (folded.Substring(first.Start, first.Length), folded.Substring(second.Start, second.Length));
        if (AreAlike(one, other, words))
            return true;
        if (AreNamed(one, other, words) && !words.Has(other, "said:state") && !words.Has(other, "said:event") && !words.Has(other, "said:topic") && !words.Has(other, "said:delay") && !words.Has(other, "said:quantity") && !words.Has(other, "said:date") && !words.Has(other, "said:mood"))
            return true;
        return words.Find(other, "said:state") is [{ Span.Start: <= 1 }, ..] && !words.Has(other, "said:topic") && !words.Has(other, "said:goods") && !other.Contains(Hearing.Cut, StringComparison.Ordinal)
            && words.Has(one, "said:state") && (words.Has(one, "said:topic") || words.Has(one, "said:goods"));
    }

    /// <summary>"stuffing for 1042 and 1043 both on the 29th": two orders in one breath.</summary>
    private static bool AreNamed(string one, string other, Lexicon words) => one.TrimEnd().Length > 1 && EndsInName(one, words) && BeginsWithName(other, words);

    /// <summary>"deposits for the lamps and the towels are in": a thing of two orders, of which it is said once.</summary>
    private static bool AreAlike(string one, string other, Lexicon words) =>
        EndsInName(one, words) && BeginsWithName(other, words) && words.Find(one, "said:topic").Any(topic => !Steps.IsGeneral(topic.Meaning))
        && new[] { "said:state", "said:event", "said:delay", "said:quantity", "said:date" }.All(kind => !words.Has(one, kind)) && !words.Find(other, "said:topic").Any(topic => !Steps.IsGeneral(topic.Meaning));

    private static bool EndsInName(string text, Lexicon words) => text.TrimEnd() is [.., Hearing.Cut] || words.Find(text, "said:goods") is [.., var goods] && text[goods.Span.End..].Trim().Length == 0;

    private static bool BeginsWithName(string text, Lexicon words) => Article().Replace(text, "") is var rest && (rest is [Hearing.Cut, ..] || words.Find(rest, "said:goods") is [{ Span.Start: 0 }, ..]);

    [GeneratedRegex(@"^\s*((the|of|for|of the|for the|de las?|de los|des|die|der|das|dos?)\s)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Article();

    private static IEnumerable<Span> Parted(string folded, Span clause, Lexicon words)
    {
        var text = folded.Substring(clause.Start, clause.Length);
        var borders = ByDays(text, words).Concat(ByNumbers(text, words)).Concat(BySpaces(text, words)).Concat(Turns.In(text, words)).Concat(ByPlans(text, words)).Concat(ByDenials(text, words)).Append(text.Length).Distinct().Order();
        var ends = new List<int>();
        // "浴巾" alone is whose the next part is.
        foreach (var end in borders.Where(end => end == text.Length || !IsName(text[(ends is [.., var last] ? last : 0)..end], words)))
            ends.Add(end);
        return ends.Zip(ends.Prepend(0), (to, from) => new Span(clause.Start + from, to - from)).Where(span => folded.AsSpan(span.Start, span.Length).ContainsAnyExcept(" \u0001\t") || span.Length == clause.Length);
    }

    /// <summary>What is said in one breath before a place.</summary>
    public static string Before(string clause, int place) => clause[Math.Max(0, place - LongestBreath)..place];

    /// <summary>What is said in one breath behind it.</summary>
    private static string After(string clause, int place) => clause[place..Math.Min(clause.Length, place + LongestBreath)];

    private static bool IsName(string piece, Lexicon words) => piece.Trim(' ', Hearing.Cut) is var name && (name.Length == 0 || words.Find(name, "said:goods") is [{ Span: var goods }] && goods == new Span(0, name.Length));

    /// <summary>"gated in not customs cleared yet", "装柜了还没进港": one thing is done, and the next is not.</summary>
    private static IEnumerable<int> ByDenials(string clause, Lexicon words)
    {
        foreach (var not in Not().Matches(clause).Take(MostJoints))
        {
            var (left, right) = (Before(clause, not.Index), After(clause, not.Index + not.Length));
            var done = words.Find(left, "said:event").Concat(words.Find(left, "said:state")).Select(term => term.Meaning).ToHashSet();
            if (done.Count == 0 || words.Find(left, "said:mood").Any(mood => mood.Meaning is "deny" or "plan" or "suppose"))
                continue;
            var begins = right.Length - right.TrimStart().Length;
            var next = words.Find(right, "said:event").Concat(right[begins..] is [> (char)127, ..] ? words.Find(right, "said:plannable") : []).Where(term => term.Span.Start == begins && !done.Contains(term.Meaning)).ToList();
            if (next.Count > 0 && (not.Value[0] < 128 || left.TrimEnd() is [.., '了' or '完' or '好']))
                yield return not.Index;
            else if (words.Find(right, "said:topic").Any(topic => topic.Span.Start == begins && !Steps.IsGeneral(topic.Meaning)) && words.Has(right, "said:state") && left.TrimEnd() is not [.., '的'])
                yield return not.Index;
        }
    }

    [GeneratedRegex(@"(?<!(?<![a-z])(is|are|was|were|has|have|had|did|does|do|been|be|still|if|or|why)\s)(?<![a-z])not( yet)?(?![a-z])|还[没未]有?|[没未]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Not();

    /// <summary>"1042延3天 1043没影响": another order, when something was said of the first.</summary>
    private static IEnumerable<int> ByNumbers(string clause, Lexicon words)
    {
        var numbers = Numbers().Matches(clause).Select(match => (Span: new Span(match.Index, match.Length), Name: "")).ToList();
        // "马克杯晚3天 台灯准时": goods are names as well, where no number is said.
        if (numbers.Count == 0)
            numbers = [.. words.Find(clause, "said:goods").Select(goods => (goods.Span, goods.Meaning))];
        // "1042明天装柜 浴巾周五装"
        else
            numbers = [.. numbers.Concat(words.Find(clause, "said:goods").Where(goods => IsAnother(clause, goods.Span)).Select(goods => (goods.Span, goods.Meaning))).OrderBy(number => number.Span.Start)];
        for (var i = 1; i < numbers.Count; i++)
        {
            var between = clause.Between(numbers[i - 1].Span, numbers[i].Span);
            if ((numbers[i].Name.Length == 0 || numbers[i].Name != numbers[i - 1].Name) && (words.Has(between, "said:state") || words.Has(between, "said:event") || words.Has(between, "said:plannable") || words.Has(between, "said:delay")) && !With().IsMatch(between))
                yield return numbers[i].Span.Start;
        }
    }

    /// <summary>Goods beside an order's number: behind a space in Chinese, or each with its own day.</summary>
    private static bool IsAnother(string clause, Span goods) => goods.Start > 1
        && ((clause[goods.Start - 1] == ' ' && (clause[goods.Start] > 127 || clause[goods.Start - 2] > 127)) || (Near().IsMatch(clause[..goods.Start]) && Near().IsMatch(clause[goods.End..])));

    [GeneratedRegex(@"[今明后昨前]天|(周|星期|礼拜)[一二三四五六日天]|\d[号日]|(?<![a-z])(today|tomorrow|tmr|yesterday|next week|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?)(?![a-z])|\d(st|nd|rd|th)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Near();

    /// <summary>"1042今天已开船 ETA4月8号", "面料要重染 整单晚5天": Chinese puts a space where another thing is said in full.</summary>
    private static IEnumerable<int> BySpaces(string clause, Lexicon words)
    {
        if (clause.Length > LongestBreath || clause.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') < 0)
            yield break;
        var start = 0;
        foreach (Match space in Spaces().Matches(clause))
        {
            var left = clause[start..space.Index];
            var right = clause[(space.Index + space.Length)..];
            right = Spaces().Matches(right).FirstOrDefault(next => right[..next.Index] is var first && (!words.Has(first, "said:date") || first.Any(char.IsAsciiDigit))) is { } next ? right[..next.Index] : right;
            var isBegun = (words.Has(left, "said:topic") || words.Has(left, "said:state") || words.Has(left, "said:event") || words.Has(left, "said:quantity")) && (!words.Has(left, "said:date") || left.Any(char.IsAsciiDigit));
            // "台灯18号装 etd21"
            isBegun |= Day().IsMatch(left) && words.Has(left, "said:plannable");
            // "明天元旦休息 台灯后天上线": each with its own day.
            isBegun |= Today().IsMatch(left) && Today().IsMatch(right);
            // "已经还重了 码头小票有了": done, and now of something that comes along.
            var isBeside = left[^1] is '了' or '完' or '好' or '重' or '港' or '柜' && words.Has(left, "said:event") && !Things.AreIn(left, words) && Things.AreIn(right, words) && right.Contains('了', StringComparison.Ordinal);
            if (!isBegun || !(isBeside || IsWhole(right, words) || (words.Has(left, "said:state") && IsState(right, words))))
                continue;
            yield return space.Index;
            start = space.Index;
        }
    }

    /// <summary>"做完了明天验货", "产前样批了12号开裁": done, and what comes next with its day.</summary>
    private static IEnumerable<int> ByPlans(string clause, Lexicon words) =>
        from Match day in Coming().Matches(clause)
        let left = Before(clause, day.Index)
        where day.Index > 0 && Finished().IsMatch(left) && !left.AsSpan().ContainsAny('约', '订') && (words.Has(left, "said:state") || words.Has(left, "said:event")) && words.Has(After(clause, day.Index + day.Length), "said:plannable")
        select day.Index;

    /// <summary>"尾查pass 大1小4 已放行": what became of it next; "上线 4月1日 完成" says one thing.</summary>
    private static bool IsState(string text, Lexicon words) => text[0] == '已' && words.Find(text, "said:state") is [{ Meaning: not "failed" } state, ..] && text.Count(char.IsLetter) - state.Span.Length <= 1;

    private static bool IsWhole(string text, Lexicon words) =>
        words.Has(text, "said:event") || (words.Has(text, "said:state") && (words.Has(text, "said:topic") || words.Has(text, "said:goods")))
        || (Today().IsMatch(text) && words.Has(text, "said:plannable"))
        || (text.Any(char.IsAsciiDigit) && (words.Has(text, "said:date") || (words.Has(text, "said:delay") && Figures.Days(text) is not null)));

    /// <summary>
    /// Where one thing with its day ends and the next begins: "ETD 20 March ETA 18 April", "12号验货 15号装柜". Days stand on the same
    /// side of all names.
    /// </summary>
    private static IEnumerable<int> ByDays(string clause, Lexicon words)
    {
        var names = new List<Span>();
        foreach (var term in words.Find(clause, "said:date").Concat(words.Find(clause, "said:plannable")).OrderBy(term => term.Span.Start).ThenByDescending(term => term.Span.Length))
        {
            if (names.Count == 0 || names[^1].End <= term.Span.Start)
                names.Add(term.Span);
        }

        if (names.Count < 2)
            return [];
        // "load 13th etd 16th": an ordinal is a day where a name or nothing comes next; "1st sample" is none.
        var ordinals = Ordinal().Matches(clause).Where(day => clause[(day.Index + day.Length)..].TrimStart() is var rest && (rest.Length == 0 || names.Exists(name => name.Start == clause.Length - rest.Length)));
        var days = Day().Matches(clause).Concat(ordinals).Select(match => match.Index).Distinct().Order().ToList();
        // "昨天装柜今天进港"
        if (days.Count < 2)
            days = [.. Today().Matches(clause).Select(match => match.Index)];
        if (days.Count < 2)
            return [];
        return names[0].Start < days[0]
            ? names.Skip(1).Where((name, i) => days.Exists(day => day >= names[i].End && day < name.Start) && days[^1] >= name.End).Select(name => name.Start)
            : days.Skip(1).Where((day, i) => names.Exists(name => name.Start >= days[i] && name.End <= day) && names[^1].Start >= day);
    }

    private static IReadOnlyList<(Span Span, bool EndsSentence)> Borders(string folded)
    {
        var clauses = new List<(Span, bool)>();
        var start = 0;
        foreach (Match border in Border().Matches(folded))
        {
            Add(start, border.Index + (border.Groups["asked"].Success ? border.Length : 0), border.Groups["full"].Success || border.Groups["asked"].Success);
            start = border.Index + border.Length;
        }

        Add(start, folded.Length, true);
        return clauses;

        void Add(int from, int to, bool full)
        {
            if (folded.AsSpan(from, to - from).ContainsAnyExcept(" \u0001\t"))
                clauses.Add((new Span(from, to - from), full));
            else if (full && clauses.Count > 0)
                clauses[^1] = (clauses[^1].Item1, true);
        }
    }

    [GeneratedRegex(@"(?<![\d./\-])\d{1,2}(st|nd|rd|th)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(Days, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Day();

    [GeneratedRegex(@"[今明后昨前]天|(周|星期|礼拜)[一二三四五六日天]|\d[号日]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Today();

    [GeneratedRegex(@"(明天|后天|下(下)?(个?星期|周|礼拜)[一二三四五六日天]?|(\d{1,2}月)?\d{1,2}[号日])(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Coming();

    [GeneratedRegex(@"[了完好齐]\s?$|(?<!得|能|要)(已|了)[^，,]{1,8}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Finished();

    [GeneratedRegex(@"^\s*(and|&|und|y|et|e)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex And();

    [GeneratedRegex(@"\u0001+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(with|and|plus|for|of|on|the|all|跟|和|与|同)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex With();

    [GeneratedRegex(@"(?<=[^\s\u0001])[\s]+(?=\S)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<full>[;；。!！\n]+|(?<=[^\d.])\.+(?=\s|$)|(?<=\d)\.(?=\s+(?!jan|feb|mar|apr|ma[iyj]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]|$)|…+)|(?<asked>\?+)|，+|、|(?<!\d),|,(?!\d{3}(?!\d)|(?<=\d,)\d{1,2}(?![\d/.月日号点:,]))|\s([+&/]|n)\s|\s-+\s|(?<![a-z])(and|then|(?<!(all|everything|nothing|none)\s)but(?!\s\d)|also|plus|y|pero|et|mais(?!\s\d)|und|aber|(?<!\d\s\p{L}{3,20}\s|\d{3}\s)mas)(?![a-z'])|然后|并且|另外|而且|同时|但(是|(?!凡|愿))|可是|不过(?![了关去\s,，。]|$)|(?<=了)\s+(?![\d昨今前上周星礼早下月\u0001\s])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Border();
}
