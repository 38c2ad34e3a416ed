using System.Globalization;
using Bot.Channels;
using Bot.Channels.Console;
using Bot.Conversation;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Scheduling;
using Microsoft.Extensions.Options;
using QRCoder;

namespace Bot.Cli;

/// <summary>What an operator does at the machine's console while the bot does not run.</summary>
public static class Verbs
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Invites somebody in the owner's name.</summary>
    public static async Task<int> Invite(string[] args, string? data, string role, string name, string? firm)
    {
        await using var app = Serve.Build(args, data);
        await app.Services.GetRequiredService<FirstStart>().Prepare(CancellationToken.None);
        await Introduced(app.Services);
        var store = app.Services.GetRequiredService<IStore>();
        var owner = (Person)(await store.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Owner}|"), CancellationToken.None))[0].Document;
        if (!Enum.TryParse<InvitedAs>(role, ignoreCase: true, out _) && app.Services.GetRequiredService<Phrasebook>().Phrases(nameof(InvitedAs)).GetValueOrDefault(role) is null)
            throw new InvalidOperationException($"“{role}” is no role. Use owner, manager, merchandiser, supplier or customer.");
        var sent = await Speak(app.Services, owner, firm is null ? $"invite {role} {name}" : $"invite {role} {name}, {firm}");
        if (sent.Select(message => message.QrCode).FirstOrDefault(code => code is not null) is { } link)
        {
            using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.L);
            await System.Console.Out.WriteLineAsync(new AsciiQRCode(code).GetGraphicSmall());
        }

        return sent.Any(message => message.QrCode is not null) ? 0 : 1;
    }

    /// <summary>One turn of anybody who was ever invited.</summary>
    public static async Task<int> Say(string[] args, string? data, string speaker, string text)
    {
        await using var app = Serve.Build(args, data);
        await app.Services.GetRequiredService<FirstStart>().Prepare(CancellationToken.None);
        var store = app.Services.GetRequiredService<IStore>();
        var named = await store.Query(typeof(Person), KeyRange.Exactly($"name|{Names.Fold(speaker)}"), CancellationToken.None);
        if (named is not [{ Document: Person person }, ..])
            throw new InvalidOperationException($"Nobody here is called “{speaker}”. Invite somebody first: invite merchandiser {speaker}");
        await Speak(app.Services, person, text);
        return 0;
    }

    public static async Task<int> Doctor(string[] args, string? data, bool ownerLink)
    {
        await using var app = Serve.Build(args, data);
        var output = System.Console.Out;
        ZoneData.Check();
        await output.WriteLineAsync($"time zones: {DateTimeZoneProviders.Tzdb.VersionId}, Vancouver is UTC-7 in December 2026");
        var first = app.Services.GetRequiredService<FirstStart>();
        var links = await first.Prepare(CancellationToken.None);
        var store = app.Services.GetRequiredService<IStore>();
        var people = await store.Count(typeof(Person), KeyRange.StartingWith("role|"), CancellationToken.None);
        await output.WriteLineAsync($"data: {Path.GetFullPath(app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Path)}, {people} people");
        await Introduced(app.Services);
        foreach (var channel in app.Services.GetServices<IChannel>().Where(channel => channel is not ConsoleChannel))
            await output.WriteLineAsync($"{channel.Name}: {(channel.JoinLink("x") is null ? channel.Trouble ?? "does not answer" : "works")}");
        if (ownerLink || links is not [])
        {
            await output.WriteLineAsync("The owner's link (good once, for 7 days):");
            foreach (var link in links is [] ? await first.OwnerLink(CancellationToken.None) : links)
                await output.WriteLineAsync($"  {link.Uri}");
        }

        return 0;
    }

    private static async Task<IReadOnlyList<Outgoing>> Speak(IServiceProvider services, Person person, string text)
    {
        var conversation = ConsoleChannel.ConversationOf(person.Id);
        services.GetRequiredService<ConsoleChannel>().Open(conversation, System.Console.Out);
        var (store, postman) = (services.GetRequiredService<IStore>(), services.GetRequiredService<Postman>());
        await services.GetRequiredService<Ticker>().Tick(CancellationToken.None);
        await postman.StartAsync(CancellationToken.None);
        await postman.Idle();

        var time = services.GetRequiredService<TimeProvider>();
        var id = $"console:{Guid.CreateVersion7(time.GetUtcNow()):N}";
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        await services.GetRequiredService<Engine>().Receive(new Inbound(id, conversation, id, conversation, person.Name, now, text) { Pressed = await Pressed(store, conversation, text) }, CancellationToken.None);
        await postman.Idle();
        var seen = (Seen)(await store.Find(typeof(Seen), id, CancellationToken.None))!.Document;
        return [.. (await store.Query(typeof(Outgoing), KeyRange.Between($"in|{conversation}|", $"{seen.At.ToUnixTimeTicks():x16}", "g"), CancellationToken.None)).Select(stored => (Outgoing)stored.Document)];
    }

    /// <summary>A bare number presses that button of the last message.</summary>
    private static async Task<Press?> Pressed(IStore store, string conversation, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var last = await store.Query(typeof(Outgoing), KeyRange.StartingWith($"in|{conversation}|") with { Descending = true, Take = 1 }, CancellationToken.None);
        return last is [{ Document: Outgoing shown }] && number >= 1 && number <= shown.Choices.Count ? new Press(shown.Id, number - 1) : null;
    }

    private static async Task Introduced(IServiceProvider services)
    {
        var introduced = Task.WhenAll(services.GetServices<IChannel>().Select(channel => channel.Introduce(CancellationToken.None)));
        await Task.WhenAny(introduced, Task.Delay(Patience));
    }
}
