using Bot.Domain.Talk;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Channels.Telegram;

/// <summary>A text and its buttons in the sizes that Telegram takes.</summary>
public static class TelegramTexts
{
    /// <summary>In UTF-16 units, as .NET counts too.</summary>
    public const int LongestText = 4096;

    /// <summary>Two buttons of that many columns stand side by side on a phone.</summary>
    private const int ShortLabel = 18;

    /// <summary>At line ends where it can be, else between words, else anywhere but within a character.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var parts = new List<string>();
        while (text.Length > LongestText)
        {
            var cut = text.LastIndexOf('\n', LongestText);
            if (cut <= 0)
                cut = text.LastIndexOf(' ', LongestText);
            if (cut <= 0)
                cut = char.IsLowSurrogate(text[LongestText]) ? LongestText - 1 : LongestText;
            parts.Add(text[..cut]);
            text = text[cut..].TrimStart('\n', ' ');
        }

        parts.Add(text);
        // Telegram refuses a message of blanks.
        return [.. parts.Where(part => !string.IsNullOrWhiteSpace(part))];
    }

    public static InlineKeyboardMarkup? Keyboard(Outgoing message) => message.Choices is []
        ? null
        : new InlineKeyboardMarkup(Rows(message).Select(row => row.Select(index => InlineKeyboardButton.WithCallbackData(message.Choices[index].Label, DataOf(message, index)))));

    /// <summary>What a button says when it is pressed.</summary>
    public static string DataOf(Outgoing message, int choice) => $"{message.Id}:{choice}";

    /// <summary>The numbers of the choices, row by row.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Rows(Outgoing message)
    {
        var rows = new List<List<int>>();
        var room = false;
        foreach (var (index, choice) in message.Choices.Index())
        {
            var isShort = Columns(choice.Label) <= ShortLabel;
            if (!room || !isShort)
                rows.Add([]);
            rows[^1].Add(index);
            room = isShort && rows[^1].Count == 1;
        }

        return rows;
    }

    /// <summary>Chinese characters and emoji are twice as wide.</summary>
    private static int Columns(string label) => label.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 ? 2 : 1);
}
