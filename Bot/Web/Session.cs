using System.Security.Claims;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Bot.Web;

/// <summary>A person's session in the browser: begun by a one-time link, kept in a cookie.</summary>
public static class Session
{
    private const int Attempts = 10;

    /// <summary>Whoever looks in once in that time stays in.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <param name="isSecure">The page is reached by https, so the cookie travels by nothing else.</param>
    public static IServiceCollection AddPersonSession(this IServiceCollection services, bool isSecure)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "gendan";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            cookie.Cookie.MaxAge = Lifetime;
            cookie.ExpireTimeSpan = Lifetime;
        });
        return services;
    }

    /// <summary>Looking at the link does not use it up, for chat programs look at links to preview them; pressing the button does.</summary>
    public static void MapPersonSession(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/enter/{token}", Show);
        routes.MapPost("/enter/{token}", Continue);
    }

    /// <summary>Who looks at the page; null without a session, or for somebody who may not be in the browser any more.</summary>
    public static async Task<Visitor?> Of(HttpContext http) =>
        await PersonId(http) is { } id ? await http.RequestServices.GetRequiredService<Visitors>().Find(id, http.RequestAborted) : null;

    /// <summary>Asked of the store each time, so that a role taken away is gone at once.</summary>
    public static async Task<bool> IsOwner(HttpContext http) =>
        await PersonId(http) is { } id
        && await http.RequestServices.GetRequiredService<IStore>().Find(typeof(Person), id, http.RequestAborted) is { Document: Person { Role: Roles.Owner, HasLeft: false } };

    public static Task Begin(HttpContext http, string personId)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, personId)], CookieAuthenticationDefaults.AuthenticationScheme);
        return http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Another site made the browser ask; older browsers do not say, and for them the strict cookie stands.</summary>
    public static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");

    private static async Task<string?> PersonId(HttpContext http) =>
        (await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Principal?.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>Lets the person into the browser and onto a page of ours.</summary>
    public static async Task<IResult> Enter(HttpContext http, string personId, string path = "/")
    {
        await Begin(http, personId);
        http.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> Show(string token, HttpContext http, IStore store, TimeProvider time, Pages pages, CancellationToken ct) =>
        await store.Find(typeof(Pass), Invitation.IdOf(token), ct) is { Document: Pass pass } && pass.ExpiresAt >= Instant.FromDateTimeOffset(time.GetUtcNow())
            ? await pages.Plain(http, StatusCodes.Status200OK, pages.Continue(http.Request), ct)
            : await Gone(http, pages, ct);

    private static async Task<IResult> Continue(string token, HttpContext http, IStore store, TimeProvider time, Pages pages, CancellationToken ct) =>
        !IsFromElsewhere(http.Request) && await Use(token, store, Instant.FromDateTimeOffset(time.GetUtcNow()), ct) is { } pass
            ? await Enter(http, pass.PersonId, pass.Path)
            : await Gone(http, pages, ct);

    /// <summary>Whoever is in already, by a first tap on the button for one, goes on.</summary>
    private static async Task<IResult> Gone(HttpContext http, Pages pages, CancellationToken ct) => await Of(http) is null
        ? await pages.Notice(http, StatusCodes.Status404NotFound, $"This link does not work any more. Say “web” in the chat for a new one.", ct)
        : await pages.Onward(http, "/", ct);

    /// <summary>Uses the link up and lets the person into the browser; where the person is reached otherwise stays as it is.</summary>
    private static async Task<Pass?> Use(string token, IStore store, Instant now, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await store.Find(typeof(Pass), Invitation.IdOf(token), ct) is not { Document: Pass pass } stored || pass.ExpiresAt < now)
                return null;
            if (await store.Find(typeof(Person), pass.PersonId, ct) is not { Document: Person { HasLeft: false } person, Version: var version })
                return null;
            try
            {
                await store.Commit([new Change(pass, stored.Version, Gone: true), new Change(InBrowser(person), version)], ct);
                return pass;
            }
            catch (ConflictException) when (attempt < Attempts)
            {
                // Somebody was faster: with the link, or with the person.
            }
        }
    }

    private static Person InBrowser(Person person)
    {
        var identity = Visitor.IdentityOf(person.Id);
        return person with { Identities = [.. (person.Identities ?? []).Where(known => known != identity), identity], Home = person.Home ?? identity };
    }
}
