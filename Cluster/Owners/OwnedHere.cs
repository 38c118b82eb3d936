namespace LiveTakeover.Cluster.Owners;

/// <summary>What this node owns, and what is under way on it.</summary>
internal sealed class OwnedHere
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, Owned> all = new(StringComparer.Ordinal);

    public bool Has(string key)
    {
        lock (changing) return all.ContainsKey(key);
    }

    public void Begin(string key)
    {
        lock (changing) all[key] = new Owned();
    }

    /// <summary>From now on nothing begins here. Completes when what is under way has ended, or when cancelled.</summary>
    public async Task EndAsync(string key, CancellationToken cancellationToken)
    {
        Owned? owned;
        lock (changing)
        {
            if (!all.Remove(key, out owned) || owned.Holds == 0) return;
            owned.Quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await owned.Quiet.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Keeps it here until disposed. Returns null if this node does not own it.</summary>
    public IAsyncDisposable? TryHold(string key)
    {
        lock (changing)
        {
            if (!all.TryGetValue(key, out var owned)) return null;
            owned.Holds++;
            return new Hold(this, owned);
        }
    }

    private void Release(Owned owned)
    {
        lock (changing)
        {
            if (--owned.Holds == 0) owned.Quiet?.TrySetResult();
        }
    }

    private sealed class Owned
    {
        public int Holds { get; set; }

        public TaskCompletionSource? Quiet { get; set; }
    }

    private sealed class Hold(OwnedHere here, Owned owned) : IAsyncDisposable
    {
        private int isReleased;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref isReleased, 1) == 0) here.Release(owned);
            return ValueTask.CompletedTask;
        }
    }
}
