using Bot.Channels;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Tests.Talk;

namespace Bot.Tests.Understanding;

/// <summary>
/// Whatever is typed, the engine answers, fails in nothing and touches nothing that is not the speaker's. Twenty thousand sentences; a
/// million, and how long the slowest took, with
/// <c>GENDAN_FUZZ=1000000 bash Bot.Tests/run.sh -class Bot.Tests.Understanding.SentencesAreSafeTests -diagnostics</c>.
/// </summary>
[Collection("fuzz")]
public class SentencesAreSafeTests
{
    /// <summary>A merchandiser of other orders, another firm's buyer, a maker of none of them, and somebody nobody knows.</summary>
    private static readonly string[] Speakers = ["Bo", "Klaus", "Wu", "Nobody"];

    private const int Part = 50_000;

    [Fact]
    public async Task Nothing_that_is_typed_breaks_anything_or_reaches_what_is_somebody_elses()
    {
        var (count, seed) = Scrawl.Asked;
        foreach (var part in Scrawl.Of(count, seed).Chunk(Part))
            await Say(part);
    }

    /// <summary>To one company: what a million of them leave behind would be fifteen gigabytes, and each collection of it seconds.</summary>
    private static async Task Say(IReadOnlyList<string> texts)
    {
        await using var chat = await Chat.BeginsWithOrders();
        var others = await Others(chat);
        var before = await Told(chat, others);
        var slowest = new Slowest();
        var (number, said) = (0, 0);
        foreach (var text in texts)
        {
            var who = Speakers[number++ % Speakers.Length];
            await slowest.Time(text, () => chat.Engine.Receive(new Inbound($"fuzz:{++said}", $"test:{who}", $"fuzz{said}", $"test:{who}", who, Instant.FromDateTimeOffset(chat.Clock.GetUtcNow()), text), TestContext.Current.CancellationToken));
            if (number % 500 == 0)
            {
                // So many would not leave in one moment.
                chat.Clock.Advance(TimeSpan.FromMinutes(2));
                await chat.Postman.Idle();
                chat.Channel.Take();
                chat.Channel.Forget();
            }
        }

        await slowest.Tell();
        Assert.Equal(before, await Told(chat, others));
        Assert.True(chat.Log.Lines is [], chat.Log.Whole);
    }

    /// <summary>Lin's three orders, and the people of before.</summary>
    private static async Task<List<Reference>> Others(Chat chat)
    {
        var orders = await chat.Store.All(typeof(Order), "", 100, TestContext.Current.CancellationToken);
        var people = await chat.Store.All(typeof(Person), "", 100, TestContext.Current.CancellationToken);
        return [.. orders.Concat(people.Where(stored => !Speakers.Contains(((Person)stored.Document).Name))).Select(stored => new Reference(stored.Document.GetType().Name, stored.Document.Id))];
    }

    private static async Task<string> Told(Chat chat, List<Reference> things)
    {
        var told = new List<string>();
        foreach (var thing in things)
        {
            var stored = await chat.Store.Find(thing.Type == nameof(Order) ? typeof(Order) : typeof(Person), thing.Id, TestContext.Current.CancellationToken);
            told.Add($"{stored?.Document} {stored?.Version}");
        }

        return string.Join('\n', told);
    }
}
