using System.Net;
using System.Text.RegularExpressions;
using Bot.Cli;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Tests.EndToEnd;
using Bot.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.WebChat;

/// <summary>Ways into the browser, and who stays outside.</summary>
public sealed partial class EnteringTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_printed_link_leads_on_in_the_browser_and_only_once()
    {
        await using var bot = await Browser.StartBot();
        var path = PrintedLink(bot);
        using var boss = new Browser(bot, "zh-CN,zh;q=0.9");

        // A chat program that looks at the link to preview it does not use it up.
        foreach (var _ in new[] { 1, 2 })
        {
            var page = await Page(await boss.Gets(path), HttpStatusCode.OK);
            Assert.Contains("""<form method=post><button class=button><span lang="en">Continue here</span> / <span lang="zh-Hans">在这里继续</span></button></form>""", page, StringComparison.Ordinal);
        }

        var token = path.Split('/')[^1];
        // Tapped twice: the first answer may never have been seen.
        foreach (var _ in new[] { 1, 2 })
        {
            using var entered = await boss.Continues(token);
            Assert.Equal((HttpStatusCode.SeeOther, "/"), (entered.StatusCode, entered.Headers.Location?.ToString()));
        }

        await boss.GetsToken();
        await boss.Hears("欢迎");
        Assert.Equal(boss.Conversation, (await Owner(bot)).Home);
        Assert.Single((await boss.Reads()).Activities);

        using var another = new Browser(bot);
        Assert.Contains("这个链接已失效", await Page(await another.Continues(token), HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Contains("does not work any more", await Page(await another.Gets(path), HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await another.Gets("/")).StatusCode);
        // And nobody's chat hears of the attempt.
        Assert.Single((await boss.Reads()).Activities);
    }

    [Fact]
    public async Task An_old_or_invented_link_is_refused_in_both_languages()
    {
        await using var bot = await Browser.StartBot();
        using var browser = new Browser(bot);
        Assert.Contains("请索取新的链接", await Page(await browser.Gets("/join/invented"), HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Contains("请索取新的链接", await Page(await browser.Continues("invented"), HttpStatusCode.NotFound), StringComparison.Ordinal);

        bot.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Contains("Please ask for a new one", await Page(await browser.Continues(PrintedLink(bot).Split('/')[^1]), HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Null((await Owner(bot)).Home);
    }

    [Fact]
    public async Task Without_a_session_the_page_says_how_to_get_one()
    {
        await using var bot = await Browser.StartBot();
        using var browser = new Browser(bot);
        var page = await Page(await browser.Gets("/"), HttpStatusCode.Unauthorized);
        Assert.Contains("Please open the link that you were given", page, StringComparison.Ordinal);
        Assert.Contains("请打开您收到的链接", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_page_runs_nothing_foreign()
    {
        Assert.SkipUnless(ChatPage.IsInstalled, "Web Chat is not here: npm could not bring it.");
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot, "zh-CN");
        using var answer = await boss.Gets("/");
        var page = await Page(answer, HttpStatusCode.OK);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        Assert.StartsWith("default-src 'none'; base-uri 'none'; form-action 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' ws://{new Uri(bot.Url).Authority} blob:", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("<html lang=\"zh-Hans\">", page, StringComparison.Ordinal);
        Assert.Contains("data-locale=\"zh-CN\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, await Page(await boss.Gets("/"), HttpStatusCode.OK), StringComparison.Ordinal);

        foreach (Match script in Script().Matches(page))
        {
            Assert.Contains($"nonce=\"{nonce}\"", script.Value, StringComparison.Ordinal);
            using var file = await boss.Gets(script.Groups["src"].Value);
            Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", file.Headers.CacheControl!.ToString().Split(", ").OrderByDescending(part => part == "public").ThenByDescending(part => part.StartsWith("max-age", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task Over_https_the_cookie_is_for_https_alone()
    {
        await using var bot = await RunningBot.Start();
        using var browser = new Browser(bot);
        using var entered = await browser.Continues(PrintedLink(bot).Split('/')[^1]);
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"), set => set.StartsWith("gendan=", StringComparison.Ordinal)).Split("; ");
        Assert.Contains("secure", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
    }

    [Fact]
    public async Task A_link_from_the_chat_lets_the_same_person_in_once()
    {
        await using var bot = await Browser.StartBot();
        var sarah = await bot.Sarah(await bot.Owner());
        var path = new Uri((await sarah.Asks("web", "/enter/")).Text.Split('\n')[^1]).AbsolutePath;
        using var browser = new Browser(bot);
        // A chat program that looks at the link to preview it does not use it up.
        foreach (var _ in new[] { 1, 2 })
            Assert.Contains("<form method=post><button class=button>", await Page(await browser.Gets(path), HttpStatusCode.OK), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AsksForToken()).StatusCode);
        using var entered = await browser.Presses(path);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (entered.StatusCode, entered.Headers.Location?.ToString()));
        await browser.GetsToken();
        await browser.Asks("whoami", "Sarah Miller");
        // Tapped twice: in already.
        Assert.Contains("url=/\"", await Page(await browser.Presses(path), HttpStatusCode.OK), StringComparison.Ordinal);

        using var another = new Browser(bot);
        Assert.Contains("网页", await Page(await another.Presses(path), HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Contains("网页", await Page(await another.Gets(path), HttpStatusCode.NotFound), StringComparison.Ordinal);
        // What is hers alone she can do here too; what is not, she cannot.
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Gets("/hangfire")).StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_press_the_button()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        var path = new Uri(Browser.Text(await boss.Asks("web", "/enter/")).Split('\n')[^1]).AbsolutePath;
        using var browser = new Browser(bot);
        await Page(await browser.Presses(path, "cross-site"), HttpStatusCode.NotFound);
        await Page(await browser.Gets(path), HttpStatusCode.OK);

        bot.Clock.Advance(TimeSpan.FromMinutes(11));
        await Page(await browser.Gets(path), HttpStatusCode.NotFound);
        await Page(await browser.Presses(path), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_lost_the_browser_comes_back_by_a_new_link_and_finds_everything()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        await boss.Asks("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12", "Ships");
        var (_, watermark) = await boss.Reads();
        // What “doctor --owner-link” prints.
        var token = (await bot.Services.GetRequiredService<FirstStart>().OwnersLinks(Ct))[^1].Uri.AbsolutePath.Split('/')[^1];

        using var phone = new Browser(bot);
        await Page(await phone.Gets($"/join/{token}"), HttpStatusCode.OK);
        using var back = await phone.Continues(token);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (back.StatusCode, back.Headers.Location?.ToString()));
        await phone.GetsToken();
        Assert.Equal(boss.Conversation, phone.Conversation);
        // There is nothing to join: nobody is welcomed again, and what was said is there.
        Assert.Empty((await phone.Reads(watermark)).Activities);
        await phone.Hears("Ships");
        await phone.Asks("orders", "PO-1042");

        using var another = new Browser(bot);
        await Page(await another.Continues(token), HttpStatusCode.NotFound);
    }

    /// <summary>The path of the link that the first start prints.</summary>
    private static string PrintedLink(RunningBot bot) => new Uri(bot.Output.Split('\n').Select(line => line.Trim()).First(line => line.Contains("/join/", StringComparison.Ordinal))).AbsolutePath;

    private static async Task<string> Page(HttpResponseMessage answer, HttpStatusCode expected)
    {
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static async Task<Person> Owner(RunningBot bot) =>
        (Person)(await bot.Store.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Owner}|"), Ct))[0].Document;

    [GeneratedRegex("script-src 'nonce-(?<nonce>[^']+)' 'strict-dynamic'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("<script [^>]*src=\"(?<src>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Script();
}
