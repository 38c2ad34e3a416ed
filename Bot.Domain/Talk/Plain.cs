using System.Text;

namespace Bot.Domain.Talk;

/// <summary>Text in compatibility form: full-width letters, ligatures and the like as plain ones.</summary>
public static class Plain
{
    // Half a character, as some clients cut emoji, and what is no character at all have no form.
    private static readonly System.Buffers.SearchValues<char> Broken = System.Buffers.SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Append(0xFFFE).Select(code => (char)code)]);

    public static string Of(string text) => Whole(text).Normalize(NormalizationForm.FormKC);

    private static string Whole(string text) => text.AsSpan().IndexOfAny(Broken) < 0 ? text : string.Concat(text.EnumerateRunes()).Replace('\ufffe', '\ufffd');
}
