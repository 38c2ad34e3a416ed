using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Bot.Cli;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Understanding;

/// <summary>Sentences written by somebody who did not know the program: how many of them are understood, and that none is wrong silently.</summary>
public sealed class BlindSetsTests
{
    /// <summary>Acts that change no fact of an order.</summary>
    private static readonly HashSet<string> Harmless = ["ask", "none", "follow_up", "status_question"];

    [Theory]
    [InlineData("updates")]
    [InlineData("tried")]
    public async Task Updates_are_understood_and_hardly_one_is_wrong_silently(string set)
    {
        var (right, silent, wrong) = (0, 0, new List<string>());
        foreach (var (line, answer) in await Understood(set))
        {
            var acts = answer.GetProperty("acts").EnumerateArray().ToList();
            var wanted = Alternatives(line).ToList();
            if (wanted.Any(want => Fits(acts, want, Text(line, "now_local")![..10])))
            {
                right++;
                continue;
            }

            if (acts.Any(act => !Harmless.Contains(Text(act, "act")!)))
                silent++;
            wrong.Add($"{line.GetRawText()} {answer.GetProperty("acts").GetRawText()}");
        }

        Assert.True(right >= 0.98 * (right + wrong.Count), string.Join('\n', wrong));
        Assert.True(silent <= (right + wrong.Count) / 200, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Reminders_are_understood() => Holds(0.97, from pair in await Understood("reminders") select (IsPromised(pair.Line, pair.Answer.GetProperty("when")), pair.Line));

    [Fact]
    public async Task Intents_are_understood() => Holds(0.95, from pair in await Understood("intents") select (Text(pair.Answer, "intent") == Text(pair.Line, "label"), pair.Line));

    [Fact]
    public async Task Dates_are_found() => Holds(0.95, from pair in await Understood("dates") select (IsFound(pair.Line, pair.Answer), pair.Line));

    [Fact]
    public async Task The_language_is_found_where_it_is_not_said() => Holds(0.9, from pair in await Understood("reminders", named: false) select (Text(pair.Answer, "lang") == Text(pair.Line, "lang"), pair.Line));

    private static void Holds(double share, IEnumerable<(bool IsRight, JsonElement Line)> results)
    {
        var all = results.ToList();
        Assert.True(all.Count(result => result.IsRight) >= share * all.Count, string.Join('\n', all.Where(result => !result.IsRight).Select(result => result.Line.GetRawText())));
    }

    private static IEnumerable<List<JsonElement>> Alternatives(JsonElement line)
    {
        yield return [.. line.GetProperty("acts").EnumerateArray()];
        foreach (var other in line.TryGetProperty("also", out var also) ? also.EnumerateArray() : [])
            yield return other.ValueKind == JsonValueKind.Array ? [.. other.EnumerateArray()] : [other];
    }

    private static bool Fits(List<JsonElement> got, List<JsonElement> want, string today)
    {
        var left = got.ToList();
        foreach (var act in want.Where(act => Text(act, "act") != "harmless"))
        {
            var index = left.FindIndex(other => IsSame(other, act, today));
            if (index < 0)
                return false;
            left.RemoveAt(index);
        }

        return left.TrueForAll(act => Harmless.Contains(Text(act, "act")!));
    }

    /// <summary>Every slot that the case names; a milestone without a date is today's.</summary>
    private static bool IsSame(JsonElement got, JsonElement want, string today) =>
        (Text(want, "act") != "milestone_done" || want.TryGetProperty("date", out _) || (Text(got, "date") ?? today) == today)
        && want.EnumerateObject().All(slot => got.TryGetProperty(slot.Name, out var value) && (slot.Value.ValueKind == JsonValueKind.Number
            ? value.ValueKind == JsonValueKind.Number && value.GetDecimal() == slot.Value.GetDecimal()
            : value.ToString() == slot.Value.ToString()));

    private static bool IsPromised(JsonElement line, JsonElement when)
    {
        if (line.TryGetProperty("gap", out _) && Text(when, "kind") == "once")
            return Text(when, "due_local") == Text(line, "first_valid_local");
        return Text(when, "kind") == Text(line, "kind") && Text(line, "kind") switch
        {
            "once" => Text(when, "due_utc") == Text(line, "due_utc"),
            "once-date-only" => Text(when, "due_date") == Text(line, "due_date"),
            "recurring" => Text(when, "rule") == Text(line, "rule") && Text(when, "first_local") == Text(line, "first_local"),
            "relative-to-order-date" => string.Equals(Text(when, "anchor"), Text(line, "anchor"), StringComparison.OrdinalIgnoreCase) && when.GetProperty("offset_days").GetInt32() == line.GetProperty("offset_days").GetInt32(),
            _ => true,
        };
    }

    private static bool IsFound(JsonElement line, JsonElement answer)
    {
        var expected = line.GetProperty("expected");
        var moment = Text(expected, "from")![..(Text(expected, "grain") == "day" ? 10 : 16)];
        return answer.GetProperty("found").EnumerateArray().Take(1).Any(found => Text(found, "from")!.StartsWith(moment, StringComparison.Ordinal));
    }

    private static string? Text(JsonElement line, string field) => line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static async Task<List<(JsonElement Line, JsonElement Answer)>> Understood(string set, bool named = true, [CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "Blind");
        var lines = (await File.ReadAllLinesAsync(Path.Combine(folder, $"{set}.jsonl"), TestContext.Current.CancellationToken)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var input = new StringReader(string.Join('\n', lines.Select(line => named ? line.GetRawText() : JsonSerializer.Serialize(line.EnumerateObject().Where(field => field.Name != "lang").ToDictionary(field => field.Name, field => field.Value)))));
        await global::Bot.Cli.Understanding.Run(new Launch([], null, output, TextWriter.Null), set is "updates" or "tried" ? Path.Combine(folder, "records.json") : null, input, new FakeTimeProvider(), TestContext.Current.CancellationToken);
        return [.. lines.Zip(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(answer => JsonDocument.Parse(answer).RootElement))];
    }
}
