using System.Collections.Concurrent;
using Bot.Tests.EndToEnd;
using Bot.Web;
using Microsoft.Playwright;

namespace Bot.Tests.Channels.WebChat;

/// <summary>The system's own Chromium, as small as a phone, on the bot's page. Keeps what the page complained of and whom it asked.</summary>
internal sealed class Phone : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"];

    /// <summary>Milliseconds: what is waited for comes as fast as the machine can, and that may be busy.</summary>
    private const float Patience = 120_000;

    /// <summary>One point, red.</summary>
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly RunningBot bot;

    private Phone(IPlaywright playwright, IBrowser browser, RunningBot bot, IPage page)
    {
        (this.playwright, this.browser, this.bot, Page) = (playwright, browser, bot, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains(NoStyle, StringComparison.Ordinal))
                Complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Request += (_, request) => Asked.Enqueue(new Uri(request.Url));
    }

    /// <summary>Of the empty text: Web Chat sets a style of nothing, which is refused and missed by nobody.</summary>
    private const string NoStyle = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    public IPage Page { get; }

    public ConcurrentQueue<string> Complaints { get; } = [];

    public ConcurrentQueue<Uri> Asked { get; } = [];

    private ILocator Words => Page.Locator("textarea").First;

    public static async Task<Phone> Open(RunningBot bot, string locale, bool dark = false)
    {
        var chromium = Places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(chromium is null, "There is no Chromium here: apt-get install chromium.");
        Assert.SkipUnless(ChatPage.IsInstalled, "Web Chat is not here: npm could not bring it.");
        var driver = await Playwright.CreateAsync();
        var chrome = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        var context = await chrome.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
            DeviceScaleFactor = 2,
            HasTouch = true,
            Locale = locale,
            TimezoneId = "Asia/Shanghai",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return new Phone(driver, chrome, bot, await context.NewPageAsync());
    }

    /// <summary>Opens the link that the first start printed, and goes on.</summary>
    public async Task Enters(string button)
    {
        await Page.GotoAsync(bot.Url + new Uri(bot.Output.Split('\n').Select(line => line.Trim()).First(line => line.Contains("/join/", StringComparison.Ordinal))).AbsolutePath);
        await Pictured("join");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();
        await Words.WaitForAsync();
    }

    /// <summary>Says something and sees the answer.</summary>
    public async Task Asks(string words, string answer)
    {
        await Says(words);
        await Sees(answer);
    }

    public async Task Says(string words)
    {
        await Words.FillAsync(words);
        await Words.PressAsync("Enter");
    }

    /// <summary>The bot says it.</summary>
    public Task Sees(string words) => Bubble(words).WaitForAsync();

    /// <summary>The last thing the bot said with these words.</summary>
    public ILocator Bubble(string words) => Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content").Filter(new LocatorFilterOptions { HasText = words }).Last;

    public Task Presses(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Takes a photo to go with the next words.</summary>
    public async Task Picks(string name)
    {
        await Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = Photo });
        await Page.Locator(".webchat__attachment-icon--checked").WaitForAsync();
    }

    /// <summary>The photo is in the chat, and it came from the bot.</summary>
    public async Task SeesPicture(string name)
    {
        var picture = Page.Locator($"img[alt='{name}']").Last;
        await picture.WaitForAsync();
        await Page.WaitForFunctionAsync("name => [...document.querySelectorAll(`img[alt='${name}']`)].at(-1).naturalWidth > 0", name);
    }

    /// <summary>All that is on the screen, in order.</summary>
    public Task<IReadOnlyList<string>> Bubbles() => Page.Locator(".webchat__bubble__content").AllInnerTextsAsync();

    public async Task<string> Conversation() => (await Page.Locator("body").GetAttributeAsync("data-user"))!;

    /// <summary>Nothing was complained of, and nobody but the bot was asked for anything.</summary>
    public void ExpectsNothingForeign()
    {
        Assert.Empty(Complaints);
        Assert.DoesNotContain(Asked, asked => asked.Scheme is not ("blob" or "data") && asked.Authority != new Uri(bot.Url).Authority);
    }

    /// <summary>Drops a file anywhere on the page.</summary>
    public async Task Drops(string name, string mediaType, byte[] content) =>
        await Page.EvaluateAsync("""
            ([name, type, bytes]) => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array(bytes)], name, { type }));
              for (const kind of ['dragenter', 'dragover', 'drop'])
                document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
            }
            """, new object[] { name, mediaType, content.Select(value => (int)value).ToArray() });

    /// <summary>Kept with what the build makes, for whoever wants to look.</summary>
    public async Task Pictured(string name)
    {
        var folder = Path.Combine(Sources.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        if (await Page.Locator(".webchat__bubble__content").CountAsync() > 0)
            await Assertions.Expect(Page.Locator(".webchat__bubble__content").Last).ToBeInViewportAsync();
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
