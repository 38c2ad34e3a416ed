using System.Text.RegularExpressions;
using Bot.Domain.Talk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests;

/// <summary>Who may know whom, checked on what the source really uses, not on its using lines.</summary>
public partial class ArchitectureTests
{
    private static readonly Lazy<IReadOnlyList<Use>> AllUses = new(FindUses);

    /// <summary>A file names something of another namespace.</summary>
    /// <param name="From">The folder of the file, as a namespace.</param>
    private sealed record Use(string File, string From, string Namespace, string Assembly, string Type);

    [Fact]
    public void The_domain_stands_on_NodaTime_and_Humanizer_alone()
    {
        var references = typeof(ICommand).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);
        Assert.All(references, name => Assert.True(name is "NodaTime" or "Humanizer" || name.StartsWith("System.", StringComparison.Ordinal), name));
    }

    [Theory, InlineData("Bot.Domain.Talk"), InlineData("Bot.Domain.Storage")]
    public void Talk_and_storage_know_no_feature(string folder) =>
        ExpectNone(use => In(use.From, folder) && In(use.Namespace, "Bot.Domain") && !IsOneOf(use.Namespace, "Bot.Domain.Talk", "Bot.Domain.Storage", "Bot.Domain.Sheets", "Bot.Domain.People", "Bot.Domain.History", "Bot.Domain.Calendars"));

    [Theory]
    [InlineData("Hangfire", "Bot.Scheduling")]
    [InlineData("LiteDB", "Bot.Storage")]
    [InlineData("Telegram.Bot", "Bot.Channels.Telegram")]
    [InlineData("CsvHelper", "Bot.Sheets")]
    [InlineData("ScottPlot", "Bot.Charts")]
    [InlineData("SkiaSharp", "Bot.Charts")]
    [InlineData("OpenTelemetry", "Bot.Operations")]
    public void A_package_is_known_in_one_folder(string package, string folder) =>
        ExpectNone(use => use.Assembly.StartsWith(package, StringComparison.Ordinal) && !In(use.From, folder));

    [Fact]
    public void Conversation_knows_no_channel() => ExpectNone(use => In(use.From, "Bot.Conversation") && use.Namespace.StartsWith("Bot.Channels.", StringComparison.Ordinal));

    /// <summary>But for the room where words become commands: what is said of orders has to be said in commands.</summary>
    [Fact]
    public void Conversation_knows_no_feature() => ExpectNone(use => In(use.From, "Bot.Conversation") && !In(use.From, "Bot.Conversation.Reading")
        && In(use.Namespace, "Bot.Domain") && !IsOneOf(use.Namespace, "Bot.Domain.Talk", "Bot.Domain.Storage", "Bot.Domain.Sheets", "Bot.Domain.People", "Bot.Domain.History", "Bot.Domain.Calendars"));

    [Fact]
    public void A_channel_knows_no_store_no_feature_and_no_other_channel() => ExpectNone(use => In(use.From, "Bot.Channels")
        && (use.Type is "IStore" or "Change"
            || In(use.Namespace, "Bot.Storage.LiteDb")
            || (In(use.Namespace, "Bot.Domain") && !IsOneOf(use.Namespace, "Bot.Domain.Talk", "Bot.Domain.Storage"))
            || (use.Namespace.StartsWith("Bot.Channels.", StringComparison.Ordinal) && !In(use.Namespace, use.From))));

    [Fact]
    public void A_store_sees_documents_not_orders() => ExpectNone(use => In(use.From, "Bot.Storage")
        && In(use.Namespace, "Bot.Domain") && !IsOneOf(use.Namespace, "Bot.Domain.Talk", "Bot.Domain.Storage"));

    [Fact]
    public void Only_the_command_line_knows_everyone() => ExpectNone(use => use.From != "Bot" && !In(use.From, "Bot.Cli")
        && (In(use.Namespace, "Bot.Cli") || (use.Namespace.StartsWith("Bot.Channels.", StringComparison.Ordinal) && !In(use.From, "Bot.Channels")) || (In(use.Namespace, "Bot.Storage.LiteDb") && !In(use.From, "Bot.Storage"))));

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        var strays = Sources.Program.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>(), (tree, declared) => (tree.FilePath, Name: declared.Name.ToString()))
            .Where(file => file.Name != Folder(file.FilePath)).Select(file => $"{file.FilePath} is in {file.Name}");
        Assert.Empty(strays);
    }

    /// <summary>"start" comes with a link, and a stranger needs no word.</summary>
    [Fact]
    public void Every_command_is_said_in_both_languages() => Assert.Empty(Commands.All
        .Where(command => command.Declared.Words[0] is not ("start" or "stranger"))
        .Where(command => !command.Declared.Words.Any(word => word.All(char.IsAscii)) || !command.Declared.Words.Any(word => word.Any(letter => letter > 127)))
        .Select(command => command.Type.Name));

    [Fact]
    public void No_word_starts_two_commands() => Assert.Empty(Commands.All.SelectMany(command => command.Declared.Words).GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(word => word.Count() > 1).Select(word => word.Key));

    /// <summary>A test says one of its words in a conversation, or names its type.</summary>
    [Fact]
    public void Every_command_is_played_in_a_test()
    {
        var tests = Sources.Files("Bot.Tests").Select(file => File.ReadAllText(file.FullPath)).ToList();
        var spoken = tests.SelectMany(test => Spoken().Matches(test)).Select(match => match.Groups["words"].Value).ToList();
        var unplayed = Commands.All.Where(command => !spoken.Any(words => command.Declared.Words.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase)))
            && !tests.Any(test => test.Contains(command.Type.Name, StringComparison.Ordinal))).Select(command => command.Type.Name);
        Assert.Empty(unplayed);
    }

    private static void ExpectNone(Func<Use, bool> forbidden)
    {
        var found = AllUses.Value.Where(forbidden).Select(use => $"{use.File} knows {use.Namespace}.{use.Type}").Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(found is [], string.Join('\n', found));
    }

    private static IReadOnlyList<Use> FindUses() =>
    [
        .. Sources.Program.SyntaxTrees.AsParallel().SelectMany(tree =>
        {
            var model = Sources.Program.GetSemanticModel(tree);
            return tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                .Select(name => model.GetSymbolInfo(name).Symbol)
                .Select(symbol => symbol as INamedTypeSymbol ?? symbol?.ContainingType)
                .OfType<INamedTypeSymbol>()
                .Select(type => new Use(tree.FilePath, Folder(tree.FilePath), type.ContainingNamespace?.ToDisplayString() ?? "", type.ContainingAssembly?.Name ?? "", type.Name))
                .Distinct().ToList();
        }),
    ];

    private static string Folder(string file) => file.LastIndexOf('/') is > 0 and var end ? file[..end].Replace('/', '.') : "";

    private static bool In(string name, string folder) => name == folder || name.StartsWith($"{folder}.", StringComparison.Ordinal);

    private static bool IsOneOf(string name, params string[] folders) => folders.Any(folder => In(name, folder));

    [GeneratedRegex("^ *[A-Za-z]*> (?<words>.+)$", RegexOptions.Multiline, 1_000)]
    private static partial Regex Spoken();
}
