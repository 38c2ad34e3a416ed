using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Texts;
using Bot.Understanding;
using Bot.Understanding.Intents;

namespace Bot.Tests.Understanding;

[Collection("fuzz")]
public sealed class ReadersAreSafeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 8, 5, 2, 15);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly TimeReader Reader = new();
    private static readonly IntentReader Intents = new(TextFiles.Read());
    private static readonly string[] Tongues = ["en", "zh", "es", "fr", "de", "pt"];

    [Fact]
    public async Task Nothing_typed_makes_a_reader_throw()
    {
        var slowest = new Slowest();
        await Parallel.ForEachAsync(Scrawl.Of(Scrawl.Asked.Count, Scrawl.Asked.Seed).Select((text, number) => (text, number)), async (scrawl, _) => await slowest.Time(scrawl.text, () =>
        {
            Read(scrawl.text, scrawl.number);
            return Task.CompletedTask;
        }));
        await slowest.Tell();
    }

    private static void Read(string text, int number)
    {
        var language = Language.All[number % Language.All.Count];
        Check(text, Reader.Date(text, language, new LocalDate(2026, 8, 5), past: number % 2 == 0));
        Check(text, Reader.When(text, language, Now, Zone));
        var tongue = Tongues[number % Tongues.Length];
        Reader.Found(new Utterance(text, tongue, Now, Zone), tongue);
        Reader.Promise(new Utterance(text, tongue, Now, Zone), tongue);
        Check(text, Places.Zone(text));
        Check(text, Places.Within(text));
        Assert.InRange(Intents.Of(text).Certainty, 0, 1);
    }

    /// <summary>
    /// A machine out of breath, and a program that is just being compiled, stand still for longer than any sentence takes to read; what
    /// was given up for that would be taken for never said.
    /// </summary>
    [Fact]
    public void No_pattern_is_given_up_in_less_than_a_second() => Assert.All(
        new[] { typeof(TimeReader), typeof(Language) }
            .SelectMany(one => one.Assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(method => (Name: $"{method.DeclaringType}.{method.Name}", Pattern: method.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(found => found.Pattern is not null),
        found => Assert.True(found.Pattern!.MatchTimeoutMilliseconds >= 1_000, found.Name));

    /// <summary>A year far away, counted on and on, leaves no calendar.</summary>
    [Theory]
    [InlineData("99999 weeks after 99999 weeks after 2026-08-05")]
    [InlineData("100 years after 100 years after 1 January 2999")]
    [InlineData("1200 months before 1200 months before 1 January 1000")]
    [InlineData("Monday in 99999 weeks")]
    public void Nobody_means_a_day_so_far_away(string text)
    {
        Assert.False(Reader.Date(text, Language.English, new LocalDate(2026, 8, 5)) is Reading<LocalDate>.One { Value.Year: < 1000 or > 2999 });
        Assert.False(Reader.When(text, Language.English, Now, Zone) is Reading<When>.One { Value.Date.Year: < 1000 or > 2999 });
    }

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
    public void A_pasted_flood_is_read_by_its_beginning(string scrap)
    {
        var flood = string.Concat(Enumerable.Repeat(scrap, 20_000));
        var beginning = flood[..2_000];
        Assert.Equal(Told(Reader.Date(beginning, Language.Chinese, new LocalDate(2026, 8, 5))), Told(Reader.Date(flood, Language.Chinese, new LocalDate(2026, 8, 5))));
        Assert.Equal(Told(Reader.When(beginning, Language.English, Now, Zone)), Told(Reader.When(flood, Language.English, Now, Zone)));
        Assert.Equal(Reader.Found(new Utterance(beginning, "en", Now, Zone), "en"), Reader.Found(new Utterance(flood, "en", Now, Zone), "en"));
        Assert.Equal(Told(Places.Within(beginning)), Told(Places.Within(flood)));
    }

    /// <summary>No pattern can be made to run on and on by what somebody types.</summary>
    [Fact]
    public void Every_pattern_has_a_limit_of_time()
    {
        var patterns = new[] { typeof(TimeReader).Assembly, typeof(Language).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0)
            .Select(method => (method.Name, Pattern: (Regex)method.Invoke(null, null)!)).ToList();
        Assert.True(patterns.Count > 40);
        Assert.DoesNotContain(patterns, pattern => pattern.Pattern.MatchTimeout == Regex.InfiniteMatchTimeout);
    }

    private static string Told<T>(Reading<T> reading) => reading switch
    {
        Reading<T>.One one => $"{one.Value}",
        Reading<T>.Several several => string.Join(" or ", several.Options),
        Reading<T>.Wrong wrong => $"{wrong.Why}",
        _ => "",
    };

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
