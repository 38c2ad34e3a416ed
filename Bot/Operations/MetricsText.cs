using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Bot.Operations;

/// <summary>
/// The metrics in the text form that Prometheus reads (version 0.0.4 of its exposition format), worked out when they are asked for.
/// OpenTelemetry's own exporter for it exists as a beta only.
/// </summary>
public sealed class MetricsText : BaseExporter<Metric>
{
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();
    private readonly BaseExportingMetricReader reader;

    public MetricsText() => reader = new BaseExportingMetricReader(this) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative };

    /// <summary>What the meters' provider is to write through.</summary>
    public MetricReader Reader => reader;

    public string Read()
    {
        lock (gate)
        {
            text.Clear();
            reader.Collect();
            return text.ToString();
        }
    }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
            Write(metric);
        return ExportResult.Success;
    }

    private void Write(Metric metric)
    {
        var kind = metric.MetricType switch
        {
            MetricType.Histogram => "histogram",
            MetricType.LongSum or MetricType.DoubleSum => "counter",
            _ => "gauge",
        };
        var name = NameOf(metric, kind);
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {metric.Description.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)}\n# TYPE {name} {kind}\n");
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            if (kind == "histogram")
                WriteHistogram(name, point);
            else
                Line(name, point, null, metric.MetricType is MetricType.LongSum or MetricType.LongSumNonMonotonic ? point.GetSumLong() : metric.MetricType is MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic ? point.GetSumDouble() : metric.MetricType is MetricType.LongGauge ? point.GetGaugeLastValueLong() : point.GetGaugeLastValueDouble());
        }
    }

    // Buckets add up: each holds what the smaller ones hold too.
    private void WriteHistogram(string name, in MetricPoint point)
    {
        long total = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            total += bucket.BucketCount;
            Line($"{name}_bucket", point, double.IsPositiveInfinity(bucket.ExplicitBound) ? "+Inf" : Number(bucket.ExplicitBound), total);
        }

        Line($"{name}_sum", point, null, point.GetHistogramSum());
        Line($"{name}_count", point, null, point.GetHistogramCount());
    }

    private void Line(string name, in MetricPoint point, string? bound, double value)
    {
        var labels = new List<string>();
        foreach (var (key, label) in point.Tags)
            labels.Add($"{Plain(key)}=\"{Quoted(label)}\"");
        if (bound is not null)
            labels.Add($"le=\"{bound}\"");
        text.Append(name).Append(labels is [] ? "" : $"{{{string.Join(',', labels)}}}").Append(' ').Append(Number(value)).Append('\n');
    }

    /// <summary>Names end in what they are counted in, by Prometheus's custom.</summary>
    private static string NameOf(Metric metric, string kind)
    {
        var unit = metric.Unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => "" };
        var name = Plain(metric.Name);
        name += name.EndsWith(unit, StringComparison.Ordinal) ? "" : unit;
        return kind == "counter" && !name.EndsWith("_total", StringComparison.Ordinal) ? $"{name}_total" : name;
    }

    private static string Plain(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static string Quoted(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
