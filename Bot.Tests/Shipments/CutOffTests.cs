using System.Globalization;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Shipments;

namespace Bot.Tests.Shipments;

/// <summary>A cut-off is wall-clock time at the port, also where the clocks change.</summary>
public class CutOffTests
{
    [Theory]
    [InlineData("Europe/Berlin", 2027, 3, 27, "2027-03-27T01:30:00Z")]
    [InlineData("Europe/Berlin", 2027, 3, 28, "2027-03-28T01:00:00Z")]
    [InlineData("Europe/Berlin", 2027, 3, 29, "2027-03-29T00:30:00Z")]
    [InlineData("Europe/Berlin", 2026, 10, 25, "2026-10-25T00:30:00Z")]
    [InlineData("America/Los_Angeles", 2026, 11, 1, "2026-11-01T10:30:00Z")]
    [InlineData("America/Vancouver", 2026, 12, 1, "2026-12-01T09:30:00Z")]
    [InlineData("Asia/Shanghai", 2027, 1, 1, "2026-12-31T18:30:00Z")]
    public void At_half_past_two(string zone, int year, int month, int day, string instant) =>
        Assert.Equal(instant, new CutOff(CutOffKind.Port, new LocalDate(year, month, day), new LocalTime(2, 30)).At(From(zone)).ToInstant().ToString(null, CultureInfo.InvariantCulture));

    [Fact]
    public void A_day_alone_is_taken_for_its_noon() =>
        Assert.Equal("2026-03-16T04:00:00Z", new CutOff(CutOffKind.Port, new LocalDate(2026, 3, 16)).At(From("Asia/Shanghai")).ToInstant().ToString(null, CultureInfo.InvariantCulture));

    private static Shipment From(string zone) => new("s", [], new LocalDate(2027, 4, 1), new LocalDate(2027, 5, 1), Plan.Empty, PortZoneId: zone);
}
