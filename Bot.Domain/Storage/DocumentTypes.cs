using System.Collections.Frozen;

namespace Bot.Domain.Storage;

/// <summary>Every type of document there is, by the name it is stored under.</summary>
public static class DocumentTypes
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(IDocument).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDocument)))
        .ToFrozenDictionary(StoredAttribute.NameOf, StringComparer.Ordinal);

    public static IEnumerable<Type> All => ByName.Values;

    public static Type? Find(string name) => ByName.GetValueOrDefault(name);
}
