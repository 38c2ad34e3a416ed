using System.Collections.Concurrent;
using Bot.Channels;
using Bot.Conversation.Reading;
using Bot.Understanding.Model;

namespace Bot.Conversation;

/// <summary>
/// A language model is asked beside the conversation: the sentence was answered and kept as if there were no model, whoever writes on
/// does not wait, and what the model says comes as a question of its own, unless something was said since.
/// </summary>
public sealed partial class Engine
{
    /// <summary>About more sentences it is not asked at once.</summary>
    private const int QuestionsAtOnce = 8;

    private readonly ConcurrentDictionary<Task, string> questions = new();

    /// <summary>By conversation, the message that it is asked about; gone when something was said since.</summary>
    private readonly ConcurrentDictionary<string, string> puzzles = new(StringComparer.Ordinal);

    /// <summary>When nothing is asked any more.</summary>
    public Task Advised() => Task.WhenAll(questions.Keys);

    private void Ask(Inbound inbound, Message message)
    {
        if (advice is null || questions.Count >= QuestionsAtOnce)
            return;
        puzzles[inbound.Conversation] = inbound.Id;
        var question = new Task<Task>(() => Advise(inbound, message));
        var asked = question.Unwrap();
        questions[asked] = inbound.Id;
        _ = asked.ContinueWith(done => questions.TryRemove(done, out _), TaskScheduler.Default);
        question.Start(TaskScheduler.Default);
    }

    private async Task Advise(Inbound inbound, Message message)
    {
        try
        {
            var turn = await Open(await Who(inbound, default), inbound, default);
            if (await advice!.Ask(message, turn, default) is { Count: > 0 } proposals)
                await lanes.Run(inbound.Conversation, () => Retrying(() => Propose(proposals, inbound, message)));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The person has an answer; only the offer is missing.
            LogNoAdvice(failure.GetType().Name);
        }
    }

    private async Task<Answer?> Propose(IReadOnlyList<Proposal> proposals, Inbound inbound, Message message)
    {
        if (!puzzles.TryRemove(KeyValuePair.Create(inbound.Conversation, inbound.Id)))
            return null;
        var turn = await Open(await Who(inbound, default), inbound, default);
        if (await advice!.Offer(proposals, message, turn, default) is not { } offer)
            return null;
        turn.Say(offer);
        return await Commit(turn, null, null, default);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A language model's advice could not be given: {Failure}")]
    private partial void LogNoAdvice(string failure);
}
