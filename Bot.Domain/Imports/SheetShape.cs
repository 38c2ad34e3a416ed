using System.Security.Cryptography;
using System.Text;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;

namespace Bot.Domain.Imports;

/// <summary>How sheets of one shape are read and written: remembered from the last that went in.</summary>
/// <param name="Id">Made of the headings.</param>
/// <param name="Columns">By heading, what is in it.</param>
/// <param name="Dates">The order of its dates.</param>
[Stored("shapes")]
public sealed record SheetShape(string Id, IReadOnlyList<string> Headings, SheetForm Form, IReadOnlyDictionary<string, Field?> Columns, DateOrder? Dates, Instant At) : IDocument
{
    public bool HasDecimalComma { get; init; }

    /// <summary>By heading, how dates are written, where that cannot be misread.</summary>
    public IReadOnlyDictionary<string, string>? DatePatterns { get; init; }

    public IEnumerable<string> Keys => [$"at|{At.ToUnixTimeTicks():x16}"];

    public static string IdOf(IEnumerable<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(Imports.Headings.Compact)))));
}
