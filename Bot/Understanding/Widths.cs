namespace Bot.Understanding;

/// <summary>Full-width letters, digits and signs made plain, place by place, so that positions stay.</summary>
public static class Widths
{
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = original[i] switch
            {
                >= '\uff01' and <= '\uff5e' and var wide => (char)(wide - 0xfee0),
                '\u3000' or '\u00a0' or '\u2009' or '\u202f' or '\t' => ' ',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
                var other => other,
            };
        }
    });
}
