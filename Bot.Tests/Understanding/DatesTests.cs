using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Tests.Understanding;

public sealed class DatesTests
{
    // A Wednesday.
    private static readonly LocalDate Today = new(2026, 8, 5);
    private static readonly TimeReader Reader = new();

    [Theory]
    [InlineData("ship by 2026-08-12 please", "2026-08-12", "by 2026-08-12")]
    [InlineData("2026/3/4", "2026-03-04", "2026/3/4")]
    [InlineData("2026.10.8交货", "2026-10-08", "2026.10.8")]
    [InlineData("12 Aug", "2026-08-12", "12 Aug")]
    [InlineData("on the 12th of August we load", "2026-08-12", "on the 12th of August")]
    [InlineData("Aug 12th", "2026-08-12", "Aug 12th")]
    [InlineData("August 12, 2027", "2027-08-12", "August 12, 2027")]
    [InlineData("March 3", "2027-03-03", "March 3")]
    [InlineData("12.8.2026", "2026-08-12", "12.8.2026")]
    [InlineData("13/4", "2027-04-13", "13/4")]
    [InlineData("4/13", "2027-04-13", "4/13")]
    [InlineData("8/8", "2026-08-08", "8/8")]
    [InlineData("20/8/2026", "2026-08-20", "20/8/2026")]
    [InlineData("8月12日", "2026-08-12", "8月12日")]
    [InlineData("8月12号之前发货", "2026-08-12", "8月12号之前")]
    [InlineData("二零二六年五月八日", "2026-05-08", "二零二六年五月八日")]
    [InlineData("明年5月8日", "2027-05-08", "明年5月8日")]
    [InlineData("八月十二", "2026-08-12", "八月十二")]
    [InlineData("ETD12号", null, null)]
    [InlineData("12号出货", "2026-08-12", "12号")]
    [InlineData("３号", "2026-09-03", "３号")]
    [InlineData("下个月5号", "2026-09-05", "下个月5号")]
    [InlineData("今天寄", "2026-08-05", "今天")]
    [InlineData("明天", "2026-08-06", "明天")]
    [InlineData("后天", "2026-08-07", "后天")]
    [InlineData("大后天", "2026-08-08", "大后天")]
    [InlineData("昨天", "2026-08-04", "昨天")]
    [InlineData("tomorrow", "2026-08-06", "tomorrow")]
    [InlineData("the day after tomorrow", "2026-08-07", "the day after tomorrow")]
    [InlineData("by Friday", "2026-08-07", "by Friday")]
    [InlineData("next Friday", "2026-08-14", "next Friday")]
    [InlineData("Tuesday of next week", "2026-08-11", "Tuesday of next week")]
    [InlineData("Friday 14 August", "2026-08-14", "Friday 14 August")]
    [InlineData("8月14日（周五）发", "2026-08-14", "8月14日（周五）")]
    [InlineData("周五", "2026-08-07", "周五")]
    [InlineData("本周五", "2026-08-07", "本周五")]
    [InlineData("下周三", "2026-08-12", "下周三")]
    [InlineData("下星期一", "2026-08-10", "下星期一")]
    [InlineData("下下周一", "2026-08-17", "下下周一")]
    [InlineData("上周五", "2026-07-31", "上周五")]
    [InlineData("周日", "2026-08-09", "周日")]
    [InlineData("月底", "2026-08-31", "月底")]
    [InlineData("下个月底", "2026-09-30", "下个月底")]
    [InlineData("9月底", "2026-09-30", "9月底")]
    [InlineData("end of the month", "2026-08-31", "end of the month")]
    [InlineData("end of August", "2026-08-31", "end of August")]
    [InlineData("in 3 days", "2026-08-08", "in 3 days")]
    [InlineData("in a fortnight", "2026-08-19", "in a fortnight")]
    [InlineData("two weeks from now", "2026-08-19", "two weeks from now")]
    [InlineData("3天后", "2026-08-08", "3天后")]
    [InlineData("两周后", "2026-08-19", "两周后")]
    [InlineData("3个工作日后", "2026-08-10", "3个工作日后")]
    [InlineData("五日内", "2026-08-10", "五日内")]
    [InlineData("15 Sept, then 20 Sept", "2026-09-15", "15 Sept")]
    [InlineData("two days after Friday", "2026-08-09", "two days after Friday")]
    [InlineData("three weeks from tomorrow", "2026-08-27", "three weeks from tomorrow")]
    [InlineData("05-Aug-2027", "2027-08-05", "05-Aug-2027")]
    [InlineData("Friday after next", "2026-08-21", "Friday after next")]
    [InlineData("last Friday of October", "2026-10-30", "last Friday of October")]
    [InlineData("Christmas", "2026-12-25", "Christmas")]
    [InlineData("Wed 9/12", "2026-12-09", "Wed 9/12")]
    [InlineData("by the 12th", "2026-08-12", "by the 12th")]
    [InlineData("PO-1042 ships 20 Aug 3000 pcs", "2026-08-20", "20 Aug")]
    [InlineData("add PO-1042 Acme 3000 2026-08-12", "2026-08-12", "2026-08-12")]
    public void A_day_is_read_and_its_place_known(string text, string? date, string? stretch)
    {
        var read = Reader.Date(text, text.Any(letter => letter > 0x2E80) ? Language.Chinese : Language.English, Today) as Reading<LocalDate>.One;
        Assert.Equal(date, read?.Value.ToString("uuuu-MM-dd", null));
        if (read is not null)
            Assert.Equal(stretch, text.Substring(read.Spans[0].Start, read.Spans[0].Length).Trim());
    }

    [Theory]
    [InlineData("03/04", "en", "2027-03-04 2027-04-03")]
    [InlineData("3/4/2027", "en", "2027-03-04 2027-04-03")]
    [InlineData("4/1出大货", "zh-Hans", "2027-04-01 2027-01-04")]
    [InlineData("Friday 15 August", "en", "2026-08-15 2026-08-07")]
    [InlineData("ship 9/8", "en", "2026-08-09 2026-09-08")]
    public void Two_small_numbers_are_asked_about(string text, string language, string options)
    {
        var read = Assert.IsType<Reading<LocalDate>.Several>(Reader.Date(text, new Language(language), Today));
        Assert.Equal(options, string.Join(' ', read.Options.Select(option => option.ToString("uuuu-MM-dd", null))));
    }

    [Theory]
    [InlineData("31 June", "There is no 31 June: that month has 30 days. Which day do you mean?")]
    [InlineData("by 30 Feb", "There is no 30 Feb: that month has 28 days. Which day do you mean?")]
    [InlineData("6月31日发", "There is no 6月31日: that month has 30 days. Which day do you mean?")]
    [InlineData("2026-02-29", "There is no 2026-02-29: that month has 28 days. Which day do you mean?")]
    [InlineData("2026-02-31 后3个月", "There is no 2026-02-31: that month has 28 days. Which day do you mean?")]
    public void A_day_that_does_not_exist_is_said_so(string text, string why) =>
        Assert.Equal(why, Assert.IsType<Reading<LocalDate>.Wrong>(Reader.Date(text, Language.English, Today)).Why.ToString());

    [Theory]
    [InlineData("5000")]
    [InlineData("PO-1042")]
    [InlineData("1042")]
    [InlineData("3000 USD")]
    [InlineData("12 pcs")]
    [InlineData("SF13")]
    [InlineData("v2")]
    [InlineData("1042已截关")]
    [InlineData("昨1200")]
    [InlineData("尾款少35刀")]
    [InlineData("大12小20")]
    [InlineData("the 2nd sample is ok")]
    [InlineData("PP ok w/ comments, sleeve +1cm")]
    [InlineData("24/7")]
    [InlineData("3/4 inch zipper")]
    [InlineData("sizes 8/10/12/14")]
    [InlineData("we may 5000 pcs")]
    [InlineData("AQL 2.5/4.0")]
    [InlineData("PO 2026-1042")]
    [InlineData("12号色")]
    [InlineData("one more second")]
    [InlineData("same as last 5k pcs")]
    [InlineData("每周一")]
    public void A_number_is_not_a_day(string text) =>
        Assert.IsType<Reading<LocalDate>.None>(Reader.Date(text, text.Any(letter => letter > 0x2E80) ? Language.Chinese : Language.English, Today));

    [Theory]
    [InlineData("deposit received 3 March", "2026-03-03")]
    [InlineData("1042定金3月3日到账", "2026-03-03")]
    [InlineData("done on Friday", "2026-07-31")]
    [InlineData("3号寄的", "2026-08-03")]
    [InlineData("approved 3 January", "2027-01-03")]
    public void What_has_happened_may_lie_back(string text, string date) =>
        Assert.Equal(date, Assert.IsType<Reading<LocalDate>.One>(Reader.Date(text, Language.English, Today, past: true)).Value.ToString("uuuu-MM-dd", null));
}
