using System.Reflection;
using System.Text;
using Bot.Conversation.Reading;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Talk;
using Humanizer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Bot.Tests.Texts;

/// <summary>
/// Every text key there is: read from the source with the compiler's own understanding, so that a string that only looks
/// like a text is none and none is missed.
/// </summary>
internal static class TextKeys
{
    private const string OfCount = " (count)";

    private static readonly Lazy<IReadOnlyList<(string Key, string Where, ISymbol? Member)>> Source = new(() => [.. FromSource()]);
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Every = new(() => Listed(Source.Value.Select(found => (found.Key, found.Where)).Concat(FromDeclarations(Commands.All.Select(command => command.Type)))));
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Told = new(() => Listed(Source.Value.Where(found => found.Member is not null && Reach.Includes(found.Member)).Select(found => (found.Key, found.Where)).Concat(FromDeclarations(Outsiders.Commands))));

    /// <summary>Key → where it comes from.</summary>
    public static IReadOnlyDictionary<string, string> All => Every.Value;

    /// <summary>Those that people outside of the company can be told.</summary>
    public static IReadOnlyDictionary<string, string> ForOutsiders => Told.Value;

    /// <summary>Those of a number with a noun.</summary>
    public static IReadOnlySet<string> Counted { get; } = Source.Value.Where(found => found.Where.EndsWith(OfCount, StringComparison.Ordinal)).Select(found => found.Key).ToHashSet();

    private static Dictionary<string, string> Listed(IEnumerable<(string Key, string Where)> found)
    {
        var keys = new Dictionary<string, string>();
        foreach (var (key, where) in found)
            keys.TryAdd(key, where);
        return keys;
    }

    private static ParallelQuery<(string Key, string Where, ISymbol? Member)> FromSource()
    {
        var program = Sources.Program;
        var text = program.GetTypeByMetadataName(typeof(Text).FullName!)!;
        var count = program.GetTypeByMetadataName(typeof(Count).FullName!)!;
        var list = program.GetTypeByMetadataName(typeof(TextList).FullName!)!;
        var phrasebook = program.GetTypeByMetadataName(typeof(Phrasebook).FullName!)!;
        return program.SyntaxTrees.AsParallel().SelectMany(tree => InTree(tree).ToList());

        IEnumerable<(string, string, ISymbol?)> InTree(SyntaxTree tree)
        {
            var model = program.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                foreach (var (key, where) in AtNode(node, tree, model))
                    yield return (key, where, Reach.MemberAround(node, model));
            }
        }

        IEnumerable<(string, string)> AtNode(SyntaxNode node, SyntaxTree tree, SemanticModel model)
        {
            var where = $"{tree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
            if (node is InterpolatedStringExpressionSyntax interpolated && IsText(model.GetOperation(interpolated)))
            {
                yield return (KeyOf(interpolated), where);
                foreach (var value in interpolated.Contents.OfType<InterpolationSyntax>().Select(hole => model.GetTypeInfo(hole.Expression).Type))
                {
                    foreach (var word in WordsOf(value))
                        yield return (word, $"{where} ({value})");
                }
            }
            else if (node is InvocationExpressionSyntax && model.GetOperation(node) is IInvocationOperation call && Translated(call) is { } key)
            {
                yield return (key, where);
            }
            else if (node is BaseObjectCreationExpressionSyntax && model.GetOperation(node) is IObjectCreationOperation made)
            {
                if (Is(made.Type, text) && Constant(made, 0) is { } sentence)
                    yield return (Escaped(sentence), where);
                else if (Is(made.Type, count) && Constant(made, 1) is { } noun)
                    yield return ($"{{0}} {noun}", $"{where}{OfCount}");
                else if (Is(made.Type, list) && Constant(made, 1) is { } separator)
                    yield return (separator, where);
            }
        }

        string? Translated(IInvocationOperation call) =>
            Is(call.TargetMethod.ContainingType, phrasebook) && call.TargetMethod.Name == nameof(Phrasebook.Translate) && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string sentence } ? sentence : null;

        bool IsText(IOperation? operation)
        {
            for (var outer = operation; outer is IInterpolatedStringOperation or IInterpolatedStringHandlerCreationOperation; outer = outer.Parent)
            {
                if (outer is IInterpolatedStringHandlerCreationOperation handler)
                    return Is(handler.Type, text);
            }

            return false;
        }
    }

    private static IEnumerable<(string Key, string Where)> FromDeclarations(IEnumerable<Type> commands)
    {
        foreach (var (type, declared) in Commands.All.Where(command => commands.Contains(command.Type)))
        {
            yield return (declared.Help, $"{type.Name}'s help");
            yield return (declared.Example, $"{type.Name}'s example");
            foreach (var slot in new Entry(type).Slots)
            {
                if (slot.Question.Length > 0)
                    yield return (slot.Question, $"{type.Name} asks for {slot.Name}");
                // Choices of an enum are offered as buttons.
                foreach (var name in slot.Type.IsEnum ? slot.Type.GetEnumNames() : [])
                    yield return (Worded(name), $"{type.Name} offers {slot.Type.Name}");
            }
        }

        foreach (var milestone in SeaFcl.All)
            yield return (milestone.Name, $"milestone {milestone.Code}");
        foreach (var (code, name) in Way.All.SelectMany(way => way.Names).Distinct())
            yield return (name, $"milestone {code} where it is not by sea");
        foreach (var unit in Units.All)
            yield return (unit, "a unit of quantity");
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
            yield return (Phrasebook.KeyOf(zone), $"zone {zone.Id}");
    }

    private static bool Is(ISymbol? type, ISymbol other) => SymbolEqualityComparer.Default.Equals(type, other);

    /// <summary>The enum values that a hole can show.</summary>
    private static IEnumerable<string> WordsOf(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type is { TypeKind: TypeKind.Enum } ? type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => Worded(field.Name)) : [];
    }

    private static string Worded(string name) => name.Humanize(LetterCasing.LowerCase);

    private static string? Constant(IObjectCreationOperation made, int index) => made.Arguments.ElementAtOrDefault(index)?.Value.ConstantValue is { HasValue: true, Value: string constant } ? constant : null;

    private static string KeyOf(InterpolatedStringExpressionSyntax text)
    {
        var key = new StringBuilder();
        var holes = 0;
        foreach (var part in text.Contents)
        {
            if (part is InterpolatedStringTextSyntax words)
                key.Append(words.TextToken.ValueText);
            else
                key.Append('{').Append(holes++).Append('}');
        }

        return key.ToString();
    }

    private static string Escaped(string sentence) => sentence.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
