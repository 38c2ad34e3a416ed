namespace Bot.Storage.Disks;

/// <summary>Other files in the same folder, under names that begin with something: what is made there is moved into place when it is whole.</summary>
internal sealed class PrefixedDisk(IDisk disk, string prefix) : IDisk
{
    public string Describe(string name) => disk.Describe(prefix + name);

    public bool Exists(string name) => disk.Exists(prefix + name);

    public IReadOnlyList<string> List(string start) => [.. disk.List(prefix + start).Select(name => name[prefix.Length..])];

    public IDiskFile Open(string name) => disk.Open(prefix + name);

    public void Move(string from, string to) => disk.Move(prefix + from, prefix + to);

    public void Delete(string name) => disk.Delete(prefix + name);

    public void Sync() => disk.Sync();
}
