namespace Bot.Sheets;

/// <summary>Names for tabs that Excel accepts: up to 31 letters, some of them forbidden, none twice.</summary>
internal static class TabNames
{
    private const int Longest = 31;

    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var names = new List<string>();
        foreach (var name in wanted)
        {
            var plain = new string([.. name.Select(letter => "[]:*?/\\".Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? ' ' : letter)]).Trim(' ', '\'');
            var free = Cut(plain is "" ? $"Sheet{names.Count + 1}" : plain, Longest);
            for (var copy = 2; names.Contains(free, StringComparer.OrdinalIgnoreCase); copy++)
                free = $"{Cut(plain, Longest - 5)} ({copy})";
            names.Add(free);
        }

        return names;
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd(' ', '\'');
}
