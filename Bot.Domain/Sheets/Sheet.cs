namespace Bot.Domain.Sheets;

public enum SheetKind { Csv, Xlsx }

/// <summary>How a file writes its rows down, so that one can be given back as it came.</summary>
/// <param name="Delimiter">Between the cells of a text file.</param>
/// <param name="Encoding">Its IANA name: <c>utf-8</c>, <c>gb18030</c>, <c>windows-1252</c>, <c>utf-16</c>.</param>
/// <param name="LineEnd">Of a text file: <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
/// <param name="HasMark">A text file begins with a byte order mark.</param>
public sealed record SheetForm(SheetKind Kind, string Delimiter = ",", string Encoding = "utf-8", string LineEnd = "\r\n", bool HasMark = true);

/// <summary>One table of a file as it stands, whatever is above its header included.</summary>
/// <param name="Tab">The tab's name; empty in a text file.</param>
public sealed record Sheet(string Tab, SheetForm Form, IReadOnlyList<SheetRow> Rows);

/// <summary>A row of cells. A cell is null (empty), a string, a decimal, a <see cref="LocalDate"/> or a <see cref="CellError"/>.</summary>
/// <param name="Number">As the spreadsheet counts it, from 1.</param>
public sealed record SheetRow(int Number, IReadOnlyList<object?> Cells)
{
    public object? this[int column] => column < Cells.Count ? Cells[column] : null;
}

/// <summary>What a formula that cannot be computed shows: <c>#REF!</c>.</summary>
public sealed record CellError(string Code);
