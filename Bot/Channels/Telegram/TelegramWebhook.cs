using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Domain.Talk;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Bot.Channels.Telegram;

/// <summary>Where Telegram brings the updates, and what tells it to. Telegram repeats an update until it is answered with success.</summary>
public sealed partial class TelegramWebhook(
    TelegramLine line, TelegramIntake intake, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<TelegramWebhook> log) : BackgroundService
{
    private const int BiggestBody = 1024 * 1024;

    /// <summary>Telegram keeps the updates of one chat in order however many connections there are.</summary>
    private const int Connections = 40;

    private readonly byte[] secret = Encoding.UTF8.GetBytes(options.Value.WebhookSecret ?? "");

    private readonly Func<Outgoing, bool>? canAnswer = options.Value.AnswerInWebhook ? TelegramAnswer.Fits : null;

    public async Task Take(HttpContext context, CancellationToken stopping)
    {
        var response = context.Response;
        if (secret is [] || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString()), secret))
            response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (await Body(context.Request) is not { } body)
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        else if (Parse(body) is not { } update)
            response.StatusCode = StatusCodes.Status400BadRequest;
        else
            await Take(update, response, stopping);
    }

    private async Task Take(ParsedUpdate parsed, HttpResponse response, CancellationToken stopping)
    {
        if (!parsed.IsWhole)
            NotWhole(log, parsed.Update.Id);
        if (line.Username is not null)
            line.Works();
        Answer? answer;
        try
        {
            // Not the request's own end: a message half taken in helps nobody when Telegram hangs up.
            answer = await intake.Take(parsed.Update, canAnswer, stopping);
        }
        catch (Exception failure)
        {
            NotTaken(log, parsed.Update.Id, failure);
            response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        using (answer)
        {
            if (answer is null)
                return;
            var json = TelegramAnswer.Write(answer.Message);
            response.ContentType = "application/json";
            response.ContentLength = json.Length;
            await response.Body.WriteAsync(json, CancellationToken.None);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var backoff = new TelegramBackoff(clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await line.Introduce(stoppingToken);
                await line.Client.SetWebhook(Address(), maxConnections: Connections, allowedUpdates: TelegramLine.Wanted, secretToken: options.Value.WebhookSecret, cancellationToken: stoppingToken);
                line.Works();
                return;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                line.Fails(failure);
                NotSet(log, line.Trouble);
                await backoff.Wait(failure, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private string Address()
    {
        var url = new Uri(options.Value.WebhookUrl!);
        return url.AbsolutePath == "/" ? new Uri(url, options.Value.WebhookPath).ToString() : url.ToString();
    }

    /// <summary>Null when it is longer than any update can be.</summary>
    private static async Task<ReadOnlyMemory<byte>?> Body(HttpRequest request)
    {
        if (request.ContentLength > BiggestBody)
            return null;
        // Telegram says how long it is, and then nothing is ever moved.
        var body = new byte[(int)(request.ContentLength + 1 ?? 4096)];
        var length = 0;
        while (await request.Body.ReadAsync(body.AsMemory(length), request.HttpContext.RequestAborted) is > 0 and var read)
        {
            length += read;
            if (length > BiggestBody)
                return null;
            if (length == body.Length)
                Array.Resize(ref body, 2 * length);
        }

        return body.AsMemory(0, length);
    }

    private static ParsedUpdate? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return TelegramParsing.Parse(JsonElement.Parse(body.Span));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Telegram webhook is not set: {Why}")]
    private static partial void NotSet(ILogger log, string? why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram update {UpdateId} has parts that this version does not know")]
    private static partial void NotWhole(ILogger log, int updateId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram update {UpdateId} was not taken in and will come again")]
    private static partial void NotTaken(ILogger log, int updateId, Exception failure);
}
