using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Samples;

public enum SampleVerdict { Approved, ApprovedWithComments, Rejected }

/// <summary>One round of a sample: sent, then judged.</summary>
public sealed record SampleRound(int Number, LocalDate SentOn, SampleVerdict? Verdict = null, LocalDate? JudgedOn = null, string? Comments = null);

/// <summary>A sample of a style of an order, in rounds; a rejected one is followed by the next.</summary>
/// <param name="Kind">The milestone that sending it is: <c>M08</c> for the PP sample.</param>
[Stored("samples")]
public sealed record Sample(string Id, string OrderId, string Kind, IReadOnlyList<SampleRound> Rounds) : IPart, IHistoric
{
    public IEnumerable<Reference> PartOf => [new Reference("orders", OrderId)];

    public bool Internal => false;

    public IEnumerable<string> Keys => [$"order|{OrderId}|{Kind}"];

    public static string IdOf(string orderId, string kind) => $"{orderId}-{kind}";

    /// <summary>A new round leaves; while one is still out the date of that one is corrected.</summary>
    public Sample Send(LocalDate on) => Out is { } open
        ? Replace(open with { SentOn = on })
        : this with { Rounds = [.. Rounds, new SampleRound(Rounds.Count + 1, on)] };

    /// <summary>The customer's word on the round that is out, or on one that nobody logged as sent.</summary>
    public Sample Judge(SampleVerdict verdict, LocalDate on, string? comments) => Out is { } open
        ? Replace(open with { Verdict = verdict, JudgedOn = on, Comments = comments })
        : this with { Rounds = [.. Rounds, new SampleRound(Rounds.Count + 1, on, verdict, on, comments)] };

    private SampleRound? Out => Rounds.LastOrDefault() is { Verdict: null } open ? open : null;

    private Sample Replace(SampleRound last) => this with { Rounds = [.. Rounds.SkipLast(1), last] };

    public IEnumerable<Text> ChangesSince(IDocument? before) => [];
}
