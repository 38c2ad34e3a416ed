using System.Security.Cryptography;

namespace Bot.Domain.Talk;

/// <summary>Numbers that grow over restarts and over a clock that is set back.</summary>
/// <param name="last">The highest number in use.</param>
public sealed class Sequence(long last = 0)
{
    private readonly Lock gate = new();
    private long highest = last;

    public long Next(Instant now)
    {
        lock (gate)
            return highest = Math.Max(highest + 1, now.ToUnixTimeTicks());
    }

    /// <summary>A new id; later ones sort after earlier ones.</summary>
    public string NewId(Instant now) => $"{Next(now):x16}{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    /// <summary>No number up to this one is given again.</summary>
    public void Pass(long number)
    {
        lock (gate)
            highest = Math.Max(highest, number);
    }
}
