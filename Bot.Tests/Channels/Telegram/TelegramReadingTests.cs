using System.Text.Json;
using Bot.Channels;
using Bot.Channels.Telegram;
using Bot.Domain.Talk;

namespace Bot.Tests.Channels.Telegram;

/// <summary>Payloads as Telegram documents them.</summary>
public sealed class TelegramReadingTests
{
    private const string Lin = """ "from": { "id": 7, "is_bot": false, "first_name": "Lin", "last_name": "Wei", "language_code": "zh-hans" } """;
    private const string Private = """ "message_id": 21, "date": 1786500000, "chat": { "id": 7, "type": "private", "first_name": "Lin" } """;
    private const string Group = """ "message_id": 22, "date": 1786500000, "chat": { "id": -5, "type": "group", "title": "ACME" } """;

    private static readonly Instant Now = Instant.FromUtc(2026, 8, 12, 9, 0);

    [Fact]
    public void A_text_comes_with_everything_about_it()
    {
        var inbound = Message($$""" {{Private}}, {{Lin}}, "text": "order 1042" """);

        Assert.NotNull(inbound);
        Assert.Equal("telegram:99:500:1786500000", inbound.Id);
        Assert.Equal("telegram:7", inbound.Conversation);
        Assert.Equal("21", inbound.Message);
        Assert.Equal("telegram:7", inbound.Sender);
        Assert.Equal("Lin Wei", inbound.SenderName);
        Assert.Equal(Instant.FromUnixTimeSeconds(1786500000), inbound.SentAt);
        Assert.Equal("order 1042", inbound.Text);
        Assert.Equal("zh-hans", inbound.Language);
        Assert.False(inbound.InGroup || inbound.IsEdit || inbound.IsForwarded);
    }

    [Theory]
    [InlineData("/order@OurBot 1042", "/order 1042")]
    [InlineData("/order@ourbot", "/order")]
    [InlineData("/order 1042", "/order 1042")]
    [InlineData("/order@OtherBot 1042", null)]
    [InlineData("mail me@OtherBot", "mail me@OtherBot")]
    [InlineData("@OurBot order", "@OurBot order")]
    public void A_command_is_for_the_bot_it_names(string text, string? read) =>
        Assert.Equal(read, Message($$""" {{Private}}, {{Lin}}, "text": "{{text}}" """)?.Text);

    [Theory]
    [InlineData("""
        "photo": [ { "file_id": "small", "file_unique_id": "a", "width": 90, "height": 67, "file_size": 1000 }, { "file_id": "large", "file_unique_id": "b", "width": 1280, "height": 960, "file_size": 90000 } ]
        """, AttachmentKind.Photo, "telegram:large", "photo.jpg", "image/jpeg", 90000)]
    [InlineData("""
        "document": { "file_id": "doc", "file_unique_id": "a", "file_name": "PI 1042.pdf", "mime_type": "application/pdf", "file_size": 22000000 }
        """, AttachmentKind.Document, "telegram:doc", "PI 1042.pdf", "application/pdf", 22000000)]
    [InlineData("""
        "voice": { "file_id": "v", "file_unique_id": "a", "duration": 4, "mime_type": "audio/ogg", "file_size": 900 }
        """, AttachmentKind.Voice, "telegram:v", "voice.ogg", "audio/ogg", 900)]
    [InlineData("""
        "video": { "file_id": "m", "file_unique_id": "a", "duration": 4, "width": 640, "height": 480 }
        """, AttachmentKind.Video, "telegram:m", "video.mp4", "video/mp4", 0)]
    public void A_file_comes_as_it_is_named_with_the_caption_as_text(string file, AttachmentKind kind, string source, string name, string mediaType, long bytes)
    {
        var inbound = Message($$""" {{Private}}, {{Lin}}, "caption": "fabric", {{file}} """);

        Assert.Equal("fabric", inbound?.Text);
        Assert.Equal([new Attachment(kind, source, name, mediaType, bytes)], inbound!.Attachments);
    }

    [Fact]
    public void A_photo_without_words_is_a_message_too() =>
        Assert.Equal("", Message($$""" {{Private}}, {{Lin}}, "photo": [ { "file_id": "p", "file_unique_id": "a", "width": 9, "height": 9 } ] """)?.Text);

    [Fact]
    public void An_album_says_which() =>
        Assert.Equal("13", Message($$""" {{Private}}, {{Lin}}, "media_group_id": "13", "photo": [ { "file_id": "p", "file_unique_id": "a", "width": 9, "height": 9 } ] """)?.Album);

    [Theory]
    [InlineData(""" "phone_number": "34600111222", "first_name": "Ana", "last_name": "Ruiz" """, "Ana Ruiz +34600111222")]
    [InlineData(""" "phone_number": "+34600111222", "first_name": "Ana" """, "Ana +34600111222")]
    public void A_contact_is_a_name_and_a_number(string contact, string text) =>
        Assert.Equal(text, Message($$""" {{Private}}, {{Lin}}, "contact": { {{contact}} } """)?.Text);

    [Theory]
    [InlineData(""" "type": "hidden_user", "sender_user_name": "Ana", "date": 1786400000 """)]
    [InlineData(""" "type": "user", "sender_user": { "id": 8, "is_bot": false, "first_name": "Ana" }, "date": 1786400000 """)]
    public void A_forward_is_somebody_elses_words(string origin)
    {
        var inbound = Message($$""" {{Private}}, {{Lin}}, "forward_origin": { {{origin}} }, "text": "/done@OtherBot" """);

        Assert.True(inbound?.IsForwarded);
        Assert.Equal("/done@OtherBot", inbound!.Text);
    }

    [Theory]
    [InlineData(""" "entities": [ { "type": "hologram", "offset": 0, "length": 2 } ] """)]
    [InlineData(""" "reply_markup": { "inline_keyboard": [ [ { "text": "x", "hologram": {} } ] ] } """)]
    [InlineData(""" "forward_origin": { "type": "hologram", "date": 1 } """)]
    public void What_Telegram_invents_later_does_not_lose_the_words(string news) =>
        Assert.Equal("ok", Message($$""" {{Private}}, {{Lin}}, "text": "ok", {{news}} """)?.Text);

    [Fact]
    public void Words_passed_on_stay_so_even_from_where_nobody_knows() =>
        Assert.True(Message($$""" {{Private}}, {{Lin}}, "text": "/cancel 1042", "forward_origin": { "type": "hologram", "date": 1 } """)?.IsForwarded);

    [Fact]
    public void A_reply_says_to_what() =>
        Assert.Equal("20", Message($$""" {{Private}}, {{Lin}}, "text": "ok", "reply_to_message": { "message_id": 20, "date": 1, "chat": { "id": 7, "type": "private" }, "text": "?" } """)?.RepliesTo);

    [Fact]
    public void An_edit_names_the_message_it_changes_and_has_its_own_time()
    {
        var inbound = Read($$""" "edited_message": { {{Private}}, {{Lin}}, "edit_date": 1786500060, "text": "order 1043" } """);

        Assert.True(inbound?.IsEdit);
        Assert.Equal(("telegram:99:500:1786500060", "21", "order 1043"), (inbound!.Id, inbound.Message, inbound.Text));
        Assert.Equal(Instant.FromUnixTimeSeconds(1786500060), inbound.SentAt);
    }

    [Fact]
    public void A_press_is_known_by_its_own_id_whatever_update_brings_it()
    {
        var press = $$""" "callback_query": { "id": "4382", {{Lin}}, "message": { {{Private}}, "text": "?" }, "chat_instance": "1", "data": "0198c:2" } """;
        var inbound = Read(press);

        Assert.Equal(new Press("0198c", 2), inbound?.Pressed);
        Assert.Equal("telegram:99:press:4382", inbound!.Id);
        Assert.Equal(inbound.Id, Read(press, updateId: 501)?.Id);
        Assert.Equal(("telegram:7", "telegram:7", "", "", Now), (inbound.Conversation, inbound.Sender, inbound.Message, inbound.Text, inbound.SentAt));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData(":1")]
    [InlineData("0198c:-1")]
    [InlineData("0198c:one")]
    public void A_press_on_a_button_that_is_not_ours_is_nothing(string data) =>
        Assert.Null(Read($$""" "callback_query": { "id": "4382", {{Lin}}, "message": { {{Private}} }, "chat_instance": "1", "data": "{{data}}" } """));

    [Theory]
    [InlineData(""" "text": "@OurBot, order 1042", "entities": [ { "type": "mention", "offset": 0, "length": 7 } ] """, "order 1042")]
    [InlineData(""" "text": "where is 1042 @ourbot ?", "entities": [ { "type": "mention", "offset": 14, "length": 7 } ] """, "where is 1042 ?")]
    [InlineData(""" "text": "Bot 1042", "entities": [ { "type": "text_mention", "offset": 0, "length": 3, "user": { "id": 99, "is_bot": true, "first_name": "Bot" } } ] """, "1042")]
    [InlineData(""" "text": "@OurBot", "entities": [ { "type": "mention", "offset": 0, "length": 7 } ] """, "")]
    [InlineData(""" "text": "/order 1042" """, "/order 1042")]
    [InlineData(""" "text": "yes", "reply_to_message": { "message_id": 20, "date": 1, "chat": { "id": -5, "type": "group" }, "from": { "id": 99, "is_bot": true, "first_name": "Bot" } } """, "yes")]
    [InlineData(""" "text": "yes", "reply_to_message": { "message_id": 20, "date": 1, "chat": { "id": -5, "type": "group" }, "from": { "id": 8, "is_bot": false, "first_name": "Ana" } } """, null)]
    [InlineData(""" "text": "@OurBotty order", "entities": [ { "type": "mention", "offset": 0, "length": 9 } ] """, null)]
    [InlineData(""" "text": "/order@OtherBot" """, null)]
    [InlineData(""" "text": "good morning" """, null)]
    [InlineData(""" "text": "/order 1042", "forward_origin": { "type": "hidden_user", "sender_user_name": "Ana", "date": 1 } """, null)]
    public void In_a_group_only_what_is_meant_for_the_bot_counts(string said, string? text)
    {
        var inbound = Message($$""" {{Group}}, {{Lin}}, {{said}} """);

        Assert.Equal(text, inbound?.Text);
        Assert.True(inbound?.InGroup ?? true);
        Assert.Equal(text is null ? null : "telegram:-5", inbound?.Conversation);
    }

    [Fact]
    public void A_caption_can_name_the_bot() =>
        Assert.Equal("1042", Message($$"""
            {{Group}}, {{Lin}}, "photo": [ { "file_id": "p", "file_unique_id": "a", "width": 9, "height": 9 } ], "caption": "1042 @OurBot", "caption_entities": [ { "type": "mention", "offset": 5, "length": 7 } ]
            """)?.Text);

    [Theory]
    [InlineData(""" "chat": { "id": -5, "type": "group", "title": "ACME" }, "migrate_to_chat_id": -1005 """)]
    [InlineData(""" "chat": { "id": -1005, "type": "supergroup", "title": "ACME" }, "migrate_from_chat_id": -5 """)]
    public void A_group_that_moved_says_where_to(string said)
    {
        var inbound = Message($$""" "message_id": 3, "date": 1786500000, {{said}} """);

        Assert.Equal("telegram:-5", inbound?.Conversation);
        Assert.Equal(new ConversationEvent.Moved("telegram:-1005"), inbound!.Event);
    }

    [Fact]
    public void Stopping_and_starting_the_bot_is_an_event()
    {
        Assert.Equal(new ConversationEvent.Blocked(), Member("private", "kicked")?.Event);
        Assert.Equal(new ConversationEvent.Unblocked(), Member("private", "member")?.Event);
        Assert.Equal("telegram:7", Member("private", "kicked")?.Sender);
        Assert.Null(Member("group", "kicked"));
    }

    [Theory]
    [InlineData(""" "message": { "message_id": 1, "date": 1, "chat": { "id": 7, "type": "private" }, "from": { "id": 8, "is_bot": true, "first_name": "Other" }, "text": "hi" } """)]
    [InlineData(""" "channel_post": { "message_id": 1, "date": 1, "chat": { "id": -1009, "type": "channel" }, "text": "news" } """)]
    [InlineData(""" "message": { "message_id": 1, "date": 1, "chat": { "id": 7, "type": "private" }, "from": { "id": 7, "is_bot": false, "first_name": "Lin" }, "dice": { "emoji": "🎲", "value": 3 } } """)]
    [InlineData(""" "message": { "message_id": 1, "date": 1, "chat": { "id": -5, "type": "group" }, "from": { "id": 7, "is_bot": false, "first_name": "Lin" }, "new_chat_title": "ACME 2" } """)]
    [InlineData(""" "poll": { "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": false, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false } """)]
    [InlineData(""" "something_new": { "id": 1 } """)]
    public void Everything_else_is_nothing(string update) => Assert.Null(Read(update));

    private static Inbound? Member(string chat, string status) => Read($$"""
        "my_chat_member": { "chat": { "id": 7, "type": "{{chat}}" }, {{Lin}}, "date": 1786500000,
            "old_chat_member": { "user": { "id": 99, "is_bot": true, "first_name": "Bot" }, "status": "member" },
            "new_chat_member": { "user": { "id": 99, "is_bot": true, "first_name": "Bot" }, "status": "{{status}}", "until_date": 0 } }
        """);

    private static Inbound? Message(string json) => Read($$""" "message": { {{json}} } """);

    private static Inbound? Read(string json, int updateId = 500) =>
        TelegramReading.Read(TelegramParsing.Parse(JsonElement.Parse($$"""{ "update_id": {{updateId}}, {{json}} }"""))!.Update, 99, "OurBot", Now);
}
