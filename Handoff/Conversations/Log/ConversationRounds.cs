using System.Data.Common;

namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>
/// Runs a round of work for each conversation that is notified. Rounds of one conversation run one at a time, and again if it was
/// notified during a round; different conversations run in parallel. A round is retried if the store failed.
/// </summary>
/// <param name="topic">What starts a round: <see cref="Topics.Inbound"/> to answer, <see cref="Topics.Outbound"/> to send,
/// <see cref="Topics.Log"/> for every entry.</param>
/// <param name="round">The work. It reads from a durable cursor, so an extra round does no harm.</param>
/// <param name="storeFailed">Called after a store failure, before the round is retried.</param>
public sealed class ConversationRounds(
    ChangeSignals signals, Topic topic, TimeProvider time, Func<string, CancellationToken, Task> round,
    Action<DbException, string> storeFailed)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    // Conversations with a running round; true if a notification came during the round.
    private readonly Dictionary<string, bool> running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> rounds = new(StringComparer.Ordinal);

    /// <summary>How long running rounds may take to finish after the work is stopped.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.Zero;

    /// <summary>Runs until stopped, starting with the conversations that were left waiting.</summary>
    public async Task RunAsync(Func<CancellationToken, Task<IReadOnlyList<string>>> waiting, CancellationToken stopping)
    {
        using var lookAgain = new SemaphoreSlim(1);
        using var subscription = signals.On(topic, id =>
        {
            if (id == ChangeSignals.Everything) lookAgain.Release();
            else Serve(id, stopping);
        });
        try
        {
            while (true)
            {
                await lookAgain.WaitAsync(stopping);
                foreach (var id in await waiting(stopping)) Serve(id, stopping);
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
            do
            {
                while (!await TryAsync(conversationId, stopping)) await Task.Delay(PauseAfterFailure, time, stopping);
            }
            while (MoreCame(conversationId));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host is stopping; the next start continues from the cursor.
        }
    }

    /// <returns>False if the store failed and the round must be retried.</returns>
    private async Task<bool> TryAsync(string conversationId, CancellationToken stopping)
    {
        try
        {
            await round(conversationId, stopping);
            return true;
        }
        catch (DbException exception)
        {
            storeFailed(exception, conversationId);
            return false;
        }
    }
}
