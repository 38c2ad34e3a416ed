using Bot.Tests.Channels.Telegram;

namespace Bot.Tests.EndToEnd;

/// <summary>What comes in counts however it comes.</summary>
public class FilesTests
{
    [Fact]
    public async Task A_photo_whose_caption_names_the_order()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        lin.SendsPhoto("PO-1042 fabric is too dark");
        await lin.Gets(text => text.Contains("written down with 1 file", StringComparison.Ordinal));

        var files = await lin.Asks("files PO-1042", "1 file");
        Assert.Equal("photo", files.File?.Kind);
        Assert.Contains("fabric is too dark", files.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_album_is_one_follow_up_with_one_reply(bool webhook)
    {
        await using var bot = await RunningBot.Start(webhook);
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        lin.SendsAlbum("PO-1042 lab dips", [.. BotApiUser.Jpeg, 1], [.. BotApiUser.Jpeg, 2], [.. BotApiUser.Jpeg, 3]);
        await lin.Gets(text => text.Contains("written down with the album", StringComparison.Ordinal));

        await lin.Asks("files PO-1042", "3 files");
        Assert.Equal(3, lin.Inbox.Count(message => message.Album is not null));
        await lin.Asks("history PO-1042", "2 changes");
        Assert.Equal(1, lin.Heard("written down"));
    }

    [Fact]
    public async Task An_album_without_words_is_one_question()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        lin.SendsAlbum(null, [.. BotApiUser.Jpeg, 1], [.. BotApiUser.Jpeg, 2], [.. BotApiUser.Jpeg, 3]);
        await lin.Gets(text => text.Contains("Which order", StringComparison.Ordinal));
        await bot.Settles();
        await lin.Asks("1042", "written down with 3 files");
        Assert.Equal(1, lin.Heard("Which order"));
    }

    [Fact]
    public async Task Three_forwarded_messages_are_one_question_and_one_follow_up()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        lin.Forwards("the fabric mill is late");
        lin.Forwards("they say five days");
        lin.Forwards("undo");
        await lin.Gets(text => text.Contains("hich order", StringComparison.Ordinal));
        await bot.Settles();

        lin.Says("1042");

        await lin.Gets(text => text.Contains("PO-1042: written down", StringComparison.Ordinal));
        Assert.Equal(1, lin.Heard("hich order"));
        var history = await lin.Asks("history PO-1042", "2 changes");
        Assert.Contains("five days", history.Text, StringComparison.Ordinal);
        Assert.Contains("undo", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voice_note_a_document_and_a_contact_each_find_their_order()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        lin.SendsVoice([1, 2, 3]);
        await lin.Gets(text => text.Contains("hich order", StringComparison.Ordinal));
        await lin.Asks("1042", "written down with 1 file");
        lin.SendsDocument("packing list.pdf", [.. "%PDF-1.7"u8], "PO-1042 packing list");
        await lin.Gets(text => text.Contains("written down with 1 file", StringComparison.Ordinal));
        lin.SendsContact("8657412345678", "Wu", "Ningbo Knit");
        await lin.Gets(text => text.Contains("hich order", StringComparison.Ordinal));
        await lin.Asks("1042", "written down");

        await lin.Asks("files PO-1042", "2 files");
        Assert.Contains(lin.Inbox, message => message.File is { Kind: "document", Name: "packing list.pdf" });
        Assert.Contains(lin.Inbox, message => message.File is { Kind: "voice" });
        Assert.Contains("+8657412345678", (await lin.Asks("history PO-1042")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_big_is_kept_by_its_name_and_said_so()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        lin.SendsDocument("video.zip", [1], "PO-1042 factory video", "application/zip", size: 25 * 1024 * 1024);

        var reply = await lin.Gets(text => text.Contains("written down", StringComparison.Ordinal));
        Assert.Contains("“video.zip” is 25 MB; I can fetch files up to 20 MB", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Api.Calls, call => call.Method == "getFile");
    }

    [Fact]
    public async Task A_reply_to_an_orders_card_is_about_that_order()
    {
        await using var bot = await RunningBot.Start();
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        var card = await lin.Asks("PO-1042", "CRD");
        lin.RepliesTo(card, "the mill promises Friday");
        await lin.Gets(text => text.Contains("PO-1042: written down.", StringComparison.Ordinal));
    }
}
