using Bot.Channels;
using Bot.Domain.Talk;

namespace Bot.Tests.Channels.Telegram;

public sealed class TelegramSendingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_goes_as_it_is_with_its_buttons()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin");

        var sent = await Send(host, Sending.Message("<b>1 < 2 & *3*", "Yes", "No", "Show me all the orders of this customer", "改期", "取消"));

        var message = await lin.Gets();
        Assert.Equal(new Delivery.Sent($"{message.Id}"), sent);
        Assert.Equal("<b>1 < 2 & *3*", message.Text);
        Assert.Equal(["Yes|No", "Show me all the orders of this customer", "改期|取消"], message.Keyboard.Select(row => string.Join('|', row.Select(button => button.Label))));
        Assert.Equal(["out1:0", "out1:1", "out1:2", "out1:3", "out1:4"], message.Keyboard.SelectMany(row => row).Select(button => button.Data));
    }

    [Fact]
    public async Task A_long_text_is_split_at_line_ends_and_the_last_part_has_the_buttons()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin");
        var lines = string.Join('\n', Enumerable.Range(1, 300).Select(number => $"{number:000} twenty characters long"));

        var sent = await Send(host, Sending.Message(lines, "More"));

        Assert.Equal(2, lin.Inbox.Count);
        Assert.Equal(lines, string.Join('\n', lin.Inbox.Select(message => message.Text)));
        Assert.Equal([0, 1], lin.Inbox.Select(message => message.Labels.Count));
        Assert.Equal(new Delivery.Sent($"{lin.Inbox[1].Id}"), sent);
    }

    [Fact]
    public async Task A_character_is_never_cut_in_two()
    {
        await using var host = await TelegramHost.Start();
        var ship = string.Concat(Enumerable.Repeat("🚢", 2100));

        await Send(host, Sending.Message("x" + ship));

        Assert.Equal("x" + ship, string.Concat(host.Api.User(7, "Lin").Inbox.Select(message => message.Text)));
        Assert.All(host.Api.User(7, "Lin").Inbox, message => Assert.DoesNotContain('\uFFFD', message.Text));
    }

    [Fact]
    public async Task An_earlier_message_is_edited()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin");
        var first = (Delivery.Sent)await Send(host, Sending.Message("Ship it?", "Yes"));

        var edit = Sending.Message("Shipped.", "Undo") with { Id = "out2", Replaces = "out1" };
        Assert.Equal(first, await Send(host, edit, first.ChannelMessage));
        Assert.Equal(first, await Send(host, edit, first.ChannelMessage));

        var message = Assert.Single(lin.Inbox);
        Assert.Equal(("Shipped.", "Ship it?", "out2:0"), (message.Text, Assert.Single(message.History), message.Keyboard[0][0].Data));
    }

    [Fact]
    public async Task What_cannot_be_edited_is_sent_anew()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin");
        var photo = (Delivery.Sent)await Send(host, Sending.Message("Your link") with { QrCode = "https://t.me/x" });

        await Send(host, Sending.Message("Used.") with { Id = "out2" }, photo.ChannelMessage);
        await Send(host, Sending.Message("Gone.") with { Id = "out3" }, "4000");
        await Send(host, Sending.Message("Never sent.") with { Id = "out4" }, replaces: null);

        Assert.Equal(["Your link", "Used.", "Gone.", "Never sent."], lin.Inbox.Select(message => message.Text));
    }

    [Theory]
    [InlineData(AttachmentKind.Photo)]
    [InlineData(AttachmentKind.Document)]
    [InlineData(AttachmentKind.Voice)]
    [InlineData(AttachmentKind.Video)]
    public async Task A_file_that_Telegram_has_goes_by_its_id(AttachmentKind kind)
    {
        await using var host = await TelegramHost.Start();
        var ana = host.Api.User(8, "Ana");
        var file = (kind switch
        {
            AttachmentKind.Photo => ana.SendsPhoto(),
            AttachmentKind.Document => ana.SendsDocument("PI.pdf", [1]),
            AttachmentKind.Voice => ana.SendsVoice([1]),
            AttachmentKind.Video => ana.SendsVideo([1]),
        }).File!;

        await Send(host, Sending.Message("fabric", "OK") with { Attachments = [new Attachment(kind, $"telegram:{file.Id}", "x", "", 1)] });

        var message = await host.Api.User(7, "Lin").Gets();
        Assert.Same(file, message.File);
        Assert.Equal(("fabric", "OK"), (message.Text, Assert.Single(message.Labels)));
    }

    [Fact]
    public async Task A_file_of_ours_is_uploaded()
    {
        await using var host = await TelegramHost.Start();

        await Send(host, Sending.Message("") with { Attachments = [await Kept(host, AttachmentKind.Document, "发票.pdf", "%PDF"u8.ToArray())] });

        var message = await host.Api.User(7, "Lin").Gets();
        Assert.Equal("%PDF"u8.ToArray(), message.File!.Content);
        Assert.Equal("发票.pdf", message.File.Name);
    }

    [Fact]
    public async Task A_file_of_another_bot_or_no_real_picture_goes_another_way()
    {
        await using var host = await TelegramHost.Start();
        var noPicture = await Kept(host, AttachmentKind.Photo, "x.heic", [1, 2, 3]);

        Assert.IsType<Delivery.Sent>(await Send(host, Sending.Message("look", "OK") with { Attachments = [noPicture with { Source = "telegram:of-another-bot" }] }));

        var message = await host.Api.User(7, "Lin").Gets();
        Assert.Equal(("document", "look"), (message.File!.Kind, message.Text));
        Assert.Equal(["sendPhoto", "sendPhoto", "sendDocument"], host.Api.Calls.Select(call => call.Method).Where(method => method.StartsWith("send", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Several_photos_go_together_and_the_text_follows()
    {
        await using var host = await TelegramHost.Start();
        var ours = await Kept(host, AttachmentKind.Photo, "a.jpg", BotApiUser.Jpeg);
        var theirs = new Attachment(AttachmentKind.Photo, $"telegram:{host.Api.User(8, "Ana").SendsPhoto().File!.Id}", "b.jpg", "image/jpeg", 9);

        var sent = await Send(host, Sending.Message("two photos", "OK") with { Attachments = [ours, theirs] });

        var inbox = host.Api.User(7, "Lin").Inbox;
        Assert.Equal(["", "", "two photos"], inbox.Select(message => message.Text));
        Assert.NotNull(inbox[0].Album);
        Assert.Equal(inbox[0].Album, inbox[1].Album);
        Assert.Equal(new Delivery.Sent($"{inbox[2].Id}"), sent);
        Assert.Single(inbox[2].Labels);
    }

    [Fact]
    public async Task A_caption_that_is_too_long_goes_as_a_text()
    {
        await using var host = await TelegramHost.Start();
        var text = new string('x', 1025);

        await Send(host, Sending.Message(text, "OK") with { Attachments = [await Kept(host, AttachmentKind.Document, "a.pdf", [1])] });

        var inbox = host.Api.User(7, "Lin").Inbox;
        Assert.Equal(["", text], inbox.Select(message => message.Text));
        Assert.Equal([0, 1], inbox.Select(message => message.Labels.Count));
    }

    [Fact]
    public async Task A_file_that_nobody_has_does_not_keep_the_text_back()
    {
        await using var host = await TelegramHost.Start();
        var lost = new Attachment(AttachmentKind.Photo, "email:1", "a.jpg", "image/jpeg", 5);

        Assert.IsType<Delivery.Sent>(await Send(host, Sending.Message("look") with { Attachments = [lost] }));
        Assert.IsType<Delivery.Refused>(await Send(host, Sending.Message(" ") with { Attachments = [lost] }));
        Assert.Equal("look", Assert.Single(host.Api.User(7, "Lin").Inbox).Text);
    }

    [Fact]
    public async Task A_code_is_drawn()
    {
        await using var host = await TelegramHost.Start();

        await Send(host, Sending.Message("Scan me", "OK") with { QrCode = "https://t.me/gendan_bot?start=abc" });

        var message = await host.Api.User(7, "Lin").Gets();
        Assert.Equal(("photo", "Scan me"), (message.File!.Kind, message.Text));
        Assert.Single(message.Labels);
    }

    [Fact]
    public async Task A_chart_is_drawn()
    {
        await using var host = await TelegramHost.Start();

        await Send(host, Sending.Message("Report", "OK") with { Chart = new OutgoingChart("准时率", [new OutgoingBar("海运", 81.05m, "81.05%", Shade.Poor)], 100) });

        var message = await host.Api.User(7, "Lin").Gets();
        Assert.Equal(("photo", "Report"), (message.File!.Kind, message.Text));
        Assert.Single(message.Labels);
    }

    [Fact]
    public async Task A_menu_is_set_for_the_chat_before_the_text()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin");

        Assert.IsType<Delivery.Sent>(await Send(host, Sending.Message("") with { Menu = [new MenuItem("order", "订单")] }));
        Assert.Equal([new BotApiCommand("order", "订单")], lin.Menu);
        Assert.Empty(lin.Inbox);

        await Send(host, Sending.Message("Hello") with { Menu = [new MenuItem("NotLower", "x")] });
        Assert.Equal("Hello", Assert.Single(lin.Inbox).Text);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(401)]
    [InlineData(0)]
    public async Task What_fails_for_now_is_unreachable(int code)
    {
        await using var host = await TelegramHost.Start();
        host.Api.User(7, "Lin");
        host.Api.Refuse("sendMessage", code);

        var delivery = Assert.IsType<Delivery.Unreachable>(await Send(host, Sending.Message("hello")));
        Assert.DoesNotContain(host.Api.Token, delivery.Why, StringComparison.Ordinal);
        Assert.IsType<Delivery.Sent>(await Send(host, Sending.Message("hello")));
    }

    [Fact]
    public async Task Each_refusal_has_its_meaning()
    {
        await using var host = await TelegramHost.Start();
        host.Api.User(7, "Lin").Blocks();
        host.Api.User(9, "Wei");
        var moved = host.Api.Group(-5, "ACME").Migrates();
        host.Api.Refuse("sendMessage", 429, retryAfter: 33);

        Assert.Equal(new Delivery.Later(Duration.FromSeconds(33)), await Send(host, Sending.Message("x")));
        Assert.Equal(new Delivery.Blocked(), await Send(host, Sending.Message("x")));
        Assert.Equal(new Delivery.Moved($"telegram:{moved.Id}"), await Send(host, Sending.Message("x") with { Conversation = "telegram:-5" }));
        Assert.Equal(new Delivery.Refused("400 Bad Request: chat not found"), await Send(host, Sending.Message("x") with { Conversation = "telegram:8" }));
        Assert.IsType<Delivery.Refused>(await Send(host, Sending.Message("x") with { Conversation = "wecom:8" }));
        Assert.IsType<Delivery.Refused>(await Send(host, Sending.Message("x", new string('y', 3)) with { Conversation = "telegram:9", Id = new string('z', 64) }));
    }

    [Fact]
    public async Task Trying_again_repeats_nothing_that_went_through()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin");
        var long1 = Sending.Message($"{new string('a', 4096)}\n{new string('b', 4096)}\nc");
        await Send(host, Sending.Message("warm up") with { Id = "out0" });
        host.Api.Refuse("sendMessage", 429, afterFirst: 1);

        Assert.IsType<Delivery.Later>(await Send(host, long1));
        Assert.IsType<Delivery.Sent>(await Send(host, long1));

        Assert.Equal("wabc", string.Concat(lin.Inbox.Select(message => message.Text[0])));
    }

    [Fact]
    public async Task Of_an_album_that_is_not_taken_no_photo_goes_twice()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin");
        var photos = new List<Attachment>();
        foreach (var name in new[] { "a.jpg", "b.jpg", "c.jpg" })
            photos.Add(await Kept(host, AttachmentKind.Photo, name, BotApiUser.Jpeg));
        var album = Sending.Message("three photos") with { Attachments = photos };
        host.Api.Refuse("sendMediaGroup", 400, times: 3, description: "Bad Request: IMAGE_PROCESS_FAILED");
        host.Api.Refuse("sendPhoto", 429, afterFirst: 1);

        Assert.IsType<Delivery.Later>(await Send(host, album));
        Assert.IsType<Delivery.Sent>(await Send(host, album));

        Assert.Equal(["", "", "", "three photos"], lin.Inbox.Select(message => message.Text));
        Assert.Single(host.Api.Calls, call => call.Method == "sendMediaGroup");
    }

    [Fact]
    public async Task A_menu_in_an_edit_is_set_too()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin");
        var first = (Delivery.Sent)await Send(host, Sending.Message("Which language?", "中文"));

        await Send(host, Sending.Message("好的。") with { Id = "out2", Menu = [new MenuItem("order", "订单")] }, first.ChannelMessage);

        Assert.Equal("好的。", Assert.Single(lin.Inbox).Text);
        Assert.Equal("订单", Assert.Single(lin.Menu).Description);
    }

    [Fact]
    public async Task Nothing_of_it_exists_without_a_token()
    {
        await using var host = await TelegramHost.Start(settings: [("Token", "")]);

        Assert.Null(host.ChannelOrNone);
    }

    private static async Task<Delivery> Send(TelegramHost host, Outgoing message, string? replaces = null)
    {
        host.Api.User(7, "Lin");
        return await host.Channel.Send(message, replaces, Ct);
    }

    private static async Task<Attachment> Kept(TelegramHost host, AttachmentKind kind, string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return new Attachment(kind, "web:1", name, "application/octet-stream", content.Length, await host.Files.Keep(stream, Ct));
    }
}
