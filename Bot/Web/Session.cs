using System.Security.Claims;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Bot.Web;

/// <summary>A person's session in the browser: begun by a one-time link from the chat, kept in a cookie.</summary>
public static class Session
{
    public static IServiceCollection AddPersonSession(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "gendan";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
        return services;
    }

    public static void MapPersonSession(this IEndpointRouteBuilder routes) => routes.MapGet("/enter/{token}", Enter);

    /// <summary>Asked of the store each time, so that a role taken away is gone at once.</summary>
    public static async Task<bool> IsOwner(HttpContext http)
    {
        var who = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return who.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await http.RequestServices.GetRequiredService<IStore>().Find(typeof(Person), id, http.RequestAborted) is { Document: Person { Role: Roles.Owner } };
    }

    private static IResult UsedUp() =>
        Results.Text("This link does not work any more. Say “dashboard” in the chat for a new one.\n这个链接已失效，请在聊天中发送“后台”获取新链接。", "text/plain; charset=utf-8", statusCode: 404);

    private static async Task<IResult> Enter(string token, HttpContext http, IStore store, TimeProvider time, CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (await store.Find(typeof(Pass), Invitation.IdOf(token), ct) is not { Document: Pass pass } stored || pass.ExpiresAt < now)
            return UsedUp();

        try
        {
            await store.Commit([new Change(pass, stored.Version, Gone: true)], ct);
        }
        catch (ConflictException)
        {
            return UsedUp();
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, pass.PersonId)], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        // Not a redirect of this response: a strict cookie is not sent along from a link in another application.
        return Results.Content("<!doctype html><meta http-equiv=refresh content=\"0;url=/hangfire\">", "text/html");
    }
}
