using System.Text;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Text = Bot.Domain.Talk.Text;

namespace Bot.Domain.Samples;

public enum SampleVerdict { Approved, ApprovedWithComments, Rejected }

/// <summary>One round of a sample: sent, then judged.</summary>
/// <param name="Parcel">The courier's number.</param>
public sealed record SampleRound(int Number, LocalDate SentOn, SampleVerdict? Verdict = null, LocalDate? JudgedOn = null, string? Comments = null, string? Parcel = null);

/// <summary>A sample of a style of an order, in rounds; a rejected one is followed by the next. Where colours are judged apart, each has its own.</summary>
/// <param name="Kind">The milestone that it is known by: <c>M08</c> for the PP sample.</param>
[Stored("samples")]
public sealed record Sample(string Id, string OrderId, string Kind, IReadOnlyList<SampleRound> Rounds, string? Colour = null) : IPart, IHistoric
{
    private const int LongestColour = 20;

    public IEnumerable<Reference> PartOf => [new Reference("orders", OrderId)];

    public bool Internal => false;

    public IEnumerable<string> Keys => [$"order|{OrderId}|{Kind}"];

    public bool IsApproved => Rounds.LastOrDefault()?.Verdict is SampleVerdict.Approved or SampleVerdict.ApprovedWithComments;

    public static string IdOf(string orderId, string kind, string? colour = null) =>
        colour is null ? $"{orderId}-{kind}" : $"{orderId}-{kind}-{Convert.ToHexString(Encoding.UTF8.GetBytes(Names.Fold(colour[..Math.Min(colour.Length, LongestColour)])))}";

    /// <summary>A new round leaves; while one is still out the date of that one is corrected.</summary>
    public Sample Send(LocalDate on, string? parcel = null, int? round = null) => Out is { } open && (round is null || round == open.Number)
        ? Replace(open with { SentOn = on, Parcel = parcel ?? open.Parcel })
        : this with { Rounds = [.. Rounds, new SampleRound(round ?? Following, on, Parcel: parcel)] };

    /// <summary>The customer's word on the round that is out, or on one that nobody logged as sent.</summary>
    public Sample Judge(SampleVerdict verdict, LocalDate on, string? comments, int? round = null) => Out is { } open && (round is null || round == open.Number)
        ? Replace(open with { Verdict = verdict, JudgedOn = on, Comments = comments })
        : this with { Rounds = [.. Rounds, new SampleRound(round ?? Following, on, verdict, on, comments)] };

    /// <summary>A remark that decides nothing.</summary>
    public Sample Remark(LocalDate on, string? comments) => Out is { } open
        ? Replace(open with { Comments = comments })
        : this with { Rounds = [.. Rounds, new SampleRound(Following, on, Comments: comments)] };

    /// <summary>It was not sent, or not judged, after all.</summary>
    public Sample Reopen(bool isSending) => Rounds.LastOrDefault() switch
    {
        { Verdict: null } when isSending => this with { Rounds = [.. Rounds.SkipLast(1)] },
        { Verdict: not null } judged when !isSending => Replace(judged with { Verdict = null, JudgedOn = null, Comments = null }),
        _ => this,
    };

    public int Following => (Rounds.LastOrDefault()?.Number ?? 0) + 1;

    private SampleRound? Out => Rounds.LastOrDefault() is { Verdict: null } open ? open : null;

    private Sample Replace(SampleRound last) => this with { Rounds = [.. Rounds.SkipLast(1), last] };

    /// <summary>The milestone says the rest; this says what a milestone cannot.</summary>
    public IEnumerable<Text> ChangesSince(IDocument? before) =>
        Rounds.LastOrDefault() is { } last && (before as Sample)?.Rounds.LastOrDefault() != last && (last.Number > 1 || last.Parcel is not null || Colour is not null || last.Verdict is SampleVerdict.Rejected or SampleVerdict.ApprovedWithComments || (last.Verdict is null && SampleSteps.Of(Kind).Sent is null))
            ? [Said(last)]
            : [];

    private Text Said(SampleRound round)
    {
        var name = Colour is null ? SampleSteps.Of(Kind).Name : (Text)$"{SampleSteps.Of(Kind).Name} {Colour}";
        return (round.Verdict, round.Parcel) switch
        {
            (null, null) when round.Comments is not null => $"{name}, round {round.Number}: comments",
            (null, null) => $"{name}, round {round.Number}: sent {round.SentOn}",
            (null, _) => $"{name}, round {round.Number}: sent {round.SentOn}, {round.Parcel}",
            (SampleVerdict.Approved, _) => $"{name}, round {round.Number}: approved {round.JudgedOn}",
            (SampleVerdict.ApprovedWithComments, _) => $"{name}, round {round.Number}: approved with comments {round.JudgedOn}",
            _ => (Text)$"{name}, round {round.Number}: rejected {round.JudgedOn}",
        };
    }
}
