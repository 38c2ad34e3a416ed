namespace Bot.Understanding;

/// <summary>Full-width letters and signs, and the digits of all scripts, made plain, place by place, so that positions stay.</summary>
public static class Widths
{
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Fold(original[i]);
    });

    public static char Fold(char typed) => typed switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(typed - 0xfee0),
        '\u3000' or '\u00a0' or '\u2009' or '\u202f' or '\t' => ' ',
        >= '\u2010' and <= '\u2014' or '\u2212' => '-',
        '\u2018' or '\u2019' => '\'',
        > '9' when char.IsDigit(typed) => (char)('0' + (int)char.GetNumericValue(typed)),
        _ => typed,
    };
}
