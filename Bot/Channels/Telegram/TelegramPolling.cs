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

    /// <summary>So long all wait for the slowest; then the others are asked for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Taken in already, but above the offset, because another chat's update before it failed or takes long.</summary>
    private readonly HashSet<int> taken = [];

    private readonly HashSet<int> inHand = [];
    private readonly Dictionary<long, Task<Taking>> chats = [];
    private int highest;
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

    /// <summary>
    /// Updates of one chat in order, different chats side by side. A chat that takes long, for its pictures come slowly, does not
    /// keep the others from being asked for: what is in hand comes again with them, and is known.
    /// </summary>
    /// <returns>Whether all were taken in that came to an end.</returns>
    private async Task<bool> Take(Update[] updates, CancellationToken ct)
    {
        foreach (var chat in updates.Where(update => !taken.Contains(update.Id) && inHand.Add(update.Id)).GroupBy(ChatOf))
            chats[chat.Key] = After(chats.GetValueOrDefault(chat.Key), [.. chat], ct);
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(ct))
        {
            await Task.WhenAny(Task.WhenAll(chats.Values), Task.Delay(Patience, clock, patience.Token));
            await patience.CancelAsync();
        }

        if (ct.IsCancellationRequested)
            await Task.WhenAll(chats.Values);
        var ended = chats.Where(chat => chat.Value.IsCompleted).ToList();
        var failed = new List<int>();
        foreach (var (chat, task) in ended)
        {
            var result = await task;
            taken.UnionWith(result.Taken);
            failed.AddRange(result.Left);
            inHand.ExceptWith(result.Taken);
            inHand.ExceptWith(result.Left);
            chats.Remove(chat);
        }

        if (updates is not [])
            highest = Math.Max(highest, updates.Max(update => update.Id) + 1);
        offset = failed.Concat(inHand).Append(highest).Min();
        taken.RemoveWhere(id => id < offset);
        return failed is [];
    }

    /// <summary>What comes after something that was not taken in waits for it.</summary>
    private async Task<Taking> After(Task<Taking>? before, List<Update> updates, CancellationToken ct)
    {
        var (done, left) = before is null ? new Taking([], []) : await before;
        foreach (var update in updates)
        {
            try
            {
                if (left is [])
                {
                    await intake.Take(update, canAnswer: null, ct);
                    done.Add(update.Id);
                    continue;
                }
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                NotTaken(log, update.Id, failure);
            }

            left.Add(update.Id);
        }

        return new Taking(done, left);
    }

    /// <summary>What became of a chat's updates.</summary>
    private sealed record Taking(List<int> Taken, List<int> Left);

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
