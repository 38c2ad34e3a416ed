using System.Text.RegularExpressions;
using Bot.Domain.Talk;
using Bot.Texts;
using Bot.Understanding;

namespace Bot.Tests.Texts;

public sealed partial class TextsTests
{
    private static readonly Phrasebook Phrases = TextFiles.Read();
    private static readonly IReadOnlyDictionary<string, string> Chinese = Phrases.Translations(Language.Chinese);

    [Fact]
    public void Every_English_sentence_has_a_Chinese_one()
    {
        var missing = TextKeys.All.Where(key => HasWords(key.Key) && !IsZone(key.Value) && !Chinese.ContainsKey(key.Key)).Select(key => $"{key.Value}\t{key.Key}").Order(StringComparer.Ordinal).ToList();
        Assert.True(missing is [], $"Not in zh-Hans.json:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Every_Chinese_sentence_uses_the_values_of_the_English_one()
    {
        var wrong = Chinese.Where(pair => !Holes(pair.Key).SetEquals(Holes(pair.Value))).Select(pair => $"{pair.Key} → {pair.Value}").ToList();
        Assert.True(wrong is [], $"Other values in zh-Hans.json:\n{string.Join('\n', wrong)}");
    }

    /// <summary>What a customer, a supplier or a stranger can be told, by the code that can run for them: <see cref="Reach"/>.</summary>
    [Theory, MemberData(nameof(Abroad))]
    public void Everything_that_is_told_outside_has_a_sentence_in_each_language(string tag)
    {
        var known = Phrases.Translations(new Language(tag));
        var missing = TextKeys.ForOutsiders.Where(key => HasWords(key.Key) && !IsZone(key.Value) && !known.ContainsKey(key.Key)).Select(key => $"{key.Value}\t{key.Key}").Order(StringComparer.Ordinal).ToList();
        Assert.True(missing is [], $"Not in {tag}.json:\n{string.Join('\n', missing)}");
    }

    [Theory, MemberData(nameof(Abroad))]
    public void Every_sentence_abroad_uses_the_values_of_the_English_one_in_as_many_forms_as_the_language_has(string tag)
    {
        var language = new Language(tag);
        var wrong = Phrases.Translations(language)
            .Where(pair => !Holes(pair.Key).SetEquals(Holes(pair.Value)) || pair.Value.Split(Plural.Bar).Length is var forms && forms != 1 && forms != Plural.FormsIn(language))
            .Select(pair => $"{pair.Key} → {pair.Value}").ToList();
        Assert.True(wrong is [], $"Other values or forms in {tag}.json:\n{string.Join('\n', wrong)}");
        var unbent = TextKeys.ForOutsiders.Keys.Where(key => key.StartsWith("{0} ", StringComparison.Ordinal) && IsCounted(key) && Phrases.Translate(key, language).Split(Plural.Bar).Length != Plural.FormsIn(language)).ToList();
        Assert.True(unbent is [], $"One form only in {tag}.json:\n{string.Join('\n', unbent)}");
    }

    [Fact]
    public void No_sentence_is_left_over()
    {
        var stale = Language.All.SelectMany(language => Phrases.Translations(language).Keys.Where(key => !TextKeys.All.ContainsKey(key)).Select(key => $"{language.Tag}\t{key}")).ToList();
        Assert.True(stale is [], $"Nobody says this any more:\n{string.Join('\n', stale)}");
    }

    /// <summary>Our own people's commands are not for customers: that the rule tells them apart is what makes it one.</summary>
    [Fact]
    public void What_is_told_outside_is_less_than_everything_and_more_than_the_commands_say()
    {
        Assert.Contains("Expected to leave {0}, to arrive {1}", TextKeys.ForOutsiders.Keys);
        Assert.Contains("{0} ordered {1}, {2} {3}, ready by {4}: {5}.", TextKeys.ForOutsiders.Keys);
        Assert.Contains("This link has been used already. Please ask for a new one.", TextKeys.ForOutsiders.Keys);
        Assert.DoesNotContain("There are no orders to report on yet.", TextKeys.ForOutsiders.Keys);
        Assert.DoesNotContain("What is the order's number?", TextKeys.ForOutsiders.Keys);
    }

    /// <summary>Whoever names a place of our own list hears its Chinese name back, and the name is understood again.</summary>
    [Fact]
    public void Every_zone_that_people_name_has_a_Chinese_name()
    {
        var zones = NamedZones().Where(id => id != "UTC").Select(id => DateTimeZoneProviders.Tzdb[id]).ToList();
        Assert.True(zones.Count > 120);
        var nameless = zones.Where(zone => !Chinese.ContainsKey(Phrasebook.KeyOf(zone))).Select(zone => zone.Id);
        Assert.Empty(nameless);
        var misread = zones.Where(zone => Places.Zone(Chinese[Phrasebook.KeyOf(zone)]) is not Reading<DateTimeZone>.One one || one.Value.Id != zone.Id).Select(zone => $"{zone.Id} {Chinese[Phrasebook.KeyOf(zone)]}");
        Assert.Empty(misread);
    }

    [Theory]
    [InlineData("Asia/Shanghai", "3月4日 周三 10:15（北京时间）")]
    [InlineData("Europe/Berlin", "3月4日 周三 03:15（德国时间）")]
    [InlineData("Africa/Windhoek", "3月4日 周三 04:15（UTC+2）")]
    [InlineData("Asia/Pyongyang", "3月4日 周三 11:15（UTC+9）")]
    [InlineData("America/St_Johns", "3月3日 周二 22:45（UTC-3:30）")]
    [InlineData("UTC+08", "3月4日 周三 10:15（UTC+8）")]
    [InlineData("Etc/UTC", "3月4日 周三 02:15（UTC）")]
    public void A_moment_has_no_foreign_word(string zone, string expected)
    {
        var moment = Instant.FromUtc(2026, 3, 4, 2, 15).InZone(DateTimeZoneProviders.Tzdb[zone]);
        Assert.Equal(expected, Phrases.Word($"{moment}", new Voice(Language.Chinese, moment.Zone, moment.Date)));
    }

    [Theory]
    [InlineData(10, "10分钟")]
    [InlineData(60, "1小时")]
    [InlineData(3000, "2天")]
    public void A_length_of_time_is_Chinese(int minutes, string expected) =>
        Assert.Equal(expected, Phrases.Word($"{Duration.FromMinutes(minutes)}", new Voice(Language.Chinese, DateTimeZone.Utc, default)));

    /// <summary>The zones of the place list: the ids in front of an equals sign, read from the source.</summary>
    private static IEnumerable<string> NamedZones() =>
        File.ReadLines(Path.Combine(Sources.Root, "Bot/Understanding/PlaceNames.cs")).Where(line => line.Contains(" = ", StringComparison.Ordinal) && !line.Contains("const", StringComparison.Ordinal))
            .SelectMany(line => line[..line.IndexOf(" = ", StringComparison.Ordinal)].Split('|', StringSplitOptions.TrimEntries)).Distinct();

    public static TheoryData<string> Abroad => [.. Language.All.Where(language => !Language.Complete.Contains(language)).Select(language => language.Tag)];

    private static bool IsCounted(string key) => TextKeys.Counted.Contains(key);

    private static bool HasWords(string key) => Hole().Replace(key, "").Any(char.IsLetter);

    private static bool IsZone(string where) => where.StartsWith("zone ", StringComparison.Ordinal);

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"(?<!\{)\{\d+\}", RegexOptions.None, 1_000)]
    private static partial Regex Hole();
}
