namespace LiveTakeover.Handoff;

/// <summary>An open connection: it renews its lease well before it runs out, and lets it run out shortly after it closes.</summary>
internal sealed class PresenceConnection : IAsyncDisposable
{
    private readonly CancellationTokenSource closed = new();
    private readonly Presence presence;
    private readonly string subject;
    private readonly string connection;
    private readonly HandoffOptions options;
    private readonly Task renewals;

    public PresenceConnection(Presence presence, string subject, string connection, TimeProvider time, HandoffOptions options)
    {
        this.presence = presence;
        this.subject = subject;
        this.connection = connection;
        this.options = options;
        renewals = RenewAsync(time);
    }

    public async ValueTask DisposeAsync()
    {
        if (closed.IsCancellationRequested) return;
        await closed.CancelAsync();
        await renewals;
        await presence.RenewAsync(subject, connection, options.PresenceGrace, CancellationToken.None);
        closed.Dispose();
    }

    private async Task RenewAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(options.PresenceLease / 2, time);
        try
        {
            while (await timer.WaitForNextTickAsync(closed.Token))
                await presence.RenewAsync(subject, connection, options.PresenceLease, closed.Token);
        }
        catch (OperationCanceledException)
        {
            // Closed: the caller gives the grace.
        }
    }
}
