using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Talk;

/// <summary>Remembers what was logged as a warning or worse.</summary>
public sealed class LogBook
{
    private readonly ConcurrentQueue<(string Line, Exception? Thrown)> entries = new();

    public IReadOnlyList<string> Lines => [.. entries.Select(entry => entry.Line)];

    /// <summary>The lines, with what was thrown and where.</summary>
    public string Whole => string.Join('\n', entries.Select(entry => $"{entry.Line} {entry.Thrown}"));

    public ILogger<T> For<T>() => new Writer<T>(entries);

    private sealed class Writer<T>(ConcurrentQueue<(string Line, Exception? Thrown)> entries) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue((formatter(state, exception), exception));
    }
}
