using Bot.Domain.Exports;
using Bot.Domain.History;
using Bot.Domain.People;
using Bot.Domain.Reports;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Export;
using Bot.Storage;
using Bot.Storage.LiteDb;
using Bot.Tests.Talk;
using Bot.Texts;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Bot.Tests.Export;

public sealed class RestorationTests : IDisposable
{
    private static readonly Phrasebook Phrases = TextFiles.Read();

    private readonly string folder = Directory.CreateTempSubdirectory("gendan-export-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string There => Path.Combine(folder, "there");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_was_done_before_can_be_taken_back_after()
    {
        await using (var here = await Chat.BeginsWithOrders())
        {
            await here.Says("Lin", "PO-1042 deposit received");
            await here.Says("Lin", "PO-1043 quantity 3100");
            await here.Says("May", "PO-1043 quantity 3200");
            await Moves(here);
        }

        await using var there = await Chat.Begins(folder: There);
        await there.Continues("""
            Lin> history PO-1042
            < PO-1042: 2 changes
            < Wed 4 Mar 10:15 (Shanghai time) Lin: Deposit received ✓ Wed 4 Mar
            < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
            Lin> undo
            < Something of that was changed again since, so I leave it as it is. Please correct it with a new message.
            May> undo
            < ↩ Taken back:
            < Quantity 3,200 → 3,100 pcs
            Lin> undo
            < ↩ Taken back: “PO-1043 quantity 3100”, Wed 4 Mar 10:15 (Shanghai time)
            < Quantity 3,100 → 3,000 pcs
            Lin> undo
            < ↩ Taken back: “PO-1042 deposit received”, Wed 4 Mar 10:15 (Shanghai time)
            < Deposit received: done Wed 4 Mar → planned Sun 12 Apr
            """);
    }

    [Fact]
    public async Task Reminders_ring_there_and_what_was_said_here_is_not_said_again()
    {
        await using (var here = await Chat.BeginsWithOrders())
        {
            here.Channel.Take();
            await here.Continues("""
                > remind me tomorrow 9:00 to call Sarah
                < ⏰ 1. call Sarah
                < Thu 5 Mar 09:00 (Shanghai time)
                > remind me today 11:00 to call Klaus
                < ⏰ 2. call Klaus
                < Wed 4 Mar 11:00 (Shanghai time)
                @ 2026-03-04 11:00
                < ⏰ call Klaus
                """);
            await Moves(here);
        }

        await using var there = await Chat.Begins(folder: There);
        await there.Continues("""
            @ 2026-03-04 12:00
            @ 2026-03-05 09:00
            < ⏰ call Sarah
            """);
    }

    [Fact]
    public async Task Files_come_along()
    {
        await using (var here = await Chat.BeginsWithOrders())
        {
            await here.Holds("packing list.pdf", "%PDF-1.7 packing list");
            await here.Says("Lin", "(document packing list.pdf) PO-1042");
            await Moves(here);
        }

        var files = new Files(Path.Combine(There, "files"));
        var blob = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("%PDF-1.7 packing list"u8));
        await using var content = files.Open(blob)!;
        Assert.Equal("%PDF-1.7 packing list", await new StreamReader(content).ReadToEndAsync(Ct));
    }

    [Fact]
    public async Task A_company_whose_files_are_missing_or_changed_is_not_taken_in()
    {
        await using var here = await Chat.BeginsWithOrders();
        await here.Holds("packing list.pdf", "%PDF-1.7 packing list");
        await here.Says("Lin", "(document packing list.pdf) PO-1042");
        await CompanyFolder.Write(Path.Combine(folder, "export"), here.Store, here.Files, Phrases, Now(here), Ct);
        var file = Directory.EnumerateFiles(Path.Combine(folder, "export", "files"), "*", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, "something else", Ct);

        await using var there = LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance);
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Restores(there, new Files(There)));

        Assert.Equal("1 of 1 files are missing from “files” beside “company.json”: copy the whole folder.", refused.Message);
        Assert.Empty(await All(there));
    }

    [Fact]
    public async Task A_file_that_was_missing_already_keeps_nothing_out()
    {
        await using var here = await Chat.BeginsWithOrders();
        await here.Holds("packing list.pdf", "%PDF-1.7 packing list");
        await here.Says("Lin", "(document packing list.pdf) PO-1042");
        await using var there = LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance);

        var written = await CompanyFolder.Write(Path.Combine(folder, "export"), here.Store, new Files(Path.Combine(folder, "lost")), Phrases, Now(here), Ct);
        await Restores(there, new Files(There));

        Assert.Equal((0, 1), (written.Files, written.WithoutFile));
        Assert.Equal(await All(here.Store), await All(there));
    }

    /// <summary>The disk is full halfway: what was there is there again.</summary>
    [Fact]
    public async Task A_restore_that_fails_leaves_what_was_there()
    {
        await using var here = await Chat.BeginsWithOrders();
        await CompanyFolder.Write(Path.Combine(folder, "export"), here.Store, here.Files, Phrases, Now(here), Ct);
        await using var there = LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance);
        var beginning = new Company("Begun", "Asia/Shanghai", "CN", Language.English);
        await there.Commit([new Change(beginning, 0)], Ct);
        var before = await All(there);
        var failing = Failing(there, changes => changes.Any(change => change.Document is Domain.Orders.Order));

        await Assert.ThrowsAsync<IOException>(() => Restores(failing.Object, new Files(There)));

        Assert.Equal(before, await All(there));
        await Restores(there, new Files(There));
        Assert.Equal(await All(here.Store), await All(there));
    }

    /// <summary>The power goes halfway: the mark is still there, and the same is done again from the beginning.</summary>
    [Fact]
    public async Task A_restore_that_was_interrupted_is_begun_again()
    {
        await using var here = await Chat.BeginsWithOrders();
        await CompanyFolder.Write(Path.Combine(folder, "export"), here.Store, here.Files, Phrases, Now(here), Ct);
        await using var there = LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance);
        await there.Commit([new Change(new Restore(default), 0), new Change(new Firm("half", FirmKind.Customer, "Half"), 0)], Ct);

        await Restores(there, new Files(There));

        Assert.Equal(await All(here.Store), await All(there));
    }

    /// <summary>Whatever was said and done: the company that comes back is the same document by document, and tells the same.</summary>
    [Fact]
    public async Task Every_company_comes_back_the_same() => await Conversation.Always(async said =>
    {
        await using var here = await Lives(said);
        var place = Path.Combine(folder, $"{Guid.CreateVersion7():N}");
        await CompanyFolder.Write(place, here.Store, here.Files, Phrases, Now(here), Ct);
        await using var there = LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance);
        await new Restoration(there, new Files(place + "-files"), here.Clock).Run(Path.Combine(place, CompanyFile.Name), Ct);

        Assert.Equal(await All(here.Store), await All(there));
        Assert.Equal(await Told(here.Store, here), await Told(there, here));
        await CompanyFolder.Write(place + "-again", there, new Files(place + "-files"), Phrases, Now(here), Ct);
        foreach (var file in new[] { "company.json", "orders.csv", "follow-ups.csv", "orders.xlsx" })
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(place, file), Ct), await File.ReadAllBytesAsync(Path.Combine(place + "-again", file), Ct));
    }, count: 25);

    /// <summary>Its tables alone, sent to a bot that has the same people: the same orders, figures and follow-ups, and a second time nothing new.</summary>
    [Fact]
    public async Task Every_companys_tables_bring_the_same_orders_and_follow_ups() => await Conversation.Select(OneOf("orders.csv", "orders.xlsx")).Always(async given =>
    {
        var (said, table) = given;
        await using var here = await Lives(said);
        var place = Path.Combine(folder, $"{Guid.CreateVersion7():N}");
        await CompanyFolder.Write(place, here.Store, here.Files, Phrases, Now(here), Ct);
        await using var there = await Chat.Begins();
        foreach (var name in new[] { table, "follow-ups.csv", table, "follow-ups.csv" })
        {
            await there.Holds(name, await File.ReadAllBytesAsync(Path.Combine(place, name), Ct));
            await TakesIn(there, "Boss", $"(document {name})");
        }

        Assert.Equal(await Reported(here.Store, here), await Reported(there.Store, there));
        await CompanyFolder.Write(place + "-again", there.Store, there.Files, Phrases, Now(there), Ct);
        foreach (var file in new[] { "orders.csv", "follow-ups.csv" })
            Assert.Equal(Lines(place, file), Lines(place + "-again", file));
    }, count: 15);

    private static readonly Gen<List<(string Who, string Words)>> Conversation = Gen.Select(OneOf("Lin", "May", "Boss"), Sentences()).List[0, 14];

    private static Gen<string> Sentences()
    {
        var orders = OneOf("PO-1042", "PO-1043", "SO-2201");
        return Gen.OneOf(
            Gen.Select(Gen.Int[3000, 3999], OneOf("Acme Outdoor", "Hansa Import", "Müller & Söhne", "宁波“明亮”"), Gen.Int[1, 90_000], (number, customer, pieces) => $"new PO-{number}, {customer}, cotton T-shirt, {pieces} pcs, ship 2026-0{6 + (number % 4)}-1{number % 10}"),
            Gen.Select(orders, Gen.Int[1, 9_999], (order, pieces) => $"{order} quantity {pieces}"),
            Gen.Select(orders, OneOf("deposit received", "bulk started", "PI issued", "on board", "delivered", "定金到账"), (order, step) => $"{order} {step}"),
            Gen.Select(orders, Gen.String[Gen.Char["ab, =+-@\"'\n;中文é1"], 1, 30], (order, words) => $"log {order} said {words}."),
            Gen.Select(orders, Gen.Int[10, 28], (order, day) => $"{order} ETD 2026-05-{day} because the vessel was rolled"),
            Gen.Select(Gen.Int[1, 12], hour => $"remind me tomorrow {hour}:00 to call Sarah"),
            OneOf("undo", "place PO-1042 with Ningbo Knit", "share PO-1042 with Bo", "digest 08:15", "(document orders.csv)", "export", "remind me every Monday 9:00 German time to call Klaus"));
    }

    /// <summary>A company with some orders, where all of that was said.</summary>
    private static async Task<Chat> Lives(List<(string Who, string Words)> said)
    {
        var here = await Chat.BeginsWithOrders();
        await here.Holds("orders.csv", "Order No,Customer,Item,Qty,Unit price (USD),Delivery date,Delivered on,Our remark\n7001,Acme Outdoor,mug,100,1.25,2026-06-12,,=A1\n7001,Acme Outdoor,plate,50,2,2026-06-12,2026-03-01,\n7002,Hansa Import,mug,7,1.3,2026-02-12,2026-02-14,late\n");
        foreach (var (who, words) in said)
            await TakesIn(here, who, words);
        return here;
    }

    /// <summary>Says it; when it was a sheet it goes in.</summary>
    private static async Task TakesIn(Chat chat, string who, string words)
    {
        await chat.Says(who, words);
        if (chat.Channel.Sent.LastOrDefault()?.Choices.Any(choice => choice.Label == "Import it") == true)
            await chat.Says(who, "[Import it]");
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private async Task Moves(Chat here)
    {
        await CompanyFolder.Write(Path.Combine(folder, "export"), here.Store, here.Files, Phrases, Now(here), Ct);
        await using var there = LiteDbStore.Open(There, NullLogger<LiteDbStore>.Instance);
        await Restores(there, new Files(Path.Combine(There, "files")));
    }

    private Task<Restoration.Result> Restores(IStore store, Files files) => new Restoration(store, files, new FakeTimeProvider()).Run(Path.Combine(folder, "export", CompanyFile.Name), Ct);

    private static Instant Now(Chat chat) => Instant.FromDateTimeOffset(chat.Clock.GetUtcNow());

    /// <summary>Every document of the company with its version, as it is written down.</summary>
    private static async Task<string> All(IStore store)
    {
        var all = new List<string>();
        foreach (var type in CompanyRecords.Types.Append(typeof(Restore)))
        {
            await foreach (var stored in store.Each(type, Ct))
                all.Add($"{StoredAttribute.NameOf(type)} {stored.Version} {DocumentJson.Write(stored.Document).GetRawText()}");
        }

        return string.Join('\n', all);
    }

    /// <summary>The rows of a table, in no order.</summary>
    private static IEnumerable<string> Lines(string place, string file) => File.ReadLines(Path.Combine(place, file)).Order(StringComparer.Ordinal);

    private static async Task<string> Reported(IStore store, Chat chat)
    {
        var turn = await OwnersTurn(store, chat);
        return Phrases.Word(ShowReport.Words(await Figures.Of(turn, Ct)), turn.Voice);
    }

    private static async Task<Turn> OwnersTurn(IStore store, Chat chat)
    {
        var company = (Company)(await store.Find(typeof(Company), Company.TheOne, Ct))!.Document;
        var owner = (Person)(await store.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Owner}|"), Ct))[0].Document;
        return new Turn(store, Phrases, new Sequence(), company, owner, Now(chat));
    }

    /// <summary>The report, and what the history says of every order.</summary>
    private static async Task<string> Told(IStore store, Chat chat)
    {
        var turn = await OwnersTurn(store, chat);
        var told = new List<string> { await Reported(store, chat) };
        await foreach (var order in turn.All<Domain.Orders.Order>("customer", Ct))
            told.Add(Phrases.Word((await new ShowHistory(new(Reference.To(order), order.Number, "")).Handle(turn, Ct)).Text, turn.Voice));
        return string.Join('\n', told);
    }

    /// <summary>The same store, but that the disk is full when it comes to some changes.</summary>
    private static Mock<IStore> Failing(LiteDbStore store, Func<IReadOnlyCollection<Change>, bool> fails)
    {
        var failing = new Mock<IStore>();
        failing.Setup(mock => mock.Find(It.IsAny<Type>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<Type, string, CancellationToken>(store.Find);
        failing.Setup(mock => mock.All(It.IsAny<Type>(), It.IsAny<string>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).Returns<Type, string, int, CancellationToken>(store.All);
        failing.Setup(mock => mock.Commit(It.IsAny<IReadOnlyCollection<Change>>(), It.IsAny<CancellationToken>()))
            .Returns<IReadOnlyCollection<Change>, CancellationToken>((changes, ct) => fails(changes) ? Task.FromException(new IOException("No space left on device")) : store.Commit(changes, ct));
        return failing;
    }
}
