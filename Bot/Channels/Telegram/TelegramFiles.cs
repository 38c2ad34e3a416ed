using Bot.Domain.Talk;
using Bot.Storage;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Channels.Telegram;

/// <summary>The files of a message, and our own copies of them.</summary>
public sealed partial class TelegramFiles(TelegramLine line, Files files, ILogger<TelegramFiles> log) : IDisposable
{
    /// <summary>Telegram gives a bot nothing bigger.</summary>
    public const long Biggest = 20 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A file is in memory while it is fetched: this many at a time.</summary>
    private readonly SemaphoreSlim room = new(4);

    public static IReadOnlyList<Attachment> Of(Message message) => message switch
    {
        { Photo: [_, ..] sizes } when sizes.MaxBy(size => (long)size.Width * size.Height) is { } photo =>
            [Named(AttachmentKind.Photo, photo, "photo.jpg", "image/jpeg")],
        // A moving picture comes with a document of the same file, for clients that do not know it.
        { Animation: { } moving } => [Named(AttachmentKind.Video, moving, moving.FileName ?? "animation.mp4", moving.MimeType ?? "video/mp4")],
        { Document: { } document } => [Named(AttachmentKind.Document, document, document.FileName ?? "document", document.MimeType ?? "application/octet-stream")],
        { Voice: { } voice } => [Named(AttachmentKind.Voice, voice, "voice.ogg", voice.MimeType ?? "audio/ogg")],
        { Video: { } video } => [Named(AttachmentKind.Video, video, video.FileName ?? "video.mp4", video.MimeType ?? "video/mp4")],
        { VideoNote: { } note } => [Named(AttachmentKind.Video, note, "video.mp4", "video/mp4")],
        { Audio: { } audio } => [Named(AttachmentKind.Document, audio, audio.FileName ?? "audio.mp3", audio.MimeType ?? "audio/mpeg")],
        _ => [],
    };

    private static Attachment Named(AttachmentKind kind, FileBase file, string name, string mediaType) =>
        new(kind, $"telegram:{file.FileId}", name, mediaType, file.FileSize ?? 0);

    /// <summary>The same message with the way to its files. They are fetched once, however often its turn runs again.</summary>
    public Inbound Offer(Inbound inbound)
    {
        if (inbound.Attachments is [])
            return inbound;
        Task<Attachment[]>? fetched = null;
        return inbound with { Fetch = async ct => await (fetched ??= Task.WhenAll(inbound.Attachments.Select(attachment => Fetch(attachment, ct)))) };
    }

    private async Task<Attachment> Fetch(Attachment attachment, CancellationToken ct)
    {
        if (attachment.Bytes > Biggest)
            return attachment;
        await room.WaitAsync(ct);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
            using var content = new MemoryStream();
            await line.Client.GetInfoAndDownloadFile(attachment.Source["telegram:".Length..], content, either.Token);
            content.Position = 0;
            return attachment with { Bytes = content.Length, Blob = await files.Keep(content, either.Token) };
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The message is worth more than its picture: it is taken in without, and the picture still has its Telegram id.
            NotFetched(log, attachment.Kind, attachment.Bytes, line.Explain(failure));
            return attachment;
        }
        finally
        {
            room.Release();
        }
    }

    public void Dispose() => room.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} of {Bytes} bytes could not be fetched from Telegram: {Why}")]
    private static partial void NotFetched(ILogger log, AttachmentKind kind, long bytes, string why);
}
