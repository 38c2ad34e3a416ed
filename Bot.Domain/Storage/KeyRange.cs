namespace Bot.Domain.Storage;

/// <summary>Keys from one to another, both included, in ordinal order.</summary>
/// <param name="Skip">How many documents to pass over.</param>
/// <param name="Take">How many to give at the most.</param>
/// <param name="Descending">Last key first.</param>
public sealed record KeyRange(string From, string To, int Skip = 0, int Take = int.MaxValue, bool Descending = false)
{
    // Above every character that a key may contain.
    private const char Last = '\uffff';

    public static KeyRange Exactly(string key) => new(key, key);

    public static KeyRange StartingWith(string prefix) => new(prefix, prefix + Last);

    public static KeyRange Between(string prefix, string from, string to) => new(prefix + from, prefix + to + Last);

    /// <summary>The key by which a document stands in this range.</summary>
    public string KeyOf(IDocument document)
    {
        var keys = document.Keys.Where(Contains).Order(StringComparer.Ordinal);
        return Descending ? keys.Last() : keys.First();
    }

    public bool Contains(string key) => string.CompareOrdinal(From, key) <= 0 && string.CompareOrdinal(key, To) <= 0;
}
