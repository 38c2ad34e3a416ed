using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Bot.Operations;

/// <summary>What can be seen of the bot from outside.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Where to send metrics and traces by OTLP; empty for nowhere.</summary>
    public string Otlp { get; init; } = "";

    /// <summary>What <c>/metrics</c> wants as a bearer token; without one it answers this machine only, where the bot has no public address.</summary>
    public string MetricsKey { get; init; } = "";
}

/// <summary><c>/health</c> for whoever starts and stops the bot, <c>/metrics</c> and OTLP for whoever watches it.</summary>
public static class OperationsSetup
{
    /// <summary>The store's own meter.</summary>
    private const string Storage = "Gendan.Storage";

    /// <summary>Of one instrument: channels times outcomes are few, and each has its memory from the start.</summary>
    private const int Series = 200;

    /// <summary>For the bot that runs; a single verb measures without anybody to tell.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, string? otlp)
    {
        services.AddOptions<TelemetryOptions>().BindConfiguration("Telemetry");
        services.AddSingleton<Readiness>();
        services.AddSingleton<MetricsText>();
        var telemetry = services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(Measures.Name, Storage, "System.Runtime").AddView(static _ => new MetricStreamConfiguration { CardinalityLimit = Series }).AddReader(provider => provider.GetRequiredService<MetricsText>().Reader));
        if (string.IsNullOrWhiteSpace(otlp))
            return services;
        telemetry.WithTracing(traces => traces.AddSource(Measures.Name, Storage)).UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.HttpProtobuf, new Uri(otlp));
        return services;
    }

    /// <param name="isPublic">People reach the bot from other machines.</param>
    public static void MapOperations(this WebApplication app, bool isPublic)
    {
        app.MapGet("/health", async (Readiness readiness, CancellationToken ct) =>
        {
            var state = await readiness.Now(ct);
            return Results.Json(new { status = state.Status, troubles = state.Troubles }, statusCode: state.IsReady ? 200 : 503);
        });
        app.MapGet("/metrics", (HttpContext context, MetricsText metrics, IOptions<TelemetryOptions> options) => IsAllowed(context, options.Value.MetricsKey, isPublic)
            ? Results.Text(metrics.Read(), "text/plain; version=0.0.4; charset=utf-8")
            : Results.NotFound());
    }

    // A proxy on this machine is no proof that the asker is here.
    private static bool IsAllowed(HttpContext context, string key, bool isPublic) => key.Length > 0
        ? CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes($"Bearer {key}")), SHA256.HashData(Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString())))
        : !isPublic && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);
}
