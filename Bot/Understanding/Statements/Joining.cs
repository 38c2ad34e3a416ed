using System.Text.RegularExpressions;
using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Payments;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>What the parts of a message say together: "甩柜了，下水船25号" is one delay, and how many defects there were may come after the next comma.</summary>
internal sealed partial class Joining(List<Part> parts, List<Clause> clauses, LocalDate today, Language language, Lexicon words, TimeReader time)
{
    /// <summary>The parts, each with what is left for it to say.</summary>
    public IReadOnlyList<Part> Whole()
    {
        Judge();
        Reason();
        Reckon();
        TakeOutUnfinished();
        TakeOutUnaffected();
        Name();
        Date();
        Arrive();
        // "ETD 20 March, arrives 18 April": beside a new ETD it is the ETA.
        var isDates = parts.Exists(part => part.Facts.Any(fact => fact is Fact.Moved { Field: DateField.Etd }));
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var fact in parts[i].Facts.ToList())
                Complete(i, fact, isDates);
        }

        return parts;
    }

    private bool Any(Func<Fact, bool> said) => parts.Exists(part => part.Facts.Any(said));

    private void Each(Func<Fact, int, Fact?> meant)
    {
        for (var i = 0; i < parts.Count; i++)
            Say(i, [.. parts[i].Facts.Select(fact => meant(fact, i)).OfType<Fact>()]);
    }

    private void Say(int at, IReadOnlyList<Fact> facts) => parts[at] = parts[at] with { Facts = facts };

    private void Replace(int at, Fact old, Fact fresh) => Say(at, [.. parts[at].Facts.Select(fact => ReferenceEquals(fact, old) ? fresh : fact)]);

    /// <summary>With counts of defects, or beside goods of which it is said: "towels passed, lamps failed inspection".</summary>
    private void Judge()
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Facts is [] && clauses[i].IsJudged && (Defect.In(string.Join(',', clauses.Skip(i).Take(4).Select(clause => clause.Text)), today) is not (null, null, null) || Any(fact => fact is Fact.Inspected)))
                Say(i, [new Fact.Inspected(InspectionKind.Final, !clauses[i].States.Any(state => state.Meaning == "failed"), null, null, null, null)]);
        }
    }

    /// <summary>"尾查没过 返工3天", "返工3天 整单晚5天": the rework is what comes of the one, and why the other.</summary>
    private void Reason()
    {
        if (Any(fact => fact is Fact.Inspected or Fact.Moved or Fact.Late { IsRework: false }))
            Each((fact, _) => fact is Fact.Late { IsRework: true } ? null : fact);
    }

    /// <summary>"减少500件，剩4500件": by how many, and in the next part what that comes to.</summary>
    private void Reckon()
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            var next = clauses[i + 1];
            if (parts[i].Facts is [Fact.Counted { Sign: not 0, Total: null } by] && parts[i + 1].Facts is [] or [Fact.Counted { Sign: 0 }] && !next.IsQuestion && next.Subject is null
                && Figures.In(next.Text).ToList() is [{ Currency: null, Unit: not "%" } sum] && ClauseReader.TotalAt(next.Text, sum) is not null)
            {
                Say(i, [by with { Total = sum.Value }]);
                Say(i + 1, []);
            }
        }
    }

    /// <summary>"finished but not packed": not ready. "灯珠到了 外壳还在路上": a part of the materials is not the materials.</summary>
    private void TakeOutUnfinished()
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (clauses[i + 1] is { Topics: [], Subject: null } next && next.Is("deny") && next.States.Any(state => state.Meaning is "packed" or "finished"))
                Say(i, [.. parts[i].Facts.Where(fact => fact is not Fact.Happened { Code: "M16" })]);
        }

        Each((fact, at) => fact is Fact.Happened { Code: "M10" } && clauses.Where((clause, other) => other != at && parts[other].Facts is [] && IsMissing(clause)).Any() ? null : fact);
    }

    /// <summary>"外壳还在路上", "zippers not in yet": something of the order's materials is missing.</summary>
    private static bool IsMissing(Clause clause) => clause.Topics.All(topic => topic.Meaning is "materials" or "goods") && clause.Events is [] && clause.IsMissing;

    /// <summary>"hang tags 3 days late but bulk not affected": the order is not late.</summary>
    private void TakeOutUnaffected()
    {
        if (clauses.Exists(clause => clause.Is("unaffected")))
            Each((fact, at) => fact is Fact.Late && clauses[at].IsOfSomethingElse ? null : fact);
    }

    /// <summary>"now due into Genoa July 16, pls update ETA": the day comes first, and which one it is next.</summary>
    private void Name()
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (clauses[i].Fields is [{ Meaning: var field }] && parts[i].Facts is [] && !clauses[i].Text.Any(char.IsAsciiDigit) && !clauses[i].Is("deny") && !clauses[i].IsQuestion && parts[i - 1].Facts is [Fact.Awaited { Code: "M24" or "M31" or "M33" or "M16", On: var on }])
            {
                Say(i - 1, []);
                Say(i, [new Fact.Moved(Enum.Parse<DateField>(field), on)]);
            }
        }
    }

    /// <summary>"ETD往前挪了，现在是3月29": which date first, and its day next; "PI盖章回传了，昨天的事": what happened, and when.</summary>
    private void Date()
    {
        for (var i = 1; i < parts.Count; i++)
        {
            var (before, clause) = (clauses[i - 1], clauses[i]);
            if (parts[i].Facts is not [] || !(clause.IsOnlyNew || clause.IsOnlyDay) || DayIn(clause, clause.IsOnlyDay) is not { } said)
                continue;
            if (clause.IsOnlyNew && said > today && parts[i - 1].Facts is [] or [Fact.Unclear] && before.Fields is [{ Meaning: var named }] && !before.Is("deny") && !before.Is("wish") && !before.IsQuestion && !before.Text.Any(char.IsAsciiDigit))
                Say(i - 1, [new Fact.Moved(Enum.Parse<DateField>(named), said)]);
            else if (clause.IsOnlyDay && said <= today)
                Say(i - 1, [.. parts[i - 1].Facts.Select(fact => On(fact, said))]);
            else
                continue;
            Spend(i);
        }
    }

    /// <summary>Nothing is left of it that would have to be kept.</summary>
    private void Spend(int at) => parts[at] = parts[at] with { Span = new Span(parts[at].Span.Start, 0) };

    private LocalDate? DayIn(Clause clause, bool past = false) => time.Date(ClauseReader.OnVessel(clause.Text), language, today, past: past) is Reading<LocalDate>.One { Value: var said } ? said : null;

    private static Fact On(Fact fact, LocalDate day) => fact switch
    {
        Fact.Happened { On: null } happened => happened with { On = day },
        Fact.Inspected { On: null } check => check with { On = day },
        Fact.Paid { On: null } paid => paid with { On = day },
        _ => fact,
    };

    /// <summary>"etd 16th eta 12th": of the month after, for nothing arrives before it leaves.</summary>
    private void Arrive()
    {
        if (parts.SelectMany(part => part.Facts).OfType<Fact.Moved>().FirstOrDefault(moved => moved.Field == DateField.Etd) is not { Day: var leaves })
            return;
        Each((fact, at) => fact is Fact.Moved { Field: DateField.Eta } moved && moved.Day <= leaves && ClauseReader.IsMonthless(clauses[at].Text)
            ? moved with { Day = moved.Day.PlusMonths(Period.Between(moved.Day, leaves, PeriodUnits.Months).Months + 1) } : fact);
    }

    private void Complete(int at, Fact fact, bool isDates)
    {
        switch (fact)
        {
            case Fact.Awaited { Code: "M31" } arrives when isDates:
                Replace(at, fact, new Fact.Moved(DateField.Eta, arrives.On) { IsDoubtful = fact.IsDoubtful });
                break;
            // "cleared import, delivery Friday": what has arrived is brought to the door.
            case Fact.Moved { Field: DateField.ShipDate or DateField.DeliveryDate } brought when Brought().IsMatch(clauses[at].Text) && parts.Take(at).Any(part => part.Facts.Any(before => before is Fact.Happened { Code: "M30" or "M31" or "M32" })):
                Replace(at, fact, new Fact.Awaited("M33", brought.Day) { IsDoubtful = fact.IsDoubtful });
                break;
            case Fact.Late { IsOpen: true } late:
                Complete(at, late);
                break;
            case Fact.Inspected check:
                Complete(at, check);
                break;
            case Fact.Happened { Code: "M05" or "M27" } came:
                Complete(at, came);
                break;
        }
    }

    [GeneratedRegex(@"(?<![a-z])(delivery|entrega|livraison|auslieferung|zustellung|lieferung)(?!\s(date|time|deadline))(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Brought();

    private void Complete(int at, Fact.Late late)
    {
        // "船期改到7月5日，因为甩柜": it only says why.
        if (parts.Take(at).Any(part => part.Facts.Any(fact => fact is Fact.Moved or Fact.Late { IsOpen: false })))
        {
            Say(at, [.. parts[at].Facts.Where(fact => fact != late)]);
            return;
        }

        // What is only said to be late is late when its new day comes next; a vessel that was missed waits for the day of the next one.
        for (var next = at + 1; next < (late.IsRolled ? parts.Count : Math.Min(at + 2, parts.Count)); next++)
        {
            var clause = clauses[next];
            if (!late.IsRolled && (parts[next].Facts is not ([] or [Fact.Late]) || clause.Topics.Count > 0 || clause.Is("deny") || clause.IsQuestion))
                break;
            var days = Figures.Days(clause.Text)?.Days;
            var until = parts[next].Facts.Select(fact => fact switch { Fact.Moved { Field: DateField.Etd or DateField.ShipDate } moved => moved.Day, Fact.Awaited { Code: "M24" } sails => sails.On, Fact.Late { Until: { } day } => day, _ => (LocalDate?)null }).FirstOrDefault(day => day is not null);
            if (until is null && parts[next].Facts is [] && DayIn(clause) is { } said && said > today)
                until = said;
            days ??= parts[next].Facts.OfType<Fact.Late>().FirstOrDefault()?.Days;
            if (days is null && until is null)
                continue;
            Replace(at, late, late with { Days = until is null ? days : null, Until = until });
            Say(next, [.. parts[next].Facts.Where(fact => fact is not (Fact.Late or Fact.Moved { Field: DateField.Etd or DateField.ShipDate } or Fact.Awaited { Code: "M24" }))]);
            return;
        }

        if (!late.IsRolled)
            Say(at, [.. parts[at].Facts.Where(fact => fact != late)]);
    }

    private void Complete(int at, Fact.Inspected check)
    {
        var rest = string.Join(',', clauses.Skip(at).Where((_, index) => index == 0 || !parts[at + index].Facts.Any(fact => fact is Fact.Inspected)).Select(clause => clause.Text));
        var (critical, major, minor) = Defect.In(rest, today);
        // "2 critical on the polos, inspector rejected the lot": they were counted first.
        if ((critical ?? major ?? minor) is null && at > 0 && parts[at - 1].Facts is [] or [Fact.Counted or Fact.Unclear])
        {
            (critical, major, minor) = Defect.In(clauses[at - 1].Text, today);
            if ((critical ?? major ?? minor) is not null)
                Say(at - 1, []);
        }

        Replace(at, check, check with { Critical = critical, Major = major, Minor = minor });
        if ((critical ?? major ?? minor) is null)
            return;
        // The counts were not anything else.
        for (var next = at + 1; next < parts.Count; next++)
        {
            if (Defect.In(clauses[next].Text, today) is not (null, null, null))
                Say(next, [.. parts[next].Facts.Where(fact => fact is not Fact.Counted and not Fact.Unclear)]);
        }
    }

    /// <summary>"balance received, 12,480.50 EUR": how much it was; "balance received, 20 USD short": how much was missing.</summary>
    private void Complete(int at, Fact.Happened came)
    {
        foreach (var next in new[] { at + 1, at - 1 }.Where(index => index >= 0 && index < parts.Count && parts[index].Facts is []))
        {
            if (Figures.In(clauses[next].Text).FirstOrDefault(figure => figure.Currency is not null) is { Currency: { } currency } sum)
            {
                Replace(at, came, new Fact.Paid(came.Code == "M05" ? PaymentKind.Deposit : PaymentKind.Balance, PaymentState.Credited, sum.Value, currency, came.On) { IsDoubtful = came.IsDoubtful, IsShort = words.Has(clauses[next].Text, "said:short") });
                if (Folded.Without(clauses[next].Text, sum.Span).Count(char.IsLetter) <= 2)
                    Spend(next);
                return;
            }
        }
    }
}
