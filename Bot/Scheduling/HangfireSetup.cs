using Bot.Operations;
using Bot.Web;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Dashboard;
using Hangfire.InMemory;
using Hangfire.Logging;
using Hangfire.Server;

namespace Bot.Scheduling;

/// <summary>
/// Hangfire runs the ticker and the housekeeping and shows its dashboard to owners. It keeps its own state in memory: nothing
/// that must survive lives there.
/// </summary>
public static class HangfireSetup
{
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage());
        services.AddHangfire((provider, configuration) => configuration.UseStorage(provider.GetRequiredService<JobStorage>()).UseLogProvider(new Logs(provider.GetRequiredService<ILoggerFactory>())).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddHangfireServer(options => options.WorkerCount = 2);
        services.AddHostedService<TickerHost>();
        services.AddTransient<Housekeeping>();
        return services;
    }

    public static void MapScheduling(this WebApplication app)
    {
        app.UseHangfireDashboard("/hangfire", new DashboardOptions { Authorization = [], AsyncAuthorization = [new OwnersOnly()], DisplayStorageConnectionString = false });
        var jobs = app.Services.GetRequiredService<IRecurringJobManager>();
        jobs.AddOrUpdate<Housekeeping>("prune", housekeeping => housekeeping.Prune(CancellationToken.None), Cron.Hourly(17));
        // It looks whether it is time: Hangfire's own clock knows neither the company's zone nor what was missed while nothing ran.
        jobs.AddOrUpdate<Backups>("backup", backups => backups.MakeWhenDue(CancellationToken.None), "*/5 * * * *");
        app.Services.GetRequiredService<Measures>().Watch("gendan.backup.age", "s", "How old the bot's newest backup is.", () => app.Services.GetRequiredService<Backups>().Age?.TotalSeconds);
    }

    /// <summary>Runs the ticker for as long as the host runs.</summary>
    private sealed class TickerHost(Ticker ticker, JobStorage storage) : IHostedService, IDisposable
    {
        private BackgroundProcessingServer? server;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            server = new BackgroundProcessingServer(storage, [ticker.UseBackgroundPool(1)], new Dictionary<string, object>(), new BackgroundProcessingServerOptions { ServerName = "ticker" });
            return Task.CompletedTask;
        }

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            if (server is null)
                return;
            server.SendStop();
            await server.WaitForShutdownAsync(cancellationToken);
        }

        public void Dispose() => server?.Dispose();
    }

    /// <summary>Hangfire has one log for the whole process, which may outlive the host that it came from.</summary>
    private sealed class Logs(ILoggerFactory factory) : ILogProvider
    {
        private readonly AspNetCoreLogProvider open = new(factory);

        public ILog GetLogger(string name)
        {
            try
            {
                return open.GetLogger(name);
            }
            catch (ObjectDisposedException)
            {
                return new Closed();
            }
        }

        private sealed class Closed : ILog
        {
            public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
        }
    }

    private sealed class OwnersOnly : IDashboardAsyncAuthorizationFilter
    {
        public async Task<bool> AuthorizeAsync(DashboardContext context) => await Session.IsOwner(context.GetHttpContext());
    }
}
