using Bot.Charts;
using Bot.Domain.Talk;
using Bot.Storage;
using QRCoder;
using Telegram.Bot.Types;

namespace Bot.Channels.Telegram;

/// <summary>A file on its way out, and the ways Telegram may take it: by its own id, as our copy, as a plain document.</summary>
public sealed class TelegramUpload
{
    private const long BiggestPhoto = 10 * 1024 * 1024;

    private static readonly string[] AboutTheFile = ["file", "PHOTO", "IMAGE", "VOICE", "WEBPAGE", "MEDIA"];

    private TelegramUpload(Attachment attachment, string? id, Func<Stream>? open)
    {
        Attachment = attachment;
        var ways = new List<Way>();
        if (id is not null)
            ways.Add(new Way(attachment.Kind, () => new Content(InputFile.FromFileId(id), null)));
        if (open is not null)
        {
            if (FitsItsKind(attachment))
                ways.Add(new Way(attachment.Kind, Upload));
            if (attachment.Kind is not AttachmentKind.Document)
                ways.Add(new Way(AttachmentKind.Document, Upload));

            Content Upload()
            {
                var stream = open();
                return new Content(InputFile.FromStream(stream, attachment.Name), stream);
            }
        }

        Ways = ways;
    }

    public Attachment Attachment { get; }

    public IReadOnlyList<Way> Ways { get; }

    public static TelegramUpload Of(Attachment attachment, Files files)
    {
        var id = attachment.Source.StartsWith("telegram:", StringComparison.Ordinal) ? attachment.Source["telegram:".Length..] : null;
        return new TelegramUpload(attachment, id, attachment.Blob is { } blob && Exists(blob, files) ? () => files.Open(blob)! : null);
    }

    public static TelegramUpload QrCode(string says)
    {
        using var code = QRCodeGenerator.GenerateQrCode(says, QRCodeGenerator.ECCLevel.M);
        using var drawing = new PngByteQRCode(code);
        return Picture("qr.png", drawing.GetGraphic(10));
    }

    public static TelegramUpload Chart(OutgoingChart chart) => Picture("chart.png", Drawing.Png(chart));

    /// <summary>Whether another way could help: the file is unknown there, or not what that kind wants.</summary>
    public static bool IsAboutTheFile(string refusal) =>
        AboutTheFile.Any(word => refusal.Contains(word, StringComparison.Ordinal));

    private static TelegramUpload Picture(string name, byte[] png) =>
        new(new Attachment(AttachmentKind.Photo, "", name, "image/png", png.Length), id: null, () => new MemoryStream(png));

    private static bool FitsItsKind(Attachment attachment) => attachment.Kind switch
    {
        AttachmentKind.Photo => attachment.Bytes <= BiggestPhoto,
        AttachmentKind.Voice => attachment.MediaType is "audio/ogg" or "audio/mpeg" or "audio/mp4",
        AttachmentKind.Document or AttachmentKind.Video => true,
    };

    private static bool Exists(string blob, Files files)
    {
        using var copy = files.Open(blob);
        return copy is not null;
    }

    public sealed record Way(AttachmentKind Kind, Func<Content> Open);

    /// <summary>What goes into the request; the stream is ours to close.</summary>
    public sealed record Content(InputFile File, Stream? Stream) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Stream?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
