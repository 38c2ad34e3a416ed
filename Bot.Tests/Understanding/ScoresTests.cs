using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Cli;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Understanding;

/// <summary>The shares of the shared sets that are understood, by the rules of their own score.</summary>
public sealed partial class ScoresTests
{
    [Fact]
    public async Task Reminders_are_understood()
    {
        var cases = Cases("reminders/reminders_e2e.dev.jsonl");
        var answers = await Understood(cases);
        var wrong = cases.Where(line => !IsRight(line, answers[Id(line)].GetProperty("when"))).ToList();
        Assert.True(wrong.Count <= 0.03 * cases.Count, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Dates_are_found()
    {
        var cases = Cases("datetime/chrono.dev.jsonl").Concat(Cases("datetime/duckling.dev.jsonl")).Where(line => Wanted(line) is not null).ToList();
        var answers = await Understood(cases);
        var results = cases.Select(line => (Line: line, Place: Place(line, answers[Id(line)]))).ToList();
        Assert.True(results.Count(result => result.Place == 0) >= 0.88 * results.Count);
        Assert.True(results.Count(result => result.Place >= 0) >= 0.94 * results.Count);
        foreach (var language in results.GroupBy(result => Text(result.Line, "lang")).Where(group => group.Count() >= 20))
            Assert.True(language.Count(result => result.Place == 0) >= 0.82 * language.Count(), language.Key);
    }

    private static bool IsRight(JsonElement line, JsonElement when)
    {
        if (line.TryGetProperty("gap", out var gap) && gap.ValueKind == JsonValueKind.True && Text(when, "kind") == "once")
            return Text(when, "due_local") == Text(line, "first_valid_local");
        if (Text(when, "kind") != Text(line, "kind"))
            return false;
        return Text(line, "kind") switch
        {
            "once" => Text(when, "due_utc") == Text(line, "due_utc"),
            "once-date-only" => Text(when, "due_date") == Text(line, "due_date"),
            "recurring" => Text(when, "rule") == Text(line, "rule") && Text(when, "first_local") == Text(line, "first_local"),
            "relative-to-order-date" => string.Equals(Text(when, "anchor"), Text(line, "anchor"), StringComparison.OrdinalIgnoreCase) && when.GetProperty("offset_days").GetInt32() == line.GetProperty("offset_days").GetInt32(),
            _ => true,
        };
    }

    /// <summary>Which of the first three readings is right; −1 for none.</summary>
    private static int Place(JsonElement line, JsonElement answer)
    {
        var want = Wanted(line)!;
        return answer.GetProperty("found").EnumerateArray().Take(3).Select(found => Text(found, "from")![..want.Length]).ToList().IndexOf(want);
    }

    private static string? Wanted(JsonElement line)
    {
        if (IsSet(line, "contested") || IsSet(line, "negative") || Text(line, "ref") is null || line.GetProperty("expected") is not { ValueKind: JsonValueKind.Object } expected)
            return null;
        if (Text(line, "source") == "duckling")
            return Text(line, "kind") == "instant" && !IsNamed(expected, "holiday") && Text(expected, "grain") is "second" or "minute" or "hour" or "day" ? Cut(Text(expected, "from")!, Text(expected, "grain") == "day") : null;
        var start = expected.GetProperty("start");
        var isTimed = IsSet(line, "has_time");
        return expected.GetProperty("end").ValueKind == JsonValueKind.Object || (!start.GetProperty("known").TryGetProperty("day", out _) && !isTimed) ? null : Cut(Text(start, "value")!, !isTimed);
    }

    private static string Cut(string moment, bool isDay) => moment[..(isDay ? 10 : 16)];

    private static bool IsSet(JsonElement line, string field) => line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.True;

    private static bool IsNamed(JsonElement line, string field) => line.TryGetProperty(field, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False);

    private static string? Text(JsonElement line, string field) => line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? Fractions().Replace(value.GetString()!, "") : null;

    private static string Id(JsonElement line) => line.GetProperty("id").GetString()!;

    private static async Task<Dictionary<string, JsonElement>> Understood(IReadOnlyList<JsonElement> cases)
    {
        var output = new StringWriter();
        var input = new StringReader(string.Join('\n', cases.Select(line => line.GetRawText())));
        await global::Bot.Cli.Understanding.Run(new Launch([], null, output, TextWriter.Null), null, input, new FakeTimeProvider(), TestContext.Current.CancellationToken);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(Id);
    }

    private static IReadOnlyList<JsonElement> Cases(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Gendan.slnx")))
            root = root.Parent;
        var file = Path.Combine(root?.Parent?.FullName ?? "", "shared/data", name);
        Assert.SkipUnless(File.Exists(file), "The shared data are not beside the repository.");
        return [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    [GeneratedRegex(@"\.\d+", RegexOptions.None, 1000)]
    private static partial Regex Fractions();
}
