namespace LiveTakeover.Handoff.Team.Webhooks;

/// <summary>
/// Which kinds of events some webhook wants, so that a line costs no statement where nobody does. A change is read at once; one that
/// got lost on its way from another node, within a minute.
/// </summary>
internal sealed class WantedEvents
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly TimeProvider time;
    private Known? known;
    private int changes;

    public WantedEvents(ChangeSignals signals, TimeProvider time)
    {
        this.time = time;
        signals.On(TeamTopics.Programs, _ =>
        {
            Interlocked.Increment(ref changes);
            known = null;
        });
    }

    public bool Have(StoreTransaction store, string kind)
    {
        if (known is { } fresh && time.GetUtcNow() < fresh.Until) return fresh.Kinds.Contains(kind);
        var before = Volatile.Read(ref changes);
        var read = new Known(WebhookTable.Wanted(store), time.GetUtcNow() + Longest);
        // A transaction may be older than a change that this node has heard of.
        if (before == Volatile.Read(ref changes)) known = read;
        return read.Kinds.Contains(kind);
    }

    private sealed record Known(IReadOnlySet<string> Kinds, DateTimeOffset Until);
}
