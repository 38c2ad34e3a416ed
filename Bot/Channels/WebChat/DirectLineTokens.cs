using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Channels.WebChat;

/// <summary>What a token says: whose it is, and whether its time is over.</summary>
public sealed record DirectLineToken(string PersonId, bool IsExpired);

/// <summary>
/// Short-lived tokens, each bound to a person and so to the one conversation of that person. They are sealed, not kept: a restart
/// does not end them. The one in the address of a stream is another kind, for addresses are written down by proxies.
/// </summary>
public sealed class DirectLineTokens(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly Duration Lifetime = Duration.FromMinutes(30);
    public static readonly Duration StreamLifetime = Duration.FromMinutes(1);

    private readonly IDataProtector tokens = protection.CreateProtector("directline", "token");
    private readonly IDataProtector streams = protection.CreateProtector("directline", "stream");

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public string ForPerson(string personId) => Seal(tokens, personId, Lifetime);

    public string ForStream(string personId) => Seal(streams, personId, StreamLifetime);

    /// <summary>Null when it is none of ours.</summary>
    public DirectLineToken? Read(string token) => Unseal(tokens, token);

    public DirectLineToken? ReadStream(string token) => Unseal(streams, token);

    private string Seal(IDataProtector protector, string personId, Duration lifetime) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{(Now + lifetime).ToUnixTimeTicks()}|{personId}"));

    private DirectLineToken? Unseal(IDataProtector protector, string token)
    {
        try
        {
            return protector.Unprotect(token).Split('|', 2) is [var ends, var personId] && long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
                ? new DirectLineToken(personId, Instant.FromUnixTimeTicks(ticks) <= Now)
                : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
