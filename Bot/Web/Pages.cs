using System.Net;
using System.Security.Cryptography;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Web;

/// <summary>What all pages have in common: the company's name, the look, and a policy under which nothing foreign runs.</summary>
public sealed class Pages(IStore store, Phrasebook phrases)
{
    private const string Policy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:";

    /// <summary>One sentence for somebody whose language only the browser tells.</summary>
    public Task<IResult> Notice(HttpContext http, int status, Text sentence, CancellationToken ct) => Plain(http, status, Paragraph(LanguagesOf(http.Request), sentence), ct);

    /// <summary>Not a redirect of the response itself: a strict cookie is not sent along from a link in another application.</summary>
    public Task<IResult> Onward(HttpContext http, string path, CancellationToken ct) =>
        Plain(http, StatusCodes.Status200OK, $"<meta http-equiv=refresh content=\"0;url={Html(path)}\"><p><a href=\"{Html(path)}\">{Words(LanguagesOf(http.Request), $"Go on")}</a></p>", ct);

    /// <summary>A card in the middle of an otherwise empty page.</summary>
    public async Task<IResult> Plain(HttpContext http, int status, string body, CancellationToken ct)
    {
        var nonce = NewNonce();
        return Show(http, status, $"{Policy}; style-src 'nonce-{nonce}'", $"{await Head(LanguagesOf(http.Request)[0], nonce, ct)}<main class=card><h1>{Html(await Company(ct))}</h1>{body}</main>");
    }

    public static IResult Show(HttpContext http, int status, string policy, string html)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers["Referrer-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }

    /// <summary>Everything before what the page itself shows.</summary>
    public async Task<string> Head(Language language, string nonce, CancellationToken ct) => $"""
        <!doctype html><html lang="{language.Tag}"{(language.IsRightToLeft ? " dir=rtl" : "")}><head><meta charset=utf-8>
        <meta name=viewport content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
        <meta name=color-scheme content="light dark"><title>{Html(await Company(ct))}</title>
        <link rel=icon href="data:,"><link rel=stylesheet nonce="{nonce}" href="{PageFile.Style.Address}"></head>
        """;

    public async Task<string> Company(CancellationToken ct) =>
        await store.Find(typeof(Company), Domain.People.Company.TheOne, ct) is { Document: Company company } ? company.Name : "Gendan 跟单";

    /// <summary>The button by which somebody, and no machine that only looks, goes on.</summary>
    public string Continue(HttpRequest request) => $"<form method=post><button class=button>{Words(LanguagesOf(request), $"Continue here")}</button></form>";

    /// <summary>The language that the browser asks for; English and Chinese where we speak none of those it names.</summary>
    public static IReadOnlyList<Language> LanguagesOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(accepted => accepted.Quality ?? 1).Select(accepted => Language.Nearest(accepted.Value.ToString())).OfType<Language>().Take(1).ToList() is [var asked] ? [asked] : Language.Complete;

    private string Paragraph(IEnumerable<Language> languages, Text sentence) => string.Concat(languages.Select(language => $"<p lang=\"{language.Tag}\">{Html(In(language, sentence))}</p>"));

    /// <summary>A few words, as on a button.</summary>
    public string Words(IEnumerable<Language> languages, Text words) => string.Join(" / ", languages.Select(language => $"<span lang=\"{language.Tag}\">{Html(In(language, words))}</span>"));

    public string In(Language language, Text words) => phrases.Word(words, new Voice(language, DateTimeZone.Utc, default));

    public static string Html(string words) => WebUtility.HtmlEncode(words);

    public static string NewNonce() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
