using Bot.Web;

namespace Bot.Channels.WebChat;

/// <summary>Lets a request in for the person of its token, and for nobody else: into that person's conversation only.</summary>
public sealed class DirectLineGate(DirectLineTokens tokens, Visitors visitors)
{
    private const string Bearer = "Bearer ";

    /// <param name="conversation">The conversation in the address; null where there is none.</param>
    public Task<IResult> Let(HttpContext http, string? conversation, Func<Visitor, Task<IResult>> enter)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? Let(tokens.Read(header[Bearer.Length..].Trim()), conversation, enter, http.RequestAborted)
            : Task.FromResult(Refused(StatusCodes.Status401Unauthorized, "MissingToken", "A token is needed."));
    }

    /// <summary>The same for the address of a stream, which carries its token in itself.</summary>
    public Task<IResult> LetStream(HttpContext http, string conversation, Func<Visitor, Task<IResult>> enter) =>
        Let(tokens.ReadStream(http.Request.Query["t"].ToString()), conversation, enter, http.RequestAborted);

    /// <summary>An error as Direct Line words it.</summary>
    public static IResult Refused(int status, string code, string message) => Results.Json(new { error = new { code, message } }, statusCode: status);

    private async Task<IResult> Let(DirectLineToken? token, string? conversation, Func<Visitor, Task<IResult>> enter, CancellationToken ct) => token switch
    {
        null => Refused(StatusCodes.Status403Forbidden, "BadToken", "This is not a token of this bot."),
        { IsExpired: true } => Refused(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired"),
        _ when conversation is not null && conversation != Visitor.IdentityOf(token.PersonId) => Refused(StatusCodes.Status403Forbidden, "BadArgument", "The token is not for this conversation."),
        _ when await visitors.Find(token.PersonId, ct) is { } visitor => await enter(visitor),
        _ => Refused(StatusCodes.Status403Forbidden, "Forbidden", "This person is not here any more."),
    };
}
