using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LiveTakeover.Handoff;

public enum Topic
{
    /// <summary>A line of the conversation, whoever said it.</summary>
    Log,

    /// <summary>A line that the bot is to deal with if it has control.</summary>
    Inbound,

    /// <summary>A line that may have to be sent to a channel, or is to go again.</summary>
    Outbound,

    Requests,
    Conversations,
    Presence,
    Support,
    Stories,
    Accounts,
    SignIns,
    Turns,
    Timers,
    News,
    Answers,
    RequestNews,
    Deliveries,

    /// <summary>Nothing that the store knows of: the id is the signal itself.</summary>
    Typing,
}

/// <summary>Something of this topic and id has changed in the store: whoever shows it reads it again.</summary>
public readonly record struct Wake(Topic Topic, string Id);

/// <summary>Wakes readers after a commit. It carries no data, so that a lost wake-up loses none.</summary>
public sealed class Wakeups
{
    /// <summary>The id that listeners to a whole topic hear when they are to look at everything.</summary>
    public const string Everything = "*";

    private readonly ConcurrentDictionary<Wake, ImmutableArray<Action>> one = new();
    private readonly ConcurrentDictionary<Topic, ImmutableArray<Action<string>>> all = new();

    public IDisposable On(Topic topic, string id, Action wake)
    {
        var key = new Wake(topic, id);
        one.AddOrUpdate(key, [wake], (_, listeners) => listeners.Add(wake));
        return new Subscription(() => Remove(key, wake));
    }

    public IDisposable On(Topic topic, Action<string> wake)
    {
        all.AddOrUpdate(topic, [wake], (_, listeners) => listeners.Add(wake));
        return new Subscription(() => all.AddOrUpdate(topic, [], (_, listeners) => listeners.Remove(wake)));
    }

    internal void Raise(Wake wake)
    {
        if (one.TryGetValue(wake, out var listeners))
            foreach (var listener in listeners) listener();
        if (all.TryGetValue(wake.Topic, out var everyone))
            foreach (var listener in everyone) listener(wake.Id);
    }

    /// <summary>Wakes everybody: wake-ups of other nodes may have been missed.</summary>
    internal void RaiseAll()
    {
        foreach (var listener in one.Values.SelectMany(listeners => listeners)) listener();
        foreach (var listener in all.Values.SelectMany(listeners => listeners)) listener(Everything);
    }

    private void Remove(Wake key, Action wake)
    {
        var left = one.AddOrUpdate(key, [], (_, listeners) => listeners.Remove(wake));
        if (left.IsEmpty) one.TryRemove(KeyValuePair.Create(key, left));
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? end = end;

        public void Dispose() => Interlocked.Exchange(ref end, null)?.Invoke();
    }
}
