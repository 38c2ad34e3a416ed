using System.Text.Json;
using Bot.Cli;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Cli;

public sealed class UnderstandTests
{
    [Fact]
    public async Task Lines_come_out_in_their_order_with_their_ids()
    {
        var answers = await Understand(
            """{"id":"b","text":"remind me tomorrow 9am to call Klaus","now_local":"2026-03-04T10:15:00","user_zone":"Asia/Shanghai"}""",
            "",
            """{"id":7,"input":"3月20号提醒我跟进尾款","lang":"zh","now_local":"2026-03-04T10:15:00","user_zone":"Asia/Shanghai"}""");

        Assert.Equal(["b", "7"], answers.Select(answer => answer.GetProperty("id").ToString()));
        var when = answers[0].GetProperty("when");
        Assert.Equal("once", when.GetProperty("kind").GetString());
        Assert.Equal("2026-03-05T01:00:00Z", when.GetProperty("due_utc").GetString());
        Assert.Equal("2026-03-05T09:00:00", when.GetProperty("due_local").GetString());
        Assert.Equal("2026-03-20", answers[1].GetProperty("when").GetProperty("due_date").GetString());
        Assert.Equal("zh", answers[1].GetProperty("lang").GetString());
    }

    [Fact]
    public async Task A_line_that_is_no_json_is_named()
    {
        var failure = await Assert.ThrowsAsync<Obstacle>(() => Understand("""{"id":1,"text":"hi"}""", "hello"));
        Assert.StartsWith("Line 2 is not a sentence in JSON", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<JsonElement>> Understand(params string[] lines)
    {
        var output = new StringWriter();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 4, 2, 15, 0, TimeSpan.Zero));
        await global::Bot.Cli.Understanding.Run(new Launch([], null, output, TextWriter.Null), null, new StringReader(string.Join('\n', lines)), clock, TestContext.Current.CancellationToken);
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
