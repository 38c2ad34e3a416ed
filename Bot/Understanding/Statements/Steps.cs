using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>A step of the order's life found in a part of a sentence.</summary>
/// <param name="Code">Of the milestone; null for an inspection or a sample that did not pass or whose result only is said.</param>
internal sealed record Step(string? Topic, string State, string? Code, Span Span);

/// <summary>Finds steps: a thing and what became of it, "PP sample … sent", or one phrase that says both, "开船".</summary>
internal static partial class Steps
{
    private static readonly ConditionalWeakTable<Phrasebook, Dictionary<string, string>> Tables = [];
    private static readonly HashSet<string> General = ["goods", "order", "shipment", "vessel", "container", "bulk", "documents"];
    private static readonly HashSet<string> GeneralSteps = ["M10", "M16", "M19", "M22", "M24", "M31", "M33"];
    /// <summary>Samples and papers: goods named before one say whose it is, "T恤产前样签收了".</summary>
    private static readonly HashSet<string> Carried = ["pp sample", "top sample", "shipment sample", "lab dip", "fit sample", "size set", "bl", "draft bl", "documents", "pi", "lc", "origin certificate", "insurance", "tests"];
    private static readonly HashSet<string> Judged = ["passed", "failed", "approved"];

    /// <summary>Somebody has them in hand: said of goods, and of nothing else.</summary>
    private const string Taken = "taken";

    /// <summary>Things whose inspection is an inspection, and not a step that is ticked.</summary>
    public static readonly HashSet<string> Inspections = ["inline", "dupro", "final"];

    /// <summary>Who passes or fails goods; himself he is only booked.</summary>
    public const string Inspector = "inspector";

    /// <summary>Goods, papers, what carries them: anything may be said of them.</summary>
    public static bool IsGeneral(string topic) => General.Contains(topic);

    /// <summary>Whether a thing of that kind is sent and received by itself.</summary>
    public static bool IsCarried(string topic) => Carried.Contains(topic);

    /// <summary>Steps that a phrase says without naming what took them: "shipped".</summary>
    public static bool IsGeneralStep(string code) => GeneralSteps.Contains(code);

    /// <param name="borrowed">What became of it, said with something else; here as if at the end.</param>
    /// <param name="before">What was spoken of before: "final passed, released".</param>
    public static IReadOnlyList<Step> In(Clause clause, Phrasebook book, Term? borrowed, IReadOnlyList<Term> before)
    {
        var table = Tables.GetValue(book, static book => book.Phrases("said:step").ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
        var found = new List<Step>();
        var states = clause.States.Where(state => clause.Is("plan") || !IsTold(clause.Text, state.Span)).ToList();
        if (borrowed is { } lent)
            states.Add(lent with { Span = new Span(clause.Text.Length, 0) });
        foreach (var state in states)
        {
            var pairs = from topic in clause.Topics is [] ? before.Select(topic => topic with { Span = default }) : clause.Topics
                        where !topic.Span.Overlaps(state.Span)
                        // "大货上线" is one thing: a "完成" further on is not the bulk's.
                        where !clause.Events.Any(phrase => phrase.Span.Overlaps(topic.Span) && phrase.Span.Length > topic.Span.Length && !phrase.Span.Overlaps(state.Span))
                        where !General.Contains(topic.Meaning) || !clause.Topics.Any(other => Carried.Contains(other.Meaning) && other.Span.Start >= topic.Span.End && other.Span.End <= state.Span.Start)
                        // "inspector reached the lamp factory": he is there, and not the lamps; "pinholes in glaze": nothing came in.
                        where topic.Span.Start < state.Span.End || !(clause.Text.AsSpan(state.Span.Start, state.Span.Length) is "in" || (General.Contains(topic.Meaning) && clause.Topics.Any(other => other.Meaning == Inspector && other.Span.End <= state.Span.Start)))
                        let code = table.GetValueOrDefault($"{topic.Meaning}+{state.Meaning}")
                        let judged = state.Meaning == "failed" || (Inspections.Contains(topic.Meaning) && Judged.Contains(state.Meaning)) || (topic.Meaning == Inspector && state.Meaning == "passed")
                        where code is not null || (judged && clause.Topics is not [])
                        where state.Meaning != Taken || (clause.Topics.All(other => General.Contains(other.Meaning)) && IsObject(clause.Text, topic.Span, state.Span))
                        orderby General.Contains(topic.Meaning), topic.Meaning == "goods" && clause.Topics.Any(other => other.Meaning == "container"), Distance(topic.Span, state.Span), topic.Span.Start descending
                        select new Step(topic.Meaning, state.Meaning, code, Around(topic.Span, state.Span));
            // The name of a date is no state: "到港日".
            if (clause.Fields.Any(field => field.Span.Overlaps(state.Span) && field.Span.Length > state.Span.Length))
                continue;
            if ((pairs.FirstOrDefault() ?? (before is [] ? OfOrder(clause, state, table) : null)) is not { } best || found.Exists(other => other.Code == best.Code && other.State == best.State && other.Topic == best.Topic))
                continue;
            found.Add(best);
            found.AddRange(Beside(best, clause, table));
        }

        // Several things share what became of them: "PI and deposit confirmed", "1042和1043的定金、尾款都到了".
        foreach (var phrase in clause.Events.Where(phrase => !found.Exists(step => step.Span.Overlaps(phrase.Span) && (step.Code is not null || step.State == "failed"))))
            found.Add(new Step(null, "event", phrase.Meaning, phrase.Span));
        // "sent the PI back signed": sent by whom it was sent to.
        if (found.Exists(step => step.Code == "M04") && found.Find(step => step.Code == "M03") is { } issued && Back().IsMatch(clause.Text))
            found.Remove(issued);
        return [.. found.DistinctBy(step => (step.Code, step.Code is null ? step.Topic : null))];
    }

    [GeneratedRegex(@"(?<![a-z])back(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Back();

    /// <summary>"load 1042", "let's start cutting", "1042 loading", "1042 telex release": what somebody is to do or is at, and has not done.</summary>
    private static bool IsTold(string text, Span state) =>
        text.AsSpan(state.Start, state.Length) is "loading" or "stuffing" or "sailing" || (Told().IsMatch(text.AsSpan(state.Start, state.Length)) && ToldTo().IsMatch(text.AsSpan(0, state.Start)));

    /// <summary>"towels sail", "we load": without a day it has not happened.</summary>
    public static bool IsBare(string text, Span state) => text.AsSpan(state.Start, state.Length) is "start" or "begin" or "load" or "stuff" or "sail" or "leave" or "submit" or "depart";

    [GeneratedRegex(@"^(start|begin|load|stuff|finish|complete|sail|leave|submit|release|kick off|reject|sign|pay|book|clear)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Told();

    [GeneratedRegex(@"^[\s\u0001]*$|(?<![a-z])(telex|tlx|express|to|let's|lets|let us|let them|now|and)\s$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex ToldTo();

    /// <summary>"Klaus received the mugs", "马克杯收到了": it is what was received, and not "a complaint about the mugs".</summary>
    private static bool IsObject(string text, Span goods, Span state) => goods.Start >= state.End
        ? Filler().IsMatch(text[state.End..goods.Start]) && !Ours().IsMatch(text[..state.Start]) && (text.AsSpan(state.Start, state.Length) is not "got" || (text.AsSpan(goods.Start, goods.Length) is not ("it" or "they" or "everything") && Filler().IsMatch(text[goods.End..])))
        : !IsForIt(text, goods) && Filler().IsMatch(text[goods.End..state.Start]) && Filler().IsMatch(text[state.End..]);

    /// <summary>"88213 left Qingdao", "1042 and 1043 both loaded": nothing is named but the order, and nothing else stands between.</summary>
    private static Step? OfOrder(Clause clause, Term state, Dictionary<string, string> table) =>
        clause.Topics is [] && clause.Events is [] && clause.Subject is { } order && !order.Overlaps(state.Span) && !IsForIt(clause.Text, order) && table.GetValueOrDefault($"order+{state.Meaning}") is { } code
            && Filler().IsMatch(NotYet().Replace(order.Start < state.Span.Start ? clause.Text[order.Start..state.Span.Start] : clause.Text[state.Span.End..order.Start], ""))
            ? new Step("order", state.Meaning, code, Around(order, state.Span)) : null;

    [GeneratedRegex(@"(?<![a-z])(not|(is|has|was|had|are|have)n'?t)(?![a-z])|还?[没未]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex NotYet();

    /// <summary>"the CO for 2201 is in": something for it, and not it.</summary>
    private static bool IsForIt(string text, Span order) => For().IsMatch(text[..order.Start]);

    [GeneratedRegex(@"(?<![a-z])(for|of|re|about|on|fur|von|para|pour|de|del|du|do|da|des)\s(the\s|la\s|le\s|les\s|el\s|die\s|order\s|po\s)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex For();

    /// <summary>"we got the mugs", "the forwarder received the lamps": they are not with the customer yet.</summary>
    [GeneratedRegex(@"(?<![a-z])(we|i|factory|supplier|mill|forwarder|carrier|warehouse|terminal|dhl|they)\s(have\s|has\s|just\s|already\s|finally\s|now\s)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Ours();

    [GeneratedRegex(@"^([\s\u0001,\d.:/\-]|(?<![a-z])(the|po|order|orders|shipment|is|are|was|were|has|have|had|been|be|got|gets|his|her|their|its|our|will|to|now|already|all|both|also|too|finally|just|fully|safely|only|today|yesterday|tonight|this|last|morning|night|evening|afternoon|on|at|in|of|and|well|'s|s|[a-z]{3,6}day|pcs|pieces|units|sets|cartons|ctns|las?|los?|les?|el|die|der|das|den|a|o|as|os|ayer|hier|gestern|ontem|heute|hoy|hoje|aujourd'hui|wurden?|ist|sind|ya|deja|schon|bereits|fue|fueron|foi|foram|est|sont|ete|ont|ha|han|sido|sendo)(?![a-z])|客户|客人|买家|对方|那边|[这那单票个的已经都也全部均今昨前天早晚上下午刚终于号月日周一二三四五六和跟与件只条套箱台盏万千])*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Filler();

    /// <summary>"SI跟VGM都发了": what became of one thing became of those that are named together with it; where that makes no sense it is unclear.</summary>
    private static IEnumerable<Step> Beside(Step step, Clause clause, Dictionary<string, string> table)
    {
        var ordered = clause.Topics.OrderBy(topic => topic.Span.Start).ToList();
        var at = ordered.FindIndex(topic => topic.Meaning == step.Topic && topic.Span.Overlaps(step.Span));
        // "si vgm 都发了"
        var isBoth = Both().IsMatch(clause.Text);
        for (var i = at; i > 0 && clause.Text.Between(ordered[i - 1].Span, ordered[i].Span) is var between && (IsTogether(between) || (isBoth && between.Length > 0 && string.IsNullOrWhiteSpace(between))); i--)
        {
            var other = ordered[i - 1].Meaning;
            var code = table.GetValueOrDefault($"{other}+{step.State}");
            if (other != step.Topic && (code is not null || !General.Contains(other)))
                yield return new Step(other, code is null ? Unclear : step.State, code, Around(ordered[i - 1].Span, step.Span));
        }
    }

    /// <summary>Two things are named together, and what is said fits only one of them.</summary>
    public const string Unclear = "unclear";

    private static bool IsTogether(string between) => Together().IsMatch(between);

    [GeneratedRegex(@"^\s*(和|跟|与|及|以及|还有|and|&|\+|/|、)\s*(the\s)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Together();

    [GeneratedRegex(@"都|(?<![a-z])both(?! of|[a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Both();

    private static int Distance(Span a, Span b) => a.Start > b.Start ? a.Start - b.End : b.Start - a.End;

    private static Span Around(Span a, Span b)
    {
        var start = Math.Min(a.Start, b.Start);
        return new Span(start, Math.Max(a.End, b.End) - start);
    }
}
