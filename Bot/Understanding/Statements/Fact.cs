using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Payments;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>One thing that a part of a sentence says of an order, before it is known of which.</summary>
public abstract record Fact
{
    private Fact()
    {
    }

    /// <summary>"好像", "I think", "?": the speaker is not sure, so nothing is changed before somebody says yes.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether it would change what is on file.</summary>
    public virtual bool Changes => true;

    /// <summary>A step was taken; null means today.</summary>
    public sealed record Happened(string Code, LocalDate? On) : Fact;

    /// <summary>A step is to be taken on a day.</summary>
    public sealed record Awaited(string Code, LocalDate On) : Fact;

    /// <summary>A step was tried and did not pass: a sample was turned down.</summary>
    public sealed record Refused(string Code, LocalDate? On) : Fact;

    /// <summary>It will be late, by days or until a day.</summary>
    /// <param name="IsRolled">The carrier left it behind.</param>
    public sealed record Late(int? Days, LocalDate? Until, bool IsRolled) : Fact
    {
        public bool IsOpen => Days is null && Until is null;

        /// <summary>Because the goods are gone over once more: of a failed inspection it is what comes next.</summary>
        public bool IsRework { get; init; }
    }

    /// <summary>It is to be earlier by days; whether that is agreed or only wished for is asked.</summary>
    /// <param name="Field">The date that moves; null for a step that is none.</param>
    public sealed record Earlier(DateField? Field, string? Code, int Days) : Fact;

    public sealed record Moved(DateField Field, LocalDate Day) : Fact;

    /// <summary>How many are ordered now, or how many more or less.</summary>
    /// <param name="Sign">0 for the new total, else what the figure is added with.</param>
    public sealed record Counted(decimal Number, int Sign, bool IsPercent) : Fact
    {
        /// <summary>What it comes to, where both are said; whether that is so only the records know.</summary>
        public decimal? Total { get; init; }
    }

    public sealed record Inspected(InspectionKind Kind, bool Passed, int? Critical, int? Major, int? Minor, LocalDate? On) : Fact;

    /// <summary>Money came, or a slip that says so.</summary>
    public sealed record Paid(PaymentKind? Kind, PaymentState State, decimal? Amount, string? Currency, LocalDate? On) : Fact
    {
        /// <summary>The amount is what is missing: "尾款少35刀".</summary>
        public bool IsShort { get; init; }
    }

    /// <summary>How it stands is asked.</summary>
    public sealed record Asked : Fact
    {
        /// <summary>How many were made is asked: "how many are sewn?"</summary>
        public bool IsOfOutput { get; init; }

        public override bool Changes => false;
    }

    /// <summary>What might be: nothing to do.</summary>
    public sealed record Supposed : Fact
    {
        public override bool Changes => false;
    }

    /// <summary>Something changed, and what exactly has to be asked: "4/1出大货", "cut-off passed", a day that can be two.</summary>
    public sealed record Unclear : Fact
    {
        /// <summary>A cut-off has passed: it is no new one.</summary>
        public bool IsPassed { get; init; }
    }
}

/// <summary>What a message says, part by part.</summary>
/// <param name="Parts">In the order they were said.</param>
public sealed record Statement(IReadOnlyList<Part> Parts)
{
    public bool ChangesSomething => Parts.Any(part => part.Facts.Any(fact => fact.Changes));
}

/// <summary>One part of a message, between commas or so.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record Part(Span Span, IReadOnlyList<Fact> Facts)
{
    /// <summary>A step is spoken of, and nothing says that it was taken: "要装柜了", "请确认装柜完成".</summary>
    public bool IsOpen { get; init; }

    /// <summary>Steps of which it says that they were not taken: "deposit not received yet", "还没开船".</summary>
    public IReadOnlyList<string> Untaken { get; init; } = [];
}
