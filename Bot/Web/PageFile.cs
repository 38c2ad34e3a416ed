using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Bot.Web;

/// <summary>
/// A file that pages are made of. Its address changes with its content, so a browser keeps it for good; it is compressed once,
/// when it is first asked for.
/// </summary>
public sealed class PageFile
{
    public static readonly PageFile Style = Embedded("page.css", "text/css");
    public static readonly PageFile Chat = Embedded("chat.js", "text/javascript");

    private readonly byte[] content;
    private readonly string mediaType;
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    private PageFile(string name, string mediaType, byte[] content)
    {
        (this.content, this.mediaType) = (content, mediaType);
        Address = $"/page/{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}/{name}";
        brotli = new Lazy<byte[]>(() => Compressed(into => new BrotliStream(into, CompressionLevel.Optimal)));
        gzip = new Lazy<byte[]>(() => Compressed(into => new GZipStream(into, CompressionLevel.Optimal)));
    }

    public string Address { get; }

    /// <summary>A file beside the program; null where the build could not bring it.</summary>
    public static PageFile? Beside(string path, string mediaType)
    {
        var whole = Path.Combine(AppContext.BaseDirectory, path);
        return File.Exists(whole) ? new PageFile(Path.GetFileName(path), mediaType, File.ReadAllBytes(whole)) : null;
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(Address, Serve);

    private static PageFile Embedded(string name, string mediaType)
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream($"page/{name}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new PageFile(name, mediaType, copy.ToArray());
    }

    private IResult Serve(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        var accepted = http.Request.GetTypedHeaders().AcceptEncoding.Where(coding => coding.Quality is not 0).Select(coding => coding.Value.ToString()).ToList();
        var (coding, bytes) = accepted.Contains("br", StringComparer.OrdinalIgnoreCase) ? ("br", brotli.Value) : accepted.Contains("gzip", StringComparer.OrdinalIgnoreCase) ? ("gzip", gzip.Value) : (null, content);
        if (coding is not null)
            headers.ContentEncoding = coding;
        return Results.Bytes(bytes, $"{mediaType}; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Address.Split('/')[2]}{coding}\""));
    }

    private byte[] Compressed(Func<Stream, Stream> wrap)
    {
        using var into = new MemoryStream();
        using (var compressing = wrap(into))
            compressing.Write(content);
        return into.ToArray();
    }
}
