using System.Diagnostics;
using Bot.Domain.Talk;
using Bot.Understanding;
using CsCheck;

namespace Bot.Tests.Understanding;

public sealed class ReadersAreSafeTests
{
    private static readonly string[] Scraps =
    [
        "明天", "下周", "周三", "3", "12", "31", "月", "号", "点", "半", "下午", "每", "个", "分钟", "后", "前", "提前", "德国", "时间", "年", "at ", "on ",
        "every ", "Friday", "Feb", " the ", "last", "day of", "month", "in ", "minutes", "am", "pm", ":", "/", "-", ".", " ", "CST", "UTC+", "tomorrow",
        "99", "0", "mañana", "por la ", "à ", "halb", "um ", "Uhr ", "dernier ", "jour ", "às ", "tres ", "letzte ", "vor ", "Woche", "et demie", "+", "'", "1/2", "15.2.", "31-02-2026", "第", "工作日", "两", "十", "到", "end of ", "\u0001", "\ud83d", "İ", "ß", "\n", "（", "）", "before ", "noon", "2026", "Christmas",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String[0, 60], Gen.Int[0, Scraps.Length - 1].Select(index => Scraps[index]).Array[0, 12].Select(parts => string.Concat(parts)));
    private static readonly Instant Now = Instant.FromUtc(2026, 8, 5, 2, 15);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly TimeReader Reader = new();

    [Fact]
    public void Nothing_typed_makes_a_reader_throw() => Texts.Sample(text =>
    {
        foreach (var language in Language.All)
        {
            Check(text, Reader.Date(text, language, new LocalDate(2026, 8, 5)));
            Check(text, Reader.When(text, language, Now, Zone));
        }

        foreach (var language in new[] { "en", "zh", "es", "fr", "de", "pt" })
        {
            Reader.Found(new Utterance(text, language, Now, Zone), language);
            Reader.Promise(new Utterance(text, language, Now, Zone), language);
        }

        Check(text, Places.Zone(text));
        Check(text, Places.Within(text));
    }, iter: 3000);

    [Fact]
    public void Many_may_read_at_once()
    {
        var reader = new TimeReader();
        Parallel.For(0, 400, turn =>
        {
            var (text, language, day) = (turn % 3) switch
            {
                0 => ("Christmas", Language.English, new LocalDate(2026, 12, 25)),
                1 => ("国庆节", Language.Chinese, new LocalDate(2026, 10, 1)),
                _ => ("last Friday of October", Language.English, new LocalDate(2026, 10, 30)),
            };
            Assert.Equal(day, Assert.IsType<Reading<LocalDate>.One>(reader.Date(text, language, new LocalDate(2026, 8, 5))).Value);
        });
    }

    [Theory]
    [InlineData("1")]
    [InlineData("every ")]
    [InlineData("周一")]
    [InlineData("12/")]
    [InlineData("a ")]
    [InlineData("三")]
    [InlineData("Hamburg ")]
    [InlineData("the first ")]
    [InlineData("每周一三五、")]
    public void A_pasted_flood_is_read_in_bounded_time(string scrap)
    {
        Reader.Warm();
        var flood = string.Concat(Enumerable.Repeat(scrap, 20_000));
        var watch = Stopwatch.StartNew();
        Reader.Date(flood, Language.Chinese, new LocalDate(2026, 8, 5));
        Reader.When(flood, Language.English, Now, Zone);
        Places.Zone(flood);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{watch.Elapsed}");
    }

    private static void Check<T>(string text, Reading<T> reading)
    {
        var spans = reading switch
        {
            Reading<T>.One one => one.Spans,
            Reading<T>.Several several => several.Spans,
            Reading<T>.Wrong wrong => wrong.Spans,
            _ => [],
        };
        Assert.All(spans, span => Assert.True(span.Start >= 0 && span.End <= text.Length));
    }
}
