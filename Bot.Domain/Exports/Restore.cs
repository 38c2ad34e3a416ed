using Bot.Domain.Storage;

namespace Bot.Domain.Exports;

/// <summary>Stands in the store while a company is being put into it: until it is gone what is there is only a part.</summary>
[Stored("restores")]
public sealed record Restore(Instant At) : IDocument
{
    public const string TheOne = "restore";

    public string Id => TheOne;
}
