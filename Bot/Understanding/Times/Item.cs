using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

/// <summary>What a word or a stretch can be in a sentence about time. The names are those of the lexicons.</summary>
internal enum Kind
{
    Word, Stop, Glue, The, Of, On, At, Day, Number, Tens, Hundreds, Thousand, Ordinal, Suffix, Last, Half, HalfHour, HalfTo, Quarter, QuarterHour, QuarterUnit, ThreeQuarters, Fives,
    Unit, Fortnight, Month, Weekday, Part, DayWord, Which, In, For, Ago, AgoBefore, Later, Within, Before, After, Every, Other, Skip, Meridiem, And, Past, To, Minus, MinutesBefore,
    OClock, Sharp, Clock, Eod, Now, Edge, DayMark, MonthMark, YearMark, YearWord, First, Range, Ahead, Remind, NotRemind, Teller, Over, Filler, Common, Cancelling, Thanks, Statement, Vague, Anchor, Huit, DayAfter, DayBefore, Holiday,
    DateNumbers, Zone, Length, Time, Date, Period, Moment, Rhythm,
}

/// <summary>A stretch of text and what it can be: a word of the lexicon in several senses, or something put together by a rule.</summary>
/// <param name="Senses">Each with its number: 5 of "Friday" as a weekday.</param>
/// <param name="Value">What a rule made of it.</param>
internal sealed record Item(int Start, int End, IReadOnlyList<(Kind Kind, double Value)> Senses, object? Value = null, string Text = "")
{
    public static Item Of(Kind kind, int start, int end, object value) => new(start, end, [(kind, 0)], value);

    public Span Span => new(Start, End - Start);

    public bool Is(Kind kind)
    {
        foreach (var sense in Senses)
        {
            if (sense.Kind == kind)
                return true;
        }

        return false;
    }

    public double Number(Kind kind)
    {
        foreach (var sense in Senses)
        {
            if (sense.Kind == kind)
                return sense.Value;
        }

        return 0;
    }

    public int Whole(Kind kind) => (int)Number(kind);
}

/// <summary>The units that lengths and periods are counted in; the lexicons name them.</summary>
internal enum Unit { Second, Minute, Hour, Day, Workday, Week, Weekend, Month, Quarter, Year }

/// <summary>The parts of a day; the lexicons name them.</summary>
internal enum Part { Small, Morning, Noon, Afternoon, Evening, Night }
