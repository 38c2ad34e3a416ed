using System.Globalization;
using Bot.Domain.Sheets;

namespace Bot.Sheets;

/// <summary>
/// Gives equal cells of one file the same object: most columns of an order sheet say the same few things a hundred thousand
/// times. Bounded: a value takes the place of another, and is kept a second time when it comes back.
/// </summary>
public sealed class CellPool
{
    private const int Places = 1 << 16;

    private readonly string?[] texts = new string?[Places];
    private readonly object?[] values = new object?[Places];

    /// <summary>The words of a cell without the space around them; null when there are none.</summary>
    public string? Text(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.IsEmpty)
            return null;
        ref var place = ref texts[string.GetHashCode(words, StringComparison.Ordinal) & (Places - 1)];
        return place is not null && words.SequenceEqual(place) ? place : place = words.ToString();
    }

    public object Value(decimal number) => Shared(number);

    public object Value(LocalDate date) => Shared(date);

    public object Value(CellError error) => Shared(error);

    /// <summary>A number as a workbook writes it down; the text itself when it is none.</summary>
    public object? Number(ReadOnlySpan<char> digits)
    {
        // Up to 15 digits are what they say. Beyond that they are the noise of binary fractions: 0.1 + 0.2 is stored as
        // 0.30000000000000004, and spreadsheets show 15 digits, as this conversion does. Long whole numbers stay whole.
        if ((digits.Length <= 16 || digits.IndexOfAnyExceptInRange('0', '9') < 0)
            && decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact))
        {
            return Value(exact);
        }

        if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e28)
            return Value((decimal)number);
        return Text(digits);
    }

    private object Shared<T>(T value)
        where T : notnull
    {
        ref var place = ref values[value.GetHashCode() & (Places - 1)];
        return place is T known && known.Equals(value) ? known : place = value;
    }
}
