using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>One part of a message with the known words in it.</summary>
internal sealed partial class Clause
{
    /// <summary>Nobody says more without a stop: a thousand things and a thousand states would each be looked at beside each other one.</summary>
    private const int Longest = 400;

    private readonly ILookup<string, Term> moods;
    private readonly Things things;

    /// <param name="payees">Where factories are named.</param>
    public Clause(string folded, Span span, Lexicon words, IReadOnlyList<Span>? payees = null)
    {
        Span = span;
        Text = span.Length > Longest ? "" : folded.Substring(span.Start, span.Length);
        var topics = TopicsIn(words, payees is not null && payees.Where(span.Overlaps).Any(payee => Paying().IsMatch(Text) || Received().IsMatch(Text[Math.Clamp(payee.End - span.Start, 0, Text.Length)..])));
        var events = words.Find(Text, "said:event", mistyped: true).Concat(Arrivals()).Concat(Landings()).Concat(Orders()).ToList();
        things = new Things(Text, words, topics.Concat(events));
        // "customs cut-off" is a time, and no customs.
        var cutOffs = words.Find(Text, "said:cutoff").Select(term => term.Span).ToList();
        Topics = [.. topics.Where(topic => !things.Hide(topic.Span, Steps.IsGeneral(topic.Meaning)) && !cutOffs.Exists(cutOff => cutOff.Start >= topic.Span.End && cutOff.Start - topic.Span.End <= 1))];
        HasCutOff = cutOffs.Count > 0;
        // "产前样DHL签收了" is no delivery of the goods.
        events.RemoveAll(phrase => phrase.Meaning is "M24" or "M33" && Topics.Any(topic => Steps.IsCarried(topic.Meaning) && topic.Span.End <= phrase.Span.Start && phrase.Span.Start - topic.Span.End <= 6));
        // "到港通知" is a paper, and no arrival.
        var notices = topics.Where(topic => topic.Meaning == "arrival notice").Select(topic => topic.Span).ToList();
        States = [.. words.Find(Text, "said:state", mistyped: true).Concat(Reaching(payees ?? [])).SelectMany(state => Pending(state, words)).Where(state => !notices.Exists(notice => notice.Overlaps(state.Span) && notice.Length > state.Span.Length))];
        Fields = words.Find(Text, "said:date");
        // "到港时间" is the name of a date, and no arrival.
        Events = [.. events.Where(phrase => !Fields.Any(field => field.Span.Overlaps(phrase.Span) && field.Span.Length > phrase.Span.Length) && !notices.Exists(notice => notice.Overlaps(phrase.Span) && phrase.Meaning == "M31") && !things.Hide(phrase.Span, Steps.IsGeneralStep(phrase.Meaning))
            // "delivered to the port" says less than "delivered".
            && !States.Any(state => phrase.Meaning == "M33" && state.Meaning != "delivered" && state.Span.Length > phrase.Span.Length && state.Span.Start <= phrase.Span.Start && state.Span.End >= phrase.Span.End))];
        Delays = words.Find(Text, "said:delay", mistyped: true);
        Quantities = words.Find(Text, "said:quantity");
        // "同意出货" says more than "出货".
        Unclear = [.. words.Find(Text, "said:unclear").Where(word => !Events.Any(phrase => phrase.Span.Overlaps(word.Span) && phrase.Span.Length > word.Span.Length)), .. Out().Matches(Text).Select(match => new Term("ship out", new Span(match.Index, match.Length)))];
        var known = Topics.Concat(States).Concat(Events).Concat(Delays).Concat(Fields).Concat(Quantities).Select(term => term.Span).ToList();
        moods = words.Find(Text, "said:mood").Select(mood => Apart(mood, known)).Where(mood => mood.Span.Length > 0).ToLookup(mood => mood.Meaning);
        IsQuestion = Text.Contains('?', StringComparison.Ordinal) || Asking().IsMatch(Text) || words.Has(Text, "said:status");
    }

    /// <summary>"not approved yet": what nobody has decided yet was not turned down; "not" is a denial of what may still come.</summary>
    private IEnumerable<Term> Pending(Term state, Lexicon words)
    {
        const string Not = "not ";
        var said = Text.Substring(state.Span.Start, state.Span.Length);
        return state.Meaning == "failed" && said.StartsWith(Not, StringComparison.Ordinal) && Yet().IsMatch(Text[state.Span.End..])
            ? words.Find(said[Not.Length..], "said:state").Select(rest => rest with { Span = new Span(state.Span.Start + Not.Length + rest.Span.Start, rest.Span.Length) })
            : [state];
    }

    /// <summary>A mood that is no part of a longer word: "没" in "没过" denies nothing, "没" before "确认提单" does.</summary>
    private Term Apart(Term mood, List<Span> known) =>
        known.Where(span => span.Overlaps(mood.Span) && span.Length > mood.Span.Length).ToList() is not [_, ..] longer ? mood
        : Text[mood.Span.Start] is '没' or '未' or '不' && longer.TrueForAll(span => span.Start > mood.Span.Start) ? new Term("deny", new Span(mood.Span.Start, 1))
        // "no ha llegado": what is denied stands half in what is known.
        : mood.Meaning == "deny" && Text[mood.Span.Start] < 128 && longer.TrueForAll(span => span.Start > mood.Span.Start || span.End < mood.Span.End) ? mood
        : default;

    /// <summary>What is spoken of: its steps' names, and goods by theirs; a deposit paid to the factory is the factory's.</summary>
    private IReadOnlyList<Term> TopicsIn(Lexicon words, bool isToFactory)
    {
        var topics = words.Find(Text, "said:topic", mistyped: true);
        if (isToFactory || words.Has(Text, "said:payee"))
            topics = [.. topics.Select(topic => topic.Meaning is "deposit" or "balance" ? topic with { Meaning = $"factory {topic.Meaning}" } : topic)];
        return [.. topics, .. words.Find(Text, "said:goods").Where(goods => !topics.Any(topic => topic.Span.Overlaps(goods.Span))).Select(goods => goods with { Meaning = "goods" })];
    }

    /// <summary>"到汉堡了": a port is reached.</summary>
    private IEnumerable<Term> Arrivals() =>
        from Match match in Reached().Matches(Text)
        let place = match.Groups["place"]
        where Gazetteer.Find(place.Value.Trim()) is not null && !IsRoute(Text[..match.Index])
        select new Term("M31", new Span(match.Index, match.Length));

    /// <summary>"宁波到汉堡", "目的港改到汉堡": where it goes.</summary>
    private static bool IsRoute(string before) => Redirected().IsMatch(before) || Enumerable.Range(2, 4).Any(length => before.TrimEnd() is var left && left.Length >= length && Gazetteer.Find(left[^length..]) is not null);

    /// <summary>"船25号到"</summary>
    private IEnumerable<Term> Landings() => Landing().Matches(Text).Select(match => new Term("M31", new Span(match.Index, match.Length)));

    /// <summary>"到新锐厂里了": a factory that is called by its name is reached.</summary>
    private IEnumerable<Term> Reaching(IReadOnlyList<Span> factories) =>
        from factory in factories
        let at = factory.Start - Span.Start
        where at > 0 && factory.End <= Span.End
        let towards = Towards().Match(Text[..at])
        where towards.Success
        select new Term("in house", new Span(towards.Index, factory.End - Span.Start - towards.Index));

    /// <summary>"给新锐下单了": a factory has its order.</summary>
    private IEnumerable<Term> Orders() => Given().Matches(Text).Select(match => new Term("M06", new Span(match.Index, match.Length)));

    /// <summary>The order itself, named where it is spoken of: "88213 left Qingdao".</summary>
    public Span? Subject => !things.Any && Text.IndexOf(Hearing.Cut, StringComparison.Ordinal) is >= 0 and var at ? new Span(at, 1) : null;

    /// <summary>Whether a word is only said of a paper or another thing that comes along: "sample delivery", "装柜照片".</summary>
    public bool IsOfThing(Span word, bool general) => things.Hide(word, general);

    /// <summary>Whether such a thing is spoken of before a place.</summary>
    public bool HasThingBefore(Span place) => things.Before(place);

    public Span Span { get; }

    /// <summary>What it says; nothing of what is too long to be read.</summary>
    public string Text { get; }

    public IReadOnlyList<Term> Topics { get; }

    public IReadOnlyList<Term> States { get; }

    public IReadOnlyList<Term> Events { get; }

    public IReadOnlyList<Term> Delays { get; }

    public IReadOnlyList<Term> Fields { get; }

    public IReadOnlyList<Term> Quantities { get; }

    public IReadOnlyList<Term> Unclear { get; }

    /// <summary>The latest time for a paper, for customs or at the terminal is spoken of.</summary>
    public bool HasCutOff { get; }

    /// <summary>"hang tags": something that comes along; what is late of the materials or a sample has a step of its own to move.</summary>
    public bool IsOfSomethingElse => things.Any || Topics.Any(topic => topic.Meaning == "artwork");

    public bool IsQuestion { get; }

    /// <summary>"装柜了告诉我": somebody wants to hear of it.</summary>
    public bool IsToBeTold => Is("tell");

    /// <summary>"了", "已", "has": it is behind us.</summary>
    public bool IsDone => Done().IsMatch(Text);

    /// <summary>"可以装柜了", "马上开船": a step that is still to come, though it is said as if it had.</summary>
    public bool IsComing(Span step) => Spoken(step).Any(place => Turns.IsComing(Text[..place]));

    /// <summary>"开始装柜了": of all but the start of the bulk that is no more than a beginning.</summary>
    public bool IsUnderWay(Span step) => Spoken(step).Any(place => Turns.IsUnderWay(Text[..place]));

    /// <summary>"装柜延期", "来不及装柜", "晚开船", "telex release delayed": late, and by nobody knows how much.</summary>
    public bool IsLate(Span step) => Delays.Any(delay => delay.Meaning == "delay" && (delay.Span.Start < step.Start ? delay.Span.End >= step.Start : delay.Span.Start == step.End || (Noun().IsMatch(Text[..step.End]) && Its().IsMatch(Text.Between(step, delay.Span)))));

    /// <summary>"先验货后装柜": a step that waits for another one.</summary>
    public bool IsNext(Span step) => !IsDone && Spoken(step).Any(place => Turns.IsNext(Text[..place]));

    private IEnumerable<int> Spoken(Span step) => States.Concat(Events).Where(term => term.Span.Overlaps(step)).Select(term => term.Span.Start);

    /// <summary>What is hoped for or wanted is wished for too.</summary>
    public bool Is(string mood) => moods.Contains(mood) || (mood == "wish" && (moods.Contains("hope") || moods.Contains("want")));

    /// <summary>"没晚", "not late": the word that denies stands right before. "缺芯片晚两周" says why it is late.</summary>
    public bool IsDenied(Span place) => moods["deny"].Any(term => term.Span.Start < place.Start && place.Start - term.Span.End <= (Text[term.Span.Start] > 127 ? 2 : 16) && !Lacking().IsMatch(Text.AsSpan(term.Span.Start, term.Span.Length)));

    /// <summary>Something is denied; "剩" in "剩18000" says what is left.</summary>
    /// <param name="but">Where nothing is.</param>
    public bool IsDeniedBut(Span but) => moods["deny"].Any(term => !term.Span.Overlaps(but));

    /// <summary>A word that denies ends right there.</summary>
    public bool IsDeniedAt(int place) => moods["deny"].Any(term => term.Span.End <= place && Text[term.Span.End..place].Trim().Length == 0);

    /// <summary>"not shipped yet", "定金没收到": said before what became of it, that it did not; "only half" and "without" say something else.</summary>
    public bool IsNotYet(Span step) => moods["deny"].Any(term => term.Span.End <= step.End && step.Start - term.Span.End <= (Text[term.Span.Start] > 127 ? 2 : 16) && NotYet().IsMatch(Text.AsSpan(term.Span.Start, term.Span.Length)));

    /// <summary>"外壳还在路上", "zippers not in yet": what is named is not there.</summary>
    public bool IsMissing => Missing().IsMatch(Text);

    /// <summary>"if", "只要…就" (but "只要500件" says how many).</summary>
    public bool IsSupposed => moods["suppose"].Any(term => !IsTopic(term)) || (Is("condition") && !Figures.In(Text).Any());

    /// <summary>The bank's slip is spoken of, and not yet the money.</summary>
    public bool IsSlip => Unclear.Any(word => word.Meaning == "slip");

    /// <summary>"台灯的话": as for the lamps.</summary>
    private bool IsTopic(Term supposed) => Text.AsSpan(supposed.Span.Start, supposed.Span.Length) is "的话" && (Topics.Any(topic => topic.Span.End == supposed.Span.Start) || (supposed.Span.Start > 0 && Text[supposed.Span.Start - 1] == Hearing.Cut));

    /// <summary>"三个颜色批了两个"</summary>
    public bool IsOfSome => SomeOf().IsMatch(Text);

    /// <summary>"60% in", "half loaded": a share of it, whatever became of it.</summary>
    public bool IsShare => Share().IsMatch(Text);

    /// <summary>"80% done", "做了八成", "5000 pcs finished": not all of it.</summary>
    public bool IsPartly => Share().IsMatch(Text) || (Some().IsMatch(Text) && !Whole().IsMatch(Text));

    /// <summary>"PP sample, approved": nothing but what became of what was named before.</summary>
    public bool IsOnlyState => Topics.Count == 0 && States.Count > 0
        && (Text.Count(char.IsLetter) - States[0].Span.Length <= 1 || (States[0].Meaning is "approved" or "passed" or "failed" && Theirs().IsMatch(Folded.Without(Text, States[0].Span))));

    /// <summary>"… and the size set of the tees": nothing but a thing, of which holds what was said before it.</summary>
    public bool IsOnlyTopic => Topics.Any(topic => !Steps.IsGeneral(topic.Meaning)) && States.Count + Events.Count + Delays.Count + Fields.Count + Quantities.Count + moods.Count == 0 && !IsQuestion
        && NoMore().Replace(Topics.Aggregate(Text, (rest, topic) => Folded.Without(rest, topic.Span)), "").Length == 0;

    /// <summary>"mugs passed": the goods were judged, so they were inspected; how many defects there were comes with it.</summary>
    public bool IsJudged => States.Any(state => state.Meaning is "passed" or "failed") && Topics.All(topic => topic.Meaning is "goods" or "order" or "shipment") && (Topics.Count > 0 || Subject is not null)
        && !IsQuestion && !Is("suppose") && !Is("doubt") && !Is("wish") && !Is("hope") && !Is("plan") && (!Is("deny") || States.Any(state => state.Meaning == "failed"));

    /// <summary>"Klaus says he paid": what somebody says who has to pay is no money yet; the bank and our own accounts know it.</summary>
    public bool IsHearsay => Says().Match(Text) is { Success: true } said && !Knows().IsMatch(Text[..said.Index]);

    /// <summary>"hope the mugs won't slip again": nothing is told and nothing is asked for.</summary>
    public bool IsBareHope => Hoped().IsMatch(Text);

    /// <summary>"…，昨天的事", "… - yesterday": nothing but the day of what was said before it.</summary>
    public bool IsOnlyDay => OnlyDay().IsMatch(Text);

    /// <summary>"ETD往前挪了，现在是3月29": nothing but where something moved to.</summary>
    public bool IsOnlyNew => New().IsMatch(Text) && Topics.Count + States.Count + Events.Count + Fields.Count + Quantities.Count == 0 && !IsQuestion && !Is("deny") && !Is("doubt") && !Is("wish");

    /// <summary>Whether it says nothing but how sure the speaker is: "to be confirmed".</summary>
    public bool IsOnlyDoubt => IsTag || (Is("doubt") && Topics.Count + Events.Count + Fields.Count + Delays.Count == 0);

    /// <summary>"…，对不对": asks whether what was said is so.</summary>
    public bool IsTag => Tag().IsMatch(Text);
}
