using System.Data.Common;

namespace LiveTakeover.Handoff;

/// <summary>
/// Does a round of work for each conversation that is woken: of one conversation one round at a time, and
/// another if it was woken meanwhile; of different ones side by side. A round that the store failed is done again.
/// </summary>
/// <param name="topic">What a conversation is woken by: <see cref="Topic.Inbound"/> to answer it, <see cref="Topic.Outbound"/> to send it, <see cref="Topic.Log"/> to see all of it.</param>
/// <param name="round">The work. It reads from a durable cursor, so a round too many does no harm.</param>
/// <param name="storeFailed">Told of a failure before the round is tried again.</param>
public sealed class ConversationRounds(
    Wakeups wakeups, Topic topic, TimeProvider time, Func<string, CancellationToken, Task> round, Action<DbException, string> storeFailed)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    // Conversations whose round is under way; true if something came meanwhile.
    private readonly Dictionary<string, bool> running = new(StringComparer.Ordinal);

    /// <summary>Works until stopped, beginning with the conversations that were left waiting.</summary>
    public async Task RunAsync(Func<CancellationToken, Task<IReadOnlyList<string>>> waiting, CancellationToken stopping)
    {
        using var lookAgain = new SemaphoreSlim(1);
        using var subscription = wakeups.On(topic, id =>
        {
            if (id == Wakeups.Everything) lookAgain.Release();
            else Wake(id, stopping);
        });
        while (true)
        {
            await lookAgain.WaitAsync(stopping);
            foreach (var id in await waiting(stopping)) Wake(id, stopping);
        }
    }

    private void Wake(string conversationId, CancellationToken stopping)
    {
        lock (running)
        {
            if (!running.TryAdd(conversationId, false))
            {
                running[conversationId] = true;
                return;
            }
        }

        _ = Task.Run(() => RoundsAsync(conversationId, stopping), stopping);
    }

    private bool MoreCame(string conversationId)
    {
        lock (running)
        {
            if (!running[conversationId]) return !running.Remove(conversationId);
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
            // The host stops; the next one goes on from the cursor.
        }
    }

    /// <returns>False if the store failed, so that the same must be tried again.</returns>
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
