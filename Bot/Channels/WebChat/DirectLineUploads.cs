using System.Text.Json;
using Bot.Domain.Talk;
using Bot.Storage;
using Bot.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.WebChat;

/// <summary>Files from the browser, in both forms that Direct Line has: several with a message, or one that is the whole body.</summary>
public sealed class DirectLineUploads(Files files, WebChatIntake intake, Pages pages)
{
    /// <summary>The files, and the words that come with them.</summary>
    public const int BiggestBody = Uploads.Biggest + Uploads.Megabyte;

    private const int LongestName = 120;
    private const int MostFiles = 30;
    private const string Unknown = "application/octet-stream";

    public async Task<IResult> Take(HttpRequest request, Visitor visitor)
    {
        // Once it has all arrived it is taken in to the end, though the page that sent it be closed by then.
        var ct = CancellationToken.None;
        try
        {
            if (request.ContentLength > BiggestBody)
                return await TooBig(visitor, ct);
            return request.HasFormContentType ? await Several(request, visitor, ct) : await One(request, visitor, ct);
        }
        catch (BadHttpRequestException tooBig) when (tooBig.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return await TooBig(visitor, ct);
        }
        catch (InvalidDataException)
        {
            return DirectLineGate.Refused(StatusCodes.Status400BadRequest, "BadArgument", "The body is not a form of that kind.");
        }
        catch (JsonException)
        {
            return DirectLineGate.Refused(StatusCodes.Status400BadRequest, "BadSyntax", "The activity is not JSON.");
        }
    }

    private async Task<IResult> Several(HttpRequest request, Visitor visitor, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = BiggestBody, ValueCountLimit = MostFiles }, ct);
        var attachments = new List<Attachment>();
        foreach (var file in form.Files.Where(file => file.Name != "activity").Take(MostFiles))
        {
            await using var content = file.OpenReadStream();
            attachments.Add(Attached(file.FileName, file.ContentType, file.Length, await files.Keep(content, ct)));
        }

        return await Taken(await Activity(form, ct), attachments, visitor, ct);
    }

    private async Task<IResult> One(HttpRequest request, Visitor visitor, CancellationToken ct)
    {
        var counted = new Counted(request.Body);
        var blob = await files.Keep(counted, ct);
        var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition) ? disposition.FileNameStar.Value ?? disposition.FileName.Value : null;
        return await Taken(JsonElement.Parse("{}"), [Attached(name?.Trim('"') ?? "", request.ContentType, counted.Total, blob)], visitor, ct);
    }

    private async Task<IResult> Taken(JsonElement activity, IReadOnlyList<Attachment> attachments, Visitor visitor, CancellationToken ct) =>
        Results.Json(new { id = await intake.Take(activity, attachments, visitor, ct) ?? "" });

    private async Task<IResult> TooBig(Visitor visitor, CancellationToken ct)
    {
        await intake.Say(pages.In(visitor.Language, $"That is larger than {Uploads.Biggest / Uploads.Megabyte} MB, which is the most I take in one message."), visitor, ct);
        return DirectLineGate.Refused(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The files are too large.");
    }

    /// <summary>The activity comes as a part that looks like a file, or as a plain field.</summary>
    private static async Task<JsonElement> Activity(IFormCollection form, CancellationToken ct)
    {
        if (form.Files["activity"] is not { } part)
            return form["activity"] is [{ } field] ? JsonElement.Parse(field) : JsonElement.Parse("{}");
        await using var content = part.OpenReadStream();
        using var document = await JsonDocument.ParseAsync(content, cancellationToken: ct);
        return document.RootElement.Clone();
    }

    private static Attachment Attached(string name, string? contentType, long bytes, string blob)
    {
        var mediaType = MediaTypeHeaderValue.TryParse(contentType, out var parsed) && parsed.MediaType.Value is { Length: > 0 and <= 100 } known ? known.ToLowerInvariant() : Unknown;
        // A browser may name a whole path, and of either kind of system.
        var file = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter)).Take(LongestName)]);
        return new Attachment(KindOf(mediaType), $"web:{blob}", file.Length > 0 ? file : "file", mediaType, bytes, blob);
    }

    private static AttachmentKind KindOf(string mediaType) => mediaType.Split('/')[0] switch
    {
        // A drawing that is a program.
        "image" when mediaType is not "image/svg+xml" => AttachmentKind.Photo,
        "audio" => AttachmentKind.Voice,
        "video" => AttachmentKind.Video,
        _ => AttachmentKind.Document,
    };

    /// <summary>Counts what is read from a stream that does not know its length.</summary>
    private sealed class Counted(Stream inner) : Stream
    {
        public long Total { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Total += read;
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
