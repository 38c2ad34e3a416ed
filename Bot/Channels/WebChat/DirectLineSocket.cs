using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Conversation;
using Bot.Domain.Talk;
using Bot.Web;

namespace Bot.Channels.WebChat;

/// <summary>
/// Sends a conversation as it grows. Every socket reads on from its own number, so what is said while it opens, or twice at a
/// time, is neither lost nor doubled.
/// </summary>
public sealed class DirectLineSocket(Transcripts transcripts, Visitors visitors, Site site, IHostApplicationLifetime lifetime)
{
    private const int Page = 50;

    /// <summary>What a browser that comes anew is shown of what was said before.</summary>
    private const int History = 100;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    public async Task<IResult> Serve(HttpContext http, string? watermark, Visitor visitor)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return DirectLineGate.Refused(StatusCodes.Status400BadRequest, "BadArgument", "This address is for a WebSocket.");

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var drained = Drain(socket, ending, leaving.Token);
        try
        {
            await Send(socket, site.OriginFor(http.Request), watermark, visitor, ending.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The client reads on with its next stream.
        }

        await Close(socket, lifetime.ApplicationStopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure);
        // The client says goodbye too, if it is still there.
        await Task.WhenAny(drained, Task.Delay(Grace, leaving.Token));
        await leaving.CancelAsync();
        await drained;
        return Results.Empty;
    }

    /// <summary>What comes next, or all that a newcomer is shown.</summary>
    public async Task<IReadOnlyList<Line>> Read(string conversation, string? watermark, CancellationToken ct) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await transcripts.After(conversation, number, Page, ct) : await transcripts.Latest(conversation, History, ct);

    private async Task Send(WebSocket socket, Uri origin, string? watermark, Visitor visitor, CancellationToken ct)
    {
        while (true)
        {
            var grown = transcripts.Grown(visitor.Identity);
            var lines = await Read(visitor.Identity, watermark, ct);
            if (lines is [])
            {
                await grown.WaitAsync(ct);
                // Somebody who was shut out in the meantime sees no more.
                if (await visitors.Find(visitor.Id, ct) is not { } current)
                    return;
                visitor = current;
                continue;
            }

            var set = DirectLineActivities.Set(lines, visitor, origin);
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(set), WebSocketMessageType.Text, endOfMessage: true, ct);
            watermark = (string?)set["watermark"];
        }
    }

    /// <summary>Nothing that comes this way means anything: a client pings with empty messages. Its end is the end.</summary>
    private static async Task Drain(WebSocket socket, CancellationTokenSource ending, CancellationToken leaving)
    {
        try
        {
            var buffer = new byte[1024];
            while ((await socket.ReceiveAsync(buffer.AsMemory(), leaving)).MessageType is not WebSocketMessageType.Close)
            {
                // Goes on until it is closed.
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // Gone without a word.
        }

        await ending.CancelAsync();
    }

    private static async Task Close(WebSocket socket, WebSocketCloseStatus status)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // It is closed either way.
        }
    }
}
