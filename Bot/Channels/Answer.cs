using Bot.Domain.Talk;

namespace Bot.Channels;

/// <summary>
/// A reply that is on disk and goes back in the answer to the delivery itself. Whoever gives it disposes of it when it is given:
/// until then nothing else goes to that conversation, so that order holds.
/// </summary>
public sealed class Answer(Outgoing message, Action given) : IDisposable
{
    public Outgoing Message => message;

    public void Dispose() => given();
}
