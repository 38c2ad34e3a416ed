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

    /// <summary>"acme" of "acme outdoor", 恒发 of 宁波恒发制衣; both folded. "ok" is no part of "okko trading".</summary>
    public static bool IsPart(string part, string name) => part.Any(Scripts.IsUnspaced)
        ? part.Length >= 2 && name.Contains(part, StringComparison.Ordinal)
        : part.Length >= 4 && $" {name}".Contains($" {part}", StringComparison.Ordinal);
}
