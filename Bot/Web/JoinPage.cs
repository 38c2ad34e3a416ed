using System.Security.Cryptography;
using Bot.Channels;
using Bot.Domain.History;
using Bot.Domain.People;
using Bot.Domain.Storage;

namespace Bot.Web;

/// <summary>
/// Where an invitation leads: to the chat programs there are, or on in the browser. Looking at it does not use the link up, for
/// chat programs look at links to preview them.
/// </summary>
public sealed class JoinPage(IStore store, IEnumerable<IChannel> channels, Receiver receiver, TimeProvider time, Pages pages)
{
    /// <summary>Tells a second tap on the button, in the same browser, from somebody else who has the link too.</summary>
    private const string Mark = "gendan-join";

    private static readonly TimeSpan MarkLifetime = TimeSpan.FromMinutes(10);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/join/{token}", (string token, HttpContext http, JoinPage page, CancellationToken ct) => page.Show(token, http, ct));
        routes.MapPost("/join/{token}", (string token, HttpContext http, JoinPage page, CancellationToken ct) => page.Continue(token, http, ct));
    }

    private async Task<IResult> Show(string token, HttpContext http, CancellationToken ct)
    {
        if (await Find(token, ct) is not { UsedAt: null } invitation || invitation.ExpiresAt <= Now)
            return await Gone(http, ct);

        SetMark(http, NewMark());
        var ways = string.Concat(channels.Select(channel => channel.JoinLink(token)).OfType<Uri>()
            .Select(uri => $"<p><a class=button href=\"{Pages.Html(uri.ToString())}\">{Pages.Html(uri.Host)}</a></p>"));
        var start = channels.Any(channel => channel.Name == "telegram") ? $"<p>Telegram: <code>/start {Pages.Html(token)}</code></p>" : "";
        return await pages.Plain(http, StatusCodes.Status200OK, $"{ways}{pages.Continue(http.Request)}{start}", ct);
    }

    /// <summary>Joins as from any other channel, and keeps the browser in.</summary>
    private async Task<IResult> Continue(string token, HttpContext http, CancellationToken ct)
    {
        if (Session.IsFromElsewhere(http.Request) || await Find(token, ct) is not { } invitation || invitation.ExpiresAt <= Now)
            return await Gone(http, ct);

        if (await IsBack(token, invitation, ct))
            return await Session.Enter(http, invitation.PersonId);

        if (http.Request.Cookies[Mark] is not { Length: > 0 } mark)
            SetMark(http, mark = NewMark());
        var message = $"join:{Invitation.IdOf($"{token}|{mark}")}";
        var identity = Visitor.IdentityOf(invitation.PersonId);
        if (invitation.UsedAt is null)
            await receiver(new Inbound($"web:{message}", identity, message, identity, "", Now, $"/start {token}") { Language = Pages.LanguagesOf(http.Request) is [var asked] ? asked.Tag : null }, ct);
        // Whoever came second with the same link changed nothing.
        var joined = await store.Query(typeof(HistoryEntry), KeyRange.Exactly(HistoryEntry.MessageKey(identity, message)), ct);
        if (!joined.Any(stored => stored.Document is HistoryEntry entry && entry.At > Now - Duration.FromTimeSpan(MarkLifetime)))
            return await Gone(http, ct);

        return await Session.Enter(http, invitation.PersonId);
    }

    /// <summary>Somebody who was here before comes with a new link, from another browser: nothing to join, the link is used up.</summary>
    private async Task<bool> IsBack(string token, Invitation invitation, CancellationToken ct)
    {
        if (invitation.UsedAt is not null || await store.Find(typeof(Person), invitation.PersonId, ct) is not { Document: Person person } || person.Identities?.Contains(Visitor.IdentityOf(person.Id)) != true)
            return false;
        var stored = await store.Find(typeof(Invitation), Invitation.IdOf(token), ct);
        try
        {
            await store.Commit([new Change(invitation with { UsedAt = Now }, stored!.Version)], ct);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }

    private async Task<IResult> Gone(HttpContext http, CancellationToken ct) => await Session.Of(http) is null
        ? await pages.Notice(http, StatusCodes.Status404NotFound, $"This link does not work any more: it is used or older than 7 days. Please ask for a new one.", ct)
        : await pages.Onward(http, "/", ct);

    private async Task<Invitation?> Find(string token, CancellationToken ct) =>
        (await store.Find(typeof(Invitation), Invitation.IdOf(token), ct))?.Document as Invitation;

    private static string NewMark() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static void SetMark(HttpContext http, string mark) =>
        http.Response.Cookies.Append(Mark, mark, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = MarkLifetime, Path = "/join" });
}
