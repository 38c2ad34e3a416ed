using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Intents;

/// <summary>
/// What somebody wants with a sentence: an order's status, a reminder, a person … By examples in six languages and what their words
/// are about; no network, the same answer every time. Learns when first asked, once a phrasebook: what it knows is five megabytes.
/// </summary>
public sealed partial class IntentReader(Phrasebook book)
{
    private static readonly ConditionalWeakTable<Phrasebook, Lazy<Classifier>> Learned = [];

    private readonly Lazy<Classifier> classifier = Learned.GetValue(book, static book => new(() => new Classifier([.. Examples.Read().Select(example => (Features.Of(example.Text, Lexicon.Of(book)), example.Intent))])));

    /// <summary>Learns now, so that the first message does not wait for it.</summary>
    public void Warm() => _ = classifier.Value;

    /// <summary>order_status, set_reminder, list_reminders, cancel_reminder, complaint, greeting, thanks, cancel_order, change_address, human_agent or other; and how certain that is.</summary>
    public (string Intent, double Certainty) Of(string text) => Number().IsMatch(text) ? ("order_status", 0) : classifier.Value.Of(Features.Of(text, Lexicon.Of(book)));

    /// <summary>"1042", "PO-1042?": no words that could say what for; whoever names an order wants to see it.</summary>
    [GeneratedRegex(@"^\s*#?([A-Za-z]{1,4}[-\s]?)?\d[\d-]*\s*[?？]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Number();
}
