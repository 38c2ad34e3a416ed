namespace Bot.Storage.Disks;

/// <summary>
/// All that a store does to the files of its folder goes through here, so that a test can be a disk that fails: full, torn by a
/// power cut, with a bit turned over.
/// </summary>
internal interface IDisk
{
    /// <summary>How messages speak of a file.</summary>
    string Describe(string name);

    bool Exists(string name);

    /// <summary>The names that start so, in ordinal order.</summary>
    IReadOnlyList<string> List(string start);

    /// <summary>To read and to write; made when it is missing.</summary>
    IDiskFile Open(string name);

    /// <summary>Takes the place of what is there.</summary>
    void Move(string from, string to);

    void Delete(string name);

    /// <summary>Returns when what was made, moved and deleted survives a power cut.</summary>
    void Sync();
}

/// <summary>A file, written and read at places rather than at a position, so that many threads may read.</summary>
internal interface IDiskFile : IDisposable
{
    long Length { get; set; }

    /// <returns>How many bytes there were; fewer than asked for at the end only.</returns>
    int Read(Span<byte> into, long at);

    void Write(ReadOnlySpan<byte> bytes, long at);

    /// <summary>Returns when all that was written survives a power cut.</summary>
    void Flush();
}
