using Bot.Conversation.Reading;
using Bot.Domain.Talk;
using Bot.Understanding.Intents;

namespace Bot.Understanding;

/// <summary>What a sentence says: when, what for, and what it would change. Nothing is written by it.</summary>
public sealed class Understood(TimeReader time, Rehearsal? rehearsal = null, IntentReader? intents = null)
{
    public async Task<Sentence> Of(Utterance said, CancellationToken ct)
    {
        var heard = rehearsal is null ? null : await rehearsal.Read(said, LanguageOf(said), ct);
        return new Sentence(
            Languages.Of(said),
            await Intent(said, ct),
            When(heard?.PutRight is { } right ? said with { Text = right, Context = null } : said),
            heard is null ? [] : [.. Conversation.Reading.Acts.Of(heard.Meaning)],
            Found(said));
    }

    /// <summary>The moment or rhythm of a reminder; "no, 5 pm" is the one before with another hour.</summary>
    private Promise When(Utterance said) => time.Promise(said, Languages.Of(said));

    /// <summary>The days and times that are named, the reading one would act on first.</summary>
    private IReadOnlyList<Moment> Found(Utterance said) => time.Found(said, Languages.Of(said));

    /// <summary>The label of what is wanted: order_status, set_reminder, other.</summary>
    private Task<string?> Intent(Utterance said, CancellationToken ct) => Task.FromResult(intents?.Of(said.Text).Intent);

    private static Language LanguageOf(Utterance said) => Languages.Of(said) == "zh" ? Language.Chinese : new Language(Languages.Of(said));
}

/// <summary>All that was understood of a sentence.</summary>
public sealed record Sentence(string Lang, string? Intent, Promise? When, IReadOnlyList<Act> Acts, IReadOnlyList<Moment> Found);
