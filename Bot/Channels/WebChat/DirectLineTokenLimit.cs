using System.Security.Claims;
using System.Threading.RateLimiting;

namespace Bot.Channels.WebChat;

/// <summary>
/// How often somebody may ask for a token. Not the framework's middleware: that never lets go of its limiters, nor through them of
/// the whole host.
/// </summary>
public sealed class DirectLineTokenLimit : IEndpointFilter, IDisposable
{
    /// <summary>A page asks for one when it opens and when it comes back; nobody needs thirty.</summary>
    private const int TokensAMinute = 30;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? http.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = TokensAMinute, Window = TimeSpan.FromMinutes(1) }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = limiter.AttemptAcquire(context.HttpContext);
        return lease.IsAcquired ? await next(context) : Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => limiter.Dispose();
}
