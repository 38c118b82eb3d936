namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>
/// Runs a round of work for each conversation that is notified. Rounds of one conversation run one at a time, and again if it was
/// notified during a round; different conversations run in parallel. A round that failed is retried, after a pause that grows.
/// </summary>
/// <param name="topic">What starts a round: <see cref="Topics.Inbound"/> to answer, <see cref="Topics.Outbound"/> to send,
/// <see cref="Topics.Log"/> for every entry.</param>
/// <param name="round">The work. It reads from a durable cursor, so an extra round does no harm.</param>
/// <param name="failed">Called after the first of several failures in a row, except while the whole store is unavailable.</param>
public sealed class ConversationRounds(
    ChangeSignals signals, Topic topic, TimeProvider time, Func<string, CancellationToken, Task> round,
    Action<Exception, string> failed)
{
    // Conversations with a running round; true if a notification came during the round.
    private readonly Dictionary<string, bool> running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> rounds = new(StringComparer.Ordinal);

    /// <summary>How long running rounds may take to finish after the work is stopped.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// How often to look for conversations whose notification was lost, because the node that should have sent it died. Null: never.
    /// </summary>
    public TimeSpan? LooksEvery { get; init; }

    /// <summary>Runs until stopped, starting with the conversations that were left waiting.</summary>
    public async Task RunAsync(Func<CancellationToken, Task<IReadOnlyList<string>>> waiting, CancellationToken stopping)
    {
        using var missed = new SemaphoreSlim(0);
        using var subscription = signals.On(topic, id =>
        {
            if (id == ChangeSignals.Everything) missed.Release();
            else Serve(id, stopping);
        });
        try
        {
            while (true)
            {
                var left = await GrowingPause.WhileUnavailableAsync(() => waiting(stopping), time, stopping);
                foreach (var id in left) Serve(id, stopping);
                await WaitAtMost.ForAsync(LooksEvery ?? Timeout.InfiniteTimeSpan, missed.WaitAsync, time, stopping);
            }
        }
        finally
        {
            await Task.WhenAny(Task.WhenAll(UnderWay()), Task.Delay(Grace, time, CancellationToken.None));
        }
    }

    private Task[] UnderWay()
    {
        lock (running) return [.. rounds.Values];
    }

    private void Serve(string conversationId, CancellationToken stopping)
    {
        lock (running)
        {
            if (!running.TryAdd(conversationId, false))
            {
                running[conversationId] = true;
                return;
            }

            rounds[conversationId] = Task.Run(() => RoundsAsync(conversationId, stopping), stopping);
        }
    }

    private bool MoreCame(string conversationId)
    {
        lock (running)
        {
            if (!running[conversationId])
            {
                rounds.Remove(conversationId);
                return !running.Remove(conversationId);
            }

            running[conversationId] = false;
            return true;
        }
    }

    private async Task RoundsAsync(string conversationId, CancellationToken stopping)
    {
        try
        {
            do await RoundAsync(conversationId, stopping);
            while (MoreCame(conversationId));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host is stopping; the next start continues from the cursor.
        }
    }

    private async Task RoundAsync(string conversationId, CancellationToken stopping)
    {
        var pause = new GrowingPause(time);
        while (true)
        {
            try
            {
                await round(conversationId, stopping);
                return;
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                if (pause.IsFirst && !StoreAvailability.Reports(exception)) failed(exception, conversationId);
                await pause.WaitAfterAsync(exception, stopping);
            }
        }
    }
}
