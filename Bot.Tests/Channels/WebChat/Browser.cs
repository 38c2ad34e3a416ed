using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Tests.EndToEnd;

namespace Bot.Tests.Channels.WebChat;

/// <summary>A browser without a page: cookies, a token, and Direct Line spoken by hand.</summary>
internal sealed partial class Browser : IDisposable
{
    private const string Root = "/directline/v3/directline";

    private readonly RunningBot bot;
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient http;

    public Browser(RunningBot bot, string language = "en-GB")
    {
        this.bot = bot;
        http = new HttpClient(handler);
        http.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public string Token { get; set; } = "";

    public string Conversation { get; set; } = "";

    /// <summary>Without https: a browser keeps a cookie that is for https alone to itself.</summary>
    public static Task<RunningBot> StartBot() => RunningBot.Start(settings: ("Web:Url", "http://127.0.0.1:5080"));

    /// <summary>It comes back at the same address when it is started again.</summary>
    public static Task<RunningBot> StartBotThatReturns() => RunningBot.Start(webhook: false, ("Web:Url", $"http://127.0.0.1:{FreePort()}"), ("Web:Listen", ""));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The owner opens the printed link here, and sits in Shanghai.</summary>
    public static async Task<Browser> Owner(RunningBot bot, string language = "en-GB")
    {
        var browser = new Browser(bot, language);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Continues(bot.Output.Split('\n').First(line => line.Contains("/join/", StringComparison.Ordinal)).Split('/')[^1].Trim())).StatusCode);
        await browser.GetsToken();
        await browser.Asks("Shanghai", ":");
        return browser;
    }

    /// <summary>Somebody whom the owner invites opens the link here.</summary>
    public async Task<Browser> Invites(string who, string language = "en-GB")
    {
        var invitation = await Asks($"invite {who}", "/join/");
        var browser = new Browser(bot, language);
        await browser.Continues(JoinLink().Match(Text(invitation)).Groups["token"].Value);
        await browser.GetsToken();
        await browser.Asks("Shanghai", ":");
        return browser;
    }

    public Task<HttpResponseMessage> Gets(string path) => http.GetAsync(bot.Url + path, Ct);

    public Task<HttpResponseMessage> Continues(string token) => http.PostAsync($"{bot.Url}/join/{token}", null, Ct);

    /// <summary>Presses the button of the page at that path.</summary>
    /// <param name="site">Who made the browser do it, as it says itself.</param>
    public async Task<HttpResponseMessage> Presses(string path, string? site = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Url + path);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        return await http.SendAsync(request, Ct);
    }

    public async Task GetsToken()
    {
        using var answer = await AsksForToken();
        var given = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Ct))!;
        (Token, Conversation) = ((string)given["token"]!, (string)given["conversationId"]!);
    }

    public Task<HttpResponseMessage> AsksForToken(string? site = null) => Presses($"{Root}/tokens/generate", site);

    /// <summary>A call with the token.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> Calls(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, $"{bot.Url}{Root}{path}") { Content = content };
        if (Token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var answer = await http.SendAsync(request, Ct);
        var body = await answer.Content.ReadAsStringAsync(Ct);
        return (answer.StatusCode, body.StartsWith('{') ? JsonNode.Parse(body) : null);
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> Posts(object activity, string? conversation = null) =>
        Calls(HttpMethod.Post, $"/conversations/{conversation ?? Conversation}/activities", JsonContent.Create(activity));

    public async Task Says(string text, string? clientId = null) =>
        Assert.Equal(HttpStatusCode.OK, (await Posts(new { type = "message", text, from = new { id = "whoever" }, channelData = clientId is null ? null : new { clientActivityID = clientId } })).Status);

    public async Task<(IReadOnlyList<JsonNode> Activities, string Watermark)> Reads(string watermark = "")
    {
        var (status, body) = await Calls(HttpMethod.Get, $"/conversations/{Conversation}/activities?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, status);
        return ([.. body!["activities"]!.AsArray().Select(activity => activity!)], (string)body["watermark"]!);
    }

    /// <summary>Says something and gives the first answer to it that has these words.</summary>
    public async Task<JsonNode> Asks(string text, string answer = "")
    {
        var (_, before) = await Reads();
        await Says(text);
        return await Hears(answer, before);
    }

    /// <summary>What the bot says with these words, after a watermark.</summary>
    public async Task<JsonNode> Hears(string words, string after = "")
    {
        await bot.Settles();
        var (activities, _) = await Reads(after);
        return activities.FirstOrDefault(activity => IsOurs(activity) && Text(activity).Contains(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Nothing with “{words}” in:\n{string.Join('\n', activities.Select(Text))}");
    }

    public static async Task<WebSocket> Listens(string streamUrl)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(streamUrl), Ct);
        return socket;
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    public static bool IsOurs(JsonNode activity) => (string?)activity["from"]!["role"] == "bot";

    /// <summary>Below those that the system gives away itself while the bot is down.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody is there.
            }
        }
    }

    /// <summary>As it reads on the screen.</summary>
    public static string Text(JsonNode activity) =>
        WebUtility.HtmlDecode(Angles().Replace((string?)activity["text"] ?? "", "${url}")).Replace("  \n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("<(?<url>https?://[^>]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Angles();

    [GeneratedRegex("/join/(?<token>[A-Za-z0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JoinLink();
}
