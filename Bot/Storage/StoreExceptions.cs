namespace Bot.Storage;

/// <summary>Another process has the data folder open; two would silently lose each other's data.</summary>
public sealed class StoreInUseException(string folder)
    : Exception($"The data folder '{folder}' is in use: another bot is running on it.")
{
    public string Folder => folder;
}

/// <summary>No room was left for what was to be written; the system's own words for it name a file that nobody knows.</summary>
public static class FullDisk
{
    public const string Sentence = "The disk is full: make room and try again.";

    // "No space left" and "quota exceeded" on Linux, then on macOS; both of Windows's.
    public static bool Is(Exception e) => e is IOException && e.HResult is 28 or 122 or 69 or unchecked((int)0x80070070) or unchecked((int)0x80070027);
}

/// <summary>The store cannot work at the moment, and goes on by itself: what could not be asked or kept has to come again.</summary>
public sealed class StoreAwayException(string sentence, Exception cause) : IOException(sentence, cause);

/// <summary>The store cannot work here, or no longer. The message is one plain sentence for whoever runs the bot.</summary>
public sealed class StoreUnusableException(string sentence, Exception? cause = null) : Exception(sentence, cause);
