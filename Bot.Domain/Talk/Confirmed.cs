namespace Bot.Domain.Talk;

/// <summary>What cannot be lived with by mistake is done when it was said twice.</summary>
public enum Confirmed { Yes }

/// <summary>A leader does it against the rule, with a reason.</summary>
public enum Override { Anyway }
