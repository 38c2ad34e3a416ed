using Bot.Domain.Talk;

namespace Bot.Domain.Sheets;

/// <summary>Opens the sheets that people send, and writes those that they get back.</summary>
public interface ISheets
{
    /// <summary>The tables of a file, empty ones left out, in the file's order.</summary>
    /// <param name="file">With our own copy of it.</param>
    /// <exception cref="Refusal">It is no sheet that can be read; the text says why and what to do.</exception>
    Task<IReadOnlyList<Sheet>> Read(Attachment file, CancellationToken ct);

    /// <summary>Writes a file, kept when the task completes; the same content twice is one file.</summary>
    /// <param name="sheets">One, or for a workbook several; the form of the first is the file's.</param>
    Task<Attachment> Write(string name, IReadOnlyList<Sheet> sheets, CancellationToken ct);
}
