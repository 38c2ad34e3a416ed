using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Bot.Cli.Sample;
using Bot.Domain.Imports;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>The verbs of the program: <c>serve</c> when none is said.</summary>
public static partial class CommandLine
{
    /// <summary>It did not work, and why is on standard error in a sentence.</summary>
    public const int Failed = 2;

    private static readonly Dictionary<string, string> Usage = new(StringComparer.Ordinal)
    {
        ["invite"] = "invite ROLE NAME [--firm COMPANY]",
        ["export"] = "export FOLDER",
        ["import"] = "import FILE [--dry-run] [--date-order auto|mdy|dmy|ymd] [--json]",
        ["backup"] = "backup FILE",
        ["restore"] = "restore FILE [--until TIME]",
        ["say"] = "say --as NAME TEXT",
        ["seed"] = "seed --people N --orders N [--follow-ups N]",
    };

    /// <param name="args">The verb with what belongs to it, <c>--data</c>, and settings as <c>--Section:Key=value</c>.</param>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, CancellationToken ct = default)
    {
        var settings = args.TakeWhile(arg => arg != "--").Where(arg => Setting().IsMatch(arg)).ToList();
        // What people say may begin with an @, which is no file of arguments here.
        var parse = Build(settings, output, error).Parse([.. args.Where(arg => !settings.Contains(arg))], new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Action is ParseErrorAction)
        {
            await error.WriteLineAsync(Wrong(parse));
            return Failed;
        }

        // The host knows how to stop; it is not hurried.
        return await parse.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null }, ct);
    }

    private static RootCommand Build(IReadOnlyList<string> settings, TextWriter output, TextWriter error)
    {
        var data = new Option<string?>("--data") { Description = "The folder of the data (default: data)", Recursive = true, HelpName = "FOLDER" };
        var root = new RootCommand("Gendan (跟单): keeps export orders moving in the chat people already have open.\nSettings are given as --Section:Key=value, or in the environment as Section__Key=value.") { data };
        Launch Launched(ParseResult parse) => new(settings, parse.GetValue(data), output, error);

        var serve = new Command("serve", "Run the bot (the default)");
        Do(serve, (parse, ct) => Guarded(error, folder => $"Another bot is running on “{folder}” already.", () => Serve.Run(Launched(parse), ct)));
        Do(root, (parse, ct) => Guarded(error, folder => $"Another bot is running on “{folder}” already.", () => Serve.Run(Launched(parse), ct)));

        var role = new Argument<string>("ROLE") { Description = "owner, manager, merchandiser, supplier or customer" };
        var name = new Argument<string[]>("NAME") { Arity = ArgumentArity.OneOrMore };
        var firm = new Option<string?>("--firm") { Description = "The customer's or supplier's company, when it is not the name itself", HelpName = "COMPANY" };
        var invite = new Command("invite", "Make a one-time link for somebody") { role, name, firm };
        Do(invite, (parse, ct) =>
        {
            var (asked, called) = (parse.GetRequiredValue(role), string.Join(' ', parse.GetRequiredValue(name)));
            return Guarded(error, folder => $"The bot is running on “{folder}”: send it “invite {asked} {called}” in chat instead, or stop it first.", () => Inviting.Run(Launched(parse), asked, called, parse.GetValue(firm), ct));
        });

        var speaker = new Option<string>("--as") { Description = "Who speaks", Required = true, HelpName = "NAME" };
        var words = new Argument<string[]>("TEXT") { Arity = ArgumentArity.OneOrMore, Description = "What is said; a bare number presses that button" };
        var say = new Command("say", "Say one thing as somebody and see the replies") { speaker, words };
        Do(say, (parse, ct) =>
        {
            var said = string.Join(' ', parse.GetRequiredValue(words));
            return Guarded(error, folder => $"The bot is running on “{folder}”: send it “{said}” in chat instead, or stop it first.", () => Saying.Run(Samples.Shown(Launched(parse)), parse.GetRequiredValue(speaker), said, ct));
        });

        var link = new Option<bool>("--owner-link") { Description = "Print a new link for the owner" };
        var doctor = new Command("doctor", "Check that everything works") { link };
        Do(doctor, (parse, ct) => Guarded(
            error,
            folder => parse.GetValue(link)
                ? $"The bot is running on “{folder}”: an owner who is in says “invite owner NAME” in chat; otherwise stop the bot first."
                : $"The bot is running on “{folder}”: its health is at {Launched(parse).Address}/health, or stop it first.",
            () => Doctor.Run(Launched(parse), parse.GetValue(link), ct)));

        var file = new Argument<string>("FILE") { Description = "An order sheet, CSV or XLSX; or a folder that “export” wrote" };
        var trial = new Option<bool>("--dry-run") { Description = "Say what would happen and write nothing" };
        var order = new Option<DateOrder?>("--date-order") { Description = "How dates made of numbers are meant, where the sheet leaves it open: auto, mdy, dmy or ymd", HelpName = "ORDER", CustomParser = DatesSaid };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var import = new Command("import", "Take in an order sheet as it is") { file, trial, order, json };
        Do(import, (parse, ct) => Guarded(
            error,
            folder => $"The bot is running on “{folder}”: send it the file in chat instead, or stop it first.",
            () => Importing.Run(Launched(parse), new Importing.Wish(parse.GetRequiredValue(file), parse.GetValue(trial), parse.GetValue(order), parse.GetValue(json)), ct)));

        var asJson = new Option<bool>("--json") { Description = "Print the figures as JSON" };
        var report = new Command("report", "Show how many orders there are, what was on time and what they were worth") { asJson };
        Do(report, (parse, ct) => Guarded(error, folder => $"The bot is running on “{folder}”: send it “report” in chat instead, or stop it first.", () => Reporting.Run(Samples.Shown(Launched(parse)), parse.GetValue(asJson), ct)));

        foreach (var verb in (Command[])[serve, invite, say, import, Export(Launched, error), .. Backups(Launched, error), report, Seed(Launched, error), Understand(Launched, error), doctor])
            root.Subcommands.Add(verb);
        return root;
    }

    private static IEnumerable<Command> Backups(Func<ParseResult, Launch> launched, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "A file that “backup” or the bot's own nightly backup wrote" };
        var target = new Argument<string>("FILE") { Description = "A new file, such as gendan.zip" };
        var until = new Option<string?>("--until") { Description = "Leave out what came later: 2026-08-05 14:30 on the company's clock, or with an offset", HelpName = "TIME" };
        var backup = new Command("backup", "Write everything into one file") { target };
        Do(backup, (parse, ct) => Guarded(error, folder => $"The bot is running on “{folder}” and makes a backup of its own every day; for one more, stop it first.", () => BackingUp.Backup(launched(parse), parse.GetRequiredValue(target), ct)));
        var restore = new Command("restore", "Bring a backup back, and what the journal in the folder has after it") { file, until };
        Do(restore, (parse, ct) => Guarded(error, folder => $"The bot is running on “{folder}”: stop it first.", () => BackingUp.Restore(launched(parse), parse.GetRequiredValue(file), parse.GetValue(until), ct)));
        var verify = new Command("verify", "Read every record, document and key, and say whether all is well");
        Do(verify, (parse, ct) => Guarded(error, folder => $"The bot is running on “{folder}”: stop it first.", () => BackingUp.Verify(launched(parse), ct)));
        return [backup, restore, verify];
    }

    private static Command Export(Func<ParseResult, Launch> launched, TextWriter error)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A new folder" };
        var export = new Command("export", "Write everything into a folder, as tables and as JSON") { folder };
        Do(export, (parse, ct) => Guarded(
            error,
            data => $"The bot is running on “{data}”: say “export” in chat for a sheet of the orders, or stop it first.",
            () => Exporting.Run(launched(parse), parse.GetRequiredValue(folder), ct)));
        return export;
    }

    private static Command Seed(Func<ParseResult, Launch> launched, TextWriter error)
    {
        var people = new Option<int>("--people") { Description = "How many merchandisers", Required = true, HelpName = "N" };
        var orders = new Option<int>("--orders") { Description = "How many orders", Required = true, HelpName = "N" };
        var followUps = new Option<int>("--follow-ups") { Description = "How many follow-ups on them", HelpName = "N" };
        var seed = new Command("seed", "Fill an empty folder with a made-up company of any size, to try how fast the bot is") { people, orders, followUps };
        Do(seed, (parse, ct) => Guarded(
            error,
            folder => $"The bot is running on “{folder}”; only an empty folder is filled.",
            () => Seeding.Run(launched(parse), new Seeding.Size(parse.GetValue(people), parse.GetValue(orders), parse.GetValue(followUps)), ct)));
        return seed;
    }

    private static Command Understand(Func<ParseResult, Launch> launched, TextWriter error)
    {
        var records = new Option<string?>("--records") { Description = "Orders to look names up in, as JSON", HelpName = "FILE" };
        var understand = new Command("understand", "Read sentences, a line of JSON each, and say what they mean; nothing is written") { records };
        Do(understand, (parse, ct) => Guarded(error, folder => folder, () => Understanding.Run(launched(parse), parse.GetValue(records), ct)));
        return understand;
    }

    private static DateOrder? DatesSaid(ArgumentResult said)
    {
        var word = said.Tokens[0].Value;
        if (word == "auto")
            return null;
        if (Enum.TryParse<DateOrder>(word, ignoreCase: true, out var order) && char.IsAsciiLetter(word[0]))
            return order;
        said.AddError($"“{word}” is no order of dates: use auto, mdy, dmy or ymd.");
        return null;
    }

    private static void Do(Command command, Func<ParseResult, CancellationToken, Task<int>> run) => command.SetAction(run);

    private static string Wrong(ParseResult parse)
    {
        var verb = parse.CommandResult.Command;
        return (parse.UnmatchedTokens, verb is RootCommand) switch
        {
            ([['-', ..] option, ..], _) => $"“{option}” is not an option here; --help shows what there is.",
            ([var word, ..], true) => $"“{word}” is not a verb: use {string.Join(", ", verb.Subcommands.Select(command => command.Name))}; --help shows more.",
            ([var word, ..], false) => $"“{word}” is too much after “{verb.Name}”; --help shows what there is.",
            _ when Usage.TryGetValue(verb.Name, out var usage) => $"Something is missing. Say it like this: {usage}",
            _ => parse.Errors[0].Message,
        };
    }

    /// <summary>What an operator can do something about is one sentence, not a stack trace.</summary>
    private static async Task<int> Guarded(TextWriter error, Func<string, string> whileItRuns, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (StoreInUseException inUse)
        {
            await error.WriteLineAsync(whileItRuns(inUse.Folder));
        }
        catch (Exception failure) when (Sentences(failure) is { } sentences)
        {
            foreach (var sentence in sentences)
                await error.WriteLineAsync(sentence);
        }

        return Failed;
    }

    /// <summary>Null for a mistake of the program's own, which keeps its stack trace.</summary>
    private static IEnumerable<string>? Sentences(Exception failure) => failure switch
    {
        Obstacle or StoreUnusableException or UnauthorizedAccessException => [failure.Message],
        IOException when FullDisk.Is(failure) || failure is StoreAwayException { InnerException: { } cause } && FullDisk.Is(cause) => [FullDisk.Sentence],
        IOException => [failure.Message],
        InvalidDataException { InnerException: { } inner } => [$"{failure.Message} {inner.Message}"],
        OptionsValidationException options => options.Failures,
        AggregateException several when several.InnerExceptions.All(inner => Sentences(inner) is not null) => several.InnerExceptions.SelectMany(inner => Sentences(inner)!),
        InvalidOperationException when Unconvertible().Match(failure.Message) is { Success: true } match => [$"“{match.Groups["value"]}” does not fit the setting {match.Groups["key"]}{Possible(match.Groups["type"].Value)}."],
        _ => null,
    };

    private static string Possible(string type) =>
        typeof(CommandLine).Assembly.GetType(type) is { IsEnum: true } choices ? $": use {string.Join(" or ", Enum.GetNames(choices))}" : "";

    [GeneratedRegex("^--[A-Za-z]+(?::[A-Za-z0-9_.]+)+=", RegexOptions.None, 1000)]
    private static partial Regex Setting();

    // The configuration binder's own sentence, which has no exception type of its own.
    [GeneratedRegex("configuration value '(?<value>.*)' at '(?<key>.*)' to type '(?<type>.*)'", RegexOptions.None, 1000)]
    private static partial Regex Unconvertible();
}

/// <summary>Something an operator can do something about; the message is one plain sentence.</summary>
public sealed class Obstacle(string sentence) : Exception(sentence);
