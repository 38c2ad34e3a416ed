namespace Bot.Understanding.Times;

/// <summary>Feasts that are named instead of a day; the lexicons have their names.</summary>
internal enum HolidayName
{
    NewYear, Epiphany, Valentine, WomensDay, StPatrick, AprilFools, LabourDay, ChildrensDay, FathersDay, MothersDay, IndependenceDay, BastilleDay, Assumption, NationalDay, Halloween, AllSaints, SinglesDay, Thanksgiving, BlackFriday,
    Nicholas, ChristmasEve, Christmas, BoxingDay, NewYearsEve, GoodFriday, Easter, EasterMonday, Ascension, Pentecost, Ides, GermanUnity, ArmisticeDay, EasterSaturday, MaundyThursday, CorpusChristi, WhitMonday, AshWednesday, RoseMonday, PalmSunday, SpringFestival, SpringFestivalEve, Lantern, Qingming, DragonBoat, Qixi, MidAutumn, DoubleNinth,
}

/// <summary>The days on which feasts fall.</summary>
internal static class Holidays
{
    private static readonly System.Globalization.ChineseLunisolarCalendar Lunar = new();

    public static LocalDate? In(HolidayName name, int year) => name switch
    {
        _ when year is < 1902 or > 2099 => null,
        HolidayName.NewYear => new(year, 1, 1),
        HolidayName.Epiphany => new(year, 1, 6),
        HolidayName.Valentine => new(year, 2, 14),
        HolidayName.WomensDay => new(year, 3, 8),
        HolidayName.Ides => new(year, 3, 15),
        HolidayName.StPatrick => new(year, 3, 17),
        HolidayName.AprilFools => new(year, 4, 1),
        HolidayName.LabourDay => new(year, 5, 1),
        HolidayName.ChildrensDay => new(year, 6, 1),
        HolidayName.MothersDay => Nth(year, 5, IsoDayOfWeek.Sunday, 2),
        HolidayName.FathersDay => Nth(year, 6, IsoDayOfWeek.Sunday, 3),
        HolidayName.IndependenceDay => new(year, 7, 4),
        HolidayName.BastilleDay => new(year, 7, 14),
        HolidayName.Assumption => new(year, 8, 15),
        HolidayName.NationalDay => new(year, 10, 1),
        HolidayName.GermanUnity => new(year, 10, 3),
        HolidayName.Halloween => new(year, 10, 31),
        HolidayName.AllSaints => new(year, 11, 1),
        HolidayName.ArmisticeDay => new(year, 11, 11),
        HolidayName.SinglesDay => new(year, 11, 11),
        HolidayName.Thanksgiving => Nth(year, 11, IsoDayOfWeek.Thursday, 4),
        HolidayName.BlackFriday => Nth(year, 11, IsoDayOfWeek.Thursday, 4).PlusDays(1),
        HolidayName.Nicholas => new(year, 12, 6),
        HolidayName.ChristmasEve => new(year, 12, 24),
        HolidayName.Christmas => new(year, 12, 25),
        HolidayName.BoxingDay => new(year, 12, 26),
        HolidayName.NewYearsEve => new(year, 12, 31),
        HolidayName.GoodFriday => Easter(year).PlusDays(-2),
        HolidayName.Easter => Easter(year),
        HolidayName.EasterMonday => Easter(year).PlusDays(1),
        HolidayName.Ascension => Easter(year).PlusDays(39),
        HolidayName.Pentecost => Easter(year).PlusDays(49),
        HolidayName.EasterSaturday => Easter(year).PlusDays(-1),
        HolidayName.MaundyThursday => Easter(year).PlusDays(-3),
        HolidayName.CorpusChristi => Easter(year).PlusDays(60),
        HolidayName.WhitMonday => Easter(year).PlusDays(50),
        HolidayName.AshWednesday => Easter(year).PlusDays(-46),
        HolidayName.RoseMonday => Easter(year).PlusDays(-48),
        HolidayName.PalmSunday => Easter(year).PlusDays(-7),
        HolidayName.SpringFestival => OfMoon(year, 1, 1),
        HolidayName.SpringFestivalEve => OfMoon(year, 1, 1).PlusDays(-1),
        HolidayName.Lantern => OfMoon(year, 1, 15),
        // The sun's longitude of 15 degrees, by the usual formula for this century.
        HolidayName.Qingming => new(year, 4, (int)((year % 100 * 0.2422) + 4.81) - (year % 100 / 4)),
        HolidayName.DragonBoat => OfMoon(year, 5, 5),
        HolidayName.Qixi => OfMoon(year, 7, 7),
        HolidayName.MidAutumn => OfMoon(year, 8, 15),
        HolidayName.DoubleNinth => OfMoon(year, 9, 9),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The first of its days from a day on, or the last before it.</summary>
    public static LocalDate? Near(HolidayName name, LocalDate today, bool past = false)
    {
        var days = Enumerable.Range(today.Year - 1, 3).Select(year => In(name, year)).OfType<LocalDate>().Order();
        return past ? days.Cast<LocalDate?>().LastOrDefault(day => day < today) : days.Cast<LocalDate?>().FirstOrDefault(day => day >= today);
    }

    private static LocalDate Nth(int year, int month, IsoDayOfWeek day, int n)
    {
        var first = new LocalDate(year, month, 1);
        return first.PlusDays((((int)day - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    }

    private static LocalDate OfMoon(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        return LocalDate.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    /// <summary>The Gregorian computus.</summary>
    private static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }
}
