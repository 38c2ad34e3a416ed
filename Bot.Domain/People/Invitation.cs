using System.Security.Cryptography;
using System.Text;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>A one-time link for a person. Only a hash of the token is kept, so who reads the file cannot join with it.</summary>
/// <param name="Id">SHA-256 of the token.</param>
[Stored("invitations")]
public sealed record Invitation(string Id, string PersonId, Instant ExpiresAt, Instant? UsedAt = null) : IDocument
{
    public static readonly Duration Lifetime = Duration.FromDays(7);

    public IEnumerable<string> Keys => [$"person|{PersonId}"];

    public static string IdOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>131 random bits; fits Telegram's start parameter. Letters and digits alone: a dash at an end gets lost when it is typed or read.</summary>
    public static string NewToken() => RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 22);
}

public static class Inviting
{
    /// <summary>Makes a link for a person; earlier unused ones of the same person stop working.</summary>
    /// <returns>The token.</returns>
    public static async Task<string> Invite(this Turn turn, Person person, CancellationToken ct)
    {
        foreach (var earlier in await turn.Query<Invitation>(KeyRange.Exactly($"person|{person.Id}"), ct))
            turn.Delete(earlier);
        var token = Invitation.NewToken();
        turn.Save(new Invitation(Invitation.IdOf(token), person.Id, turn.Now + Invitation.Lifetime));
        return token;
    }
}
