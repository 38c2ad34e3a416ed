using System.IO.Compression;
using System.Text.Json;
using Bot.Storage.Disks;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>What a backup says of itself.</summary>
/// <param name="Store">Whose it is.</param>
/// <param name="Applied">The last commit in it.</param>
/// <param name="Chain">The hash of that commit's head, hexadecimal: what the journal has to go on from.</param>
/// <param name="At">When it was made.</param>
/// <param name="Documents">How many there are of each type.</param>
/// <param name="Files">How many copies of files.</param>
public sealed record BackupNote(int Format, Guid Store, long Applied, string Chain, Instant At, IReadOnlyDictionary<string, int> Documents, int Files)
{
    internal Hash ChainHash => Hash.Read(Convert.FromHexString(Chain));
}

/// <summary>A backup: one ZIP file with the database, its checksums and the company's files.</summary>
internal static class BackupFile
{
    public const int Format = 1;

    private const string NoteName = "backup.json";
    private const string FilesStart = "files/";

    /// <param name="parts">The database's files are taken from there.</param>
    /// <param name="files">The folder of the company's files; null where there are none.</param>
    public static void Write(string path, BackupNote note, IDisk parts, string? files)
    {
        var draft = path + ".part";
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    Add(zip, NoteName, CompressionLevel.Fastest, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(note, DocumentJson.Options)));
                    foreach (var name in Rebuilding.Parts)
                        Add(zip, name, CompressionLevel.Fastest, new DiskStream(parts.Open(name)));
                    // Pictures and PDFs are small already.
                    foreach (var file in FilesIn(files))
                        Add(zip, FilesStart + Path.GetRelativePath(files!, file).Replace('\\', '/'), CompressionLevel.NoCompression, File.OpenRead(file));
                }

                stream.Flush();
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }

            File.Move(draft, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public static IEnumerable<string> FilesIn(string? folder) => folder is not null && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".part", StringComparison.Ordinal))
        : [];

    /// <exception cref="StoreUnusableException">It is no backup of this bot.</exception>
    public static BackupNote Read(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            using var stream = zip.GetEntry(NoteName)?.Open() ?? throw new InvalidDataException("It has no note.");
            var note = JsonSerializer.Deserialize<BackupNote>(stream, DocumentJson.Options) ?? throw new InvalidDataException("Its note is empty.");
            return note.Format <= Format ? note : throw new StoreUnusableException($"The backup '{path}' was made by a newer version of the bot: use that one.");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or ArgumentException)
        {
            throw new StoreUnusableException($"The file '{path}' is not a backup of this bot.", e);
        }
    }

    /// <summary>Takes the database out.</summary>
    /// <exception cref="StoreUnusableException">The backup is damaged.</exception>
    public static void Extract(string path, IDisk to) => Reading(path, zip =>
    {
        foreach (var name in Rebuilding.Parts)
        {
            using var from = (zip.GetEntry(name) ?? throw new InvalidDataException($"It has no {name}.")).Open();
            using var file = to.Open(name);
            from.CopyTo(new DiskStream(file));
            file.Flush();
        }
    });

    /// <summary>Takes the company's files out.</summary>
    public static void ExtractFiles(string path, BroughtFiles to) => Reading(path, zip =>
    {
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(FilesStart, StringComparison.Ordinal)))
            to.Bring(entry.FullName[FilesStart.Length..], file => entry.ExtractToFile(file, overwrite: true));
    });

    private static void Reading(string path, Action<ZipArchive> read)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            read(zip);
        }
        catch (InvalidDataException e)
        {
            throw new StoreUnusableException($"The backup '{path}' is damaged: use another one.", e);
        }
    }

    private static void Add(ZipArchive zip, string name, CompressionLevel level, Stream content)
    {
        using (content)
        using (var entry = zip.CreateEntry(name, level).Open())
            content.CopyTo(entry);
    }
}
