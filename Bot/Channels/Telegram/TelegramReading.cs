using System.Globalization;
using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Channels.Telegram;

/// <summary>What a Telegram update means to us; null for everything that is not meant for the bot.</summary>
public static partial class TelegramReading
{
    private const string Prefix = "telegram:";

    /// <param name="username">The bot's own, without @; null while Telegram has not told it.</param>
    /// <param name="now">When it arrived: a press carries no time of its own.</param>
    public static Inbound? Read(Update update, long botId, string? username, Instant now)
    {
        var self = new Self(botId, username);
        var id = $"{Prefix}{botId}:{update.Id}";
        return update switch
        {
            { Message: { } message } => Moved(message, id) ?? Said(message, id, self),
            { EditedMessage: { } edited } => Said(edited, id, self) is { Event: null } said
                ? said with { IsEdit = true, SentAt = At(edited.EditDate ?? edited.Date) }
                : null,
            { CallbackQuery: { } press } => Pressed(press, botId, now),
            { MyChatMember: { Chat.Type: ChatType.Private } member } => Membership(member, id),
            _ => null,
        };
    }

    public static string ConversationOf(long chat) => $"{Prefix}{chat}";

    /// <summary>The group that became a supergroup says so twice, in the old chat and in the new one.</summary>
    private static Inbound? Moved(Message message, string id) => message switch
    {
        { MigrateToChatId: { } to } => Happened(message.Chat.Id, new ConversationEvent.Moved(ConversationOf(to))),
        { MigrateFromChatId: { } from } => Happened(from, new ConversationEvent.Moved(ConversationOf(message.Chat.Id))),
        _ => null,
    } is { } moved ? moved with { Id = id, SentAt = At(message.Date), InGroup = true } : null;

    private static Inbound? Membership(ChatMemberUpdated member, string id) => member.NewChatMember.Status switch
    {
        ChatMemberStatus.Kicked => Happened(member.Chat.Id, new ConversationEvent.Blocked()),
        ChatMemberStatus.Member => Happened(member.Chat.Id, new ConversationEvent.Unblocked()),
        _ => null,
    } is { } happened
        ? happened with { Id = id, Sender = $"{Prefix}{member.From.Id}", SenderName = NameOf(member.From), SentAt = At(member.Date), Language = member.From.LanguageCode }
        : null;

    private static Inbound Happened(long chat, ConversationEvent what) => new("", ConversationOf(chat), "", "", "", default, "") { Event = what };

    /// <summary>The same press may come again under a new update id (telegram-bot-api #699); its own id stays.</summary>
    private static Inbound? Pressed(CallbackQuery press, long botId, Instant now)
    {
        if (press is not { Message.Chat: { } chat, From.IsBot: false, Data: { } data } || data.LastIndexOf(':') is not (> 0 and var colon))
            return null;
        if (!int.TryParse(data.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var choice))
            return null;
        return new Inbound($"{Prefix}{botId}:press:{press.Id}", ConversationOf(chat.Id), "", $"{Prefix}{press.From.Id}", NameOf(press.From), now, "")
        {
            Language = press.From.LanguageCode,
            InGroup = chat.Type is not ChatType.Private,
            Pressed = new Press(data[..colon], choice),
            Shown = new Shown(data[..colon], $"{press.Message.Id}"),
        };
    }

    private static Inbound? Said(Message message, string id, Self self)
    {
        // A post of a channel that is passed into its group, or an anonymous admin, is nobody we could answer to.
        if (message is not { From: { IsBot: false } from, SenderChat: null, Chat.Type: ChatType.Private or ChatType.Group or ChatType.Supergroup })
            return null;
        var inGroup = message.Chat.Type is not ChatType.Private;
        if (Words(message) is not { } words || Meant(message, words, inGroup, self) is not { } text)
            return null;
        var attachments = TelegramFiles.Of(message);
        if (text.Length == 0 && attachments is [] && !inGroup)
            return null;
        return new Inbound(id, ConversationOf(message.Chat.Id), $"{message.Id}", $"{Prefix}{from.Id}", NameOf(from), At(message.Date), text)
        {
            Language = from.LanguageCode,
            Attachments = attachments,
            RepliesTo = message.ReplyToMessage is { } original ? $"{original.Id}" : null,
            Shown = ShownIn(message.ReplyToMessage, self),
            IsForwarded = message.ForwardOrigin is not null,
            Album = message.MediaGroupId,
            InGroup = inGroup,
        };
    }

    /// <summary>Which message of ours that is, by its buttons.</summary>
    private static Shown? ShownIn(Message? original, Self self) =>
        original?.From?.Id == self.Id && original.ReplyMarkup?.InlineKeyboard.FirstOrDefault()?.FirstOrDefault()?.CallbackData is { } data && data.LastIndexOf(':') is > 0 and var colon
            ? new Shown(data[..colon], $"{original.Id}")
            : null;

    /// <summary>The text, the caption, or what a contact card says; null for what has none of it and is no file either.</summary>
    private static string? Words(Message message) => message switch
    {
        { Text: { } text } => text,
        { Caption: { } caption } => caption,
        { Contact: { } contact } => $"{contact.FirstName} {contact.LastName}".TrimEnd() + $" +{contact.PhoneNumber.TrimStart('+')}",
        _ => TelegramFiles.Of(message) is [] ? null : "",
    };

    /// <summary>The words without the bot's name; null when they are for somebody else.</summary>
    private static string? Meant(Message message, string words, bool inGroup, Self self)
    {
        var command = CommandShape.Match(words);
        var addressee = command.Groups["bot"];
        var isCommand = command.Success && message.ForwardOrigin is null;
        if (isCommand && addressee.Success)
            return self.IsCalled(addressee.ValueSpan) ? words.Remove(addressee.Index - 1, addressee.Length + 1) : null;
        if (!inGroup || isCommand)
            return words;

        var mentions = (message.Entities ?? message.CaptionEntities ?? []).Where(entity => self.IsMentioned(entity, words)).ToList();
        if (mentions is [] && message.ReplyToMessage?.From?.Id != self.Id)
            return null;
        foreach (var mention in mentions.OrderByDescending(entity => entity.Offset))
            words = $"{words[..mention.Offset].TrimEnd(' ')} {words[(mention.Offset + mention.Length)..].TrimStart(' ', ',', '，', ':', '：')}";
        return words.Trim();
    }

    private static string NameOf(User user) => $"{user.FirstName} {user.LastName}".TrimEnd();

    private static Instant At(DateTime utc) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    [GeneratedRegex(@"\A/[A-Za-z0-9_]+(@(?<bot>[A-Za-z0-9_]+))?(?=\s|\z)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandShape { get; }

    private sealed record Self(long Id, string? Username)
    {
        /// <exception cref="InvalidOperationException">That cannot be said yet; the message must come again.</exception>
        public bool IsCalled(ReadOnlySpan<char> name) => Username is null ? throw new InvalidOperationException("Telegram has not told the bot's name yet.") : name.Equals(Username, StringComparison.OrdinalIgnoreCase);

        public bool IsMentioned(MessageEntity entity, string words) => entity.Type switch
        {
            MessageEntityType.Mention => entity.Offset + entity.Length <= words.Length && IsCalled(words.AsSpan(entity.Offset + 1, entity.Length - 1)),
            MessageEntityType.TextMention => entity.User?.Id == Id && entity.Offset + entity.Length <= words.Length,
            _ => false,
        };
    }
}
