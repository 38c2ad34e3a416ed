using System.Text.RegularExpressions;

namespace Bot.Understanding.Statements;

/// <summary>
/// What has to come first and what comes after it, in one breath: "定金到账后安排生产", "装柜前拍照", "布到了就开裁", "要装柜了". Of
/// such words none says that something happened.
/// </summary>
internal static partial class Turns
{
    /// <summary>How the first part stands to the second.</summary>
    internal enum Kind { None, Before, After }

    /// <summary>Where the second part begins.</summary>
    public static IEnumerable<int> In(string text, Lexicon words) =>
        text.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') < 0 ? [] : Joint().Matches(text).Take(Clauses.MostJoints).Where(joint => Closes(Clauses.Before(text, joint.Index), IsTime(joint), words) && text.AsSpan(joint.Index + joint.Length).ContainsAnyExcept(" \u0001\t")).Select(joint => joint.Index + joint.Length);

    /// <summary>Whether a part ends with such a word, and so is only said for the sake of the next.</summary>
    public static Kind Of(string text, Lexicon words)
    {
        var joint = Last().Match(text);
        return !joint.Success || !Closes(Clauses.Before(text, joint.Index), IsTime(joint), words) ? Kind.None : joint.Groups["before"].Success ? Kind.Before : Kind.After;
    }

    /// <summary>Whether something is only about to happen, may happen or has to: "可以装柜了", "马上开船".</summary>
    /// <param name="before">What is said before the word for it.</param>
    public static bool IsComing(string before) => Coming().IsMatch(before);

    /// <summary>"在装柜", "开始报关了": begun, and not done.</summary>
    public static bool IsUnderWay(string before) => UnderWay().IsMatch(before);

    /// <summary>"再上线", "就开裁": after something else, unless a day or a word of the past says that it is behind us.</summary>
    public static bool IsNext(string before) => Next().IsMatch(before);

    /// <summary>"第二天": counted from something that is yet to come.</summary>
    public static bool IsCounted(string text) => Counted().IsMatch(text);

    /// <summary>Right before it something was done or is to be done, or a thing is named of which that is said: "收到尾款再…".</summary>
    private static bool Closes(string text, bool isTime, Lexicon words) =>
        new[] { text.TrimEnd(' ', '的'), text.TrimEnd(' ', '的', '了') }.Distinct().Any(left =>
            words.Find(left, "said:state").Concat(words.Find(left, "said:event")).Concat(isTime ? words.Find(left, "said:plannable") : []).Any(term => term.Span.End == left.Length)
            || (words.Find(left, "said:topic").FirstOrDefault(term => term.Span.End == left.Length) is { Span: { Length: > 0 } topic } && words.Find(left, "said:state").Any(state => state.Span.End <= topic.Start)));

    /// <summary>"前", "后": before or after what only has to be named.</summary>
    private static bool IsTime(Match joint) => joint.Value.TrimEnd()[^1] is '前' or '后';

    private const string Joints = @"(?<before>[之以]前|前(?![天面期道年两几样办板版缝者月]))|[之以]后|后(?![天面期道续整来备补缀勤台段年款半视])|再(?![次三度])|就(?![差是算])|才(?![\d一二两三四五六七八九十几])|方可|(?<!了)(马上|立刻|立即|随即)";

    [GeneratedRegex(Joints, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Joint();

    [GeneratedRegex("(" + Joints + @")\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Last();

    [GeneratedRegex(@"(可以|(?<![功性智节不才])能够?|(?<![主重次需只])要|(?<![加赶])快|马上(就|会)?|立刻|立即|(?<!应)该|(?<![觉使值获取])得|正?准备好?|随时|打算|需要|必须|安排好?|急着|等(着|待|客户|客人|他们|工厂|货代|对方)?|正要|(?<![出过寄发])去)(要|去|来|再|可以?|能|正式|直接|先|开始|把[^，,]{1,6})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Coming();

    [GeneratedRegex(@"((?<![现存所])在|开始)(准备|安排)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex UnderWay();

    [GeneratedRegex(@"([之以]?后|再|就|才能?|先|方可|即可|然后)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Next();

    [GeneratedRegex(@"第[二三]天|次日|隔天|当[天日]|[\d一二两三四五六七八九十几]\s?个?(工作)?[天日周](?!到)|[\d一二两三四五六七八九十几]\s?个?(小时|月内|星期)|尽快|之内", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Counted();
}
