using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LiveTakeover.Handoff;

/// <summary>Somebody is typing at this moment.</summary>
public sealed record TypingSignal(string ConversationId, Author Author);

/// <summary>Passes typing on while it happens. It is no line of the log: nobody reads it later.</summary>
public sealed class Typing
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Action<TypingSignal>>> listeners = new(StringComparer.Ordinal);

    public void Send(TypingSignal signal)
    {
        if (!listeners.TryGetValue(signal.ConversationId, out var heard)) return;
        foreach (var listener in heard) listener(signal);
    }

    public IDisposable Listen(string conversationId, Action<TypingSignal> heard)
    {
        listeners.AddOrUpdate(conversationId, [heard], (_, all) => all.Add(heard));
        return new Listener(() =>
        {
            var left = listeners.AddOrUpdate(conversationId, [], (_, all) => all.Remove(heard));
            if (left.IsEmpty) listeners.TryRemove(KeyValuePair.Create(conversationId, left));
        });
    }

    private sealed class Listener(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
