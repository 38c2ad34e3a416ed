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

    public static InlineKeyboardMarkup? Keyboard(Outgoing message)
    {
        var rows = new List<List<InlineKeyboardButton>>();
        var room = false;
        foreach (var (index, choice) in message.Choices.Index())
        {
            var isShort = Columns(choice.Label) <= ShortLabel;
            if (!room || !isShort)
                rows.Add([]);
            rows[^1].Add(InlineKeyboardButton.WithCallbackData(choice.Label, $"{message.Id}:{index}"));
            room = isShort && rows[^1].Count == 1;
        }

        return rows is [] ? null : new InlineKeyboardMarkup(rows);
    }

    /// <summary>Chinese characters and emoji are twice as wide.</summary>
    private static int Columns(string label) => label.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 ? 2 : 1);
}
