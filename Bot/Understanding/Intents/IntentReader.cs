using System.Runtime.CompilerServices;
using Bot.Domain.Talk;

namespace Bot.Understanding.Intents;

/// <summary>
/// What somebody wants with a sentence: an order's status, a reminder, a person … By examples in six languages and what their words
/// are about; no network, the same answer every time. Learns when first asked, once a phrasebook: what it knows is five megabytes.
/// </summary>
public sealed class IntentReader(Phrasebook book)
{
    private static readonly ConditionalWeakTable<Phrasebook, Lazy<Classifier>> Learned = [];

    private readonly Lazy<Classifier> classifier = Learned.GetValue(book, static book => new(() => new Classifier([.. Examples.Read().Select(example => (Features.Of(example.Text, Lexicon.Of(book)), example.Intent))])));

    /// <summary>Learns now, so that the first message does not wait for it.</summary>
    public void Warm() => _ = classifier.Value;

    /// <summary>order_status, set_reminder, list_reminders, cancel_reminder, complaint, greeting, thanks, cancel_order, change_address, human_agent or other; and how certain that is.</summary>
    public (string Intent, double Certainty) Of(string text) => classifier.Value.Of(Features.Of(text, Lexicon.Of(book)));
}
