namespace Bot.Domain.Plans;

/// <summary>How goods travel, as far as the template differs by it.</summary>
/// <param name="Transit">Days on the way, when nobody said an arrival; planning defaults, as the template's.</param>
/// <param name="Without">Codes of the steps that there are only at sea.</param>
/// <param name="Names">By code, what a step is called instead; text keys.</param>
public sealed record Way(int Transit, IReadOnlyList<string> Without, IReadOnlyDictionary<string, string> Names)
{
    public static readonly Way Sea = new(SeaFcl.Transit, [], new Dictionary<string, string>());

    // No container, no terminal to gate in at, no bill of lading that the goods are given out for.
    private static readonly string[] AtSea = ["M19", "M22", "M26", "M29"];

    private static readonly Dictionary<string, string> Elsewhere = new() { ["M24"] = "Departed" };

    public static readonly Way Air = new(5, AtSea, Elsewhere);
    public static readonly Way Courier = new(5, AtSea, Elsewhere);
    public static readonly Way Truck = new(7, AtSea, Elsewhere);
    public static readonly Way Rail = new(20, AtSea, Elsewhere);

    public static IEnumerable<Way> All => [Sea, Air, Courier, Truck, Rail];
}
