using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Channels.Telegram;

/// <summary>
/// Asks Telegram for updates, over and over. Telegram forgets those below the offset, so the offset moves only over what has
/// been taken in; the rest comes again.
/// </summary>
public sealed partial class TelegramPolling(TelegramLine line, TelegramIntake intake, TimeProvider clock, ILogger<TelegramPolling> log) : BackgroundService
{
    private const int LongPollSeconds = 50;

    /// <summary>Taken in already, but above the offset, because another chat's update before it failed.</summary>
    private readonly HashSet<int> taken = [];
    private int offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var backoff = new TelegramBackoff(clock);
        var ready = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!ready)
                    await Prepare(stoppingToken);
                // The first answer comes at once, whatever it is: only then is it known that it works.
                var raw = await line.Client.SendRequest(new RawUpdatesRequest { Offset = offset, Timeout = ready ? LongPollSeconds : 0, AllowedUpdates = TelegramLine.Wanted }, stoppingToken);
                ready = true;
                line.Works();
                if (await Take([.. raw.Select(Read).OfType<Update>()], stoppingToken))
                    backoff.Reset();
                else
                    await backoff.Wait(failure: null, stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                ready = false;
                line.Fails(failure);
                Failed(log, line.Trouble);
                await backoff.Wait(failure, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Prepare(CancellationToken ct)
    {
        await line.Introduce(ct);
        // While a webhook is set Telegram refuses to be asked.
        await line.Client.DeleteWebhook(cancellationToken: ct);
    }

    private Update? Read(JsonElement raw)
    {
        var parsed = TelegramParsing.Parse(raw);
        if (parsed is { IsWhole: false })
            NotWhole(log, parsed.Update.Id);
        return parsed?.Update;
    }

    /// <summary>Updates of one chat in order, different chats side by side.</summary>
    /// <returns>Whether all were taken in.</returns>
    private async Task<bool> Take(Update[] updates, CancellationToken ct)
    {
        var chats = updates.Where(update => !taken.Contains(update.Id)).GroupBy(ChatOf).Select(chat => TakeInOrder([.. chat], ct));
        var results = await Task.WhenAll(chats);
        taken.UnionWith(results.SelectMany(result => result.Taken));
        var failed = results.Select(result => result.Failed).OfType<int>().ToList();
        if (failed is not [])
            offset = failed.Min();
        else if (updates is not [])
            offset = updates.Max(update => update.Id) + 1;
        taken.RemoveWhere(id => id < offset);
        return failed is [];
    }

    private async Task<(List<int> Taken, int? Failed)> TakeInOrder(List<Update> updates, CancellationToken ct)
    {
        var done = new List<int>();
        foreach (var update in updates)
        {
            try
            {
                await intake.Take(update, canAnswer: null, ct);
                done.Add(update.Id);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                NotTaken(log, update.Id, failure);
                return (done, update.Id);
            }
        }

        return (done, null);
    }

    private static long ChatOf(Update update) => update switch
    {
        { Message: { } message } => message.Chat.Id,
        { EditedMessage: { } message } => message.Chat.Id,
        { CallbackQuery: { Message: { } message } } => message.Chat.Id,
        { MyChatMember: { } member } => member.Chat.Id,
        _ => 0,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be asked for updates: {Why}")]
    private static partial void Failed(ILogger log, string? why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram update {UpdateId} has parts that this version does not know")]
    private static partial void NotWhole(ILogger log, int updateId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram update {UpdateId} was not taken in and will come again")]
    private static partial void NotTaken(ILogger log, int updateId, Exception failure);
}
