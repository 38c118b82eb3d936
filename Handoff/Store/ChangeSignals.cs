using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// Notifies readers after a commit. A change carries no data, so a lost one does no harm: readers always read from their cursor.
/// </summary>
/// <param name="log">Gets an error for a listener that failed. The others are notified all the same, and the writer goes on.</param>
public sealed partial class ChangeSignals(ILogger<ChangeSignals> log)
{
    /// <summary>The id that listeners to a whole topic receive when any id may have changed.</summary>
    public const string Everything = "*";

    private readonly ConcurrentDictionary<Change, ImmutableArray<Action>> one = new();
    private readonly ConcurrentDictionary<Topic, ImmutableArray<Action<string>>> all = new();
    private ImmutableArray<Action<Change?>> fromOtherNodes = [];

    /// <summary>Calls <paramref name="changed"/> at each change of this id, until disposed.</summary>
    public IDisposable On(Topic topic, string id, Action changed)
    {
        var key = new Change(topic, id);
        one.AddOrUpdate(key, [changed], (_, listeners) => listeners.Add(changed));
        return new Subscription(() => Remove(key, changed));
    }

    /// <summary>Calls <paramref name="changed"/> with the id of each change of this topic, until disposed.</summary>
    public IDisposable On(Topic topic, Action<string> changed)
    {
        all.AddOrUpdate(topic, [changed], (_, listeners) => listeners.Add(changed));
        return new Subscription(() => all.AddOrUpdate(topic, [], (_, listeners) => listeners.Remove(changed)));
    }

    /// <summary>An awaitable signal that each change of this id sets. Several changes between two awaits count as one.</summary>
    public Signal Signal(Topic topic, string id) => new(set => On(topic, id, set));

    /// <summary>An awaitable signal that each change of this topic sets.</summary>
    public Signal Signal(Topic topic) => new(set => On(topic, _ => set()));

    /// <summary>
    /// Calls <paramref name="changed"/> with each change that another node made, before its readers are notified; with null when any
    /// may have been missed.
    /// </summary>
    public void OnOtherNodes(Action<Change?> changed) =>
        ImmutableInterlocked.Update(ref fromOtherNodes, (listeners, one) => listeners.Add(one), changed);

    /// <summary>Notifies the readers at this node of a change that another node made.</summary>
    public void NotifyFromOtherNode(Change change)
    {
        foreach (var listener in fromOtherNodes) listener(change);
        Notify(change);
    }

    /// <summary>Notifies every listener, because changes of other nodes may have been missed.</summary>
    public void NotifyAll()
    {
        foreach (var listener in fromOtherNodes) listener(null);
        foreach (var (change, listeners) in one)
            foreach (var listener in listeners) Call(listener, change.Topic);
        foreach (var (topic, listeners) in all)
            foreach (var listener in listeners) Call(() => listener(Everything), topic);
    }

    /// <summary>Notifies the readers at this node.</summary>
    public void Notify(Change change)
    {
        if (one.TryGetValue(change, out var listeners))
            foreach (var listener in listeners) Call(listener, change.Topic);
        if (all.TryGetValue(change.Topic, out var everyone))
            foreach (var listener in everyone) Call(() => listener(change.Id), change.Topic);
    }

    private void Call(Action listener, Topic topic)
    {
        try
        {
            listener();
        }
        catch (Exception exception)
        {
            LogListenerFailed(exception, topic.Name);
        }
    }

    private void Remove(Change key, Action changed)
    {
        var left = one.AddOrUpdate(key, [], (_, listeners) => listeners.Remove(changed));
        if (left.IsEmpty) one.TryRemove(KeyValuePair.Create(key, left));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A listener to changes of {Topic} failed")]
    private partial void LogListenerFailed(Exception exception, string topic);

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? end = end;

        public void Dispose() => Interlocked.Exchange(ref end, null)?.Invoke();
    }
}

/// <summary>Stays set from a change until the next await.</summary>
public sealed class Signal : IDisposable
{
    private readonly Channel<bool> set = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly IDisposable subscription;

    internal Signal(Func<Action, IDisposable> subscribe) => subscription = subscribe(Set);

    public void Set() => set.Writer.TryWrite(true);

    /// <summary>Completes when the signal is set, then resets it.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken = default) => await set.Reader.ReadAsync(cancellationToken);

    public void Dispose() => subscription.Dispose();
}
