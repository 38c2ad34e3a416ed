using Bot.Domain.Talk;

namespace Bot.Sheets;

/// <summary>Why a file cannot be read as a sheet, and what to do instead. All of the refusals in one place.</summary>
internal static class Unreadable
{
    public static Refusal NoCopy(string name) =>
        new($"I could not fetch “{name}”. Please send it to me again.");

    public static Refusal Empty(string name) =>
        new($"“{name}” is an empty file of 0 bytes. Please save it again and send it once more.");

    public static Refusal Blank(string name) =>
        new($"There is nothing written in “{name}”. Please check that it is the right file and send it again.");

    public static Refusal TooLarge(string name, long bytes) =>
        new($"“{name}” has {Megabytes(bytes)} MB, and I read files up to {Megabytes(SheetLimits.MostBytes)} MB. Please split it and send the parts.");

    public static Refusal TooManyColumns(string name, int columns) =>
        new($"“{name}” has {columns} columns, and I read up to {SheetLimits.MostColumns}. Please delete those that are not needed and send it again.");

    public static Refusal TooManyRows(string name) =>
        new($"“{name}” has more than {SheetLimits.MostRows} rows. Please split it and send the parts.");

    public static Refusal Unpacks(string name) =>
        new($"“{name}” becomes larger than {Megabytes(SheetLimits.MostUnpackedBytes)} MB when it is unpacked. Please copy the rows that count into a new workbook and send that.");

    public static Refusal Broken(string name) =>
        new($"“{name}” is damaged or was not sent completely. Please open it in Excel, save it again as .xlsx and send that.");

    public static Refusal NoWorkbook(string name) =>
        new($"“{name}” is a packed file, but no Excel workbook. Please save the table as .xlsx or .csv and send that.");

    public static Refusal LockedOrOld(string name) =>
        new($"“{name}” has a password or is in the old .xls format, and I can open neither. Please save it as .xlsx without a password and send that.");

    public static Refusal OldFormat(string name) =>
        new($"“{name}” is in a format of Excel that I cannot open. Please save it as .xlsx and send that.");

    public static Refusal Macros(string name) =>
        new($"“{name}” contains macros, which I do not open. Please save it as .xlsx, without macros, and send that.");

    public static Refusal Pdf(string name) =>
        new($"“{name}” is a PDF and no table. Please send the Excel or CSV file it was made from.");

    public static Refusal Picture(string name) =>
        new($"“{name}” is a picture and no table. Please send the Excel or CSV file it was made from.");

    public static Refusal WebPage(string name) =>
        new($"“{name}” is a web page and no workbook, whatever its name says. Please open it in Excel, save it as .xlsx and send that.");

    public static Refusal NoText(string name) =>
        new($"“{name}” is neither a workbook nor a text file. Please save the table as .xlsx or .csv and send that.");

    public static Refusal OpenQuote(string name, long row) =>
        new($"Row {row} of “{name}” has a quotation mark that is never closed. Please correct it and send the file again.");

    // A file a little over the limit must not be said to have exactly as much as it may.
    private static decimal Megabytes(long bytes) => Math.Ceiling(bytes * 10m / SheetLimits.Megabyte) / 10;
}
