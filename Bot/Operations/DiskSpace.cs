namespace Bot.Operations;

/// <summary>How much room is left where the data are.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="needed">Bytes below which nothing should be taken in any more.</param>
public class DiskSpace(string folder, long needed)
{
    public long Needed => needed;

    /// <summary>Free bytes for this process.</summary>
    public virtual long Free => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;

    public bool IsShort => Free < needed;
}
