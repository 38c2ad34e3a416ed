using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>The company whose bot this is; there is one in a store.</summary>
/// <param name="Country">ISO 3166 alpha-2; its working calendar counts.</param>
/// <param name="TimeData">The version of the zone data that the waiting instants were worked out with.</param>
/// <param name="FoundBy">The version of the keys that its documents are found by; a store of an earlier one has them written again.</param>
[Stored("company")]
public sealed record Company(string Name, string ZoneId, string Country, Language Language, string TimeData = "", int FoundBy = 0) : IDocument
{
    public const string TheOne = "company";

    public string Id => TheOne;
}
