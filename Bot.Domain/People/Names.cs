using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Names as people type them, made comparable.</summary>
public static class Names
{
    /// <summary>On one line, with single spaces.</summary>
    public static string Tidy(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Width, case and spacing folded: <c>ＡＣＭＥ  outdoor</c> and <c>Acme Outdoor</c> are the same name.</summary>
    public static string Fold(string name) =>
        string.Join(' ', Plain.Of(name).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>"acme" of "acme outdoor", 恒发 of 宁波恒发制衣; both folded.</summary>
    public static bool IsPart(string part, string name) => part.Length >= 2 && (part.Any(Scripts.IsUnspaced) ? name.Contains(part, StringComparison.Ordinal) : $" {name}".Contains($" {part}", StringComparison.Ordinal));

    /// <summary>"acmee outdoor": a letter or two wrong, missing or too many; both folded. Short names have to be right.</summary>
    public static bool IsSlip(string typed, string name)
    {
        if (Math.Min(typed.Length, name.Length) < 5 || Math.Abs(typed.Length - name.Length) > 2)
            return false;
        var last = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var i = 1; i <= typed.Length; i++)
        {
            var now = new int[name.Length + 1];
            now[0] = i;
            for (var j = 1; j <= name.Length; j++)
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (typed[i - 1] == name[j - 1] ? 0 : 1));
            last = now;
        }

        return last[^1] <= (name.Length >= 8 ? 2 : 1);
    }
}
