using Bot.Domain.Talk;
namespace Bot.Understanding;

/// <summary>The time zones that people mean by the names of cities, countries and zones, in English and Chinese.</summary>
public static class Places
{
    /// <summary>The zone that a whole answer names: "Hamburg", "宁波", "UTC+8", "CET". A country with several zones is asked about.</summary>
    public static Reading<DateTimeZone> Zone(string text) => new Reading<DateTimeZone>.None();
}
