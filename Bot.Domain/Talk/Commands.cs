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

    /// <summary>The word for it in that language: Chinese ones are declared with it, others stand with the texts and are our customers'.</summary>
    public static string WordIn(this CommandAttribute command, Language language, Phrasebook phrases) =>
        language == Language.Chinese
            ? command.Words.FirstOrDefault(word => word[0] > 127) ?? command.Words[0]
            : phrases.Phrases(KindIn(language)).FirstOrDefault(said => said.Value == command.Words[0]).Key ?? command.Words[0];

    /// <summary>The kind of phrases that command words of that language are: <c>command:fr</c>, the first of each is the one to show.</summary>
    public static string KindIn(Language language) => $"command:{language.Tag}";
}
