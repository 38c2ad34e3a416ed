using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>One of the person's open reminders, by its number.</summary>
public sealed partial record ReminderRef(string Id, int Number, string About) : ISpoken<ReminderRef>
{
    public static async Task<Reading<ReminderRef>> Hear(Hearing hearing, CancellationToken ct)
    {
        var open = await hearing.Turn.OpenReminders(ct);
        var match = Said().Match(hearing.Text);
        if (!match.Success)
        {
            return hearing is { About: { Type: "reminders" } about } && open.FirstOrDefault(reminder => reminder.Id == about.Id) is { } replied
                ? new Reading<ReminderRef>.One(Of(replied))
                : new Reading<ReminderRef>.None();
        }

        var span = new Span(match.Index, match.Length);
        if (match.Groups["id"] is { Success: true, Value: var id })
        {
            return open.FirstOrDefault(reminder => reminder.Id == id) is { } shown
                ? new Reading<ReminderRef>.One(Of(shown), span)
                : throw new Refusal($"That reminder is closed already.", new Choice($"Reminders", "reminders"));
        }

        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        if (open.FirstOrDefault(reminder => reminder.Number == number) is { } named)
            return new Reading<ReminderRef>.One(Of(named), span);
        Text unknown = $"You have no open reminder like that. Say “reminders” to see them.";
        return hearing.Asked ? new Reading<ReminderRef>.Wrong(unknown, span) : throw new Refusal(unknown, new Choice($"Reminders", "reminders"));
    }

    public static async Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        [.. (await turn.OpenReminders(ct)).Take(6).Select(reminder => Of(reminder).AsChoice())];

    public Choice AsChoice() => new($"{Number}. {About}", $"#{Id}");

    private static ReminderRef Of(Reminder reminder) => new(reminder.Id, reminder.Number, reminder.About);

    [GeneratedRegex(@"#(?<id>[0-9a-f]{32})|(?<![\d\p{L}:.-])#?(?<number>\d{1,4})(?![\d:%]|[.,]\d|\s*(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|[ap]\.?m)(?!\p{L})|\s*(分钟|个?小时|个半|天|个月|个?星期)|个|点|月|周(?!\p{L}))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Said();
}
