using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Middleware;

/// <summary>
/// For adapters that deliver several activities of a conversation at once. Each activity is recorded without waiting, but answered
/// only after those recorded before it.
/// </summary>
internal sealed class TurnOrder
{
    private readonly Dictionary<string, Task> last = new(StringComparer.Ordinal);

    /// <summary>Records the activity, and holds its place in the order until disposed.</summary>
    /// <param name="record">Records the activity. It is started here, so that the log has the same order as the places.</param>
    public QueuedTurn Enter(string conversationId, Func<Task<LogEntry?>> record)
    {
        lock (last)
        {
            var before = last.GetValueOrDefault(conversationId, Task.CompletedTask);
            var place = new QueuedTurn(this, conversationId, before, record());
            last[conversationId] = place.Over;
            return place;
        }
    }

    private void Forget(string conversationId, Task over)
    {
        lock (last)
        {
            if (last.GetValueOrDefault(conversationId) == over) last.Remove(conversationId);
        }
    }

    public sealed class QueuedTurn(TurnOrder order, string conversationId, Task before, Task<LogEntry?> recorded) : IDisposable
    {
        private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Over => over.Task;

        /// <summary>Returns the recorded entry once all earlier ones have been answered.</summary>
        public async Task<LogEntry?> TurnAsync(CancellationToken cancellationToken)
        {
            var entry = await recorded;
            await before.WaitAsync(cancellationToken);
            return entry;
        }

        // A caller that stopped waiting still holds the next one back until the earlier ones are done.
        public void Dispose() => _ = LeaveAsync();

        private async Task LeaveAsync()
        {
            await before;
            order.Forget(conversationId, Over);
            over.SetResult();
        }
    }
}
