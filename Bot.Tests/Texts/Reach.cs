using Bot.Conversation.Reading;
using Bot.Domain.People;
using Bot.Domain.Talk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Texts;

/// <summary>
/// The code that can run for people outside of the company: customers, suppliers, strangers. Followed from the commands that are
/// declared for them, from everything between a message and a command, from the pages, and from whatever tells somebody else
/// something. An interface leads only to types that are made on the way (rapid type analysis), so a command of our own people is
/// not reached because it is a command. It errs on the side of more.
/// </summary>
internal sealed class Reach
{
    private static readonly string[] Everywhere = ["Bot.Conversation", "Bot.Channels", "Bot.Web", "Bot.Understanding"];
    private static readonly Lazy<Reach> Found = new(() => new Reach());

    private readonly Dictionary<ISymbol, HashSet<ISymbol>> uses = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> reached = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> made = new(SymbolEqualityComparer.Default);
    /// <summary>Commands that are not declared for outsiders: whatever makes one, for them it does not run.</summary>
    private readonly HashSet<INamedTypeSymbol> forbidden = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> dispatched = new(SymbolEqualityComparer.Default);
    private readonly Queue<ISymbol> open = new();

    private Reach()
    {
        var program = Sources.Program;
        foreach (var (member, used) in program.SyntaxTrees.AsParallel().SelectMany(tree => Uses(program.GetSemanticModel(tree), tree).ToList()).ToList())
            (uses.TryGetValue(member, out var known) ? known : uses[member] = new(SymbolEqualityComparer.Default)).Add(used);
        var commands = Outsiders.Commands.ToList();
        forbidden.UnionWith(Commands.All.Select(command => command.Type).Except(commands).Select(type => program.GetTypeByMetadataName(type.FullName!)).OfType<INamedTypeSymbol>());
        foreach (var type in commands.Concat(commands.SelectMany(command => new Entry(command).Slots.Select(slot => slot.Type))).Select(type => program.GetTypeByMetadataName(type.FullName!)).OfType<INamedTypeSymbol>())
            Make(type);
        var tell = program.GetTypeByMetadataName(typeof(Turn).FullName!)!.GetMembers(nameof(Turn.Tell)).Single();
        foreach (var member in uses.Keys.Where(member => IsEverywhere(member) || uses[member].Contains(tell)).ToList())
            Enter(member);
        while (open.TryDequeue(out var member))
            Follow(member);
    }

    public static bool Includes(ISymbol member) => Found.Value.reached.Contains(member);

    /// <summary>The member of a type that a piece of source belongs to; the type itself for its head.</summary>
    public static ISymbol? MemberAround(SyntaxNode node, SemanticModel model)
    {
        foreach (var outer in node.AncestorsAndSelf())
        {
            if (outer is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseTypeDeclarationSyntax or EnumMemberDeclarationSyntax)
                return model.GetDeclaredSymbol(outer);
        }

        return null;
    }

    private static bool IsEverywhere(ISymbol member) => Everywhere.Any(space => $"{member.ContainingNamespace}.".StartsWith($"{space}.", StringComparison.Ordinal));

    private static IEnumerable<(ISymbol Member, ISymbol Used)> Uses(SemanticModel model, SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes().Where(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or PrimaryConstructorBaseTypeSyntax))
        {
            if (MemberAround(node, model) is { } member && Plain(model.GetSymbolInfo(node).Symbol) is { } used)
                yield return (member, used);
        }
    }

    /// <summary>As it was declared: not of one type argument, not as an extension is called.</summary>
    private static ISymbol? Plain(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => Plain(extension),
        IMethodSymbol or IPropertySymbol or IFieldSymbol when symbol.OriginalDefinition.Locations.Any(location => location.IsInSource) => symbol.OriginalDefinition,
        _ => null,
    };

    private void Enter(ISymbol member)
    {
        if (reached.Add(member))
            open.Enqueue(member);
    }

    /// <summary>Whatever a made thing starts with, and what it does for the interfaces that were called so far.</summary>
    private void Make(INamedTypeSymbol type)
    {
        if (forbidden.Contains(type) || !made.Add(type))
            return;
        Enter(type);
        foreach (var member in type.GetMembers().Where(member => member is IFieldSymbol or IPropertySymbol))
            Enter(member);
        if (type.AllInterfaces.Any(implemented => implemented.Name is nameof(ICommand)))
            Array.ForEach([.. type.GetMembers()], Enter);
        foreach (var called in dispatched.ToList())
            Dispatch(called, type);
    }

    private void Follow(ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor })
            Make(member.ContainingType.OriginalDefinition);
        if (member is not INamedTypeSymbol && (member.IsAbstract || member.IsVirtual || member.IsOverride) && dispatched.Add(member))
        {
            foreach (var type in made.ToList())
                Dispatch(member, type);
        }

        foreach (var used in uses.GetValueOrDefault(member) ?? [])
            Enter(used);
    }

    private void Dispatch(ISymbol called, INamedTypeSymbol type)
    {
        if (called.ContainingType.TypeKind != TypeKind.Interface)
        {
            foreach (var overriding in type.GetMembers(called.Name).Where(member => member.IsOverride))
                Enter(overriding);
            return;
        }

        foreach (var implemented in type.AllInterfaces.Where(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, called.ContainingType)))
        {
            if (implemented.GetMembers(called.Name).Select(type.FindImplementationForInterfaceMember).FirstOrDefault() is { } does)
                Enter(does.OriginalDefinition);
        }
    }
}

/// <summary>People outside of the company.</summary>
internal static class Outsiders
{
    private const Roles All = Roles.Customer | Roles.Supplier | Roles.Stranger;

    public static IEnumerable<Type> Commands => Domain.Talk.Commands.All.Where(command => (command.Declared.For & All) != default).Select(command => command.Type);
}
