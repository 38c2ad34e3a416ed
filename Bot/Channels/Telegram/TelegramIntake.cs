using Bot.Domain.Talk;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Bot.Channels.Telegram;

/// <summary>Takes one update in: read, handed over with the way to its files. It fails when the receiver fails, and then the update must come again.</summary>
public sealed partial class TelegramIntake(TelegramLine line, TelegramFiles files, Receiver receiver, TimeProvider clock, ILogger<TelegramIntake> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="canAnswer">Whether a reply can go back in the answer to the update; null where none can.</param>
    public async Task<Answer?> Take(Update update, Func<Outgoing, bool>? canAnswer, CancellationToken ct)
    {
        Answer? answer = null;
        if (TelegramReading.Read(update, line.BotId, line.Username, Instant.FromDateTimeOffset(clock.GetUtcNow())) is { } inbound)
            answer = await receiver(files.Offer(inbound with { CanAnswer = inbound.Pressed is null ? canAnswer : null }), ct);
        if (update.CallbackQuery is { } press)
            await Answered(press, ct);
        return answer;
    }

    /// <summary>Until then the button shows a turning wheel. Nothing depends on it: the press is taken in already.</summary>
    private async Task Answered(CallbackQuery press, CancellationToken ct)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
            await line.Client.AnswerCallbackQuery(press.Id, cancellationToken: either.Token);
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            var why = line.Explain(failure);
            NotAnswered(log, why);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A press was taken in but Telegram did not want to know: {Why}")]
    private static partial void NotAnswered(ILogger log, string why);
}
