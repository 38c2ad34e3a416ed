using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Channels.Telegram;

/// <summary>What the bot is told: kept until it is confirmed, by the offset or by a 2xx from the webhook.</summary>
public sealed partial class BotApi
{
    private static readonly string[] NotByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly List<PendingUpdate> pending = [];
    private readonly Dictionary<int, PendingUpdate> told = [];
    private IReadOnlyList<string> allowed = [];
    private Webhook? webhook;
    private readonly List<BotApiCall> answers = [];
    private string lastWebhookError = "";
    private int answersToLose;
    private int lastUpdate = 1000;
    private int polls;

    /// <summary>Reaches a webhook that does not listen on the network: a test server's handler.</summary>
    public HttpMessageHandler? WebhookTransport { get; set; }

    /// <summary>The address that is set; null while there is none.</summary>
    public string? WebhookUrl => Change(() => webhook?.Url);

    public string? WebhookSecret => Change(() => webhook?.Secret);

    /// <summary>What the bot wants to be told of.</summary>
    public IReadOnlyList<string> Allowed => Change(() => allowed);

    /// <summary>The calls that came back in the answer to an update.</summary>
    public IReadOnlyList<BotApiCall> Answers => Change(() => answers.ToList());

    /// <summary>The webhook answers the next so many updates, and it is not heard: they come again.</summary>
    public void LoseAnswers(int times = 1) => Change(() => answersToLose = times);

    /// <summary>Updates that the bot has not confirmed.</summary>
    public IReadOnlyList<int> Unconfirmed => Change(() => pending.Select(update => update.Id).ToList());

    /// <summary>Waits until the bot has confirmed everything.</summary>
    public async Task Quiet() => await When(() => pending is [] ? this : null, () => $"Unconfirmed: {string.Join(", ", pending.Select(update => update.Id))}. {lastWebhookError}");

    /// <summary>Tells the bot an update once more, though it has confirmed it.</summary>
    public void Redeliver(int updateId) => Change(() =>
    {
        pending.Add(told[updateId] with { Again = true });
        return true;
    });

    /// <summary>The same press under a new update id, as happens after a reconnect of Telegram's own servers.</summary>
    public BotApiPress Redeliver(BotApiPress press) =>
        press with { UpdateId = Tell("callback_query", press.Query.DeepClone(), press.Query["message"]!["chat"]!["id"]!.GetValue<long>()) };

    /// <summary>Any update at all, as raw JSON without its id.</summary>
    public int Tell(string kind, JsonNode what, long chat) => Change(() =>
    {
        var id = ++lastUpdate;
        var update = new PendingUpdate(id, chat, new JsonObject { ["update_id"] = id, [kind] = what }, Again: false);
        told[id] = update;
        if (allowed is [] ? !NotByDefault.Contains(kind) : allowed.Contains(kind))
            pending.Add(update);
        return id;
    });

    private async Task<JsonNode> GetUpdates(BotApiCall call, CancellationToken ct)
    {
        var patience = TimeSpan.FromSeconds(Math.Clamp(call.Number("timeout"), 0, 50));
        var mine = Change(() =>
        {
            if (webhook is not null)
                throw new BotApiRefusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            Allow(call);
            Confirm(call.Number("offset"));
            return ++polls;
        });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, closing.Token);
        end.CancelAfter(patience);
        while (true)
        {
            Task changed;
            lock (gate)
            {
                if (polls != mine)
                    throw new BotApiRefusal(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
                if (pending is not [] || end.IsCancellationRequested)
                    return Batch((int)call.Number("limit", 100));
                changed = change.Task;
            }

            await changed.WaitAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Confirm(long offset)
    {
        if (offset > 0)
            pending.RemoveAll(update => update.Id < offset && !update.Again);
        else if (offset < 0)
            pending.RemoveRange(0, (int)Math.Max(0, pending.Count + offset));
    }

    private JsonArray Batch(int limit)
    {
        var batch = pending.OrderBy(update => update.Id).Take(Math.Clamp(limit, 1, 100)).ToList();
        pending.RemoveAll(update => update.Again && batch.Contains(update));
        return [.. batch.Select(update => update.Body.DeepClone())];
    }

    private void Allow(BotApiCall call)
    {
        if (call.Fields.ContainsKey("allowed_updates"))
            allowed = [.. (call.Json("allowed_updates") as JsonArray ?? []).Select(kind => kind!.GetValue<string>())];
    }

    private JsonNode SetWebhook(BotApiCall call)
    {
        ForgetWebhook();
        if (call["url"] is "")
            return true;
        var url = BotApiChecks.WebhookUrl(call);
        Allow(call);
        webhook = new Webhook(url, call["secret_token"], (int)call.Number("max_connections", 40), WebhookTransport);
        polls++;
        _ = Push(webhook);
        return true;
    }

    private JsonNode DeleteWebhook(BotApiCall call)
    {
        ForgetWebhook();
        if (call["drop_pending_updates"] is "true" or "True")
            pending.Clear();
        return true;
    }

    private JsonObject GetWebhookInfo()
    {
        var info = new JsonObject { ["url"] = webhook?.Url ?? "", ["has_custom_certificate"] = false, ["pending_update_count"] = pending.Count };
        if (webhook is { Connections: var connections })
            info["max_connections"] = connections;
        if (lastWebhookError.Length > 0)
            info["last_error_message"] = lastWebhookError;
        return info;
    }

    private void ForgetWebhook()
    {
        webhook?.Stop.Cancel();
        webhook = null;
        lastWebhookError = "";
    }

    /// <summary>Updates of one chat one after the other, different chats side by side, as the real one does.</summary>
    private async Task Push(Webhook hook)
    {
        while (!hook.Stop.IsCancellationRequested)
        {
            Task changed;
            lock (gate)
            {
                foreach (var update in pending.OrderBy(update => update.Id).DistinctBy(update => update.Chat).Where(update => hook.Busy.Add(update.Chat)))
                    _ = Deliver(hook, update);
                changed = change.Task;
            }

            await changed.WaitAsync(hook.Stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Deliver(Webhook hook, PendingUpdate update)
    {
        await Task.Yield();
        for (var attempt = 1; !hook.Stop.IsCancellationRequested; attempt++)
        {
            var error = await Post(hook, update);
            Change(() =>
            {
                lastWebhookError = error ?? "";
                return error is null && pending.Remove(update) && hook.Busy.Remove(update.Chat);
            });
            if (error is null)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(20 * attempt, 500)), hook.Stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<string?> Post(Webhook hook, PendingUpdate update)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = JsonContent.Create(update.Body) };
            if (hook.Secret.Length > 0)
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", hook.Secret);
            using var response = await hook.Client.SendAsync(request, hook.Stop.Token);
            var body = await response.Content.ReadAsStringAsync(hook.Stop.Token);
            if (Change(() => answersToLose > 0 && answersToLose-- > 0))
                return "Connection failed: the answer was lost";
            if (!response.IsSuccessStatusCode)
                return $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
            if (body.Length > 0 && JsonNode.Parse(body) is JsonObject answer && answer["method"]?.GetValue<string>() is { } method)
                Change(() => Answered(BotApiCall.Of(method, answer)));
            return null;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return $"Connection failed: {failure.Message}";
        }
    }

    /// <summary>What the answer asks for is done; nobody hears whether it was.</summary>
    private void Answered(BotApiCall call)
    {
        calls.Add(call);
        answers.Add(call);
        try
        {
            Do(call);
        }
        catch (BotApiRefusal refusal)
        {
            lastWebhookError = refusal.Message;
        }
    }

    private sealed record PendingUpdate(int Id, long Chat, JsonObject Body, bool Again);

    private sealed class Webhook(string url, string secret, int connections, HttpMessageHandler? transport)
    {
        public string Url => url;

        public string Secret => secret;

        public int Connections => connections;

        public HttpClient Client { get; } = transport is null ? new HttpClient() : new HttpClient(transport, disposeHandler: false);

        public CancellationTokenSource Stop { get; } = new();

        public HashSet<long> Busy { get; } = [];
    }
}
