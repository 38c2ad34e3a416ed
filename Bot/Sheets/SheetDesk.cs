using Bot.Domain.Sheets;
using Bot.Domain.Talk;
using Microsoft.Extensions.Caching.Memory;

namespace Bot.Sheets;

/// <summary>Keeps the sheet that is being worked on open: an import comes back to it for every step.</summary>
public sealed class SheetDesk(ISheets files) : ISheets, IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    // Rows take some hundred bytes each; no more than a few sheets lie open.
    private readonly MemoryCache open = new(new MemoryCacheOptions { SizeLimit = 3 });

    public async Task<IReadOnlyList<Sheet>> Read(Attachment file, CancellationToken ct)
    {
        if (file.Blob is null)
            return await files.Read(file, ct);
        if (open.TryGetValue(file.Blob, out IReadOnlyList<Sheet>? sheets))
            return sheets!;
        return open.Set(file.Blob, await files.Read(file, ct), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Idle });
    }

    public Task<Attachment> Write(string name, IReadOnlyList<Sheet> sheets, CancellationToken ct) => files.Write(name, sheets, ct);

    public void Dispose() => open.Dispose();
}
