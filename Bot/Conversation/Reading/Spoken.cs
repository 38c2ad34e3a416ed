using System.Globalization;
using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Conversation.Reading;

/// <summary>Words that lead straight back to a command: what a button says.</summary>
public static class Spoken
{
    public static string Of(ICommand command)
    {
        var entry = new Entry(command.GetType());
        var said = entry.Slots.Where(slot => !slot.IsAttached).Select(slot => Of(command.GetType().GetProperty(slot.Name)?.GetValue(command))).Where(words => words.Length > 0);
        return string.Join(' ', said.Prepend(entry.Name));
    }

    private static string Of(object? value) => value switch
    {
        null => "",
        string words => words.ReplaceLineEndings(" "),
        LocalDate day => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Quantity quantity => string.Create(CultureInfo.InvariantCulture, $"{quantity.Amount} {quantity.Unit}"),
        _ when value.GetType().GetMethod(nameof(OrderRef.AsChoice)) is { } choice => ((Choice)choice.Invoke(value, null)!).Says,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
