using System.Globalization;
using System.Text.Json;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding;
using NodaTime.Text;

namespace Bot.Tests.Understanding;

/// <summary>The share of hand-made reminder lines whose moment or rhythm is read right.</summary>
public sealed class ReminderCorpusTests
{
    private const double Floor = 0.9;

    [Fact]
    public void Most_reminder_lines_are_read_right()
    {
        var lines = Lines().Where(line => line["kind"] is "once" or "once-date-only" or "recurring" && line["lang"] is "en" or "zh").ToList();
        var wrong = lines.Where(line => Read(line) is var read && read != Expected(line)).ToList();
        foreach (var line in wrong)
            TestContext.Current.SendDiagnosticMessage($"{line["id"]} {line["input"]}: {Read(line)}, not {Expected(line)}");

        var share = 1 - ((double)wrong.Count / lines.Count);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count - wrong.Count} of {lines.Count} right: {share:P0}"));
        Assert.True(share >= Floor, string.Join('\n', wrong.Select(line => $"{line["id"]} {line["input"]}: {Read(line)}, not {Expected(line)}")));
    }

    private static string Read(Dictionary<string, string> line)
    {
        var zone = DateTimeZoneProviders.Tzdb[line["user_zone"]];
        var now = LocalDateTimePattern.ExtendedIso.Parse(line["now_local"]).Value.InZoneLeniently(zone).ToInstant();
        if (new TimeReader().When(line["input"], new Language(line["lang"] == "zh" ? "zh-Hans" : "en"), now, zone) is not Reading<When>.One { Value: var when })
            return "nothing";
        if (when.Repeats is { } rhythm)
            return $"{rhythm} {Schedule.Next(when, now)}";
        return when.Time is null ? $"{LocalDatePattern.Iso.Format(when.Date)}" : $"{Schedule.Next(when, now)}";
    }

    private static string Expected(Dictionary<string, string> line) => line["kind"] switch
    {
        "recurring" => $"{line["rule"]} {line["first_utc"]}",
        "once-date-only" => line["due_date"],
        _ => line["due_utc"],
    };

    private static List<Dictionary<string, string>> Lines()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Gendan.slnx")))
            root = root.Parent;
        var file = Path.Combine(root?.Parent?.FullName ?? "", "shared/data/reminders/reminders_e2e.dev.jsonl");
        Assert.SkipUnless(File.Exists(file), "The shared data are not beside the repository.");
        return [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString()))];
    }
}
