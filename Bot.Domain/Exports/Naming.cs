using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Exports;

/// <summary>Looks the names up that orders point at, each once.</summary>
/// <param name="find">Finds a document by its type and id.</param>
/// <param name="word">Words a text in the sheet's language.</param>
public sealed class Naming(Func<Type, string, Task<IDocument?>> find, Func<Text, string> word)
{
    private readonly Dictionary<string, string?> firms = [];
    private readonly Dictionary<string, string?> people = [];

    public async Task<NamedOrder> Of(Order order)
    {
        var suppliers = new Dictionary<string, string>();
        foreach (var id in order.Lines.Select(line => line.SupplierId).OfType<string>().Distinct())
        {
            if (await Firm(id) is { } name)
                suppliers[id] = name;
        }

        return new NamedOrder(order, await Firm(order.CustomerId) ?? "", await Person(order.OwnerId), suppliers, word);
    }

    public async Task<string?> Firm(string id) => firms.TryGetValue(id, out var known) ? known : firms[id] = (await find(typeof(Firm), id) as Firm)?.Name;

    public async Task<string?> Person(string id) => people.TryGetValue(id, out var known) ? known : people[id] = (await find(typeof(Person), id) as Person)?.Name;
}
