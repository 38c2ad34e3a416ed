using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using MiniExcelLibs;

namespace Bot.Tests.Imports;

/// <summary>Measures, and promises nothing but the memory: it runs when it is asked for by name, and says what it saw.</summary>
public sealed class ImportSpeed : IDisposable
{
    private const int Lines = 100_000;
    private const long MostMemory = 400_000_000;

    private readonly string folder = Directory.CreateTempSubdirectory("gendan").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact(Explicit = true)]
    public async Task A_hundred_thousand_lines_of_text_beside_CsvHelper()
    {
        var sheet = Path.Combine(folder, "orders.csv");
        ManyLines.Write(sheet, Lines);
        await Compares(sheet, "CsvHelper", ReadText(sheet));
    }

    [Fact(Explicit = true)]
    public async Task A_hundred_thousand_lines_of_a_workbook_beside_MiniExcel()
    {
        var sheet = Path.Combine(folder, "orders.xlsx");
        ManyLines.WriteWorkbook(sheet, Lines);
        await Compares(sheet, "MiniExcel", ReadWorkbook(sheet));
    }

    private async Task Compares(string sheet, string library, TimeSpan alone)
    {
        var (took, peak, said) = await Import(sheet);
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine(said.Trim());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import: {Lines:N0} lines ({new FileInfo(sheet).Length / 1e6:0.0} MB) in {took.TotalSeconds:0.0} s, {Lines / took.TotalSeconds:N0} lines/s, at most {peak / 1e6:0} MB of memory"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{library} alone: {alone.TotalSeconds:0.00} s, {Lines / alone.TotalSeconds:N0} lines/s; importing takes {took / alone:0} times as long"));
        Assert.InRange(peak, 1, MostMemory);
    }

    private static TimeSpan ReadText(string sheet)
    {
        var started = Stopwatch.GetTimestamp();
        using var csv = CsvReader.Create(File.OpenRead(sheet), new CsvReaderOptions { HasHeader = false }, leaveOpen: false);
        var rows = 0;
        while (csv.Read())
            rows += ManyLines.Cells(csv).Count() > 1 ? 1 : 0;
        Assert.Equal(Lines + 1, rows);
        return Stopwatch.GetElapsedTime(started);
    }

    private static TimeSpan ReadWorkbook(string sheet)
    {
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(Lines + 1, MiniExcel.Query(sheet).Cast<IDictionary<string, object?>>().Count(row => row.Values.Count(cell => cell is not null) > 1));
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>In a process of its own, whose memory is its own.</summary>
    private async Task<(TimeSpan Took, long Peak, string Said)> Import(string sheet)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var bot = Path.Combine(Sources.Root, "artifacts", "bin", "Bot", configuration, "Bot.dll");
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [bot, "import", sheet, "--data", Path.Combine(folder, "data"), "--json"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(100)))
            peak = Math.Max(peak, Peak(process));
        Assert.Equal(0, process.ExitCode);
        return (Stopwatch.GetElapsedTime(started), peak, await said);
    }

    /// <summary>The most that it ever had, as Linux keeps count of it; elsewhere what it has now.</summary>
    private static long Peak(Process process)
    {
        try
        {
            if (File.Exists($"/proc/{process.Id}/status"))
                return long.Parse(File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
