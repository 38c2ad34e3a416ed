using System.Collections.Concurrent;
using Bot.Conversation;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Talk;

/// <summary>Remembers what the engine logged.</summary>
public sealed class RecordingLog : ILogger<Engine>
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public IEnumerable<string> Errors => Lines.Where(line => line.Level == LogLevel.Error).Select(line => line.Text);

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, formatter(state, exception)));
}
