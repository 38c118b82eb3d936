namespace LiveTakeover.Handoff.Store;

/// <summary>Waits for a signal that may get lost, and so no longer than a while.</summary>
internal static class WaitAtMost
{
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public static async Task ForAsync(
        TimeSpan longest, Func<CancellationToken, Task> signal, TimeProvider time, CancellationToken stopping)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(Task.Delay(longest, time, awake.Token), signal(awake.Token));
        await awake.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }
}
