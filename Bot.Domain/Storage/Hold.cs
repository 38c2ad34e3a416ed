using System.Security.Cryptography;
using System.Text;
using Bot.Domain.Talk;

namespace Bot.Domain.Storage;

/// <summary>A name that there may be only one of, as a document that whoever makes that one has to write.</summary>
/// <param name="Id">A hash of the name.</param>
[Stored("holds")]
public sealed record Hold(string Id) : IDocument
{
    public IEnumerable<string> Keys => [];
}

public static class Holds
{
    /// <summary>
    /// Said before a turn looks for what it makes when there is none: of two turns at once the second has lost, runs again and finds it.
    /// What is only looked at, an empty list most of all, is in no version that a commit checks.
    /// </summary>
    public static async Task Hold(this Turn turn, string name, CancellationToken ct)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32];
        turn.Note(await turn.Find<Hold>(id, ct) ?? new Hold(id));
    }
}
