using System.Globalization;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding;
using CsCheck;
using NodaTime.Text;

namespace Bot.Tests.Understanding;

/// <summary>The same things said in each language, as people say them.</summary>
public sealed class LanguagesOfTimeTests
{
    // Wednesday 4 March 2026, 10:15 in Berlin.
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Instant Now = new LocalDateTime(2026, 3, 4, 10, 15).InZoneStrictly(Berlin).ToInstant();
    private static readonly TimeReader Reader = new();

    [Theory]
    [InlineData("es", "recuérdame mañana a las 9 llamar a Klaus", "2026-03-05 09:00")]
    [InlineData("es", "recuérdame el viernes a las 3 de la tarde", "2026-03-06 15:00")]
    [InlineData("es", "el 23 de marzo a las 5:15 de la tarde recuérdame liquidar el flete", "2026-03-23 17:15")]
    [InlineData("es", "recuérdame en una hora y media", "2026-03-04 11:45")]
    [InlineData("es", "recuérdame pasado mañana a mediodía", "2026-03-06 12:00")]
    [InlineData("es", "recuérdame el 20 de marzo", "2026-03-20")]
    [InlineData("es", "recuérdame todos los lunes a las 8:30", "WEEKLY;MO;08:30 2026-03-09")]
    [InlineData("es", "recuérdame cada dos semanas el jueves a las 15:00", "WEEKLY/2;TH;15:00 2026-03-05")]
    [InlineData("es", "recuérdame el último día hábil de cada mes a las 10", "MONTHLY;-1WD;10:00 2026-03-31")]
    [InlineData("es", "recuérdame de lunes a viernes a las 17h", "WEEKLY;MO-FR;17:00 2026-03-04")]
    [InlineData("es", "recuérdame 3 días antes del ETD", "ETD -3")]
    [InlineData("es", "avísame 10 minutos antes de la reunión de las 15:00", "2026-03-04 14:50")]
    [InlineData("es", "recuérdame a fin de mes", "2026-03-31")]
    [InlineData("fr", "rappelle-moi demain à 9h d'appeler Klaus", "2026-03-05 09:00")]
    [InlineData("fr", "rappelle-moi vendredi à 15h30", "2026-03-06 15:30")]
    [InlineData("fr", "rappelle-moi dans une heure et demie", "2026-03-04 11:45")]
    [InlineData("fr", "rappelle-moi après-demain à midi", "2026-03-06 12:00")]
    [InlineData("fr", "rappelle-moi le 20 mars", "2026-03-20")]
    [InlineData("fr", "rappelle-moi tous les lundis à 8h30", "WEEKLY;MO;08:30 2026-03-09")]
    [InlineData("fr", "rappelle-moi un jeudi sur deux à 15h", "WEEKLY/2;TH;15:00 2026-03-05")]
    [InlineData("fr", "rappelle-moi le dernier jour ouvré de chaque mois à 10h", "MONTHLY;-1WD;10:00 2026-03-31")]
    [InlineData("fr", "rappelle-moi le 25 de chaque mois à 10h", "MONTHLY;25;10:00 2026-03-25")]
    [InlineData("fr", "rappelle-moi une semaine avant la livraison", "delivery -7")]
    [InlineData("fr", "rappelle-moi ce soir à 20h", "2026-03-04 20:00")]
    [InlineData("de", "erinnere mich morgen um 9 an den Anruf", "2026-03-05 09:00")]
    [InlineData("de", "erinnere mich nächsten Dienstag um halb zehn", "2026-03-10 09:30")]
    [InlineData("de", "erinnere mich in anderthalb Stunden", "2026-03-04 11:45")]
    [InlineData("de", "erinnere mich übermorgen Mittag", "2026-03-06 12:00")]
    [InlineData("de", "erinnere mich am 20. März um 14:00", "2026-03-20 14:00")]
    [InlineData("de", "erinnere mich jeden zweiten Donnerstag um 15 Uhr", "WEEKLY/2;TH;15:00 2026-03-05")]
    [InlineData("de", "erinnere mich am letzten Werktag jedes Monats um 10 Uhr", "MONTHLY;-1WD;10:00 2026-03-31")]
    [InlineData("de", "erinnere mich am 25. jedes Monats", "MONTHLY;25;09:00 2026-03-25")]
    [InlineData("de", "erinnere mich drei Tage vor ETD", "ETD -3")]
    [InlineData("de", "erinnere mich werktags um 17 Uhr", "DAILY;WD;17:00 2026-03-04")]
    [InlineData("pt", "lembre-me amanhã às 9 de ligar para Klaus", "2026-03-05 09:00")]
    [InlineData("pt", "me lembre na sexta às 15h", "2026-03-06 15:00")]
    [InlineData("pt", "me lembre em uma hora e meia", "2026-03-04 11:45")]
    [InlineData("pt", "me lembre depois de amanhã ao meio-dia", "2026-03-06 12:00")]
    [InlineData("pt", "me lembre no dia 20 de março às 14h", "2026-03-20 14:00")]
    [InlineData("pt", "me lembre toda segunda às 8:30", "WEEKLY;MO;08:30 2026-03-09")]
    [InlineData("pt", "me lembre a cada duas semanas na quinta às 15h", "WEEKLY/2;TH;15:00 2026-03-05")]
    [InlineData("pt", "me lembre no último dia útil de cada mês às 10h", "MONTHLY;-1WD;10:00 2026-03-31")]
    [InlineData("pt", "me lembre todo dia 25 às 10h", "MONTHLY;25;10:00 2026-03-25")]
    [InlineData("pt", "me lembre uma semana antes da entrega", "delivery -7")]
    [InlineData("zh", "聽日下晝三點提醒我打電話", "2026-03-05 15:00")]
    [InlineData("zh", "提醒我每月第一個星期一上午十點對賬", "MONTHLY;1MO;10:00 2026-04-06")]
    [InlineData("zh", "三个星期后提醒我", "2026-03-25")]
    [InlineData("zh", "装柜前一天提醒我", "M19 -1")]
    [InlineData("zh", "五一放假前最后一个工作日下午三点提醒我催尾款", "2026-04-30 15:00")]
    [InlineData("zh", "国庆后第一天上班提醒我", "2026-10-02")]
    [InlineData("zh", "客户来了提醒我，周五上午十点", "2026-03-06 10:00")]
    [InlineData("zh", "客户昨天来过，明天上午九点提醒我寄样", "2026-03-05 09:00")]
    [InlineData("ru", "напомни завтра в 17:00 позвонить", "2026-03-05 17:00")]
    [InlineData("ru", "напомните мне в пятницу в 5 вечера", "2026-03-06 17:00")]
    [InlineData("ru", "напомни послезавтра в 9 утра", "2026-03-06 09:00")]
    [InlineData("ru", "напомни через 2 часа", "2026-03-04 12:15")]
    [InlineData("ru", "напомни через полчаса", "2026-03-04 10:45")]
    [InlineData("ru", "напомни сегодня в 3 часа дня", "2026-03-04 15:00")]
    [InlineData("ru", "напомни в следующий понедельник утром", "2026-03-09 09:00")]
    [InlineData("ru", "напомни через три дня", "2026-03-07")]
    [InlineData("ru", "напомни 20 марта", "2026-03-20")]
    [InlineData("ru", "напомни каждый понедельник в 8:30", "WEEKLY;MO;08:30 2026-03-09")]
    [InlineData("ru", "напоминай по пятницам в 16:00", "WEEKLY;FR;16:00 2026-03-06")]
    [InlineData("ar", "ذكرني غدا الساعة 5 مساء", "2026-03-05 17:00")]
    [InlineData("ar", "ذكرني غداً الساعة ٩ صباحاً", "2026-03-05 09:00")]
    [InlineData("ar", "ذكرني الساعة ٣", "2026-03-04 15:00")]
    [InlineData("ar", "ذكرني بعد غد ظهرا", "2026-03-06 12:00")]
    [InlineData("ar", "ذكرني يوم الجمعة الساعة 10:30 صباحا", "2026-03-06 10:30")]
    [InlineData("ar", "ذكرني بعد ساعتين", "2026-03-04 12:15")]
    [InlineData("ar", "ذكرني بعد 30 دقيقة", "2026-03-04 10:45")]
    [InlineData("ar", "ذكرني بعد ثلاثة أيام", "2026-03-07")]
    [InlineData("ar", "ذكرني الأسبوع القادم يوم الاثنين", "2026-03-09")]
    [InlineData("ar", "ذكرني كل يوم الساعة 9 صباحا", "DAILY;09:00 2026-03-05")]
    [InlineData("ar", "ذكرني الساعة الخامسة والنصف مساء", "2026-03-04 17:30")]
    [InlineData("ja", "明日の午後5時にリマインドして", "2026-03-05 17:00")]
    [InlineData("ja", "来週の月曜日にリマインドして", "2026-03-09")]
    [InlineData("ja", "来週の月曜日の午前10時半にリマインドして", "2026-03-09 10:30")]
    [InlineData("ja", "2時間後にリマインドして", "2026-03-04 12:15")]
    [InlineData("ja", "明後日の朝9時にリマインドして", "2026-03-06 09:00")]
    [InlineData("ja", "金曜日15時にリマインドして", "2026-03-06 15:00")]
    [InlineData("ja", "3日後にリマインドして", "2026-03-07")]
    [InlineData("ja", "毎週木曜日の15時にリマインドして", "WEEKLY;TH;15:00 2026-03-05")]
    [InlineData("ja", "毎日9時にリマインドして", "DAILY;09:00 2026-03-05")]
    public void A_reminder_in_each_language(string language, string text, string expected)
    {
        var read = Assert.IsType<Reading<When>.One>(Reader.When(text, new Language(language), Now, Berlin)).Value;
        Assert.Equal(expected, Write(read));
    }

    [Theory]
    [InlineData("March 30, 10am London time: call with David", "2026-03-30T09:00:00Z")]
    [InlineData("Friday 9am Hamburg time, call Klaus", "2026-03-06T08:00:00Z")]
    [InlineData("tomorrow, 3 pm: meeting with Anna", "2026-03-05T14:00:00Z")]
    public void A_time_before_what_is_to_be_done_is_a_reminder_wherever_it_is(string text, string due) =>
        Assert.Equal(due, InstantPattern.General.Format(Reader.Promise(new Utterance(text, "en", Now, Berlin), "en").DueUtc!.Value));

    [Theory]
    [InlineData("en", "I have a meeting tomorrow at 9")]
    [InlineData("en", "he reminded me yesterday")]
    [InlineData("en", "when is my next reminder")]
    [InlineData("zh", "我下周三去工厂")]
    [InlineData("zh", "谢谢提醒")]
    [InlineData("zh", "客户上周提醒我改唛头了")]
    [InlineData("zh", "货代昨天提醒我们截单提前")]
    [InlineData("zh", "客户说他明天上午十点会提醒财务付款")]
    [InlineData("zh", "上次你提醒得太晚了，柜子都截关了")]
    [InlineData("en", "the bank sent us a reminder at 9 this morning about the LC fees")]
    [InlineData("es", "mañana voy a la fábrica a las 9")]
    [InlineData("fr", "je vais à l'usine demain à 9h")]
    [InlineData("de", "morgen um 9 bin ich in der Fabrik")]
    [InlineData("pt", "amanhã vou à fábrica às 9")]
    public void A_statement_is_no_reminder(string language, string text) =>
        Assert.Equal("not-a-reminder", Reader.Promise(new Utterance(text, language, Now, Berlin), language).Kind);

    [Theory]
    [InlineData("en", "uuuu-MM-dd HH:mm"), InlineData("en", "d MMMM uuuu HH:mm"), InlineData("zh", "uuuu年M月d日HH:mm")]
    [InlineData("es", "d 'de' MMMM 'de' uuuu 'a las' HH:mm"), InlineData("fr", "'le' d MMMM uuuu 'à' HH'h'mm"), InlineData("de", "'am' d. MMMM uuuu 'um' HH:mm 'Uhr'"), InlineData("pt", "d 'de' MMMM 'de' uuuu 'às' HH:mm")]
    public void What_is_written_is_read_back(string language, string pattern) => Gen.Select(Gen.Int[1, 3000], Gen.Int[0, 1439]).Always((days, minutes) =>
    {
        var moment = new LocalDate(2026, 3, 4).PlusDays(days) + LocalTime.FromMinutesSinceMidnight(minutes);
        if (Berlin.MapLocal(moment).Count == 0)
            return true;
        var text = moment.ToString(pattern, CultureInfo.GetCultureInfo(language));
        return Reader.When(text, new Language(language), Now, Berlin) is Reading<When>.One { Value: var when } && when.Date + when.Time == moment;
    }, count: 300);

    private static string Write(When when)
    {
        var date = when.Date.ToString("uuuu-MM-dd", null);
        return when.Follows is { } follows ? $"{follows.Anchor} {follows.Days}"
            : when.Repeats is { } rhythm ? $"{rhythm} {date}"
            : $"{date} {when.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)}".Trim();
    }
}
