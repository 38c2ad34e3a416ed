using System.Collections.Concurrent;
using System.Globalization;
using Bot.Domain.Talk;
using Microsoft.Extensions.Options;
using Telegram.Bot.Exceptions;

namespace Bot.Channels.Telegram;

/// <summary>Telegram: messages with buttons, edits, files and menus.</summary>
public sealed class TelegramChannel(TelegramLine line, TelegramSending sending, IOptions<TelegramOptions> options) : IChannel
{
    /// <summary>How many requests of a message went through before one failed, so that trying again repeats none of them.</summary>
    private readonly ConcurrentDictionary<string, int> done = new();

    /// <summary>Telegram bears a few at once.</summary>
    private const int AtOnce = 5;

    public string Name => "telegram";

    public int MessagesPerSecond => options.Value.MessagesPerSecond;

    // Groups have numbers below zero.
    public Pace? PaceIn(string conversation) => new(AtOnce, Duration.FromMinutes(1) / (conversation.Contains(":-", StringComparison.Ordinal) ? options.Value.MessagesPerMinuteInGroup : options.Value.MessagesPerMinute));

    public string? Trouble => line.Trouble;

    public Task Introduce(CancellationToken ct) => line.Introduce(ct);

    public Uri? JoinLink(string token) =>
        line.Username is { } username ? new Uri($"https://t.me/{username}?start={Uri.EscapeDataString(token)}") : null;

    public async Task<Delivery> Send(Outgoing message, string? replaces, CancellationToken ct)
    {
        if (message.Conversation.Split(':') is not ["telegram", var number] || !long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
            return new Delivery.Refused("This is not a Telegram conversation.");

        var delivery = await Answered(message, chat, replaces, ct);
        if (delivery is not (Delivery.Later or Delivery.Unreachable))
        {
            done.TryRemove(message.Id, out _);
            sending.Forget(message.Id);
        }

        return delivery;
    }

    private async Task<Delivery> Answered(Outgoing message, long chat, string? replaces, CancellationToken ct)
    {
        try
        {
            if (int.TryParse(replaces, NumberStyles.None, CultureInfo.InvariantCulture, out var original) && await sending.Edit(message, chat, original, ct))
                return new Delivery.Sent(replaces);

            var last = "";
            foreach (var request in sending.Requests(message, chat).Index().Skip(done.GetValueOrDefault(message.Id)))
            {
                last = await request.Item(ct) is { } id ? id.ToString(CultureInfo.InvariantCulture) : last;
                done[message.Id] = request.Index + 1;
            }

            return last.Length > 0 || message.Menu is not null ? new Delivery.Sent(last) : new Delivery.Refused("There is nothing in it that Telegram can show.");
        }
        catch (ApiRequestException refused)
        {
            return Meaning(refused);
        }
        catch (Exception failure) when (failure is RequestException or HttpRequestException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new Delivery.Unreachable(line.Explain(failure));
        }
    }

    private Delivery Meaning(ApiRequestException refused) => refused switch
    {
        { ErrorCode: 429 } => new Delivery.Later(Duration.FromSeconds(refused.Parameters?.RetryAfter ?? 5)),
        { ErrorCode: 403 } => new Delivery.Blocked(),
        { Parameters.MigrateToChatId: { } to } => new Delivery.Moved(TelegramReading.ConversationOf(to)),
        { ErrorCode: 401 or >= 500 } => new Delivery.Unreachable(line.Explain(refused)),
        _ => new Delivery.Refused(line.Explain(refused)),
    };
}
