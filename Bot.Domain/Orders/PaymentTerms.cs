using System.Text.RegularExpressions;

namespace Bot.Domain.Orders;

/// <summary>The words that terms of payment are made of: <c>30% deposit, balance against B/L copy</c>, <c>月结30天</c>.</summary>
public static partial class PaymentTerms
{
    // What says how or how much. A number is one only as a share, or as days: "3 days overdue" has a word more than that.
    private const string Fact = @"(?:(?:net|o/?a|d/?a|l/?c|t/?t|open account|usance)\s*)?\d+\s*(?:days?|天|日)(?![a-z])|net\s*\d+(?![\d.,/%])|\d{1,3}(?:\s*[/:]\s*\d{1,3}){1,2}(?![\d.,])|\d{1,3}(?:\.\d+)?\s*%|前?t/?t(?![a-z])|(?:d/?l|l)/?c(?![a-z])|d/?p(?![a-z])|d/?a(?![a-z])|o/?a(?![a-z])|c\.?o\.?d(?![a-z])|cad(?![a-z])|(?:open account|letters? of credit|cash|prepaid|prepayment|full advance|paypal|western union)(?![a-z])|月结|信用证|见提单|货到|现款|现结|全款|款到|电汇|预付";

    // What stands between and beside them. What is done is none of it: "30% in", 30%付了.
    private const string Beside = @"(?<![a-z])(?:in(?=\s+(?:advance|full|\d))|down|before|after|against|upon|on|at|of|from|by|with|and|the|then|within|a|an|full|copy|copies|scan|original|docs?|documents?|b/?l|bill of lading|date|sight|shipment|shipping|delivery|loading|receipt|invoice|order|irrevocable|confirmed(?=\s+(?:irrevocable|l/?c))|advance|deposit|balance|payment|rest|remainder|eom|month|end)(?![a-z])|定金|订金|余款|尾款|账期|(?<=[前后内时天])付[款清]?|付(?=\s*(?:\d|定金|订金|余款|尾款))|前|后|提单|复印件|副本|正本|扫描件|(?:发货|出货|出运|装船|装柜|收货|开票|开船)之?[前后时]|收到(?=提单|发票|货)|发票|见票|即期|远期|不可撤销|凭|月底|的|再|和|内|其余";

    /// <summary>There is no more in it, folded, than words of payment; a sentence about terms has more: "60 days overdue", 客户要求60天.</summary>
    public static bool AreAllOf(string folded) => Whole().IsMatch(folded);

    /// <summary>It says how or how much, which "balance" alone does not.</summary>
    public static bool AreIn(string folded) => Somewhere().IsMatch(folded);

    [GeneratedRegex(@"^(?>(?:[\s,，;；、.+&()（）-]|" + Fact + "|" + Beside + ")+)$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![a-z\d])(?:" + Fact + ")", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Somewhere();
}
