namespace LiveTakeover.Middleware.Delivery;

/// <summary>Lines that the bot's turns are sending: the log has them, and the channel may not have them yet.</summary>
internal sealed class LinesUnderWay
{
    private readonly Dictionary<string, Lines> conversations = new(StringComparer.Ordinal);

    /// <summary>Before the line is recorded, so that who reads a later line of the log finds it here. Disposed when it is sent.</summary>
    public IDisposable Enter(string conversationId)
    {
        lock (conversations)
        {
            if (!conversations.TryGetValue(conversationId, out var lines)) conversations[conversationId] = lines = new Lines();
            lines.Count++;
        }

        return new Line(this, conversationId);
    }

    /// <summary>Completes when none is under way: each has been sent, or has failed.</summary>
    public Task SentAsync(string conversationId)
    {
        lock (conversations) return conversations.TryGetValue(conversationId, out var lines) ? lines.Sent.Task : Task.CompletedTask;
    }

    private void Leave(string conversationId)
    {
        lock (conversations)
        {
            var lines = conversations[conversationId];
            if (--lines.Count > 0) return;
            conversations.Remove(conversationId);
            lines.Sent.SetResult();
        }
    }

    private sealed class Lines
    {
        public int Count { get; set; }

        public TaskCompletionSource Sent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Line(LinesUnderWay lines, string conversationId) : IDisposable
    {
        public void Dispose() => lines.Leave(conversationId);
    }
}
