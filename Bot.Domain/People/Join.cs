using Bot.Domain.Digests;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Opens a one-time link: from now on this chat is that person's.</summary>
[Command("start", Help = "Begin", Example = "start", For = Roles.Everyone | Roles.Stranger)]
public sealed record Join(string? Token = null) : ICommand, IFinal
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        if (Token is null)
            return turn.Me.Role == Roles.Stranger ? Stranger.Greeting(turn) : new Reply($"Hello {turn.Me.Name}. Send an order number, or “help”.", new Choice($"Help", "help")) { RenewsMenu = true };

        // In a group there is no chat of the person's own to answer in later, and others have seen the link.
        if (turn.Origin is { InGroup: true })
            throw new Refusal($"Please open your link in a private chat with me. It stays unused.");
        var invitation = await turn.Find<Invitation>(Invitation.IdOf(Token), ct);
        var person = invitation is null ? null : await turn.Find<Person>(invitation.PersonId, ct);
        if (person is not null && turn.Me.Id == person.Id)
            return new Reply($"You are in already, {person.Name}. Send an order number, or “help”.", new Choice($"Help", "help"));
        if (invitation is null || person is null)
            throw new Refusal($"I do not know this link. Please ask for a new one.");
        if (invitation.UsedAt is not null)
            throw new Refusal($"This link has been used already. Please ask for a new one.");
        if (invitation.ExpiresAt <= turn.Now)
            throw new Refusal($"This link has expired; links work for 7 days. Please ask for a new one.");
        if (turn.Me.Role != Roles.Stranger)
            throw new Refusal($"You are here as {turn.Me.Name} already, so this link stays unused.");

        turn.Save(invitation with { UsedAt = turn.Now });
        return await Welcome(turn, person, ct);
    }

    private static async Task<Reply> Welcome(Turn turn, Person person, CancellationToken ct)
    {
        var origin = turn.Origin ?? throw new InvalidOperationException("Nobody joins by the clock.");
        var joined = person with
        {
            // One phone on each channel: a new link takes the place of a lost one.
            Identities = [.. (person.Identities ?? []).Where(identity => !identity.StartsWith($"{origin.Channel}:", StringComparison.Ordinal)), origin.Sender],
            Home = origin.Conversation,
            Language = turn.Me.Language,
        };
        turn.Save(joined);
        // Who comes back with a new phone keeps it as it was.
        if (await turn.Find<DailyDigest>(joined.Id, ct) is null)
            turn.Save(DailyDigest.For(joined, turn.Now));
        turn.Become(joined);
        var welcome = joined.Role switch
        {
            Roles.Customer => (Text)$"Welcome, {joined.Name}! Ask me any time where your orders are.",
            Roles.Supplier => (Text)$"Welcome, {joined.Name}! Here you see what {turn.Company.Name} ordered from you.",
            _ => (Text)$"Welcome to {turn.Company.Name}, {joined.Name}! Send me an order number with what happened, and I write it down.",
        };
        return new Reply(Text.Lines(welcome, $"In which city do you work? Then 9:00 is your 9:00.")) { RenewsMenu = true, Opens = "zone" };
    }
}

/// <summary>What somebody without a link hears, whatever they say: one sentence and nothing about the company.</summary>
[Command("stranger", Help = "For people without a link", Example = "stranger", For = Roles.Stranger)]
public sealed record Stranger : ICommand, IFinal
{
    public static Reply Greeting(Turn turn) => new($"Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.");

    public Task<Reply> Handle(Turn turn, CancellationToken ct) => Task.FromResult(Greeting(turn));
}
