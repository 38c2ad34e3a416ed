using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>How large things get. A test makes them small, so that all that happens in a month happens in a second.</summary>
/// <param name="Journal">The journal's files.</param>
/// <param name="Log">The database is saved when LiteDB's log is longer.</param>
/// <param name="Backlog">The database gets the whole machine when it is so many bytes of journal behind.</param>
/// <param name="MostBacklog">No more is taken in while it is so many bytes behind.</param>
/// <param name="Slice">How many documents one transaction takes over.</param>
/// <param name="Patience">How long the disk is left alone after it failed; longer each time.</param>
internal sealed record Limits(Sizes Journal, long Log, long Backlog, long MostBacklog, int Slice, TimeSpan Patience)
{
    public const long LongestLog = 7 * 1024 * 1024;

    public static readonly Limits Usual = new(new Sizes(64L * 1024 * 1024, 1024 * 1024), LongestLog, 192L * 1024 * 1024, 384L * 1024 * 1024, 500, TimeSpan.FromSeconds(1));
}
