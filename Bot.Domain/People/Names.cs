using System.Text;

namespace Bot.Domain.People;

/// <summary>Names as people type them, made comparable.</summary>
public static class Names
{
    /// <summary>On one line, with single spaces.</summary>
    public static string Tidy(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Half a character, as some clients cut emoji, cannot be folded.
    private static string Whole(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text : string.Concat(text.EnumerateRunes());

    /// <summary>Width, case and spacing folded: <c>ＡＣＭＥ  outdoor</c> and <c>Acme Outdoor</c> are the same name.</summary>
    public static string Fold(string name) =>
        string.Join(' ', Whole(name).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
