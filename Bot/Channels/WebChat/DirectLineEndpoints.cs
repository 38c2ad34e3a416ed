using System.Text.Json;
using Bot.Conversation;
using Bot.Storage;
using Bot.Web;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Channels.WebChat;

/// <summary>Direct Line 3.0, as Microsoft's clients speak it. A person has one conversation, and a token leads to no other.</summary>
public sealed class DirectLineEndpoints(DirectLineGate gate, DirectLineTokens tokens, DirectLineTokenLimit limit, DirectLineSocket socket, DirectLineUploads uploads, WebChatIntake intake, Transcripts transcripts, Files files, Site site)
{
    public const string Root = "/directline/v3/directline";

    private const int LongestActivity = 256 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        var line = routes.MapGroup(Root).ExcludeFromDescription();
        line.MapPost("/tokens/generate", (Delegate)Generate).AddEndpointFilter(limit);
        line.MapPost("/tokens/refresh", Handler((http, _) => gate.Let(http, null, visitor => Answer(Token(visitor)))));
        line.MapPost("/conversations", Handler((http, _) => gate.Let(http, null, visitor => Begin(http, visitor))));
        line.MapGet("/conversations/{id}", Handler((http, id) => gate.Let(http, id, visitor => Answer(Conversation(http, visitor)))));
        line.MapGet("/conversations/{id}/activities", Handler((http, id) => gate.Let(http, id, visitor => Activities(http, visitor))));
        line.MapPost("/conversations/{id}/activities", Handler((http, id) => gate.Let(http, id, visitor => Post(http, visitor)))).WithMetadata(new RequestSizeLimitAttribute(LongestActivity));
        line.MapPost("/conversations/{id}/upload", Handler((http, id) => gate.Let(http, id, visitor => uploads.Take(http.Request, visitor))))
            .WithMetadata(new RequestSizeLimitAttribute(DirectLineUploads.BiggestBody)).DisableAntiforgery();
        line.MapGet("/conversations/{id}/stream", Handler((http, id) => gate.LetStream(http, id, visitor => socket.Serve(http, Watermark(http), visitor))));
        line.MapGet("/conversations/{id}/attachments/{blob}/{name}", (string id, string blob, HttpContext http) => Show(http, id, blob));
    }

    private static Delegate Handler(Func<HttpContext, string, Task<IResult>> handle) => (HttpContext http) => handle(http, http.GetRouteValue("id") as string ?? "");

    private static Task<IResult> Answer(object body) => Task.FromResult(Results.Json(body));

    /// <summary>A word, not a number: a client that has none yet asks with an empty one.</summary>
    private static string Watermark(HttpContext http) => http.Request.Query["watermark"].ToString();

    /// <summary>The one call that goes by the session; all others go by what it gives.</summary>
    private async Task<IResult> Generate(HttpContext http)
    {
        if (Session.IsFromElsewhere(http.Request) || await Session.Of(http) is not { } visitor)
            return DirectLineGate.Refused(StatusCodes.Status401Unauthorized, "Unauthorized", "Open the page by your link first.");
        return Results.Json(Token(visitor));
    }

    private async Task<IResult> Begin(HttpContext http, Visitor visitor)
    {
        var isKnown = await transcripts.Latest(visitor.Identity, 1, http.RequestAborted) is not [];
        return Results.Json(Conversation(http, visitor), statusCode: isKnown ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private async Task<IResult> Activities(HttpContext http, Visitor visitor)
    {
        var lines = await socket.Read(visitor.Identity, Watermark(http), http.RequestAborted);
        var set = DirectLineActivities.Set(lines, visitor, site.OriginFor(http.Request));
        set["watermark"] ??= Watermark(http);
        return Results.Json(set);
    }

    private async Task<IResult> Post(HttpContext http, Visitor visitor)
    {
        try
        {
            using var activity = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            // Not the request's own end: a message half taken in helps nobody when the browser hangs up.
            return Results.Json(new { id = await intake.Take(activity.RootElement, [], visitor, CancellationToken.None) ?? "" });
        }
        catch (JsonException)
        {
            return DirectLineGate.Refused(StatusCodes.Status400BadRequest, "BadSyntax", "The activity is not JSON.");
        }
        catch (BadHttpRequestException tooBig) when (tooBig.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineGate.Refused(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity is too large.");
        }
    }

    /// <summary>A file that occurs in the person's conversation, for the person's session or token; to others it does not exist.</summary>
    private async Task<IResult> Show(HttpContext http, string conversation, string blob)
    {
        if (http.Request.Headers.Authorization.Count > 0)
            return await gate.Let(http, conversation, visitor => Content(http, visitor, blob));
        return await Session.Of(http) is { } visitor && visitor.Identity == conversation ? await Content(http, visitor, blob) : Results.NotFound();
    }

    private async Task<IResult> Content(HttpContext http, Visitor visitor, string blob)
    {
        if (await transcripts.FileIn(visitor.Identity, blob, http.RequestAborted) is not { } file || files.Open(blob) is not { } content)
            return Results.NotFound();
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=86400, immutable";
        return DirectLineActivities.IsShown(file.MediaType)
            ? Results.Stream(content, file.MediaType, enableRangeProcessing: true)
            : Results.Stream(content, "application/octet-stream", file.Name);
    }

    private object Token(Visitor visitor) => new { conversationId = visitor.Identity, token = tokens.ForPerson(visitor.Id), expires_in = (int)DirectLineTokens.Lifetime.TotalSeconds };

    private object Conversation(HttpContext http, Visitor visitor) => new
    {
        conversationId = visitor.Identity,
        token = tokens.ForPerson(visitor.Id),
        expires_in = (int)DirectLineTokens.Lifetime.TotalSeconds,
        streamUrl = new Uri(site.SocketFor(http.Request), $"{Root}/conversations/{visitor.Identity}/stream?watermark={Uri.EscapeDataString(Watermark(http))}&t={tokens.ForStream(visitor.Id)}").AbsoluteUri,
    };
}
