namespace Bot.Cli.Sample;

/// <summary>Something somebody says in the sample company.</summary>
/// <param name="Days">From today.</param>
/// <param name="Time">In the company's zone.</param>
/// <param name="Who">By name; the owner when nobody is called so.</param>
public sealed record StoryLine(int Days, LocalTime Time, string Who, string Words);

/// <summary>Two days in the sample company, as people type.</summary>
public static class SampleStory
{
    public static IReadOnlyList<StoryLine> Lines(LocalDate today)
    {
        return
        [
            Line(-2, "09:05", "Lin Yue", "SO-48010 工厂说原料药晚到，装车推迟，客户还不知道"),
            Line(-2, "09:20", "Lin Yue", "SO-47091 卡在贝拉港清关，报关行说缺一份GMP证书"),
            Line(-2, "10:10", "Zhou Wei", "log SO-46674 truck left the Dar warehouse this morning, driver has the papers"),
            Line(-2, "11:30", "Emma Chen", "log SCMS-228020 forwarder confirms the flight on Thursday, 2 pallets"),
            Line(-2, "14:02", "Lin Yue", "SO-47205 客户催货，要求周五前送到"),
            Line(-2, "15:45", "Zhou Wei", "log SCMS-236120 supplier: QA releases one batch late, new date tomorrow"),
            Line(-2, "16:20", "Emma Chen", "log SCMS-228060 customer wants French labels, asked the supplier"),
            Line(-1, "08:40", "Zhou Wei", $"SCMS-236120 delivery date {Day(25)} because QA releases one batch late"),
            Line(-1, "09:10", "Zhou Wei", $"SCMS-236120 ETA {Day(23)} because QA releases one batch late"),
            Line(-1, "09:30", "Lin Yue", "SO-45899 司机到边境了，预计明天过关"),
            Line(-1, "10:00", "Emma Chen", $"milestone SCMS-228920 M14 planned {Day(0)}"),
            Line(-1, "10:05", "Emma Chen", $"milestone SO-48750 M17 planned {Day(0)}"),
            Line(-1, "10:20", "Zhou Wei", $"milestone SCMS-251680 M05 done {Day(-1)}"),
            Line(-1, "11:00", "Zhou Wei", $"remind SCMS-235630 to book the cold box {Day(1)} 10:00"),
            Line(-1, "11:40", "Lin Yue", $"提醒我 {Day(1)} 9:00 SO-47091 问报关行GMP证书"),
            Line(-1, "13:30", "Lin Yue", "SO-47703 三个批号已打托，等温度记录"),
            Line(-1, "14:00", "Emma Chen", "log SO-48750 photos of the cartons: dents on pallet 3, they repack"),
            Line(-1, "15:20", "Grace Banda", "message please tell me when SO-48010 leaves, our stock ends next week"),
            Line(-1, "15:50", "Lin Yue", "SO-48010 已回复客户，明天给新日期"),
            Line(-1, "16:10", "Aicha Kone", "message SCMS-228060: could you send me the packing list?"),
            Line(-1, "17:30", "", $"remind me to call Zambia Medical Stores about SO-48010 {Day(0)} 17:00"),
            Line(-1, "17:31", "", "remind me every Monday 9:00 to go through what is late"),
            Line(0, "07:50", "Zhou Wei", "log SO-46674 at the border since 6:00, no queue"),
            Line(0, "08:15", "Emma Chen", "log SCMS-228020 airway bill received"),
            Line(0, "08:20", "Lin Yue", "SO-47091 GMP证书今天下午补交"),
        ];

        string Day(int days) => today.PlusDays(days).ToString("uuuu-MM-dd", null);
    }

    private static StoryLine Line(int days, string time, string who, string words) => new(days, NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, who, words);
}
