using System.Text.RegularExpressions;
using Bot.Domain.Imports;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>A change of who sees an order was agreed to: only a button and a yes say so.</summary>
public enum Agreed { Yes }

/// <summary>How plainly words say that a value is another one.</summary>
public enum Firmness
{
    /// <summary>"1042 price 2.95": nothing stands between the two.</summary>
    Bare,

    /// <summary>"is", "now", 是, a colon: other things are said so too.</summary>
    Said,

    /// <summary>"wrong, should be", "change … to", 改成: it is put right.</summary>
    Corrected,
}

/// <summary>What a fact really is, as said: <c>is now 2.95 not 3.10</c>, <c>错了，应该是恒发</c>.</summary>
/// <param name="Words">The value alone.</param>
/// <param name="Old">What it is not any more, where that was said.</param>
public sealed partial record NewValue(string Words, string? Old = null) : ISpoken<NewValue>
{
    private static readonly char[] Joints = [' ', ',', '，', ';', '；', '.', '。', '!', '！', '"', '“', '”', '\'', '「', '」', '《', '》', Hearing.Cut];

    private const int LongestSaid = 200;

    public static bool FromRest => true;

    /// <summary>How plainly it was said.</summary>
    public Firmness Firmness { get; init; }

    /// <summary>It was said with a doubt: "maybe 2.95", "可能是2.95".</summary>
    public bool IsDoubtful { get; init; }

    public static Task<Reading<NewValue>> Hear(Hearing hearing, CancellationToken ct) => Task.FromResult<Reading<NewValue>>(In(hearing.Text) is not { } said
        ? new Reading<NewValue>.None()
        // An answer takes all words for its own, so it claims no place: what starts like a command is one.
        : hearing.Asked ? new Reading<NewValue>.One(said) : new Reading<NewValue>.One(said, new Span(0, hearing.Text.Length)));

    /// <summary>What stands behind the name of a fact; null when nothing does.</summary>
    public static NewValue? In(string text)
    {
        // One blank is as good as many, and many can be shared out in too many ways.
        text = Blanks().Replace(text, " ");
        // A page is no value; whoever takes it says so.
        if (text.Length > LongestSaid)
            return text.Trim(Joints) is { Length: > 0 } page ? new NewValue(page) : null;
        if (Quoted().Match(text) is { Success: true } quoted)
            return new NewValue(quoted.Groups["value"].Value) { Firmness = Firmness.Corrected };
        var match = Turned().Match(text) is { Success: true } turned ? turned : Said().Match(text);
        var value = match.Groups["value"].Value.Trim(Joints);
        if (value.Length == 0)
            return null;
        var old = match.Groups["old"].Value.Trim(Joints);
        return new NewValue(value, old.Length == 0 ? null : old)
        {
            Firmness = match.Groups["sure"].Success ? Firmness.Corrected : match.Groups["link"].Success ? Firmness.Said : Firmness.Bare,
            IsDoubtful = match.Groups["doubt"].Success,
        };
    }

    public Choice AsChoice() => new(Text.Verbatim(Words), $"\"{Words.Replace('"', '\'')}\"");

    /// <summary>The whole of it as a price; without a currency that of before stays.</summary>
    public static async Task<Money?> Price(string words, Turn turn, Money? before, CancellationToken ct)
    {
        var said = $"price {Unit().Replace(words, " ")}";
        if (await UnitPrice.Hear(new Hearing(said, turn), ct) is not Reading<UnitPrice>.One { Value.Value: var money, Spans: [{ Start: 0, Length: var length }] } || length < said.TrimEnd().Length)
            return null;
        return money.Currency == Currencies.None && before is not null ? money with { Currency = before.Currency } : money;
    }

    /// <summary>The whole of it as an Incoterm with its place. "CIF or FOB" is not one yet.</summary>
    public static Incoterm? Terms(string words) =>
        Rule().Match(words) is { Success: true } match && Incoterm.IsRule(match.Groups["rule"].Value) && !Another().IsMatch(match.Groups["place"].Value) && !Latin().Matches(match.Groups["place"].Value).Any(word => Incoterm.IsRule(word.Value))
            ? new Incoterm(match.Groups["rule"].Value.ToUpperInvariant(), match.Groups["place"].Value.Trim(' ', ',', '，'))
            : null;

    private const string Wrong = @"(?<sure>(?<![A-Za-z])(?:was\s+)?(?:wrong|incorrect|a\s+typo)(?![A-Za-z])|(?:写|填|打|搞|弄|记|录|输)?错了?|不对|有误)";

    private const string Link = @"(?<link>(?<![A-Za-z])(?:is|are|now|actually|it'?s)(?![A-Za-z])|:|现在|已经?|就是|是|为)";

    private const string Doubt = @"(?<doubt>(?<![A-Za-z])(?:maybe|perhaps|probably|possibly|i\s+think|i\s+believe)(?![A-Za-z])|可能|也许|大概|好像|估计|似乎)";

    private const string Point = @"[\s,，.。!;；\u0001]";

    // What stands behind it is the value: "改成为民制衣" names 为民制衣.
    private const string Final = @"(?<sure>(?<![A-Za-z])(?:(?:should|must|has\s+to)\s+(?:now\s+)?(?:have\s+been|be|read)|(?:(?:changed?|changes|corrected|amended|updated|adjusted|revised|reduced|lowered|cut|raised|increased|(?:(?:goes|went|comes|came)\s+)?(?:up|down))\s+)?to|becomes)(?![A-Za-z])|->|→|=>|=|(?:要|需要)?(?:改|换|变|更正|更改|调整?|修改|订正|降|涨|提|减)(?:成|为|到|至)|[改换](?=\s*[A-Za-z\d$€£¥])|应该?(?:是|为)|应为|其实是?)";

    // What is taken is not given back: the two would share out one stretch of blanks and words in all ways there are.
    private const string Start = @"^(?>(?:" + Point + @"|(?<![A-Za-z])(?:of|for|on|the|order|please|pls|plz)(?![A-Za-z])|的|单|请)*)(?>(?:" + Wrong + "|" + Link + "|" + Doubt + "|" + Point + ")*)";

    private const string End = @"(?>(?:[\s,，.。!！;；\u0001]|(?<![A-Za-z])(?:please|pls|plz|thanks|thank\s+you|thx|now)(?![A-Za-z])|谢谢|才对|才是|了|(?<doubt>吧)|" + Doubt + ")*)$";

    [GeneratedRegex(@"[^\S\n]+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Blanks();

    /// <summary>In quotes it is nothing but itself.</summary>
    [GeneratedRegex(@"^[\s\u0001:]*""(?<value>[^""]+)""\s*$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Quoted();

    /// <summary>"from 3.10 to 2.95", "not 3.10 but 2.95", "不是3.10，是2.95", "3.10 → 2.95".</summary>
    [GeneratedRegex(Start + @"(?:(?:(?<![A-Za-z])(?:from|not)(?![A-Za-z])|从|由|不是)(?>\s*)(?<old>[^,，]+?)(?>[\s,，;]*)(?<sure>(?<![A-Za-z])(?:but(?:\s+is)?|to|it\s+is|it'?s)(?![A-Za-z])|(?:要)?(?:改|换|变|调整)(?:成|为|到)|而是|应该是|应为|是|->|→|=>)|(?<old>[^\s,，→>-][^,，]*?)(?>\s*)(?<sure>->|→|=>))(?>\s*)(?<value>.+?)" + End, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Turned();

    /// <summary>"should be 2.95 and not 3.10", "改成2.95，不是3.10".</summary>
    [GeneratedRegex(Start + "(?:" + Final + "(?>(?:" + Doubt + "|" + Point + @"|:)*))?(?<value>.*?)(?:(?>[\s,，(（]*)(?:(?<![A-Za-z])(?:(?:and\s+)?not|instead\s+of|rather\s+than|was|previously)(?![A-Za-z])|而?不是|原来是?|原为|之前是?)(?>\s*:?\s*)(?<old>[^,，()（）]+?)[)）]?)?" + End, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Said();

    /// <summary>"2.95usd" is 2.95 USD.</summary>
    [GeneratedRegex(@"(?<=\d)(?=[A-Za-z])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^\s*(?<rule>[A-Za-z]{3})(?![A-Za-z])(?<place>.*)$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<![A-Za-z])or(?![A-Za-z])|或|还是", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Another();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Latin();
}
