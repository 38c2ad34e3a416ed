using NodaTime.TimeZones;

namespace Bot.Understanding;

/// <summary>Every known name, folded, with the zones that it can mean.</summary>
internal static class Gazetteer
{
    /// <summary>Below this length one wrong letter makes another name as easily as a typing error.</summary>
    private const int ShortestMistyped = 5;

    private static readonly Dictionary<string, IReadOnlyList<DateTimeZone>> Names = Load();

    public static IReadOnlyList<DateTimeZone>? Find(string name) => Names.GetValueOrDefault(Key(name));

    /// <summary>The zones of the names that differ from this one by one letter: changed, missing, added or swapped with its neighbour.</summary>
    public static IReadOnlyList<DateTimeZone> FindMistyped(string name)
    {
        var typed = Key(name);
        if (typed.Length < ShortestMistyped || typed[0] > 0x7F)
            return [];
        return [.. Names.Where(known => known.Key.Length >= ShortestMistyped && IsOneEditAway(known.Key, typed)).SelectMany(known => known.Value).Distinct()];
    }

    private static string Key(string name) => Folded.Of(name).Replace('_', ' ').Replace('-', ' ').Replace("'", "", StringComparison.Ordinal).Trim(' ', '.', ',', '!', '?', '。', '，', '！', '？');

    private static Dictionary<string, IReadOnlyList<DateTimeZone>> Load()
    {
        var tzdb = DateTimeZoneProviders.Tzdb;
        var names = new Dictionary<string, IReadOnlyList<DateTimeZone>>();
        foreach (var line in PlaceNames.Table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var zones = line[..equals].Split('|', StringSplitOptions.TrimEntries).Select(id => tzdb[id]).ToList();
            foreach (var name in line[(equals + 1)..].Split(','))
                names.TryAdd(Key(name), zones);
        }

        // The database's own: the city in an id, the id itself, and a country that has one zone only.
        var locations = TzdbDateTimeZoneSource.Default.ZoneLocations ?? [];
        foreach (var location in locations)
        {
            names.TryAdd(Key(location.ZoneId[(location.ZoneId.LastIndexOf('/') + 1)..]), [tzdb[location.ZoneId]]);
            names.TryAdd(Key(location.ZoneId), [tzdb[location.ZoneId]]);
        }

        foreach (var country in locations.GroupBy(location => location.CountryName).Where(country => country.Count() == 1))
            names.TryAdd(Key(country.Key), [tzdb[country.First().ZoneId]]);
        foreach (var id in tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)))
            names.TryAdd(Key(id), [tzdb[id]]);
        return names;
    }

    private static bool IsOneEditAway(string known, string typed)
    {
        if (Math.Abs(known.Length - typed.Length) > 1)
            return false;
        var same = 0;
        while (same < known.Length && same < typed.Length && known[same] == typed[same])
            same++;
        var rest = known.AsSpan(same);
        var other = typed.AsSpan(same);
        if (rest.Length != other.Length)
            return rest.Length > other.Length ? rest[1..].SequenceEqual(other) : other[1..].SequenceEqual(rest);
        return rest.Length > 0 && (rest[1..].SequenceEqual(other[1..])
            || (rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..])));
    }
}
