using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Crash;

/// <summary>What stays up while the bot dies: takes what the bot sends and shows it to the chats.</summary>
internal sealed class Telegram : IAsyncDisposable
{
    private readonly WebApplication app;
    private int messages = 1_000_000;

    private Telegram(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    /// <summary>Called for every message that the bot sends: the chat, and its text.</summary>
    public Action<long, string> Sent { get; set; } = (_, _) => { };

    public static async Task<Telegram> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var telegram = new Telegram(builder.Build());
        telegram.app.MapPost("/{token}/{method}", telegram.Answer);
        await telegram.app.StartAsync();
        return telegram;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Answer(string method, HttpRequest request)
    {
        JsonNode? result = method.ToUpperInvariant() switch
        {
            "GETME" => new JsonObject { ["id"] = 42, ["is_bot"] = true, ["first_name"] = "Gendan", ["username"] = "gendan_bot", ["can_join_groups"] = true, ["can_read_all_group_messages"] = false, ["supports_inline_queries"] = false },
            "SENDMESSAGE" => Message(JsonNode.Parse(await new StreamReader(request.Body).ReadToEndAsync())!),
            _ => true,
        };
        return Results.Json(new JsonObject { ["ok"] = true, ["result"] = result });
    }

    private JsonObject Message(JsonNode call)
    {
        var (chat, text) = (long.Parse(call["chat_id"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture), call["text"]!.ToString());
        Sent(chat, text);
        return new JsonObject
        {
            ["message_id"] = Interlocked.Increment(ref messages),
            ["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(),
            ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private", ["first_name"] = "M" },
            ["text"] = text,
        };
    }
}
