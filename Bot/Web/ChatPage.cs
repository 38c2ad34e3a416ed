using Bot.Domain.Talk;

namespace Bot.Web;

/// <summary>The chat in the browser, for whoever has a session. Microsoft's Web Chat draws it; it is brought by the build.</summary>
public sealed class ChatPage(Site site, Pages pages)
{
    private static readonly PageFile? WebChat = PageFile.Beside("webchat/webchat.js", "text/javascript");

    /// <summary>The build could bring Web Chat.</summary>
    public static bool IsInstalled => WebChat is not null;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext http, ChatPage page, CancellationToken ct) => page.Show(http, ct));
        foreach (var file in new[] { PageFile.Style, PageFile.Chat, WebChat }.OfType<PageFile>())
            file.Map(routes);
    }

    private async Task<IResult> Show(HttpContext http, CancellationToken ct)
    {
        if (await Session.Of(http) is not { } visitor)
            return await pages.Notice(http, StatusCodes.Status401Unauthorized, $"Please open the link that you were given. If you are in the chat with me already, say “web” there and I send you a link.", ct);
        if (WebChat is null)
            return await pages.Notice(http, StatusCodes.Status503ServiceUnavailable, $"The chat in the browser is not installed here. Please use the other chat, or tell the office.", ct);

        var nonce = Pages.NewNonce();
        string In(Text words) => Pages.Html(pages.In(visitor.Language, words));
        return Pages.Show(http, StatusCodes.Status200OK, Policy(nonce, http.Request), $"""
            {await pages.Head(visitor.Language, nonce, ct)}
            <body class=chat data-user="{Pages.Html(visitor.Identity)}" data-name="{Pages.Html(visitor.Name)}" data-locale="{visitor.Language.Culture.Name}"
             data-big="{In($"That is larger than {Uploads.Biggest / Uploads.Megabyte} MB, which is the most I take in one message.")}" data-away="{In($"No connection. I keep trying.")}">
            <header><b>{Pages.Html(await pages.Company(ct))}</b><span>{Pages.Html(visitor.Name)}</span></header>
            <p id=notice role=status hidden></p><main id=chat></main><div id=drop hidden>{In($"Drop it here")}</div>
            <script nonce="{nonce}" src="{WebChat.Address}"></script><script nonce="{nonce}" src="{PageFile.Chat.Address}"></script></body></html>
            """);
    }

    /// <summary>Web Chat reads a file that is to be sent by a <c>blob:</c> address: without it in connect-src, uploads fail without a word.</summary>
    private string Policy(string nonce, HttpRequest request)
    {
        var socket = site.SocketFor(request).GetLeftPart(UriPartial.Authority);
        return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
            + $"script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self' {socket} blob:; worker-src blob:";
    }
}

/// <summary>How much one message may carry.</summary>
public static class Uploads
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>Sheets with pictures are large; a photo of a phone is a tenth of it.</summary>
    public const int Biggest = 50 * Megabyte;
}
