using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Cli;

namespace Bot.Tests.EndToEnd;

public class StartTests
{
    [Fact]
    public async Task A_second_process_on_the_same_data_says_so_and_gives_up()
    {
        await using var bot = await RunningBot.Start();
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);

        var code = await CommandLine.Run(["serve", "--data", bot.Folder, .. bot.Settings], output, error, TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.Equal($"Another bot is running on “{bot.Folder}” already.", error.ToString().Trim());
        Assert.Empty(output.ToString());
        // The first one works on.
        await bot.Owner();
    }

    [Fact]
    public async Task A_channel_that_is_down_does_not_keep_the_bot_from_starting()
    {
        await using var bot = await RunningBot.Start(settings: ("Channels:Telegram:ApiBase", "http://127.0.0.1:1"));
        Assert.EndsWith("ready\n", bot.Output, StringComparison.Ordinal);

        // The first attempt has failed when the second one is waited for.
        await bot.Clock.Awaited(TimeSpan.FromSeconds(1), after: () => bot.Logs.Lines.Any(line => line.StartsWith("Telegram cannot be asked", StringComparison.Ordinal)));
        using var browser = new HttpClient();
        var health = await browser.GetFromJsonAsync<JsonNode>($"{bot.Url}/health", TestContext.Current.CancellationToken);
        Assert.Equal("degraded", health!["status"]!.GetValue<string>());
        Assert.NotNull(health["troubles"]!["telegram"]);
    }
}
