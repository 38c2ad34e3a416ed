namespace Bot.Channels;

/// <summary>How fast a conversation may be spoken to: so many messages at once, and then one each time that long has passed.</summary>
public sealed record Pace(int AtOnce, Duration Each);
