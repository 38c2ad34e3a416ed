using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Channels.Telegram;

/// <summary>
/// A stand-in of the Telegram Bot API over real HTTP, as strict as the real one and with its words. Tests play the people:
/// <c>var lin = api.User(7, "Lin"); lin.Says("status"); var answer = await lin.Gets();</c>
/// </summary>
public sealed partial class BotApi : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly WebApplication server;
    private readonly TimeProvider clock;
    private readonly List<BotApiCall> calls = [];
    private readonly List<Planned> planned = [];
    private readonly CancellationTokenSource closing = new();
    private int strangers;
    private TaskCompletionSource change = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotApi(TimeProvider clock)
    {
        this.clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        server = builder.Build();
        server.Run(Answer);
    }

    public string Token { get; } = "123456:stand-in_of_the-bot-api";

    public long BotId { get; } = 123456;

    public string Username { get; } = "gendan_bot";

    /// <summary>For <c>Channels:Telegram:ApiBase</c>.</summary>
    public string Url => server.Urls.First();

    /// <summary>How long a test waits for something before it fails.</summary>
    public TimeSpan Limit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Every request that came in with the right token, refused ones too.</summary>
    public IReadOnlyList<BotApiCall> Calls
    {
        get
        {
            lock (gate)
                return [.. calls];
        }
    }

    /// <param name="clock">What messages are dated by.</param>
    public static async Task<BotApi> Start(TimeProvider? clock = null)
    {
        var api = new BotApi(clock ?? TimeProvider.System);
        await api.server.StartAsync();
        return api;
    }

    /// <summary>The next so many calls of the method are refused. 0 breaks the connection instead.</summary>
    /// <param name="afterwards">It is done nevertheless; only the answer is lost.</param>
    /// <param name="afterFirst">So many calls go well before.</param>
    public void Refuse(string method, int code, int times = 1, int? retryAfter = null, string? description = null, bool afterwards = false, int afterFirst = 0)
    {
        lock (gate)
        {
            planned.AddRange(Enumerable.Repeat(new Planned(method, Code: null, null, null, Afterwards: false), afterFirst));
            planned.AddRange(Enumerable.Repeat(new Planned(method, code, retryAfter, description, afterwards), times));
        }
    }

    /// <summary>Waits until the method has been called that often.</summary>
    public Task<BotApiCall> Called(string method, int times = 1) =>
        When(() => calls.Where(call => call.Method == method).Skip(times - 1).FirstOrDefault(), () => $"{method} was not called {times} times, but: {string.Join(", ", calls.Select(call => call.Method))}");

    /// <summary>Waits until that many requests came with a wrong token.</summary>
    public async Task Refused(int times) => await When(() => strangers >= times ? this : null, () => $"Only {strangers} requests had a wrong token.");

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
            return;
        await closing.CancelAsync();
        Change(() => webhook?.Stop.Cancel());
        await server.StopAsync(new CancellationToken(canceled: true));
        await server.DisposeAsync();
    }

    /// <summary>Looks again whenever something happened; no sleeping.</summary>
    internal async Task<T> When<T>(Func<T?> look, Func<string> otherwise) where T : class
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            Task changed;
            lock (gate)
            {
                if (look() is { } found)
                    return found;
                if (limit.IsCancellationRequested)
                    throw new TimeoutException(otherwise());
                changed = change.Task;
            }

            await changed.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Does something to the state, and wakes everybody who waits for it.</summary>
    internal void Change(Action act) => Change(() =>
    {
        act();
        return true;
    });

    /// <inheritdoc cref="Change(Action)"/>
    internal T Change<T>(Func<T> act)
    {
        lock (gate)
        {
            try
            {
                return act();
            }
            finally
            {
                change.TrySetResult();
                change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private async Task Answer(HttpContext http)
    {
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        try
        {
            var path = http.Request.Path.Value!;
            if (path.StartsWith($"/file/bot{Token}/", StringComparison.Ordinal))
                await Download(path[$"/file/bot{Token}/".Length..], http);
            else
                await http.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = true, ["result"] = await Result(path, http) });
        }
        catch (BotApiRefusal refusal) when (refusal.Code == 0)
        {
            http.Abort();
        }
        catch (BotApiRefusal refusal)
        {
            http.Response.StatusCode = refusal.Code;
            await http.Response.WriteAsJsonAsync(refusal.ToJson());
        }
    }

    private async Task<JsonNode> Result(string path, HttpContext http)
    {
        if (path.Split('/') is not ["", var bot, var method] || bot != $"bot{Token}")
        {
            Change(() => strangers++);
            throw new BotApiRefusal(401, "Unauthorized");
        }

        var call = await BotApiCall.Read(method, http.Request);
        var refusal = Change(() =>
        {
            calls.Add(call);
            var found = planned.Find(plan => plan.Method == method);
            if (found is not null)
                planned.Remove(found);
            return found is { Code: not null } ? found : null;
        });
        if (refusal is { Afterwards: false })
            throw refusal.ToRefusal();
        var result = method == "getUpdates" ? await GetUpdates(call, http.RequestAborted) : Change(() => Do(call).DeepClone());
        return refusal is null ? result : throw refusal.ToRefusal();
    }

    private async Task Download(string path, HttpContext http)
    {
        var refusal = Change(() => planned.Find(plan => plan.Method == "file") is { } plan && planned.Remove(plan) ? plan : null);
        if (refusal is not null)
            throw refusal.ToRefusal();
        if (Change(() => files.Values.FirstOrDefault(file => file.Path == path)) is not { } found)
            throw new BotApiRefusal(404, "Not Found");
        await http.Response.Body.WriteAsync(found.Content, http.RequestAborted);
    }

    private sealed record Planned(string Method, int? Code, int? RetryAfter, string? Description, bool Afterwards)
    {
        public BotApiRefusal ToRefusal() => new(Code ?? 0, Description ?? Code switch
        {
            400 => "Bad Request",
            401 => "Unauthorized",
            403 => "Forbidden: bot was blocked by the user",
            404 => "Not Found",
            409 => "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            429 => $"Too Many Requests: retry after {RetryAfter ?? 1}",
            _ => "Internal Server Error",
        })
        {
            Parameters = Code == 429 ? new JsonObject { ["retry_after"] = RetryAfter ?? 1 } : null,
        };
    }
}
