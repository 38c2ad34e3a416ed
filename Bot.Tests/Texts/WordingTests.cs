using System.Text.RegularExpressions;
using Bot.Domain.Talk;
using Bot.Texts;
using CsCheck;

namespace Bot.Tests.Texts;

/// <summary>Numbers, dates, money and plural forms in each language.</summary>
public sealed partial class WordingTests
{
    private static readonly Phrasebook Phrases = TextFiles.Read();
    private static readonly LocalDate Today = new(2026, 3, 4);
    private static readonly string[] Names = ["PO-1042", "Acme Outdoor", "شركة النور", "宁波针织", ""];

    [Theory]
    [InlineData("en", "Wed 4 Mar", "Sat 2 Jan 2027", "12,500", "1,234.5", "7,050.00 USD")]
    [InlineData("zh-Hans", "3月4日 周三", "2027年1月2日 周六", "12,500", "1,234.5", "7,050.00 USD")]
    [InlineData("es", "mié 4 de marzo", "sáb 2 de enero de 2027", "12.500", "1.234,5", "7.050,00 USD")]
    [InlineData("fr", "mer. 4 mars", "sam. 2 janvier 2027", "12 500", "1 234,5", "7 050,00 USD")]
    [InlineData("de", "Mi, 4. März", "Sa, 2. Januar 2027", "12.500", "1.234,5", "7.050,00 USD")]
    [InlineData("pt", "qua. 4 de março", "sáb. 2 de janeiro de 2027", "12.500", "1.234,5", "7.050,00 USD")]
    [InlineData("ru", "ср, 4 марта", "сб, 2 января 2027 г.", "12 500", "1 234,5", "7 050,00 USD")]
    [InlineData("ar", "الأربعاء 4 مارس", "السبت 2 يناير 2027", "12,500", "1,234.5", "‹7,050.00 USD›")]
    [InlineData("ja", "3月4日(水)", "2027年1月2日(土)", "12,500", "1,234.5", "7,050.00 USD")]
    public void Dates_and_numbers_are_those_of_the_culture(string tag, string thisYear, string nextYear, string whole, string broken, string money)
    {
        Assert.Equal(thisYear, Worded(tag, $"{Today}"));
        Assert.Equal(nextYear, Worded(tag, $"{new LocalDate(2027, 1, 2)}"));
        Assert.Equal(whole, Worded(tag, $"{12_500}"));
        Assert.Equal(broken, Worded(tag, $"{1234.5m}"));
        Assert.Equal(money, Worded(tag, $"{new Money(7050, "USD")}"));
    }

    [Fact]
    public void The_first_of_a_month_is_French() => Assert.Equal("dim. 1er mars", Worded("fr", $"{new LocalDate(2026, 3, 1)}"));

    /// <summary>Written as on every document of the trade, whatever digits a phone is set to: an order's number is copied from a chat.</summary>
    [Fact]
    public void Arabic_has_the_digits_of_the_documents()
    {
        var all = Phrases.Translations(Language.Arabic).Values.Append(Worded("ar", $"{Today} {12_500} {Duration.FromDays(3)} {new Money(7050, "USD")}"));
        Assert.DoesNotContain(all, words => words.Any(letter => letter is (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9')));
    }

    [Theory]
    [InlineData("es", "1 día", "2 días", "5 días", "21 días")]
    [InlineData("fr", "1 jour", "2 jours", "5 jours", "21 jours")]
    [InlineData("de", "1 Tag", "2 Tage", "5 Tage", "21 Tage")]
    [InlineData("pt", "1 dia", "2 dias", "5 dias", "21 dias")]
    [InlineData("ru", "1 день", "2 дня", "5 дней", "21 день")]
    [InlineData("ar", "يوم واحد", "يومان", "5 أيام", "21 يومًا")]
    [InlineData("ja", "1日", "2日", "5日", "21日")]
    public void A_noun_bends_with_its_number(string tag, string one, string two, string five, string twentyOne) =>
        Assert.Equal([one, two, five, twentyOne], new[] { 1, 2, 5, 21 }.Select(days => Worded(tag, $"{Duration.FromDays(days)}")));

    [Theory]
    [InlineData("ru", 0, 2)]
    [InlineData("ru", 11, 2)]
    [InlineData("ru", 14, 2)]
    [InlineData("ru", 101, 0)]
    [InlineData("ru", 122, 1)]
    [InlineData("ar", 0, 4)]
    [InlineData("ar", 10, 2)]
    [InlineData("ar", 99, 3)]
    [InlineData("ar", 100, 4)]
    [InlineData("ar", 103, 2)]
    [InlineData("fr", 0, 0)]
    [InlineData("de", 0, 1)]
    [InlineData("ja", 7, 0)]
    public void Plural_forms_are_those_of_the_CLDR(string tag, int number, int form) =>
        Assert.Equal($"{form}", Plural.Form("0|1|2|3|4", number, new Language(tag)));

    /// <summary>Whatever stands in a sentence, it is worded in every language: nothing is left unfilled and no form of a noun is left over.</summary>
    [Fact]
    public void Every_sentence_is_worded_with_any_values()
    {
        var keys = TextKeys.All.Keys.Order(StringComparer.Ordinal).ToArray();
        var values = Gen.OneOf(
            Gen.String.Select(words => (object?)words.Replace("{", "", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal)),
            Gen.Int[0, Names.Length - 1].Select(index => (object?)Names[index]),
            Gen.Int[-3, 2_000_000].Select(number => (object?)number),
            Gen.Long[0, 250].Select(number => (object?)new Count(number, "day")),
            Gen.Decimal[-1_000, 1_000_000].Select(amount => (object?)amount),
            Gen.Decimal[0, 1_000_000].Select(amount => (object?)new Money(amount, "EUR")),
            Gen.Int[-400, 800].Select(days => (object?)Today.PlusDays(days)),
            Gen.Int[0, 900_000].Select(minutes => (object?)Duration.FromMinutes(minutes)),
            Gen.Int[0, 1_000_000].Select(minutes => (object?)(Instant.FromUtc(2026, 3, 4, 2, 15) + Duration.FromMinutes(minutes))),
            Gen.Int[0, Language.All.Count - 1].Select(index => Language.All[index]).Select(language => (object?)language),
            Gen.Const((object?)null));
        Gen.Select(Gen.Int[0, keys.Length - 1], Gen.Int[0, Language.All.Count - 1].Select(index => Language.All[index]), values.Array[8]).Always(
            (index, language, said) =>
            {
                var worded = Phrases.Word(Filled(keys[index], said), new Voice(language, DateTimeZone.Utc, Today));
                return !Unfilled().IsMatch(worded) && !worded.Contains(Plural.Bar, StringComparison.Ordinal);
            },
            count: 20_000);
    }

    private static string Worded(string tag, Text text) =>
        Phrases.Word(text, new Voice(new Language(tag), DateTimeZone.Utc, Today)).Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2068', '‹').Replace('\u2069', '›');

    private static Text Filled(string key, object?[] values)
    {
        var text = new Text(key.Length, values.Length);
        foreach (var part in Part().Split(key))
        {
            if (Unfilled().IsMatch(part))
                text.AppendFormatted(values[int.Parse(part[1..^1], null)]);
            else
                text.AppendLiteral(part.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal));
        }

        return text;
    }

    [GeneratedRegex(@"(?<part>\{\d\})", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<part>\{\d\})", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Unfilled();
}
