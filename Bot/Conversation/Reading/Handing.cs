using System.Text.RegularExpressions;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>"小王离职 单全转我", "hand all of Bo's orders over to May", "1042转给小李": whose work goes to whom. The command asks the owner before anything moves.</summary>
internal static partial class Handing
{
    public static async Task<ICommand?> In(string folded, Subjects subjects, Turn turn, CancellationToken ct)
    {
        var words = Lexicon.Of(turn.Phrases);
        var verb = words.Find(folded, "said:handover").FirstOrDefault();
        if (verb.Span.Length == 0)
            return null;
        if (subjects.Numbers is [{ Orders: [var order] }])
            return await One(order, subjects.Folded, words, turn, ct);
        return subjects.Numbers is [] && words.Has(folded, "said:work") && !words.Has(folded, "said:status") ? await All(folded, verb, words, turn, ct) : null;
    }

    private static async Task<HandOver?> All(string folded, Term verb, Lexicon words, Turn turn, CancellationToken ct)
    {
        var takes = Takes(verb);
        return await Named(folded, turn, ct) switch
        {
            [var (from, _)] when words.Has(folded, "said:me") => new HandOver(new Hands(from, null)),
            // "May takes over Bo's orders": who takes is named first.
            [var (first, _), var (second, _)] => new HandOver(takes ? new Hands(second, first) : new Hands(first, second)),
            _ => null,
        };
    }

    /// <summary>One order by its number, a colleague and no other word: "1042 handed over to Bo, sleeves too long" tells something.</summary>
    private static async Task<HandOverOrder?> One(OrderRef order, string folded, Lexicon words, Turn turn, CancellationToken ct)
    {
        var named = await Named(folded, turn, ct);
        var verbs = words.Find(folded, "said:handover");
        var rest = named.Select(name => name.Span).Concat(verbs.Select(verb => verb.Span)).Aggregate(folded, Folded.Without);
        var other = words.Find(rest, "said:me").Select(me => me.Span).Aggregate(rest, Folded.Without);
        if (verbs is [] || Little().Replace(other, "").Any(char.IsLetterOrDigit))
            return null;
        // "1042 I handed over", "1042我移交了" tell of the goods, or of what a colleague has by now.
        var isDone = verbs.Any(verb => verb.Meaning is "gave" or "took") || rest.Contains('了', StringComparison.Ordinal);
        var isMine = !isDone && IsToMe(named.Select(name => name.Span).Aggregate(folded, Folded.Without), verbs[0], words);
        var takes = Takes(verbs[0]);
        return named switch
        {
            // "from Bo to me"
            [] or [_] when isMine => new HandOverOrder(order, new Taker(turn.Me.Name)),
            [var (only, _)] => new HandOverOrder(order, new Taker(only)),
            [var (first, _), var (second, _)] when !isMine => new HandOverOrder(order, new Taker(takes ? first : second)),
            _ => null,
        };
    }

    private static bool Takes(Term verb) => verb.Meaning is "take" or "took";

    /// <summary>"hand 1042 over to me", "转我", "I'll take over 1042"; "我把1042转给Bo" and "Bo takes over 1042 from me" are not to me.</summary>
    private static bool IsToMe(string folded, Term verb, Lexicon words) => words.Find(folded, "said:me").Any(me => !FromWhom().IsMatch(folded[..me.Span.Start])
        && (Takes(verb) ? me.Span.End <= verb.Span.Start : me.Meaning == "me" && me.Span.Start >= verb.Span.Start));

    /// <summary>Our own people, where they are named; of two names at one place the longer.</summary>
    private static async Task<IReadOnlyList<(string Name, Span Span)>> Named(string folded, Turn turn, CancellationToken ct)
    {
        var named = new List<(string Name, Span Span)>();
        foreach (var person in (await turn.Query<Person>(KeyRange.StartingWith("role|"), ct)).Where(person => person.IsStaff).OrderByDescending(person => person.Name.Length))
        {
            var name = Folded.Of(person.Name);
            if (Lexicon.Place(folded, name) is { } at && new Span(at, name.Length) is var place && !named.Exists(other => other.Span.Overlaps(place)))
                named.Add((person.Name, place));
        }

        return [.. named.OrderBy(name => name.Span.Start)];
    }

    [GeneratedRegex(@"((?<![a-z])from|从)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex FromWhom();

    /// <summary>What stands around an order and a name when nothing else is said.</summary>
    [GeneratedRegex(@"(?<![a-z])(over|to|from|the|an?|order|po|please|pls|thanks|thank|thx|can|could|you|should|will|let|have|now|it|of)(?![a-z])|谢谢|订单|跟单|跟进|负责|以后|现在|[把给由让请吧了跟做管单这那个票的来去从]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Little();
}
