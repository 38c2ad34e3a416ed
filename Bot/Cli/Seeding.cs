using System.Globalization;
using Bot.Domain.Digests;
using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage.LiteDb;

namespace Bot.Cli;

/// <summary>
/// <c>seed</c>: a made-up company of any size in an empty folder, to try how the bot bears it. Merchandiser 0 is Telegram user
/// 100000, all of them are in one team that shares its orders, and the orders are PO-00000 and on.
/// </summary>
public sealed class Seeding
{
    private const long FirstUser = 100_000;
    private const int OrdersOfCustomer = 50;
    private const int LargestCommit = 2_000;

    private static readonly Duration Past = Duration.FromDays(60);
    private static readonly string[] Products = ["cotton T-shirt", "polo shirt", "rain jacket", "canvas bag", "kids pyjama", "fleece hoodie", "bath towel", "yoga mat", "desk lamp", "steel bottle"];
    private static readonly string[] Events = ["called factory, fabric is in", "lab dip approved by customer", "cutting has started", "forwarder confirms the booking", "customer asks for new carton marks", "inspection on Friday", "deposit arrived", "supplier sends photos tonight"];

    private readonly Size size;
    private readonly Func<Person, Turn> open;
    private readonly List<Person> people = [];
    private readonly List<string> orders = [];

    private Seeding(Size size, Func<Person, Turn> open) => (this.size, this.open) = (size, open);

    /// <summary>How large the company is to be.</summary>
    public sealed record Size(int People, int Orders, int FollowUps);

    public static async Task<int> Run(Launch launch, Size size, CancellationToken ct)
    {
        if (size is (not { People: >= 1, Orders: >= 0, FollowUps: >= 0 }) or { Orders: 0, FollowUps: > 0 })
            throw new Obstacle("It takes one person or more, and an order for the follow-ups to be about.");
        return await House.Do(launch, services => Run(services, launch, size, ct));
    }

    private static async Task<int> Run(IServiceProvider services, Launch launch, Size size, CancellationToken ct)
    {
        var store = services.GetRequiredService<IStore>();
        if (await store.Find(typeof(Company), Company.TheOne, ct) is not null)
            throw new Obstacle($"There is a company in “{launch.Folder}” already; only an empty folder is filled.");

        await services.GetRequiredService<FirstStart>().Prepare(ct);
        var first = await services.GetRequiredService<FirstStart>().OwnersTurn(ct);
        if (await first.Find<Team>(Team.Default, ct) is { } team)
            first.Save(team with { Sharing = true });
        var seeding = new Seeding(size, person => new Turn(store, services.GetRequiredService<Phrasebook>(), services.GetRequiredService<Sequence>(), first.Company, person, first.Now));
        // The next commit is made while one is written.
        var two = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = ct };
        await Parallel.ForEachAsync(first.Changes.Concat(seeding.Changes(first)).Chunk(LargestCommit), two, async (changes, stop) => await store.Commit(changes, stop));
        // Whoever starts the bot on it has nothing left to bring into the database.
        while (store is LiteDbStore { Behind: > 0, Fault: null })
            await Task.Delay(TimeSpan.FromMilliseconds(100), services.GetRequiredService<TimeProvider>(), ct);
        await launch.Output.WriteLineAsync($"{launch.Folder}: {size.People} people, {size.Orders} orders, {size.FollowUps} follow-ups.");
        return 0;
    }

    private IEnumerable<Change> Changes(Turn first) =>
        Enumerable.Range(0, size.People).SelectMany(number => Hired(number, first))
            .Concat(Enumerable.Range(0, size.Orders).SelectMany(Ordered))
            .Concat(Enumerable.Range(0, size.FollowUps).SelectMany(number => FollowedUp(number, first)));

    /// <summary>Somebody as they are after they have opened their link in Telegram.</summary>
    private IReadOnlyCollection<Change> Hired(int number, Turn first)
    {
        var chat = $"telegram:{FirstUser + number}";
        var person = new Person(first.NewId(), $"Merchandiser {number}", Roles.Merchandiser, Team.Default, null, Language.English, first.Company.ZoneId, chat, [chat], ZoneKnown: true, SeesTeam: true);
        people.Add(person);
        var turn = open(person);
        turn.Save(person);
        turn.Save(new Invitation(Invitation.IdOf(Invitation.NewToken()), person.Id, turn.Now + Invitation.Lifetime, UsedAt: turn.Now));
        turn.Save(DailyDigest.For(person, turn.Now));
        turn.Save(new ConversationState(chat));
        return turn.Changes;
    }

    /// <summary>An order as “new” opens it; they are dealt out to everybody.</summary>
    private IReadOnlyCollection<Change> Ordered(int number)
    {
        var turn = open(people[number % people.Count]);
        var customer = new Firm($"customer-{number / OrdersOfCustomer}", FirmKind.Customer, $"Customer {number / OrdersOfCustomer}");
        if (number % OrdersOfCustomer == 0)
            turn.Save(customer);
        var order = new NewOrder(
            new OrderNumber($"PO-{number.ToString("D5", CultureInfo.InvariantCulture)}"),
            new CustomerName(customer.Name),
            Products[number % Products.Length],
            new Quantity(500 + (number % 90 * 100), "pcs"),
            turn.Today.PlusDays(30 + (number % 120)));
        var file = order.Open(turn, customer);
        turn.Save(file);
        orders.Add(file.Order.Id);
        return turn.Changes;
    }

    private IEnumerable<Change> FollowedUp(int number, Turn first)
    {
        var (at, words) = (first.Now - (Past * (1 - ((double)number / size.FollowUps))), $"{Events[number % Events.Length]}, lot {number.ToString(CultureInfo.InvariantCulture)}");
        yield return new Change(new FollowUp(first.NewId(), new Reference("orders", orders[number % orders.Count]), people[number % people.Count].Id, at, "telegram", words, []), 0);
    }
}
