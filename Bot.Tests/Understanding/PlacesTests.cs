using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Tests.Understanding;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("Hamburg", "Europe/Berlin")]
    [InlineData("hamburg.", "Europe/Berlin")]
    [InlineData("Hambrug", "Europe/Berlin")]
    [InlineData("Hamburg, Germany", "Europe/Berlin")]
    [InlineData("ＨＡＭＢＵＲＧ", "Europe/Berlin")]
    [InlineData("宁波", "Asia/Shanghai")]
    [InlineData("我在宁波", "Asia/Shanghai")]
    [InlineData("浙江义乌", "Asia/Shanghai")]
    [InlineData("德国", "Europe/Berlin")]
    [InlineData("德国时间", "Europe/Berlin")]
    [InlineData("紐約", "America/New_York")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Los Angeles", "America/Los_Angeles")]
    [InlineData("los angles", "America/Los_Angeles")]
    [InlineData("I'm in Dubai", "Asia/Dubai")]
    [InlineData("in London", "Europe/London")]
    [InlineData("圣地亚哥", "America/Santiago")]
    [InlineData("CET", "Europe/Berlin")]
    [InlineData("est", "America/New_York")]
    [InlineData("Eastern time", "America/New_York")]
    [InlineData("北京时间", "Asia/Shanghai")]
    [InlineData("UTC", "UTC")]
    [InlineData("UTC+8", "UTC+08")]
    [InlineData("utc + 5:30", "UTC+05:30")]
    [InlineData("GMT-3", "UTC-03")]
    [InlineData("+08:00", "UTC+08")]
    [InlineData("东八区", "UTC+08")]
    [InlineData("西五区", "UTC-05")]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("america/new_york", "America/New_York")]
    [InlineData("Reykjavik", "Atlantic/Reykjavik")]
    [InlineData("Uruguay", "America/Montevideo")]
    [InlineData("Indiana", null)]
    [InlineData("India", "Asia/Kolkata")]
    public void A_name_is_a_zone(string text, string? id)
    {
        var zone = (Places.Zone(text) as Reading<DateTimeZone>.One)?.Value;
        Assert.Equal(id, zone?.Id);
        if (id is not null)
            Assert.NotNull(DateTimeZoneProviders.Tzdb[id]);
    }

    [Theory]
    [InlineData("US", 4)]
    [InlineData("美国", 4)]
    [InlineData("Canada", 5)]
    [InlineData("CST", 2)]
    [InlineData("IST", 3)]
    public void A_name_of_several_zones_is_asked_about(string text, int zones) =>
        Assert.Equal(zones, Assert.IsType<Reading<DateTimeZone>.Several>(Places.Zone(text)).Options.Count);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("tomorrow")]
    [InlineData("order 1042")]
    [InlineData("当地时间")]
    [InlineData("UTC+29")]
    [InlineData("the factory in the north")]
    public void What_is_no_place_is_not_read(string text) => Assert.IsType<Reading<DateTimeZone>.None>(Places.Zone(text));

    [Theory]
    [InlineData("明天上午9点德国时间", "Europe/Berlin", "德国时间")]
    [InlineData("德国时间 3月30日下午两点", "Europe/Berlin", "德国时间")]
    [InlineData("9am Hamburg time please", "Europe/Berlin", "Hamburg time")]
    [InlineData("call at 3pm (Berlin)", "Europe/Berlin", "(Berlin)")]
    [InlineData("Friday 5pm CET remind", "Europe/Berlin", "CET")]
    [InlineData("按纽约时间下午3点", "America/New_York", "按纽约时间")]
    [InlineData("at 09:00 UTC on 2026-05-01", "UTC", "UTC")]
    [InlineData("纽约早上9点给客户打电话", "America/New_York", "纽约")]
    [InlineData("8pm ET call", "America/New_York", "ET")]
    [InlineData("15:00 GMT+2", "UTC+02", "GMT+2")]
    [InlineData("9am New York time", "America/New_York", "New York time")]
    [InlineData("3pm in London", "Europe/London", "in London")]
    public void A_sentence_names_its_zone(string text, string id, string stretch)
    {
        var read = Assert.IsType<Reading<DateTimeZone>.One>(Places.Within(text));
        Assert.Equal(id, read.Value.Id);
        Assert.Equal(stretch, text.Substring(read.Spans[0].Start, read.Spans[0].Length).Trim());
    }

    [Theory]
    [InlineData("当地时间下午3点")]
    [InlineData("今晚 10 点提醒我跟美国客户开会")]
    [InlineData("ship to Hamburg on Friday")]
    [InlineData("at 9am ship to Hamburg")]
    [InlineData("order for Acme (Hamburg)")]
    [InlineData("what is the lead time")]
    [InlineData("this time next week")]
    [InlineData("le client et moi à 9h")]
    [InlineData("德国客户的单子明天发")]
    public void A_place_alone_is_no_zone(string text) => Assert.IsType<Reading<DateTimeZone>.None>(Places.Within(text));
}
