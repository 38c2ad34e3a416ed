using Bot.Tests.Cli;

namespace Bot.Tests.Imports;

/// <summary>The same real orders in every form that a spreadsheet gave them.</summary>
public sealed class RealSheetsTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Sources.Root) ?? "", "shared/data/orders");
    private readonly Shell shell = new();

    [Fact]
    public async Task What_is_in_already_changes_nothing_in_any_form()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The shared data are not beside the repository.");
        Assert.Equal("""{"created":5027,"changed":0,"unchanged":0,"rejected":0,"rejected_file":null}""", await Import("scms_orders_raw.csv"));
        Assert.Equal("""{"created":0,"changed":0,"unchanged":5027,"rejected":0,"rejected_file":null}""", await Import("scms_orders_raw.csv"));
        Assert.Equal("""{"created":0,"changed":0,"unchanged":1255,"rejected":0,"rejected_file":null}""", await Import("scms_orders_sample.xlsx"));
        Assert.Equal("""{"created":0,"changed":0,"unchanged":461,"rejected":0,"rejected_file":null}""", await Import("scms_sample_cr_tab.csv"));
        Assert.Equal("""{"created":0,"changed":0,"unchanged":285,"rejected":0,"rejected_file":null}""", await Import("scms_sample_zh_headers_gb18030.csv"));
        Assert.Equal("""{"created":0,"changed":0,"unchanged":195,"rejected":0,"rejected_file":null}""", await Import("scms_sample_de_semicolon_cp1252.csv"));
    }

    public void Dispose() => shell.Dispose();

    private async Task<string> Import(string name)
    {
        var answer = await shell.Run("import", Path.Combine(Folder, name), "--json");
        return answer.Out.Trim();
    }
}
