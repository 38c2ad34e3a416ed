using Bot.Export;

namespace Bot.Cli;

/// <summary><c>import</c> of what <c>export</c> wrote: a whole company, into a data folder that has none yet.</summary>
public static class Restoring
{
    /// <summary>The file of the company that is meant; null when it is a sheet.</summary>
    public static string? FileOf(string path) =>
        Directory.Exists(path) ? Path.Combine(path, CompanyFile.Name)
        : Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? path
        : null;

    public static async Task<int> Run(Launch launch, string path, Importing.Wish wish, CancellationToken ct)
    {
        if (!File.Exists(path))
            throw new Obstacle(Directory.Exists(wish.File) ? $"There is no {CompanyFile.Name} in “{wish.File}”: name a folder that “export” wrote." : $"There is no file “{path}”.");
        if (wish.Trial || wish.AsJson || wish.Dates is not null)
            throw new Obstacle("--dry-run, --date-order and --json are for order sheets; a company is taken in whole or not at all.");
        return await House.Do(launch, services => Run(services, launch, path, ct));
    }

    private static async Task<int> Run(IServiceProvider services, Launch launch, string path, CancellationToken ct)
    {
        try
        {
            var restored = await ActivatorUtilities.CreateInstance<Restoration>(services).Run(path, ct);
            await launch.Output.WriteLineAsync($"The company is here: {restored.Documents} documents, {restored.Orders} of them orders, and {restored.Files} files. People reach it as before once the bot runs here and nowhere else.");
            return 0;
        }
        catch (InvalidDataException unfit)
        {
            throw new Obstacle($"{unfit.Message} Nothing was changed.");
        }
    }
}
