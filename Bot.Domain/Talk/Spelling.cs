namespace Bot.Domain.Talk;

/// <summary>How far two words are apart in single slips: a letter wrong, missing, too many, or two swapped.</summary>
public static class Spelling
{
    private const string Vowels = "aeiou";

    public static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2 || a.Length > 64)
            return 3;
        var (before, last, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }

            (before, last, now) = (last, now, before);
        }

        return last[b.Length];
    }

    /// <summary>Letters swapped about and one lost or doubled: "dpsoit", "depsoitt".</summary>
    public static bool IsJumbled(string typed, string word) =>
        word.Length >= 7 && typed.Length >= 6 && Distance(typed, word) == 2 && typed.Concat(word).GroupBy(letter => letter).Sum(same => Math.Abs(typed.Count(letter => letter == same.Key) - word.Count(letter => letter == same.Key))) <= 1;

    /// <summary>Typed without its vowels, as thumbs do: "artwrk", "ordr", "strt".</summary>
    public static bool IsShortened(string typed, string word)
    {
        if (typed.Length < 4 || word.Length <= typed.Length || typed[0] != word[0] || typed.AsSpan(1).IndexOfAny(Vowels) >= 0)
            return false;
        var at = 1;
        for (var i = 1; i < word.Length; i++)
        {
            if (Vowels.Contains(word[i]))
                continue;
            if (at == typed.Length || typed[at] != word[i])
                return false;
            at++;
        }

        return at == typed.Length;
    }

    /// <summary>The one may be the other, mistyped; short words have to be right.</summary>
    public static bool IsSlip(string typed, string word) => word.Length >= 5 && typed.Length >= 4 && Distance(typed, word) <= (word.Length >= 8 ? 2 : 1);
}
