using System.Text.RegularExpressions;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>
/// A number in the words of somebody outside that is called an order's and is none of theirs: what they say is not said of the
/// only order that they have. Whether somebody else has such an order plays no part.
/// </summary>
internal static partial class StrangeNumber
{
    public static async Task<bool> IsIn(string words, Turn turn, CancellationToken ct)
    {
        var text = Plain.Of(words);
        var numbers = OrderNumbers.In(text).Concat(text.Any(Scripts.IsUnspaced) ? OrderNumbers.In(OrderNumbers.Apart(text)) : []).ToList();
        if (numbers is [] || await OrderRef.Hear(new Hearing(text, turn), ct) is Reading<OrderRef>.One or Reading<OrderRef>.Several)
            return false;
        var lengths = await Lengths(turn, ct);
        return numbers.Any(number => IsCalled(text, number.Span, lengths, turn.Phrases));
    }

    /// <summary>"PO-9999", "Auftrag 9999", "9999那单"; "about 9999" where theirs are as long and it counts nothing.</summary>
    private static bool IsCalled(string text, Span number, IReadOnlySet<int> lengths, Phrasebook phrases)
    {
        var (before, after) = (text[..number.Start].TrimEnd(' ', ':', '#', '.', '°', '号', '號'), text[number.End..]);
        if (OrderNumbers.IsCalled(text[number.Start..]) || CalledAfter().IsMatch(after))
            return true;
        return phrases.Phrases("called").Any(word => EndsWith(before, word.Key)
            && (word.Value == "order" || (lengths.Contains(number.Length) && text.AsSpan(number.Start, number.Length).IndexOfAnyExceptInRange('0', '9') < 0 && !Counts().IsMatch(after))));
    }

    /// <summary>How many digits the numbers of their own orders have.</summary>
    private static async Task<IReadOnlySet<int>> Lengths(Turn turn, CancellationToken ct)
    {
        var own = turn.Me.Role == Roles.Supplier
            ? (await turn.List<FactoryOrder>("open", ct, take: Looked)).Items.Select(made => made.OrderNumber)
            : (await turn.List<Order>("open", ct, take: Looked)).Items.Select(order => order.Number);
        return own.Select(number => number.Reverse().TakeWhile(char.IsAsciiDigit).Count()).ToHashSet();
    }

    private const int Looked = 50;

    private static bool EndsWith(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !Scripts.JoinsOn(word[0]) || !Scripts.JoinsOn(text[^(word.Length + 1)]));

    [GeneratedRegex(@"^\s?(号?订?单|这单|那单|这票|那票|の注文)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex CalledAfter();

    /// <summary>"about 3000 pcs", "for 5000 USD", "关于2000件": so many, and no order.</summary>
    [GeneratedRegex(@"^\s?(pcs?|pieces?|sets?|pairs?|prs|ctns?|cartons?|boxes|units?|kgs?|m|usd|eur|rmb|cny|gbp|days?|weeks?|stück|stk|paar|kartons?|piezas?|pièces?|peças?|caixas?|cartões|cajas?|шт|пар|قطعة|件|个|只|条|套|双|对|箱|米|枚|着|個|本|天|元|美|欧)(?![a-z])|^\s?[%$€£¥]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Counts();
}
