namespace Bot.Storage;

/// <summary>Another process has the data folder open; two would silently lose each other's data.</summary>
public sealed class StoreInUseException(string folder)
    : Exception($"The data folder '{folder}' is in use: another bot is running on it.")
{
    public string Folder => folder;
}

/// <summary>The store cannot work here, or no longer. The message is one plain sentence for whoever runs the bot.</summary>
public sealed class StoreUnusableException(string sentence, Exception? cause = null) : Exception(sentence, cause);
