using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <content>What is asked for all day is in memory before anybody asks.</content>
internal sealed partial class View
{
    private const int PageLength = 256;
    private const int MostLists = 40_000;

    /// <summary>
    /// Reads all documents of a type into memory, with the lists that they are asked for by: one after the other that costs a tenth
    /// of finding each when it is asked for. Given up where they are too many, or where something of the type is written meanwhile.
    /// </summary>
    /// <param name="list">How the keys of those lists begin.</param>
    /// <param name="most">Bytes that may be in memory afterwards.</param>
    /// <param name="goesOn">Asked every few milliseconds.</param>
    public void Warm(Type type, string list, long most, Func<bool> goesOn)
    {
        var collection = Written.NameOf(type);
        var entries = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        for (var after = ""; ;)
        {
            var page = database().All(collection, after).Take(PageLength).ToList();
            foreach (var row in page)
            {
                after = Row.Id(row);
                Read(type, new DocumentKey(collection, after), row);
                var keys = row["_keys"].AsArray.Select(entry => entry.AsString).Where(entry => entry.StartsWith(list, StringComparison.Ordinal)).ToList();
                foreach (var (start, entry) in keys.Select(entry => (StartOf(entry, list), entry)))
                {
                    if (!entries.TryGetValue(start, out var found))
                        entries[start] = found = [];
                    found.Add(entry);
                }

                // An order goes by three numbers, and hardly ever by the other two.
                if (keys is [var first, ..])
                    own.Add(StartOf(first, list));
            }

            if (memory.Bytes > most || own.Count > MostLists)
                return;
            if (page.Count < PageLength)
                break;
            if (!goesOn())
                return;
        }

        lock (gate)
        {
            // The database is behind with it.
            if (pending.Any(collection))
                return;
            foreach (var start in own)
            {
                var ids = entries[start].Order(StringComparer.Ordinal).Select(entry => entry[(entry.IndexOf(Row.Separator, StringComparison.Ordinal) + 1)..]).Distinct().ToList();
                lists.Ask(collection, start.EndsWith('|') ? KeyRange.StartingWith(start) : KeyRange.Exactly(start)).Found(ids, ids.Count);
            }
        }
    }

    /// <summary>What a question for it says: <c>order|…</c> whole, of <c>number|1042|PO-1042</c> the part up to the second mark.</summary>
    private static string StartOf(string entry, string list)
    {
        var end = entry.AsSpan(list.Length).IndexOfAny('|', Row.Separator) + list.Length;
        return entry[..(entry[end] == '|' ? end + 1 : end)];
    }
}
