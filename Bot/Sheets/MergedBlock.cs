using System.Globalization;
using Bot.Domain.Sheets;

namespace Bot.Sheets;

/// <summary>Cells that are shown as one. Only the first has a value; a reader sees it in all of them.</summary>
internal sealed record MergedBlock(int Top, int Left, int Bottom, int Right)
{
    private const int TallestWhole = 10_000;

    /// <summary>From <c>A2:B4</c>.</summary>
    public static MergedBlock? Read(string? reference)
    {
        var corners = (reference ?? "").Split(':');
        return corners.Length == 2 && Row(corners[0]) is { } top && Row(corners[1]) is { } bottom && top <= bottom
            ? new MergedBlock(top, TabReading.Column(corners[0]), bottom, TabReading.Column(corners[1]))
            : null;
    }

    /// <summary>The rows with the value of each block in all of its cells, and the rows that only have such cells among them.</summary>
    public static IReadOnlyList<SheetRow> Fill(IReadOnlyList<SheetRow> rows, IReadOnlyList<MergedBlock> blocks, Func<Exception> tooMany)
    {
        if (blocks.Count == 0 || rows.Count == 0)
            return rows;
        var byNumber = new Dictionary<int, IReadOnlyList<object?>>();
        // A broken program may write a row twice; the later one stands.
        foreach (var row in rows)
            byNumber[row.Number] = row.Cells;
        var last = byNumber.Keys.Max();
        var widest = rows.Max(row => row.Cells.Count);
        var filled = 0L;
        foreach (var block in blocks)
        {
            if (!byNumber.TryGetValue(block.Top, out var first) || block.Left >= first.Count || first[block.Left] is not { } value)
                continue;
            // A merged whole column or row ends where the table ends.
            var bottom = block.Bottom - block.Top >= TallestWhole ? Math.Min(block.Bottom, last) : block.Bottom;
            var right = block.Right >= SheetLimits.MostColumns ? Math.Min(block.Right, widest - 1) : block.Right;
            filled += (bottom - block.Top + 1L) * Math.Max(0, right - block.Left + 1);
            if (filled > SheetLimits.MostMergedCells)
                throw tooMany();
            for (var number = block.Top; number <= bottom; number++)
            {
                var cells = byNumber.GetValueOrDefault(number, []);
                var whole = new object?[Math.Max(cells.Count, right + 1)];
                for (var column = 0; column < whole.Length; column++)
                    whole[column] = column >= block.Left && column <= right ? value : column < cells.Count ? cells[column] : null;
                byNumber[number] = whole;
            }
        }

        return [.. byNumber.OrderBy(row => row.Key).Select(row => new SheetRow(row.Key, row.Value))];
    }

    private static int? Row(string corner) =>
        int.TryParse(corner.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row >= 1 ? row : null;
}
