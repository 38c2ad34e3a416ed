using System.Text.Json;

namespace Bot.Tests.Cli;

public sealed class SeedTests : IDisposable
{
    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Everybody_made_up_sees_every_order_made_up()
    {
        (await shell.Run("seed", "--people", "3", "--orders", "60", "--follow-ups", "120")).Works($"{shell.Data}: 3 people, 60 orders, 120 follow-ups.");

        var shown = await shell.Run("say", "--as", "Merchandiser 2", "PO-00001");
        shown.Works();
        Assert.Contains("PO-00001 · Customer 0 · on track", shown.Out, StringComparison.Ordinal);
        Assert.Contains("polo shirt × 600", shown.Out, StringComparison.Ordinal);
        Assert.Contains("Next: ", shown.Out, StringComparison.Ordinal);
        Assert.Contains("inspection on Friday, lot 61", (await shell.Run("say", "--as", "Merchandiser 0", "PO-00001")).Out, StringComparison.Ordinal);
        Assert.Contains("Merchandiser: Merchandiser 1", shown.Out, StringComparison.Ordinal);

        using var report = JsonDocument.Parse((await shell.Run("report", "--json")).Out);
        Assert.Equal(60, report.RootElement.GetProperty("orders").GetInt32());
    }

    [Fact]
    public async Task Only_an_empty_folder_is_filled()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        (await shell.Run("seed", "--people", "1", "--orders", "1")).Complains($"There is a company in “{shell.Data}” already; only an empty folder is filled.");
    }

    [Theory]
    [InlineData("0", "1", "0")]
    [InlineData("1", "0", "1")]
    [InlineData("1", "-1", "0")]
    public async Task A_company_needs_somebody_and_follow_ups_need_an_order(string people, string orders, string followUps) =>
        (await shell.Run("seed", "--people", people, "--orders", orders, "--follow-ups", followUps)).Complains("It takes one person or more, and an order for the follow-ups to be about.");

    [Fact]
    public async Task What_is_missing_is_shown() =>
        (await shell.Run("seed", "--people", "1")).Complains("Something is missing. Say it like this: seed --people N --orders N [--follow-ups N]");
}
