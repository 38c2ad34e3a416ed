using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Export;
using Bot.Storage;

namespace Bot.Cli;

/// <summary><c>export</c>: everything of the company in a folder, which <c>import</c> reads back.</summary>
public static class Exporting
{
    public static async Task<int> Run(Launch launch, string folder, CancellationToken ct)
    {
        Check(folder);
        return await House.Do(launch, services => Run(services, launch, folder, ct));
    }

    private static async Task<int> Run(IServiceProvider services, Launch launch, string folder, CancellationToken ct)
    {
        await services.GetRequiredService<FirstStart>().Prepare(ct);
        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var written = await CompanyFolder.Write(folder, services.GetRequiredService<IStore>(), services.GetRequiredService<Files>(), services.GetRequiredService<Phrasebook>(), now, ct);

        int Of(string name) => written.Documents.GetValueOrDefault(name);
        await launch.Output.WriteLineAsync($"{Path.GetFullPath(folder)}: {Of("orders")} orders, {Of("followUps")} follow-ups, {Of("people")} people, {Of("reminders")} reminders, {Of("history")} entries of history, {written.Files} files; {written.Documents.Values.Sum()} documents in all.");
        if (written.WithoutFile > 0)
            await launch.Error.WriteLineAsync($"{written.WithoutFile} files that the company speaks of have no copy here.");
        if (written.Unsent > 0)
            await launch.Error.WriteLineAsync($"{written.Unsent} messages still wait to be sent by this bot; they are not in the folder.");
        if (written.Tables.NotInWorkbook > 0)
            await launch.Error.WriteLineAsync($"orders.xlsx is full: {written.Tables.NotInWorkbook} lines are in orders.csv and company.json only.");
        if (written.Tables.NotesLeftOut > 0)
            await launch.Error.WriteLineAsync($"{written.Tables.NotesLeftOut} rare notes of lines have no column in the tables; they are in company.json.");
        return 0;
    }

    private static void Check(string folder)
    {
        if (File.Exists(folder))
            throw new Obstacle($"“{folder}” is a file: name a new folder.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new Obstacle($"The folder “{folder}” is not empty: name a new one, so that nothing is overwritten.");
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) is not { } parent || !Directory.Exists(parent))
            throw new Obstacle($"There is no folder to put “{folder}” into.");
    }
}
