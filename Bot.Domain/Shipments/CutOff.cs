namespace Bot.Domain.Shipments;

/// <summary>The last moments before a sailing: DCSA's documentation (SI, 截单), port (截港), customs (截关) and VGM cut-offs.</summary>
public enum CutOffKind { Documents, Port, Customs, Vgm }

/// <summary>A cut-off in the port's own time.</summary>
/// <param name="Time">Null when only a day was said.</param>
public sealed record CutOff(CutOffKind Kind, LocalDate Day, LocalTime? Time = null);
