using System.Text.RegularExpressions;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Digests;

public enum OnOff { On, Off }

/// <summary>Changes when the daily summary comes, or whether.</summary>
[Command("digest", "日报", "摘要", Help = "Set the time of your daily summary, or switch it off", Example = "digest 08:15", For = Roles.Everyone, InMenu = true)]
public sealed record SetDigest(OnOff? Switch = null, LocalTime? At = null, NoTime? Unread = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        if (Unread is not null)
            throw new Refusal($"There is no such time of day. Please write it like “digest 08:15” or “digest 7pm”; “digest off” switches it off.", new Choice($"Switch it off", "digest off", Once: true));
        var digest = await turn.Find<DailyDigest>(turn.Me.Id, ct) ?? DailyDigest.For(turn.Me, turn.Now);
        if (Switch is not null || At is not null)
            turn.Save(digest = (digest with { At = At ?? digest.At, On = Switch != OnOff.Off && (Switch == OnOff.On || At is not null || digest.On) }).Planned(turn.Me.Zone, turn.Now));
        return digest.On
            ? new Reply($"Your daily summary comes at {digest.At}, next {digest.DueAt}.", new Choice($"Show it now", "today"), new Choice($"Switch it off", "digest off", Once: true))
            : new Reply($"Your daily summary is off.", new Choice($"Switch it on", "digest on", Once: true), new Choice($"Show it now", "today"));
    }
}

/// <summary>What was written for a time of day and is none: "25:00", "7:75", "25点".</summary>
public sealed partial record NoTime(string Words) : ISpoken<NoTime>
{
    public static bool FromRest => true;

    public static Task<Reading<NoTime>> Hear(Hearing hearing, CancellationToken ct) => Task.FromResult<Reading<NoTime>>(
        Said().Match(hearing.Text) is { Success: true } match ? new Reading<NoTime>.One(new NoTime(match.Value), new Span(match.Index, match.Length)) : new Reading<NoTime>.None());

    public Choice AsChoice() => new(Text.Verbatim(Words), Words);

    [GeneratedRegex(@"\d[\d:.点]*|[一二两三四五六七八九十]+点", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}

/// <summary>The summary right now.</summary>
[Command("today", "今天", "今日", Help = "What is on today", Example = "today", For = Roles.Everyone, InMenu = true)]
public sealed record ShowToday : ICommand, IKeepsQuestion
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct) =>
        await Summary.Of(turn, ct) ?? new Reply($"Nothing is due, late or at risk. A quiet day.", new Choice($"Orders", "orders"));
}
