namespace Bot.Sheets;

/// <summary>How much of a file is read. Past these, somebody is told to send less; nothing is cut off silently.</summary>
public static class SheetLimits
{
    public const long MostBytes = 50 * Megabyte;

    /// <summary>Of all parts of a workbook together, unpacked. An honest workbook of 100,000 rows has about 150 MB.</summary>
    public const long MostUnpackedBytes = 400 * Megabyte;

    /// <summary>Of all tabs together, the header included.</summary>
    public const int MostRows = 500_000;

    public const int MostColumns = 200;

    /// <summary>Excel's own limit is 32,767.</summary>
    public const int MostCharactersInCell = 100_000;

    /// <summary>Of a text file, in UTF-8. A quotation mark that is never closed makes one endless row.</summary>
    public const int MostBytesInRow = 1_000_000;

    /// <summary>Of the strings that the cells of a workbook share; they are in memory as long as it is read.</summary>
    public const long MostSharedCharacters = 64 * 1024 * 1024;

    /// <summary>Cells that get their value from the merged block they are in.</summary>
    public const int MostMergedCells = 5_000_000;

    public const long Megabyte = 1024 * 1024;
}
