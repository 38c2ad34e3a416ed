using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Bot.Operations;
using Bot.Scheduling;
using Bot.Storage.LiteDb;
using Bot.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace Bot.Tests.Operations;

/// <summary>The running bot, as whoever operates it sees it; alone, for meters are listened to by name and a process has all of them.</summary>
[Collection(nameof(OperationsTests))]
[CollectionDefinition(nameof(OperationsTests), DisableParallelization = true)]
public class OperationsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_count_turns_and_deliveries_by_channel_and_name_nobody()
    {
        await using var bot = await RunningBot.Start(webhook: false, ("Web:Url", "http://127.0.0.1:5080"));
        var owner = await bot.Owner();
        await owner.Asks("where is PO-1042?");
        await bot.Settles();

        var lines = (await Browser(bot).GetStringAsync("/metrics", Ct)).Split('\n');
        Assert.Contains("# TYPE gendan_turn_duration_seconds histogram", lines);
        Assert.True(Value(lines, "gendan_turn_duration_seconds_count{channel=\"telegram\"") >= 3);
        Assert.True(Value(lines, "gendan_delivery_duration_seconds_count{channel=\"telegram\",result=\"Sent\"") >= 3);
        Assert.True(Value(lines, "gendan_storage_batch_count") >= 3);
        Assert.True(Value(lines, "gendan_storage_journal_lag_seconds_count") >= 3);
        Assert.True(Value(lines, "gendan_storage_hot_bytes") > 0);
        Assert.Contains("# TYPE gendan_storage_apply_lag_seconds gauge", lines);
        Assert.Contains(lines, line => line.StartsWith("gendan_storage_batch_bucket{le=\"512\"}", StringComparison.Ordinal));
        Assert.Equal(0, Value(lines, "gendan_outbox_waiting{channel=\"telegram\"}"));
        Assert.DoesNotContain(lines, line => line.Contains("Boss", StringComparison.Ordinal) || line.Contains("1042", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Buckets_of_a_histogram_add_up_to_its_count()
    {
        await using var bot = await RunningBot.Start(webhook: false, ("Web:Url", "http://127.0.0.1:5080"));
        await bot.Owner();
        await bot.Settles();

        var lines = (await Browser(bot).GetStringAsync("/metrics", Ct)).Split('\n').Where(line => line.StartsWith("gendan_turn_duration_seconds", StringComparison.Ordinal)).ToList();
        var done = lines.Where(line => line.Contains("outcome=\"done\"", StringComparison.Ordinal)).ToList();
        var buckets = done.Where(line => line.Contains("_bucket", StringComparison.Ordinal)).Select(Number).ToList();
        Assert.Equal(buckets.Order(), buckets);
        Assert.Equal(buckets[^1], Number(done.Single(line => line.Contains("_count", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Metrics_of_a_bot_with_a_public_address_want_a_key()
    {
        await using var bot = await RunningBot.Start(webhook: false, ("Telemetry:MetricsKey", "a key for metrics"));
        using var browser = Browser(bot);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/metrics", Ct)).StatusCode);
        browser.DefaultRequestHeaders.Authorization = new("Bearer", "a key for metric");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/metrics", Ct)).StatusCode);
        browser.DefaultRequestHeaders.Authorization = new("Bearer", "a key for metrics");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/metrics", Ct)).StatusCode);
    }

    [Fact]
    public async Task Metrics_of_a_bot_with_a_public_address_and_no_key_are_nobody_s()
    {
        await using var bot = await RunningBot.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await Browser(bot).GetAsync("/metrics", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_full_disk_makes_it_unready_until_there_is_room_again()
    {
        var disk = new Disk { Room = 100 };
        await using var bot = await RunningBot.Start(services => services.Replace(ServiceDescriptor.Singleton<DiskSpace>(disk)));
        using var browser = Browser(bot);
        var full = await browser.GetAsync("/health", Ct);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        Assert.Contains("make room", await full.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        disk.Room = long.MaxValue;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_backup_that_failed_is_seen_from_outside_while_the_bot_goes_on()
    {
        await using var bot = await RunningBot.Start(webhook: false, ("Web:Url", "http://127.0.0.1:5080"), ("Storage:BackupAt", "00:00"));
        using var browser = Browser(bot);
        var backups = bot.Services.GetRequiredService<Backups>();
        await File.WriteAllTextAsync(LiteDbStore.BackupsIn(bot.Folder), "in the way", Ct);
        bot.Clock.Advance(TimeSpan.FromHours(2));
        await backups.MakeWhenDue(Ct);
        var health = await browser.GetAsync("/health", Ct);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Contains("\"backup\":\"The backup failed", await health.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        File.Delete(LiteDbStore.BackupsIn(bot.Folder));
        bot.Clock.Advance(TimeSpan.FromHours(2));
        await backups.MakeWhenDue(Ct);
        Assert.DoesNotContain("backup", await browser.GetStringAsync("/health", Ct), StringComparison.Ordinal);
        Assert.Equal(0, Value((await browser.GetStringAsync("/metrics", Ct)).Split('\n'), "gendan_backup_age_seconds "));
    }

    /// <summary>One line says who, where and how it ended, and nothing that was said.</summary>
    [Fact]
    public async Task Every_turn_is_one_line_of_the_log_without_words()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        var before = bot.Logs.Lines.Count(line => line.Contains("Turn on telegram", StringComparison.Ordinal));
        await owner.Asks("find a very private word");
        await bot.Settles();
        Assert.Equal(before + 1, bot.Logs.Lines.Count(line => line.Contains("Turn on telegram", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Traces_and_metrics_are_sent_where_OTLP_is_set_up()
    {
        var (got, metrics) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.MapPost("/{**path}", async (HttpRequest request) =>
        {
            got.Add($"{request.Path} {request.ContentType}");
            // In Protocol Buffers a text is its own letters.
            using var body = new StreamReader(request.Body, Encoding.Latin1);
            metrics.Add(await body.ReadToEndAsync(Ct));
            return Results.Ok();
        });
        await collector.StartAsync(Ct);

        await using var bot = await RunningBot.Start(webhook: false, ("Telemetry:Otlp", collector.Urls.First()));
        await (await bot.Owner()).Asks("remind me in 2 hours to call Sarah", "call Sarah");
        bot.MovesTo("2026-03-04 12:16");
        await bot.Api.When(() => bot.Logs.Lines.FirstOrDefault(line => line.Contains("Turn of the clock", StringComparison.Ordinal)), () => "It did not come due.");
        await bot.Settles();
        bot.Services.GetRequiredService<MeterProvider>().ForceFlush();
        await bot.Stops();
        Assert.Contains("/v1/traces application/x-protobuf", got);
        Assert.Contains("/v1/metrics application/x-protobuf", got);
        string[] series = ["gendan.turn.duration", "gendan.delivery.duration", "gendan.due.lag", "gendan.outbox.waiting", "gendan.storage.batch", "gendan.storage.journal.lag", "gendan.storage.apply.lag", "gendan.storage.pending", "gendan.storage.hot"];
        Assert.All(series, name => Assert.Contains(metrics, body => body.Contains(name, StringComparison.Ordinal)));
    }

    private static HttpClient Browser(RunningBot bot) => new() { BaseAddress = new Uri(bot.Url) };

    private static double Value(string[] lines, string start) => lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Sum(Number);

    private static double Number(string line) => double.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Disk() : DiskSpace("", 64 * 1024 * 1024)
    {
        public long Room { get; set; }

        public override long Free => Room;
    }
}
