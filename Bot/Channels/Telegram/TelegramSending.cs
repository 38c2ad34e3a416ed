using System.Collections.Concurrent;
using Bot.Domain.Talk;
using Bot.Storage;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Channels.Telegram;

/// <summary>One request to Telegram; answers with the id of the message it made, if it made one.</summary>
public delegate Task<int?> TelegramRequest(CancellationToken ct);

/// <summary>The requests that bring one message out. Texts go without markup, so no name in them can break it.</summary>
public sealed partial class TelegramSending(TelegramLine line, Files files, ILogger<TelegramSending> log)
{
    private const int LongestCaption = 1024;
    private const int BiggestAlbum = 10;

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Albums that Telegram did not take together, by message and place in it.</summary>
    private readonly ConcurrentDictionary<(string Message, int Index), bool> spoilt = new();

    private static readonly string[] CannotBeEdited =
        ["message to edit not found", "message can't be edited", "there is no text in the message to edit", "MESSAGE_ID_INVALID", "message identifier is not specified"];

    /// <summary>Of a message that is through.</summary>
    public void Forget(string message)
    {
        if (spoilt.IsEmpty)
            return;
        foreach (var which in spoilt.Keys.Where(which => which.Message == message))
            spoilt.TryRemove(which, out _);
    }

    /// <returns>Whether the earlier message now says this; when it cannot be edited the text has to be sent anew.</returns>
    public async Task<bool> Edit(Outgoing message, long chat, int original, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(message.Text) || message.Text.Length > TelegramTexts.LongestText || message.Attachments is not [] || message.QrCode is not null || message.Chart is not null)
            return false;
        try
        {
            if (message.Menu is { } menu)
                await SetMenu(chat, menu, ct);
            await line.Client.EditMessageText(chat, original, message.Text, replyMarkup: TelegramTexts.Keyboard(message), linkPreviewOptions: NoPreview, cancellationToken: ct);
            return true;
        }
        catch (ApiRequestException refused) when (refused.ErrorCode == 400)
        {
            if (refused.Message.Contains("message is not modified", StringComparison.Ordinal))
                return true;
            if (CannotBeEdited.Any(reason => refused.Message.Contains(reason, StringComparison.Ordinal)))
                return false;
            throw;
        }
    }

    /// <summary>In the order they are to be made: menu, files, text. The buttons are on the last message.</summary>
    public IEnumerable<TelegramRequest> Requests(Outgoing message, long chat)
    {
        if (message.Menu is { } menu)
            yield return ct => SetMenu(chat, menu, ct);

        var text = string.IsNullOrWhiteSpace(message.Text) ? "" : message.Text;
        var shown = message.Attachments.Select(attachment => TelegramUpload.Of(attachment, files)).ToList();
        if (message.QrCode is { } code)
            shown.Add(TelegramUpload.QrCode(code));
        if (message.Chart is { } chart)
            shown.Add(TelegramUpload.Chart(chart));
        foreach (var missing in shown.Where(upload => upload.Ways is []).ToList())
        {
            // The text is still worth sending.
            Missing(log, message.Id, missing.Attachment.Kind);
            shown.Remove(missing);
        }

        var caption = shown is [_] && text.Length <= LongestCaption ? text : null;
        var parts = caption is null ? TelegramTexts.Split(text) : [];
        var albums = Albums(shown);
        foreach (var (index, album) in albums.Index())
        {
            var keyboard = parts is [] && index == albums.Count - 1 ? TelegramTexts.Keyboard(message) : null;
            if (album is [var only])
                yield return ct => Show(only, chat, caption, keyboard, ct);
            else
                yield return ct => ShowTogether((message.Id, index), album, chat, ct);
            // One bad picture spoils the album: each by itself then, and counted by itself, so that none goes twice.
            foreach (var upload in spoilt.ContainsKey((message.Id, index)) ? album : [])
                yield return ct => Show(upload, chat, caption: null, keyboard: null, ct);
        }

        foreach (var (index, part) in parts.Index())
        {
            var keyboard = index == parts.Count - 1 ? TelegramTexts.Keyboard(message) : null;
            yield return async ct => (await line.Client.SendMessage(chat, part, replyMarkup: keyboard, linkPreviewOptions: NoPreview, cancellationToken: ct)).Id;
        }
    }

    /// <summary>Photos go together, ten at most; everything else by itself.</summary>
    private static List<IReadOnlyList<TelegramUpload>> Albums(IReadOnlyList<TelegramUpload> shown) =>
    [
        .. shown.Where(upload => upload.Attachment.Kind is AttachmentKind.Photo).Chunk(BiggestAlbum),
        .. shown.Where(upload => upload.Attachment.Kind is not AttachmentKind.Photo).Select(upload => new[] { upload }),
    ];

    private async Task<int?> SetMenu(long chat, IReadOnlyList<MenuItem> menu, CancellationToken ct)
    {
        try
        {
            await line.Client.SetMyCommands(menu.Select(item => new BotCommand(item.Command, item.Description)), BotCommandScope.Chat(chat), cancellationToken: ct);
        }
        catch (ApiRequestException refused) when (refused is { ErrorCode: 400, Parameters: null })
        {
            // A person without a menu still wants the message.
            NoMenu(log, line.Explain(refused));
        }

        return null;
    }

    /// <summary>A file goes out in the first of its ways that Telegram takes.</summary>
    private async Task<int?> Show(TelegramUpload upload, long chat, string? caption, InlineKeyboardMarkup? keyboard, CancellationToken ct)
    {
        foreach (var (way, next) in upload.Ways.Zip(upload.Ways.Skip(1).Append(null)))
        {
            await using var content = way.Open();
            try
            {
                return await Show(way.Kind, content.File, chat, caption, keyboard, ct);
            }
            catch (ApiRequestException refused) when (next is not null && refused.ErrorCode == 400 && TelegramUpload.IsAboutTheFile(refused.Message))
            {
                var why = line.Explain(refused);
                OtherWay(log, way.Kind, why);
            }
        }

        return null;
    }

    private async Task<int?> Show(AttachmentKind kind, InputFile file, long chat, string? caption, InlineKeyboardMarkup? keyboard, CancellationToken ct) => (await (kind switch
    {
        AttachmentKind.Photo => line.Client.SendPhoto(chat, file, caption, replyMarkup: keyboard, cancellationToken: ct),
        AttachmentKind.Voice => line.Client.SendVoice(chat, file, caption, replyMarkup: keyboard, cancellationToken: ct),
        AttachmentKind.Video => line.Client.SendVideo(chat, file, caption, replyMarkup: keyboard, cancellationToken: ct),
        AttachmentKind.Document => line.Client.SendDocument(chat, file, caption, replyMarkup: keyboard, cancellationToken: ct),
    })).Id;

    /// <returns>Null when Telegram did not take them together.</returns>
    private async Task<int?> ShowTogether((string Message, int Index) which, IReadOnlyList<TelegramUpload> album, long chat, CancellationToken ct)
    {
        var contents = album.Select(upload => upload.Ways[0].Open()).ToList();
        try
        {
            return (await line.Client.SendMediaGroup(chat, contents.Select(content => new InputMediaPhoto(content.File)), cancellationToken: ct))[^1].Id;
        }
        catch (ApiRequestException refused) when (refused.ErrorCode == 400 && TelegramUpload.IsAboutTheFile(refused.Message))
        {
            var why = line.Explain(refused);
            OtherWay(log, AttachmentKind.Photo, why);
            spoilt[which] = true;
            return null;
        }
        finally
        {
            foreach (var content in contents)
                await content.DisposeAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} of outgoing message {Id} is nowhere to be found; it goes without")]
    private static partial void Missing(ILogger log, string id, AttachmentKind kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram did not take a command menu: {Why}")]
    private static partial void NoMenu(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram did not take a {Kind} this way, trying another: {Why}")]
    private static partial void OtherWay(ILogger log, AttachmentKind kind, string why);
}
