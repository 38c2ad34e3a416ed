using System.CommandLine;
using Bot.Storage.LiteDb;

namespace Bot.Cli;

/// <summary>The verbs of the program: <c>serve</c> when none is said.</summary>
public static class CommandLine
{
    public static RootCommand Build(string[] args)
    {
        var data = new Option<string?>("--data") { Description = "The folder of the data (Storage:Path)", Recursive = true };
        var root = new RootCommand("Gendan (跟单): keeps export orders moving in the chat people already have open.") { TreatUnmatchedTokensAsErrors = false };
        root.Options.Add(data);
        Verb(root, new Command("serve", "Run the bot (the default)"), parse => Serve.Run(args, parse.GetValue(data)));
        root.SetAction((parse, ct) => Guarded(parse, () => Serve.Run(args, parse.GetValue(data))));

        var role = new Argument<string>("role") { Description = "owner, manager, merchandiser, supplier or customer" };
        var name = new Argument<string>("name");
        var firm = new Option<string?>("--firm") { Description = "The customer's or supplier's company, when it is not the name itself" };
        Verb(root, new Command("invite", "Make a one-time link for somebody") { role, name, firm }, parse =>
            Verbs.Invite(args, parse.GetValue(data), parse.GetValue(role)!, parse.GetValue(name)!, parse.GetValue(firm)));

        var speaker = new Option<string>("--as") { Description = "Who speaks", Required = true };
        var words = new Argument<string[]>("text") { Arity = ArgumentArity.OneOrMore };
        Verb(root, new Command("say", "Say one thing as somebody and see the replies") { speaker, words }, parse =>
            Verbs.Say(args, parse.GetValue(data), parse.GetValue(speaker)!, string.Join(' ', parse.GetValue(words)!)));

        var link = new Option<bool>("--owner-link") { Description = "Print a new link for the owner" };
        Verb(root, new Command("doctor", "Check that everything works") { link }, parse => Verbs.Doctor(args, parse.GetValue(data), parse.GetValue(link)));
        return root;
    }

    private static void Verb(RootCommand root, Command command, Func<ParseResult, Task<int>> run)
    {
        command.SetAction((parse, ct) => Guarded(parse, () => run(parse)));
        root.Subcommands.Add(command);
    }

    /// <summary>What an operator can do something about is one sentence, not a stack trace.</summary>
    private static async Task<int> Guarded(ParseResult parse, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (StoreInUseException inUse)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync($"{inUse.Message} While it runs, say it in chat instead: “invite”, “people”, or any message to the bot.");
            return 2;
        }
        catch (Exception failure) when (failure is StoreUnusableException or InvalidOperationException or Microsoft.Extensions.Options.OptionsValidationException or IOException or UnauthorizedAccessException)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync(failure.Message);
            return 2;
        }
    }
}
