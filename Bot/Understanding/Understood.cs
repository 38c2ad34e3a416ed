using Bot.Conversation.Reading;
using Bot.Domain.Talk;
using Bot.Understanding.Intents;

namespace Bot.Understanding;

/// <summary>What a sentence says: when, what for, and what it would change. Nothing is written by it.</summary>
public sealed class Understood(TimeReader time, Rehearsal? rehearsal = null, IntentReader? intents = null)
{
    public async Task<Sentence> Of(Utterance said, CancellationToken ct) => new(
        Languages.Of(said),
        await Intent(said, ct),
        When(said),
        await Acts(said, ct),
        Found(said));

    /// <summary>The moment or rhythm of a reminder.</summary>
    private Promise When(Utterance said) => time.Promise(said, Languages.Of(said));

    /// <summary>The days and times that are named, the reading one would act on first.</summary>
    private IReadOnlyList<Moment> Found(Utterance said) => time.Found(said, Languages.Of(said));

    /// <summary>The label of what is wanted: order_status, set_reminder, other.</summary>
    private Task<string?> Intent(Utterance said, CancellationToken ct) => Task.FromResult(intents?.Of(said.Text).Intent);

    /// <summary>What it would change, or ask.</summary>
    private async Task<IReadOnlyList<Act>> Acts(Utterance said, CancellationToken ct) =>
        rehearsal is null ? [] : [.. Conversation.Reading.Acts.Of(await rehearsal.Read(said, LanguageOf(said), ct))];

    private static Language LanguageOf(Utterance said) => Languages.Of(said) == "zh" ? Language.Chinese : new Language(Languages.Of(said));
}

/// <summary>All that was understood of a sentence.</summary>
public sealed record Sentence(string Lang, string? Intent, Promise? When, IReadOnlyList<Act> Acts, IReadOnlyList<Moment> Found);
