using LiveTakeover.Handoff;

namespace LiveTakeover.Middleware;

/// <summary>
/// For adapters that bring several activities of a conversation at once: each is recorded without waiting, and answered when
/// those that were recorded before it have been.
/// </summary>
internal sealed class TurnOrder
{
    private readonly Dictionary<string, Task> last = new(StringComparer.Ordinal);

    /// <summary>Records what came in, and keeps its place until disposed.</summary>
    /// <param name="record">Started here, so that the log's order is that of the places.</param>
    public Place Enter(string conversationId, Func<Task<LogEntry?>> record)
    {
        lock (last)
        {
            var before = last.GetValueOrDefault(conversationId, Task.CompletedTask);
            var place = new Place(this, conversationId, before, record());
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

    public sealed class Place(TurnOrder order, string conversationId, Task before, Task<LogEntry?> recorded) : IDisposable
    {
        private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Over => over.Task;

        /// <summary>What was recorded, when it is its turn.</summary>
        public async Task<LogEntry?> TurnAsync(CancellationToken cancellationToken)
        {
            var entry = await recorded;
            await before.WaitAsync(cancellationToken);
            return entry;
        }

        // Whoever gave up waiting does not let the next one pass those before.
        public void Dispose() => _ = LeaveAsync();

        private async Task LeaveAsync()
        {
            await before;
            order.Forget(conversationId, Over);
            over.SetResult();
        }
    }
}
