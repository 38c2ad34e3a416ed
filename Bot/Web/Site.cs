namespace Bot.Web;

/// <summary>Where browsers reach the bot.</summary>
/// <param name="web"><c>Web:Url</c>.</param>
public sealed class Site(Uri web)
{
    /// <summary>What absolute addresses are made of: the address that is set, or, where none from outside is, the one that was asked.</summary>
    public Uri OriginFor(HttpRequest request) => web.IsLoopback && request.Host.HasValue ? new Uri($"{request.Scheme}://{request.Host}") : web;

    /// <summary>The same for a WebSocket.</summary>
    public Uri SocketFor(HttpRequest request)
    {
        var origin = OriginFor(request);
        return new UriBuilder(origin) { Scheme = origin.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs, Port = origin.IsDefaultPort ? -1 : origin.Port }.Uri;
    }
}
