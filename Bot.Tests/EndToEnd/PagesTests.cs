using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Domain.People;
using Bot.Domain.Storage;

namespace Bot.Tests.EndToEnd;

/// <summary>What the bot shows in the browser.</summary>
public class PagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Without https: a browser keeps a cookie that is for https alone to itself.</summary>
    private static Task<RunningBot> Plain() => RunningBot.Start(settings: ("Web:Url", "http://127.0.0.1:5080"));

    [Fact]
    public async Task The_dashboard_opens_for_an_owner_by_a_link_that_works_once()
    {
        await using var bot = await Plain();
        var owner = await bot.Owner();
        using var browser = new HttpClient { BaseAddress = new Uri(bot.Url) };
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/hangfire", Ct)).StatusCode);

        var link = new Uri((await owner.Asks("dashboard", "/enter/")).Text.Split('\n')[^1]);
        Assert.Equal("127.0.0.1", link.Host);
        using var dashboard = await browser.PostAsync(link.AbsolutePath, null, Ct);
        Assert.Equal("/hangfire", dashboard.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Hangfire", await dashboard.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        using var another = new HttpClient { BaseAddress = new Uri(bot.Url) };
        Assert.Equal(HttpStatusCode.NotFound, (await another.PostAsync(link.AbsolutePath, null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await another.GetAsync("/hangfire", Ct)).StatusCode);
        // The session outlives the process.
        await bot.Stops();
        await bot.Starts();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{bot.Url}/hangfire");
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(request, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_manager_gets_no_link_and_no_dashboard()
    {
        await using var bot = await Plain();
        var may = await (await bot.Owner()).Invites("manager", bot.Api.User(5, "May", "en"), "May");
        Assert.DoesNotContain("/enter/", (await may.Asks("dashboard")).Text, StringComparison.Ordinal);

        var (person, _) = Assert.Single(await bot.Store.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Manager}|"), Ct));
        var pass = new Pass(Invitation.IdOf("a-token"), person.Id, Instant.FromDateTimeOffset(bot.Clock.GetUtcNow()) + Pass.Lifetime);
        await bot.Store.Commit([new Change(pass, 0)], Ct);
        using var browser = new HttpClient { BaseAddress = new Uri(bot.Url) };
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/enter/a-token", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/hangfire", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_join_page_leads_on_and_leaves_the_link_good()
    {
        await using var bot = await RunningBot.Start();
        var token = Newcomers.TokenIn(await (await bot.Owner()).Asks("invite merchandiser Bo", "t.me/"));
        using var browser = new HttpClient { BaseAddress = new Uri(bot.Url) };

        Assert.Contains($"https://t.me/gendan_bot?start={token}", await browser.GetStringAsync($"/join/{token}", Ct), StringComparison.Ordinal);
        using var nothing = await browser.GetAsync("/join/%3Cscript%3E", Ct);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        Assert.DoesNotContain("<script>", await nothing.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await bot.Api.User(7, "Bo", "en").Asks($"/start {token}", "Welcome");
    }

    [Fact]
    public async Task Health_is_good_while_nobody_speaks()
    {
        await using var bot = await RunningBot.Start();
        await bot.Api.Called("getUpdates", 2);
        using var browser = new HttpClient { BaseAddress = new Uri(bot.Url) };
        Assert.Equal("ok", (await browser.GetFromJsonAsync<JsonNode>("/health", Ct))!["status"]!.GetValue<string>());
    }
}
