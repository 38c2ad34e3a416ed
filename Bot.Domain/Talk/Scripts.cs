namespace Bot.Domain.Talk;

/// <summary>How letters are written.</summary>
public static class Scripts
{
    /// <summary>Of a script that puts no space between words: Chinese characters and Japanese kana, full-width forms too.</summary>
    public static bool IsUnspaced(char letter) => letter is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F') or (>= '\uD840' and <= '\uD88D');

    /// <summary>A letter or digit after which a word goes on when another one follows: "où" is not in "oui", "где" not in "нигде".</summary>
    public static bool JoinsOn(char letter) => char.IsLetterOrDigit(letter) && !IsUnspaced(letter);
}
