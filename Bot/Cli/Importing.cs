using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Conversation;
using Bot.Domain.Imports;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Sheets;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary><c>import</c>: takes in an order sheet in the owner's name, tried first like one that comes by chat.</summary>
public static class Importing
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>What is asked for on the command line besides the file.</summary>
    /// <param name="Trial">Nothing is written.</param>
    public sealed record Wish(string File, bool Trial, DateOrder? Dates, bool AsJson);

    public static async Task<int> Run(Launch launch, Wish wish, CancellationToken ct)
    {
        if (Restoring.FileOf(wish.File) is { } company)
            return await Restoring.Run(launch, company, wish, ct);
        if (!File.Exists(wish.File))
            throw new Obstacle($"There is no file “{wish.File}”.");
        return await House.Do(launch, services => Run(services, launch, wish, ct));
    }

    private static async Task<int> Run(IServiceProvider services, Launch launch, Wish wish, CancellationToken ct)
    {
        await services.GetRequiredService<FirstStart>().Prepare(ct);
        var (store, phrases) = (services.GetRequiredService<IStore>(), services.GetRequiredService<Phrasebook>());
        var turn = await services.GetRequiredService<FirstStart>().OwnersTurn(ct);
        var import = await Begun(services, wish, turn, ct);
        import = await Work(services, import, launch.Error, ct);
        if (import.Refused is { } why)
            throw new Obstacle(why);
        var sheets = await services.GetRequiredService<ISheets>().Read(import.File, ct);
        var followUps = FollowUpSheet.Of(sheets);
        if (!wish.AsJson)
            await launch.Output.WriteLineAsync(phrases.Word((followUps is null ? Tried(import, OrderSheet.Of(sheets, import.Choices)) : ImportReplies.Tried(import, followUps)).Text, turn.Voice));
        else if (followUps is null)
            Check(OrderSheet.Of(sheets, import.Choices));
        if (!wish.Trial)
        {
            await services.GetRequiredService<IStore>().Commit([new Change(import.Begun(ImportState.Running, turn.Now), (await store.Find(typeof(Import), import.Id, ct))!.Version)], ct);
            import = await Work(services, import, launch.Error, ct);
        }

        var rejected = await Returned(services, import, ct);
        if (wish.AsJson)
            await launch.Output.WriteLineAsync(JsonSerializer.Serialize(new { import.Tally.Created, import.Tally.Changed, import.Tally.Unchanged, import.Tally.Rejected, RejectedFile = rejected }, Json));
        else if (!wish.Trial)
            await launch.Output.WriteLineAsync(phrases.Word((followUps is null ? ImportReplies.Finished(import) : ImportReplies.FinishedFollowUps(import)).Text, turn.Voice));
        if (!wish.AsJson && rejected is not null)
            await launch.Output.WriteLineAsync($"The rows that were not taken, with the reason: {rejected}");
        return 0;
    }

    /// <summary>What cannot be begun leaves no copy of its sheet.</summary>
    private static async Task<Import> Begun(IServiceProvider services, Wish wish, Turn turn, CancellationToken ct)
    {
        var (sheet, isNew) = await Kept(services, wish.File, ct);
        try
        {
            var import = new Import(turn.NewId(), turn.Me.Id, sheet, turn.Now, SheetChoices.None with { Dates = wish.Dates, Today = turn.Today }, Quiet: true);
            await services.GetRequiredService<IStore>().Commit([new Change(import, 0)], ct);
            return import;
        }
        catch (IOException) when (isNew)
        {
            services.GetRequiredService<Files>().Remove(sheet.Blob!);
            throw;
        }
    }

    /// <summary>Does it step by step, as the clock would.</summary>
    private static async Task<Import> Work(IServiceProvider services, Import import, TextWriter progress, CancellationToken ct)
    {
        var (engine, store) = (services.GetRequiredService<Engine>(), services.GetRequiredService<IStore>());
        for (var said = 0; ;)
        {
            import = (Import)(await store.Find(typeof(Import), import.Id, ct))!.Document;
            if (import.DueAt is null)
                return import;
            if (import.Next >= said + 1_000)
                await progress.WriteLineAsync($"{(import.State == ImportState.Checking ? "checked" : "imported")} {said = import.Next} orders …");
            await engine.ComeDue(import, ct);
        }
    }

    private static Reply Tried(Import import, OrderSheet sheet)
    {
        Check(sheet);
        return ImportReplies.Tried(import, sheet);
    }

    private static void Check(OrderSheet sheet)
    {
        if (!sheet.Columns.ContainsKey(Field.OrderNumber))
            throw new Obstacle($"No column is recognised as the order number among: {string.Join(", ", sheet.Headings.Where(heading => heading.Length > 0).Take(40))}. Send the file in chat once and say which it is; that is remembered.");
        if (sheet.OpenDate is { } example)
            throw new Obstacle($"The dates can be read two ways ({example}): say --date-order mdy, dmy or ymd.");
    }

    private static async Task<(Attachment Sheet, bool IsNew)> Kept(IServiceProvider services, string path, CancellationToken ct)
    {
        if (new FileInfo(path).Length > SheetLimits.MostBytes)
            throw new Obstacle($"“{Path.GetFileName(path)}” has {new FileInfo(path).Length / 1_000_000} MB; up to {SheetLimits.MostBytes / 1_000_000} MB are read. Please send it in parts.");
        await using var content = File.OpenRead(path);
        var (blob, isNew) = await services.GetRequiredService<Files>().Add(content, ct);
        return (new Attachment(AttachmentKind.Document, $"blob:{blob}", Path.GetFileName(path), "application/octet-stream", content.Length, blob), isNew);
    }

    /// <summary>Puts the rejected rows beside the data, where somebody at the machine finds them.</summary>
    private static async Task<string?> Returned(IServiceProvider services, Import import, CancellationToken ct)
    {
        if (import.RejectedFile is not { Blob: { } blob } file || services.GetRequiredService<Files>().Open(blob) is not { } content)
            return null;
        await using var from = content;
        var folder = Directory.CreateDirectory(Path.Combine(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path, "rejected")).FullName;
        var path = Path.Combine(folder, file.Name);
        await using var to = File.Create(path);
        await from.CopyToAsync(to, ct);
        return path;
    }
}
