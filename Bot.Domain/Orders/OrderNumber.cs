using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>A purchase-order number as a customer writes it: has a digit, no spaces, upper case.</summary>
public sealed partial record OrderNumber(string Value) : ISpoken<OrderNumber>
{
    public static Task<Reading<OrderNumber>> Hear(Hearing hearing, CancellationToken ct) =>
        Task.FromResult<Reading<OrderNumber>>(OrderNumbers.In(hearing.Text).ToList() is [var (_, span), ..]
            ? new Reading<OrderNumber>.One(new OrderNumber(OrderNumbers.Clean(Word().Replace(hearing.Text.Substring(span.Start, span.Length), ""))), span)
            : new Reading<OrderNumber>.None());

    public Choice AsChoice() => new(Text.Verbatim(Value), Value);

    public override string ToString() => Value;

    // "order 2002" is number 2002; an "ORDER-2002" may be called so.
    [GeneratedRegex(@"^(?:order|no)[\s#.:]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Word();
}

/// <summary>Finds what looks like an order number, and the forms that one is found by.</summary>
public static partial class OrderNumbers
{
    /// <summary>What looks like an order number, in the order of the message.</summary>
    public static IEnumerable<(string Number, Span Span)> In(string message) =>
        Token().Matches(message).Where(match => match.Length < 32).Select(match => (Clean(match.Value), new Span(match.Index, match.Length)));

    /// <summary>The forms by which people name an order: <c>PO1042</c> and <c>1042</c> for PO-1042.</summary>
    public static IEnumerable<string> Forms(string number)
    {
        var compact = Compact(number);
        var digits = new string([.. compact.Reverse().SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit).Reverse()]);
        return new[] { compact, digits, digits.TrimStart('0') }.Where(form => form.Length > 0).Distinct();
    }

    /// <summary>Letters and digits only, upper case.</summary>
    public static string Compact(string number) => string.Concat(number.ToUpperInvariant().Where(char.IsLetterOrDigit));

    /// <summary>"PO-9999", "order 9999", "no. 9999": what begins here is called an order's number.</summary>
    public static bool IsCalled(string number) => Called().IsMatch(number);

    /// <summary>The same length without the letters of scripts that write no spaces: "投诉1042色差" has a number in it.</summary>
    internal static string Apart(string text) => new([.. text.Select(letter => Scripts.IsUnspaced(letter) ? ' ' : letter)]);

    internal static string Clean(string token) => Spaces().Replace(token.Trim(), "-").ToUpperInvariant();

    // Chinese and Japanese words need no space before "PO-1042". Letters, a separator and digits ("po 1042", "SO-2201", "GD-0815", "88213"); digits of a time, a percentage or a unit are not one.
    [GeneratedRegex(@"(?:(?<![\p{L}\d./#-])(?<!\d[,:])|(?<=[\u3040-\u9FFF])(?=[A-Z]{2,6}-\d))(?:(?:(?:P\.?O|S\.?O|PI|SC|order|no\.?|[A-Za-z]{1,6}-)[\s\-_#.:]{0,3})(?:[A-Za-z]{1,4}-?)?\d+|#?\d{2,}|[A-Za-z]{1,6}\d{3,})[A-Za-z\d]*(?:[-_][A-Za-z\d]+){0,4}(?![\d%]|:\d)(?!\.\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Token();

    [GeneratedRegex(@"[\s#.:]+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(P\.?O|S\.?O|order|no)[^\p{L}]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Called();
}
