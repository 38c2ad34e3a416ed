using Bot.Domain.Sheets;
using Bot.Domain.Talk;
using Bot.Sheets;
using Bot.Storage;

namespace Bot.Tests.Sheets;

/// <summary>Sends files and reads them, as a chat would.</summary>
internal sealed class Desk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gendan-sheets-").FullName;

    public Desk()
    {
        Kept = new Files(Path.Combine(folder, "files"));
        Sheets = new SheetFiles(Kept);
    }

    public Files Kept { get; }

    public SheetFiles Sheets { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<Attachment> Send(string name, byte[] content)
    {
        var blob = await Kept.Keep(new MemoryStream(content), Ct);
        return new Attachment(AttachmentKind.Document, "telegram:F1", name, "application/octet-stream", content.Length, blob);
    }

    public async Task<IReadOnlyList<Sheet>> Read(string name, byte[] content) => await Sheets.Read(await Send(name, content), Ct);

    public async Task<Sheet> ReadOne(string name, byte[] content) => Assert.Single(await Read(name, content));

    /// <summary>What is said when a file cannot be read, and that nothing else happened.</summary>
    public async Task<string> Refuses(string name, byte[] content)
    {
        var file = await Send(name, content);
        var before = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Sheets.Read(file, Ct));
        Assert.Equal(before, Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        return refusal.Message;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
