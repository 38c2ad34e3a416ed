using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Channels.WebChat;

/// <summary>
/// Plain words as Markdown that shows them as they were written: no name or order number in them turns into a heading or into
/// italics, line ends stay, and addresses can be opened.
/// </summary>
public static partial class WebChatMarkdown
{
    /// <summary>Written as numbers, for the other way with a backslash means something to some clients: \( begins a formula.</summary>
    private const string Meaningful = "\\`*_[]()<>#~|\"'&$^{}!+";

    public static string Of(string text)
    {
        var markdown = new StringBuilder();
        var isOpen = false;
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            if (line.Trim().Length == 0)
            {
                // Any number of empty lines is one space between paragraphs.
                if (isOpen)
                    markdown.Append("\n\n");
                isOpen = false;
                continue;
            }

            // Two spaces before its end make the end of a line show.
            markdown.Append(isOpen ? "  \n" : "");
            Line(line, markdown);
            isOpen = true;
        }

        return markdown.ToString();
    }

    private static void Line(string line, StringBuilder markdown)
    {
        var words = line.TrimStart(' ', '\t');
        markdown.Insert(markdown.Length, "&nbsp;", line.Length - words.Length);
        var start = LineStart().Match(words);
        if (start.Success)
        {
            markdown.Append(words.AsSpan(0, start.Length - 1));
            Number(start.Value[^1], markdown);
            words = words[start.Length..];
        }

        var at = 0;
        foreach (var link in Address().EnumerateMatches(words))
        {
            Words(words.AsSpan(at, link.Index - at), markdown);
            markdown.Append('<').Append(words.AsSpan(link.Index, link.Length)).Append('>');
            at = link.Index + link.Length;
        }

        Words(words.AsSpan(at), markdown);
    }

    private static void Words(ReadOnlySpan<char> words, StringBuilder markdown)
    {
        for (var i = 0; i < words.Length; i++)
        {
            // Two of a kind are made into something finer: -- into a dash, ... into one character.
            var isRepeated = char.IsPunctuation(words[i]) && ((i > 0 && words[i - 1] == words[i]) || (i + 1 < words.Length && words[i + 1] == words[i]));
            if (isRepeated || Meaningful.Contains(words[i], StringComparison.Ordinal))
                Number(words[i], markdown);
            else
                markdown.Append(words[i]);
        }
    }

    private static void Number(char letter, StringBuilder markdown) => markdown.Append(CultureInfo.InvariantCulture, $"&#{(int)letter};");

    /// <summary>What makes a list or an underline at the beginning of a line; its last character is the one that does.</summary>
    [GeneratedRegex(@"\A(?:[-+=:]|[0-9]{1,9}[.)])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"https?://[A-Za-z0-9\-._~:/?#@!$&*+,;=%]*[A-Za-z0-9\-_~/#=%]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
