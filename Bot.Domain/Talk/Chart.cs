namespace Bot.Domain.Talk;

/// <summary>What a bar means; its colour goes by it.</summary>
public enum Shade { Good, Fair, Poor }

/// <summary>Bars under a title: a picture where the channel can show one, lines of text elsewhere.</summary>
/// <param name="Unit">Stands right behind each value: <c>%</c>.</param>
/// <param name="Full">The value of the longest bar there could be.</param>
public sealed record Chart(Text Title, IReadOnlyList<Bar> Bars, string Unit, decimal Full);

public sealed record Bar(Text Label, decimal Value, Shade Shade);

/// <summary>A worded chart. <see cref="Chart"/> says what the parts mean.</summary>
public sealed record OutgoingChart(string Title, IReadOnlyList<OutgoingBar> Bars, decimal Full);

/// <param name="Shown">The value as it is written.</param>
public sealed record OutgoingBar(string Label, decimal Value, string Shown, Shade Shade);
