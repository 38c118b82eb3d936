using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>Keeps what a host logs as an error, or with an exception.</summary>
public sealed class Troubles : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> seen = new();

    /// <summary>What has been logged since the last time.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (seen.TryDequeue(out var trouble)) taken.Add(trouble);
        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error || exception is not null) seen.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
