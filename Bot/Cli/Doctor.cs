using Bot.Channels;
using Bot.Channels.Console;
using Bot.Channels.WebChat;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Web;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary><c>doctor</c>: checks what the bot needs, a line each.</summary>
public static class Doctor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Task<int> Run(Launch launch, bool newLink, CancellationToken ct) => House.Do(launch, services => Run(services, launch, newLink, ct));

    private static async Task<int> Run(ServiceProvider services, Launch launch, bool newLink, CancellationToken ct)
    {
        var output = launch.Output;
        await output.WriteLineAsync($"time zones: {DateTimeZoneProviders.Tzdb.VersionId}");

        var first = services.GetRequiredService<FirstStart>();
        await first.Prepare(ct);
        var store = services.GetRequiredService<IStore>();
        var people = await store.Count(typeof(Person), KeyRange.StartingWith("role|"), ct);
        await output.WriteLineAsync($"data: {Path.GetFullPath(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path)} ({people} {(people == 1 ? "person" : "people")})");

        var web = services.GetRequiredService<IOptions<WebOptions>>().Value;
        Serve.CheckAddress(web.Address);
        await output.WriteLineAsync($"web: {web.Url} is free");
        await output.WriteLineAsync($"chat page: {(ChatPage.IsInstalled ? "works" : "not installed; it is brought by the build where npm is")}");

        await services.Introduce(Patience);
        var channels = services.GetServices<IChannel>().Where(channel => channel is not (ConsoleChannel or WebChatChannel)).ToList();
        foreach (var channel in channels)
            await output.WriteLineAsync($"{channel.Name}: {(Works(channel) ? "works" : channel.Trouble ?? "does not answer")}");
        if (channels is [])
            await output.WriteLineAsync("channels: none is set up; for Telegram set Channels__Telegram__Token");

        if (newLink || await first.OwnerIsAwaited(ct))
            await output.WriteLineAsync(FirstStart.Shown(await first.OwnersLinks(ct)));
        return channels.TrueForAll(Works) ? 0 : CommandLine.Failed;
    }

    private static bool Works(IChannel channel) => channel.JoinLink("x") is not null;
}
