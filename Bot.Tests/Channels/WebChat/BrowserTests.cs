using Bot.Conversation;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;
using Bot.Sheets;
using Bot.Storage;
using Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.WebChat;

/// <summary>Microsoft's own page in a real browser, under the policy that the bot serves it with.</summary>
public sealed class BrowserTests
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_on_the_phone()
    {
        await using var bot = await Browser.StartBot();
        await using var phone = await Phone.Open(bot, "en-GB");
        await phone.Enters("Continue here");
        await phone.Sees("Welcome to Ningbo Bright");
        await phone.Asks("Shanghai", "10:15");
        await phone.Asks("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo", "Ships Fri 12 Jun");
        await phone.Asks("orders", "1 order");
        await phone.Presses("PO-1042");
        await phone.Sees("Ship date Fri 12 Jun");
        await phone.Pictured("order-en");
        await phone.Picks("cutting.png");
        await phone.Asks("log PO-1042 cutting has begun", "written down with 1 file");
        await phone.SeesPicture("cutting.png");
        await phone.Asks("1042 deposit received", "Deposit received");
        await phone.Asks("remind me tomorrow 9am to call Klaus", "Thu 5 Mar 09:00");
        bot.MovesTo("2026-03-05 09:00");
        await phone.Sees("⏰ call Klaus");
        await phone.Pictured("day-en");
        phone.ExpectsNothingForeign();
    }

    [Fact]
    public async Task A_day_on_the_phone_in_Chinese()
    {
        await using var bot = await Browser.StartBot();
        await using var phone = await Phone.Open(bot, "zh-CN", dark: true);
        await phone.Enters("在这里继续");
        await phone.Sees("欢迎");
        await phone.Asks("上海", "10:15");
        await phone.Asks("新订单 PO-1042, Acme Outdoor, 纯棉T恤, 5000件, 2026-06-12, FOB 宁波", "6月12日");
        await phone.Asks("订单列表", "1个订单");
        await phone.Presses("PO-1042");
        await phone.Sees("出货日期");
        await phone.Picks("裁剪.png");
        await phone.Asks("记录 PO-1042 开始裁剪", "已记录，附1个文件");
        await phone.SeesPicture("裁剪.png");
        await phone.Asks("1042定金到账", "定金");
        await phone.Asks("提醒我明天上午9点打电话给李工", "3月5日 周四 09:00");
        bot.MovesTo("2026-03-05 09:00");
        await phone.Sees("⏰ 打电话给李工");
        await phone.Pictured("day-zh-Hans");
        phone.ExpectsNothingForeign();
    }

    [Fact]
    public async Task The_first_minute_in_the_sample_company()
    {
        await using var bot = await RunningBot.StartSample(("Web:Url", "http://127.0.0.1:5080"));
        await using var phone = await Phone.Open(bot, "en-GB");
        await phone.Enters("Continue here");
        await phone.Asks("Shanghai", "10:15");
        await phone.Asks("orders late", "SO-48010 · Zambia Medical Stores");
        await phone.Presses("SO-48010");
        await phone.Sees("Abacavir 300mg");
        await phone.Pictured("sample-order-en");
        await phone.Picks("pallet.png");
        await phone.Asks("log SO-48010 loaded at last, the customer knows", "written down with 1 file");
        await phone.SeesPicture("pallet.png");
        await phone.Asks("SO-48010 departed today", "Departed");
        await phone.Asks("remind me tomorrow 9am Lusaka time to call Grace Banda", "Thu 5 Mar 09:00");
        await phone.Asks("report", "60 orders");
        await phone.Pictured("sample-report-en");
        await phone.Drops("orders.xlsx", Workbook, await Sheet("Order No", "Buyer", "Item", "Qty", "Delivery date"));
        await phone.Sees("orders.xlsx: 40 rows, 40 orders");
        await phone.Presses("Import it");
        await phone.Sees("orders.xlsx is in.");
        await phone.Pictured("sample-import-en");
        await phone.Asks("NEW-0040", "Acme Outdoor");
        bot.MovesTo("2026-03-05 15:00");
        await phone.Sees("⏰ call Grace Banda");
        phone.ExpectsNothingForeign();
    }

    [Fact]
    public async Task The_first_minute_in_the_sample_company_in_Chinese()
    {
        await using var bot = await RunningBot.StartSample(("Web:Url", "http://127.0.0.1:5080"));
        await using var phone = await Phone.Open(bot, "zh-CN");
        await phone.Enters("在这里继续");
        await phone.Asks("上海", "10:15");
        await phone.Asks("今天", "SO-48010");
        await phone.Pictured("sample-day-zh-Hans");
        await phone.Asks("报表", "60个订单");
        await phone.Pictured("sample-report-zh-Hans");
        await phone.Drops("订单.xlsx", Workbook, await Sheet("订单号", "客户", "品名", "数量", "交货期"));
        await phone.Sees("40 行");
        await phone.Presses("导入");
        await phone.Sees("订单.xlsx 已导入");
        await phone.Pictured("sample-import-zh-Hans");
        phone.ExpectsNothingForeign();
    }

    [Theory]
    [InlineData("en-GB", "Continue here", "1,500 rows", "Import it", "1,255 orders new", "report", "1,500")]
    [InlineData("zh-CN", "在这里继续", "1,500 行", "导入", "新增1,255个订单", "报表", "1,500")]
    public async Task A_real_workbook_as_Excel_saved_it_is_dropped_on_the_page(string locale, string enter, string rows, string press, string news, string report, string lines)
    {
        var workbook = Path.Combine(Path.GetDirectoryName(Sources.Root) ?? "", "shared/data/orders/scms_orders_sample.xlsx");
        Assert.SkipUnless(File.Exists(workbook), "The shared data are not beside the repository.");
        await using var bot = await Browser.StartBot();
        await using var phone = await Phone.Open(bot, locale);
        await phone.Enters(enter);
        await phone.Asks("Shanghai", "10:15");
        await phone.Drops("scms_orders_sample.xlsx", Workbook, await File.ReadAllBytesAsync(workbook, Ct));
        await phone.Sees(rows);
        await phone.Pictured($"workbook-{locale}");
        await phone.Presses(press);
        await phone.Sees(news);
        await phone.Asks(report, lines);
        phone.ExpectsNothingForeign();
    }

    /// <summary>A workbook of forty orders with these headings.</summary>
    private static async Task<byte[]> Sheet(params string[] headings)
    {
        var folder = Directory.CreateTempSubdirectory("gendan").FullName;
        var files = new Files(folder);
        var rows = Enumerable.Range(1, 40).Select(number => new SheetRow(number + 1, [$"NEW-{number:0000}", "Acme Outdoor", "mug", (decimal)(number * 100), new LocalDate(2026, 6, 1).PlusDays(number)]));
        var written = await new SheetFiles(files).Write("orders.xlsx", [new Sheet("Orders", new SheetForm(SheetKind.Xlsx), [new SheetRow(1, [.. headings]), .. rows])], Ct);
        await using var content = files.Open(written.Blob!)!;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Ct);
        Directory.Delete(folder, recursive: true);
        return bytes.ToArray();
    }

    [Fact]
    public async Task What_people_wrote_is_shown_as_they_wrote_it()
    {
        const string words = "PO_1042_a *new* #1 \"quoted\" it's -- ... ?!!!!! 5 +- 1 (c) (tm) www.acme.com sarah@acme.com :-) \\(x\\) $$y$$ <b>z</b> & `code` ~~no~~ [l](m) |t|\n# not a heading\n1. not a list\n- nor this\n    nor code\n\nhttps://gendan.example/join/a_b*c.";
        await using var bot = await Browser.StartBot();
        await using var phone = await Phone.Open(bot, "en-GB");
        await phone.Enters("Continue here");
        await phone.Sees("Welcome");
        await bot.Services.GetRequiredService<Transcripts>().Add(new Line("bot.words", await phone.Conversation(), 0, default, IsOurs: true, words, [], []), Ct);

        await phone.Sees("not a heading");
        Assert.Equal(words, (await phone.Bubble("not a heading").InnerTextAsync()).Replace('\u00a0', ' ').Replace("\u200b", "", StringComparison.Ordinal).Trim());
        Assert.Equal("https://gendan.example/join/a_b*c", await phone.Bubble("not a heading").Locator("a").Last.GetAttributeAsync("href"));
        phone.ExpectsNothingForeign();
    }

    [Fact]
    public async Task A_file_can_be_dropped_anywhere_on_the_page()
    {
        await using var bot = await Browser.StartBot();
        await using var phone = await Phone.Open(bot, "en-GB");
        await phone.Enters("Continue here");
        await phone.Asks("Shanghai", "10:15");
        await phone.Asks("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo", "Ships Fri 12 Jun");
        await phone.Drops("notes.pdf", "application/pdf", [1, 2, 3]);
        await phone.Page.GetByText("notes.pdf").First.WaitForAsync();
        await phone.Sees("Which order");
        phone.ExpectsNothingForeign();
    }

    [Fact]
    public async Task A_page_that_was_cut_off_goes_on_by_itself_when_the_bot_is_back()
    {
        await using var bot = await Browser.StartBotThatReturns();
        await using var phone = await Phone.Open(bot, "en-GB");
        await phone.Enters("Continue here");
        await phone.Sees("Welcome");
        await phone.Asks("Shanghai", "10:15");
        var said = await phone.Bubbles();

        await bot.Stops();
        await bot.Starts();
        await bot.Services.GetRequiredService<Transcripts>().Add(new Line("bot.later", await phone.Conversation(), 0, default, IsOurs: true, "Back again.", [], []), Ct);
        await phone.Sees("Back again.");
        Assert.Equal([.. said, "Back again."], await phone.Bubbles());
    }

    [Fact]
    public async Task A_page_that_stays_open_gets_new_tokens_by_itself()
    {
        await using var bot = await Browser.StartBot();
        await using var phone = await Phone.Open(bot, "en-GB");
        await phone.Page.Clock.InstallAsync();
        await phone.Enters("Continue here");
        await phone.Asks("Shanghai", "10:15");
        foreach (var hour in new[] { "10:31", "10:47", "11:03" })
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(16));
            var renewed = phone.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/tokens/refresh", StringComparison.Ordinal));
            await phone.Page.Clock.FastForwardAsync("16:00");
            Assert.Equal(200, (await renewed).Status);
            await phone.Asks($"log after {hour}", "which order");
        }

        // All on the one line that it opened first, and nobody was refused.
        Assert.Single(phone.Asked, asked => asked.AbsolutePath.EndsWith("/tokens/generate", StringComparison.Ordinal));
        phone.ExpectsNothingForeign();
    }

    [Fact]
    public async Task What_is_said_when_the_token_has_run_out_arrives_once()
    {
        await using var bot = await Browser.StartBot();
        await using var phone = await Phone.Open(bot, "en-GB");
        await phone.Enters("Continue here");
        await phone.Asks("Shanghai", "10:15");
        // The phone slept: nothing on the page has noticed.
        bot.Clock.Advance(TimeSpan.FromHours(9));
        await phone.Asks("whoami", "Owner");
        await phone.Pictured("token-ran-out");
        Assert.Single(await phone.Bubbles(), said => said == "whoami");
        Assert.Equal(0, await phone.Page.GetByText("Retry").CountAsync());
        // The one refusal, which made the page ask for another token.
        Assert.All(phone.Complaints, complaint => Assert.Contains("403", complaint, StringComparison.Ordinal));
        phone.Complaints.Clear();
        phone.ExpectsNothingForeign();
    }
}
