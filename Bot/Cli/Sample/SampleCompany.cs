using Bot.Channels;
using Bot.Channels.Console;
using Bot.Conversation;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage;

namespace Bot.Cli.Sample;

/// <summary>
/// A company to look around in: sixty real orders moved to this year, and two days of work on them. It is made by the same
/// engine that serves everybody: a sheet is imported, people speak, the clock moves.
/// </summary>
public sealed class SampleCompany
{
    public const string Name = "Harbour Trading (sample)";

    /// <summary>The day of the sheet that is today.</summary>
    private static readonly LocalDate Then = new(2014, 8, 27);

    private static readonly (string Name, Language Language)[] Merchandisers = [("Lin Yue", Language.Chinese), ("Zhou Wei", Language.Chinese), ("Emma Chen", Language.English)];

    private static readonly (string Name, string Firm, string Zone)[] Customers =
    [
        ("Grace Banda", "Zambia Medical Stores", "Africa/Lusaka"), ("João Tembe", "Maputo Health Supplies", "Africa/Maputo"), ("Neema Mushi", "Dar Pharma Depot", "Africa/Dar_es_Salaam"),
        ("Tran Minh", "Hanoi Medical Trading", "Asia/Ho_Chi_Minh"), ("Aicha Kone", "Abidjan Santé", "Africa/Abidjan"),
    ];

    private readonly IServiceProvider services;
    private readonly StoryClock clock;
    private readonly DateTimeZone zone;
    private readonly Instant now;
    private int said;

    private SampleCompany(Launch launch, Instant now, IServiceProvider services, StoryClock clock)
    {
        (this.now, this.services, this.clock) = (now, services, clock);
        zone = DateTimeZoneProviders.Tzdb[launch.Read().GetSection("Company").Get<CompanyOptions>()!.Zone];
    }

    private LocalDate Today => now.InZone(zone).Date;

    private IStore Store => services.GetRequiredService<IStore>();

    /// <summary>Makes it in an empty folder.</summary>
    /// <param name="output">Where it says what takes so long.</param>
    public static async Task Make(Launch launch, Instant now, TextWriter output, CancellationToken ct)
    {
        var story = new StoryClock();
        await House.Do(launch with { Settings = [.. launch.Settings, $"--Company:Name={Name}"] }, Played, replaced =>
        {
            replaced.AddSingleton<TimeProvider>(story);
            replaced.AddSingleton(provider => ActivatorUtilities.CreateInstance<Postman>(provider, (object)new IChannel[] { new Nobody() }));
        });

        // Only once the settings are known to be right: what is wrong with them is all that is to be read then.
        async Task<int> Played(IServiceProvider services)
        {
            await output.WriteLineAsync("Nothing is set up yet: making a sample company to look around in …");
            await output.FlushAsync(ct);
            return await new SampleCompany(launch, now, services, story).Play(ct);
        }
    }

    private async Task<int> Play(CancellationToken ct)
    {
        clock.Now = now - Duration.FromDays(2) - Duration.FromHours(12);
        await services.GetRequiredService<FirstStart>().Prepare(ct);
        await Hire(ct);
        await Import(ct);
        await Invite(ct);
        foreach (var line in await Travelled(ct))
            await Say(line, ct);
        foreach (var line in SampleStory.Lines(Today))
            await Say(line, ct);
        return 0;
    }

    private async Task Hire(CancellationToken ct)
    {
        var turn = await services.GetRequiredService<FirstStart>().OwnersTurn(ct);
        foreach (var (name, language) in Merchandisers)
            turn.Save(new Person(turn.NewId(), name, Roles.Merchandiser, Team.Default, null, language, zone.Id, ZoneKnown: true));
        await Store.Commit(turn.Changes, ct);
    }

    /// <summary>Their contacts, once the sheet has brought the customers.</summary>
    private async Task Invite(CancellationToken ct)
    {
        var turn = await services.GetRequiredService<FirstStart>().OwnersTurn(ct);
        foreach (var (name, customer, home) in Customers)
        {
            var firm = await turn.FirmNamed(FirmKind.Customer, customer, ct);
            turn.Save(new Person(turn.NewId(), name, Roles.Customer, null, firm.Id, Language.English, home, ZoneKnown: true));
        }

        await Store.Commit(turn.Changes, ct);
    }

    private async Task Import(CancellationToken ct)
    {
        var turn = await services.GetRequiredService<FirstStart>().OwnersTurn(ct);
        var import = new Import(turn.NewId(), turn.Me.Id, await Moved(ct), turn.Now, SheetChoices.None, ImportState.Running, Quiet: true);
        await Store.Commit([new Change(import, 0)], ct);
        while ((Import)(await Store.Find(typeof(Import), import.Id, ct))!.Document is { DueAt: not null } step)
            await services.GetRequiredService<Engine>().ComeDue(step, ct);
    }

    /// <summary>The sheet with its days moved to this year; what was delivered later is not delivered yet.</summary>
    private async Task<Attachment> Moved(CancellationToken ct)
    {
        var (files, sheets) = (services.GetRequiredService<Files>(), services.GetRequiredService<ISheets>());
        await using var content = typeof(SampleCompany).Assembly.GetManifestResourceStream("sample-orders.csv")!;
        var original = new Attachment(AttachmentKind.Document, "", "orders.csv", "text/csv", content.Length, await files.Keep(content, ct));
        var sheet = (await sheets.Read(original, ct))[0];
        var days = Period.DaysBetween(Then, Today);
        var delivered = sheet.Rows[0].Cells.ToList().IndexOf("Delivered to Client Date");
        object? Cell(object? cell, int column) => cell is string text && CellReading.Date(text) is { Certain: { } day }
            ? column == delivered && day > Then ? null : day.PlusDays(days)
            : cell;
        return await sheets.Write("orders.csv", [sheet with { Rows = [.. sheet.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Cell)] })] }], ct);
    }

    /// <summary>What has left and arrived in the meantime, but for what is late.</summary>
    private async Task<IReadOnlyList<StoryLine>> Travelled(CancellationToken ct)
    {
        var turn = await services.GetRequiredService<FirstStart>().OwnersTurn(ct);
        var lines = new List<StoryLine>();
        foreach (var order in (await turn.List<Order>("open", ct)).Items.Where(order => order.Requested > Today))
        {
            var shipment = (await turn.FileOf(order, ct)).Shipments[0];
            var owner = (await turn.Find<Person>(order.OwnerId, ct))!.Name;
            if (shipment.Etd < Today.PlusDays(-2))
                lines.Add(new StoryLine(-2, new LocalTime(8, 30), owner, $"milestone #{order.Id} M24 done {shipment.Etd:uuuu-MM-dd}"));
            if (shipment.Eta < Today.PlusDays(-2))
                lines.Add(new StoryLine(-2, new LocalTime(8, 31), owner, $"milestone #{order.Id} M31 done {shipment.Eta:uuuu-MM-dd}"));
        }

        return lines;
    }

    private async Task Say(StoryLine line, CancellationToken ct)
    {
        var at = Today.PlusDays(line.Days).At(line.Time).InZoneLeniently(zone).ToInstant();
        // Nobody has spoken in the future.
        if (at > now)
            return;
        clock.Now = Instant.Max(clock.Now, at);
        var named = await Store.Query(typeof(Person), KeyRange.Exactly($"name|{Names.Fold(line.Who)}"), ct);
        var speaker = named is [{ Document: Person person }, ..] ? person : (await services.GetRequiredService<FirstStart>().OwnersTurn(ct)).Me;
        var (conversation, id) = (ConsoleChannel.ConversationOf(speaker.Id), $"sample:{++said}");
        await services.GetRequiredService<Engine>().Receive(new Inbound(id, conversation, id, conversation, speaker.Name, at, line.Words) { Language = speaker.Language.Tag }, ct);
        await services.GetRequiredService<Postman>().Idle();
    }

    private sealed class StoryClock : TimeProvider
    {
        public Instant Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
    }

    /// <summary>Takes what is answered to people who are not there.</summary>
    private sealed class Nobody : IChannel
    {
        public string Name => "console";

        public int MessagesPerSecond => int.MaxValue;

        public string? Trouble => null;

        public Uri? JoinLink(string token) => null;

        public Task<Delivery> Send(Outgoing message, string? replaces, CancellationToken ct) => Task.FromResult<Delivery>(new Delivery.Sent(message.Id));
    }
}
