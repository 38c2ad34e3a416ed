namespace Bot.Understanding.Model;

/// <summary>Says what a sentence may mean that no rule understood. It only proposes; a person confirms.</summary>
public interface IAdviser
{
    /// <summary>The likeliest first; none where it has no idea, is slow or is not there.</summary>
    Task<IReadOnlyList<Proposal>> Propose(Question question, CancellationToken ct);
}

/// <summary>All that an adviser is shown: nothing that the person may not see.</summary>
/// <param name="Commands">Those that the person may give.</param>
/// <param name="Names">Orders, and to our own people their customers.</param>
/// <param name="Now">By the person's own clock.</param>
public sealed record Question(string Sentence, IReadOnlyList<Offered> Commands, IReadOnlyList<string> Names, LocalDateTime Now);

/// <summary>A command, what it is for and how it is said.</summary>
public sealed record Offered(string Command, string Help, string Example);

/// <summary>A command and what is said after it: "delay", "PO-1042 3 days".</summary>
public sealed record Proposal(string Command, string Arguments);
