using Bot.Domain.Orders;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>The last moments before a sailing: DCSA's documentation (SI, 截单), port (CY, 截港), customs (截关) and VGM cut-offs.</summary>
public enum CutOffKind { Documents, Port, Customs, Vgm }

/// <summary>A cut-off in the port's own time.</summary>
/// <param name="Time">Null when only a day was said; then it is taken for noon, the earliest of the usual hours.</param>
public sealed record CutOff(CutOffKind Kind, LocalDate Day, LocalTime? Time = null)
{
    public ZonedDateTime At(Shipment shipment)
    {
        var zone = DateTimeZoneProviders.Tzdb[shipment.PortZoneId ?? "UTC"];
        return Schedule.InstantOf(Day, Time ?? LocalTime.Noon, zone).InZone(zone);
    }

    public Text Name => Kind switch
    {
        CutOffKind.Documents => $"SI cut-off",
        CutOffKind.Port => $"CY cut-off",
        CutOffKind.Customs => $"Customs cut-off",
        CutOffKind.Vgm => $"VGM cut-off",
    };

    public Text Said(Shipment shipment) => Time is null ? (Text)$"{Name} {Day}" : $"{Name} {At(shipment)}";
}
