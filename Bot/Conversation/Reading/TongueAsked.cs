using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Conversation.Reading;

/// <summary>"Bitte auf Deutsch", "请用中文": which language somebody wants to be spoken to in.</summary>
internal static partial class TongueAsked
{
    private const int Longest = 60;

    /// <summary>The language's tag, where nothing else is said; a name alone says nothing.</summary>
    public static string? In(string text, Phrasebook phrases)
    {
        if (text.Length > Longest)
            return null;
        var rest = Little().Replace(text, " ").Trim();
        return rest.Length > 0 && rest.Length < text.Trim(' ', '.', '!', '?', '。', '！').Length && Vocabulary.Find(rest, phrases.Phrases(nameof(Language))) is { } named && named.Span == new Span(0, rest.Length) ? named.Meaning : null;
    }

    [GeneratedRegex(@"(?<![\p{L}])(please|pls|can|could|you|we|speak|write|answer|reply|talk|to|in|me|with|only|bitte|auf|nur|sprich|sprechen|sie|wir|schreiben?|antworten?|mit|mir|kannst|k[oö]nnen|du|por favor|en|habla(me|r)?|hable|escriba?|responda?|conmigo|s'il (vous|te) pla[iî]t|svp|parle[rz]?|[eé]cri(s|vez)|r[eé]pond(s|ez)|em|fale|falar|escreva|на|по|пожалуйста|говорите|пишите|из|من فضلك|باللغة|تحدث)(?![\p{L}])|请|麻烦|用|说|讲|回复|回答|跟我|和我|以后|都|で|お願いします|話して|ください|返信して|[^\p{L}\s]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Little();
}
