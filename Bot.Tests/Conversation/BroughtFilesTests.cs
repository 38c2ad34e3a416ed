using Bot.Channels;
using Bot.Domain.FollowUps;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>A file is copied where it is of use: once, and for people who are known. Anybody else could fill the disk.</summary>
public class BroughtFilesTests
{
    private static readonly Attachment Photo = new(AttachmentKind.Photo, "telegram:1", "photo.jpg", "image/jpeg", 1000);
    private int fetched;

    [Fact]
    public async Task A_merchandisers_file_is_copied_once_however_often_the_message_comes()
    {
        await using var chat = await Chat.BeginsWithOrders();
        for (var i = 0; i < 3; i++)
            await Receive(chat, "1", "Lin", "PO-1042 the label");
        Assert.Equal(1, fetched);
        var followUps = await chat.Store.All(typeof(FollowUp), "", 10, TestContext.Current.CancellationToken);
        Assert.Equal("blob", Assert.Single(((FollowUp)Assert.Single(followUps).Document).Attachments).Blob);
    }

    [Fact]
    public async Task Of_a_stranger_none_is()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await Receive(chat, "1", "Mallory", "look at this");
        Assert.Equal(0, fetched);
    }

    [Fact]
    public async Task What_is_too_much_brings_none_either()
    {
        await using var chat = await Chat.BeginsWithOrders();
        chat.Allows(2);
        for (var i = 0; i < 6; i++)
            await Receive(chat, $"{i}", "Lin", "PO-1042 the label");
        Assert.Equal(2, fetched);
    }

    private Task Receive(Chat chat, string id, string who, string text) => chat.Engine.Receive(
        new Inbound(id, $"test:{who}", id, $"test:{who}", who, Instant.FromDateTimeOffset(chat.Clock.GetUtcNow()), text)
        {
            Attachments = [Photo],
            Fetch = _ =>
            {
                fetched++;
                return Task.FromResult<IReadOnlyList<Attachment>>([Photo with { Blob = "blob" }]);
            },
        },
        TestContext.Current.CancellationToken);
}
