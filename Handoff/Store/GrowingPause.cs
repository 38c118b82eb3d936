namespace LiveTakeover.Handoff.Store;

/// <summary>The pause before something that failed is tried again. It doubles from one second to a longest, until a success.</summary>
internal sealed class GrowingPause(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // A database that is back is needed at once.
    private static readonly TimeSpan LongestForStore = TimeSpan.FromSeconds(4);

    private TimeSpan next = First;

    /// <summary>Does the work, and again while the database is unavailable.</summary>
    public static async Task<T> WhileUnavailableAsync<T>(Func<Task<T>> work, TimeProvider time, CancellationToken cancellationToken)
    {
        var pause = new GrowingPause(time);
        while (true)
        {
            try
            {
                return await work();
            }
            catch (StoreUnavailableException unavailable)
            {
                await pause.WaitAfterAsync(unavailable, cancellationToken);
            }
        }
    }

    /// <summary>True until the first of several failures in a row.</summary>
    public bool IsFirst => next == First;

    public Task WaitAfterAsync(Exception failure, CancellationToken cancellationToken)
    {
        var longest = failure is StoreUnavailableException ? LongestForStore : Longest;
        var pause = next < longest ? next : longest;
        next = pause * 2;
        return Task.Delay(pause, time, cancellationToken);
    }

    public void Reset() => next = First;
}
