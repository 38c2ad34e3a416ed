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
        var isButton = match.Groups["id"].Success;
        if (isButton && open.All(reminder => reminder.Id != match.Groups["id"].Value))
            throw new Refusal($"That reminder is closed already.", new Choice($"Reminders", "reminders"));
        var found = isButton
            ? open.First(reminder => reminder.Id == match.Groups["id"].Value)
            : open.FirstOrDefault(reminder => reminder.Number == int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
        return found is null
            ? new Reading<ReminderRef>.Wrong($"You have no open reminder like that. Say “reminders” to see them.", span)
            : new Reading<ReminderRef>.One(Of(found), span);
    }

    public static async Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        [.. (await turn.OpenReminders(ct)).Take(6).Select(reminder => Of(reminder).AsChoice())];

    public Choice AsChoice() => new($"{Number}. {About}", $"#{Id}");

    private static ReminderRef Of(Reminder reminder) => new(reminder.Id, reminder.Number, reminder.About);

    [GeneratedRegex(@"#(?<id>[0-9a-f]{32})|(?<![\d\p{L}:.-])#?(?<number>\d{1,4})(?![\d:%])", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Said();
}
