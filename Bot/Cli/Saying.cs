using System.Globalization;
using Bot.Channels;
using Bot.Channels.Console;
using Bot.Conversation;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Scheduling;

namespace Bot.Cli;

/// <summary><c>say</c>: one turn of anybody who was ever invited, with what waited for them before it.</summary>
public static class Saying
{
    public static Task<int> Run(Launch launch, string speaker, string text, CancellationToken ct) => House.Do(launch, services => Run(services, launch, speaker, text, ct));

    private static async Task<int> Run(IServiceProvider services, Launch launch, string speaker, string text, CancellationToken ct)
    {
        await services.GetRequiredService<FirstStart>().Prepare(ct);
        var store = services.GetRequiredService<IStore>();
        var named = await store.Query(typeof(Person), KeyRange.Exactly($"name|{Names.Fold(speaker)}"), ct);
        if (named is not [{ Document: Person person }, ..])
            throw new Obstacle($"Nobody here is called “{speaker}”. Invite somebody first: invite merchandiser {speaker}");

        var conversation = ConsoleChannel.ConversationOf(person.Id);
        services.GetRequiredService<ConsoleChannel>().Open(conversation, launch.Output);
        await services.GetRequiredService<Ticker>().Tick(ct);
        var postman = services.GetRequiredService<Postman>();
        await postman.StartAsync(ct);
        await postman.Idle();

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = $"console:{Guid.CreateVersion7(now):N}";
        var said = new Inbound(id, conversation, id, conversation, person.Name, Instant.FromDateTimeOffset(now), text) { Pressed = await Pressed(store, conversation, text, ct) };
        await services.GetRequiredService<Engine>().Receive(said, ct);
        await postman.Idle();
        return 0;
    }

    /// <summary>More than one answer has.</summary>
    private const int Messages = 16;

    /// <summary>A bare number presses that button of the last answer.</summary>
    private static async Task<Press?> Pressed(IStore store, string conversation, string text, CancellationToken ct)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var last = await store.Query(typeof(Outgoing), KeyRange.StartingWith($"in|{conversation}|") with { Descending = true, Take = Messages }, ct);
        return ConsoleChannel.Pressed([.. last.Select(stored => stored.Document).OfType<Outgoing>()], number);
    }
}
