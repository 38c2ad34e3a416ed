using System.Reflection;
using Bot.Domain.People;

namespace Bot.Domain.Talk;

/// <summary>Every command there is and how it is said.</summary>
public static class Commands
{
    public static readonly IReadOnlyList<(Type Type, CommandAttribute Declared)> All =
    [
        .. typeof(ICommand).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICommand)))
            .Select(type => (type, type.GetCustomAttribute<CommandAttribute>() ?? throw new InvalidOperationException($"{type} has no [Command].")))
            .OrderBy(command => command.Item2.Words[0], StringComparer.Ordinal),
    ];

    public static IEnumerable<CommandAttribute> For(Roles role) => All.Select(command => command.Declared).Where(declared => declared.For.HasFlag(role));

    /// <summary>The word for it in that language.</summary>
    public static string WordIn(this CommandAttribute command, Language language) =>
        language == Language.English ? command.Words[0] : command.Words.FirstOrDefault(word => word[0] > 127) ?? command.Words[0];
}
