using System.Globalization;
using System.Text;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Microsoft.Win32.SafeHandles;

namespace Bot.Conversation;

/// <summary>
/// What a channel took, in a file at once and without waiting for the disk: what a killed process wrote stays, so the next one does
/// not say again what the store had not noted yet. The last ones only, one over the other; the store has the others.
/// </summary>
/// <param name="path">Made when it is missing.</param>
public sealed class Receipts(string path) : IDisposable
{
    private const int Kept = 1024;
    private const int Length = 128;

    private readonly Lock gate = new();
    private SafeFileHandle? file;
    private long count;

    /// <param name="sent">The message as it stands in the store: what waits again later is another version of it.</param>
    public void Keep(Stored sent, string channelMessage)
    {
        var line = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sent.Document.Id} {sent.Version} {channelMessage} ").PadRight(Length - 1) + "\n");
        // Longer than any channel's ids are; then the store's note alone has to do.
        if (line.Length > Length)
            return;
        try
        {
            lock (gate)
                RandomAccess.Write(file ??= File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read), line, count++ % Kept * Length);
        }
        catch (IOException)
        {
            // A full disk: the store's note is to come in any case.
        }
    }

    /// <summary>What went out although the store does not know it, and the channel's id of it.</summary>
    public IReadOnlyList<(Outgoing Message, string ChannelMessage)> Among(IEnumerable<Stored> waiting)
    {
        var taken = Read();
        return [.. waiting.Where(stored => taken.ContainsKey((stored.Document.Id, stored.Version))).Select(stored => ((Outgoing)stored.Document, taken[(stored.Document.Id, stored.Version)]))];
    }

    public void Dispose() => file?.Dispose();

    // A power cut may have left half a line or an old one: those name no message of that version.
    private Dictionary<(string Id, long Version), string> Read()
    {
        var taken = new Dictionary<(string, long), string>();
        if (!File.Exists(path))
            return taken;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Split(' ', 4) is [var id, var number, var channelMessage, _] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                taken[(id, version)] = channelMessage;
        }

        return taken;
    }
}
