using System.Collections;
using System.Globalization;
using System.Text;
using Bot.Domain.Sheets;

namespace Bot.Export;

/// <summary>The rows of a table on disk, so that a table of any length can be written with little memory. They are read in their order.</summary>
public sealed class RowSpool : IReadOnlyList<SheetRow>
{
    private enum Kind : byte { Nothing, Words, Number, Date }

    private readonly string path;

    private RowSpool(string path, int count) => (this.path, Count) = (path, count);

    public int Count { get; }

    // Only for who insists: the way to a row leads over all before it.
    public SheetRow this[int index] => this.Skip(index).First();

    /// <summary>Puts rows into a new file.</summary>
    public static async Task<RowSpool> Fill(string path, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct)
    {
        var count = 0;
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        await using var writer = new BinaryWriter(file, Encoding.UTF8);
        await foreach (var cells in rows.WithCancellation(ct))
        {
            writer.Write7BitEncodedInt(cells.Count);
            foreach (var cell in cells)
                Write(writer, cell);
            count++;
        }

        return new RowSpool(path, count);
    }

    /// <summary>The same, but no more than so many rows of it.</summary>
    public RowSpool AtMost(int rows) => rows >= Count ? this : new RowSpool(path, rows);

    public IEnumerator<SheetRow> GetEnumerator()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        using var reader = new BinaryReader(file, Encoding.UTF8);
        for (var number = 1; number <= Count; number++)
        {
            var cells = new object?[reader.Read7BitEncodedInt()];
            for (var column = 0; column < cells.Length; column++)
                cells[column] = Read(reader);
            yield return new SheetRow(number, cells);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Write(BinaryWriter writer, object? cell)
    {
        writer.Write((byte)(cell switch { null => Kind.Nothing, decimal => Kind.Number, LocalDate => Kind.Date, _ => Kind.Words }));
        switch (cell)
        {
            case null:
                break;
            case decimal number:
                writer.Write(number);
                break;
            case LocalDate date:
                writer.Write(date.Year);
                writer.Write((byte)date.Month);
                writer.Write((byte)date.Day);
                break;
            default:
                writer.Write(Convert.ToString(cell, CultureInfo.InvariantCulture)!);
                break;
        }
    }

    private static object? Read(BinaryReader reader) => (Kind)reader.ReadByte() switch
    {
        Kind.Number => reader.ReadDecimal(),
        Kind.Date => new LocalDate(reader.ReadInt32(), reader.ReadByte(), reader.ReadByte()),
        Kind.Words => reader.ReadString(),
        _ => null,
    };
}
