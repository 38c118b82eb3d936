using System.Collections.Concurrent;

namespace LiveTakeover.Handoff.Store.Postgres;

/// <summary>
/// Runs reads on threads of their own. A statement waits for the server: on the thread pool it would take a thread from the
/// requests. Their number bounds the connections that reads open.
/// </summary>
internal sealed class ReadThreads : IDisposable
{
    private readonly BlockingCollection<Action> waiting = [];
    private readonly Thread[] threads;

    public ReadThreads(int count)
    {
        threads = [.. Enumerable.Range(1, count).Select(number => new Thread(Run) { IsBackground = true, Name = $"Store reads {number}" })];
        foreach (var thread in threads) thread.Start();
    }

    /// <exception cref="OperationCanceledException">Cancelled before the read began.</exception>
    public Task<T> RunAsync<T>(Func<T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Add(() => Complete(result, read, cancellationToken), CancellationToken.None);
        return result.Task;
    }

    /// <summary>Reads that wait are still done.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        foreach (var thread in threads) thread.Join();
        waiting.Dispose();
    }

    private static void Complete<T>(TaskCompletionSource<T> result, Func<T> read, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            result.SetResult(read());
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == cancellationToken)
        {
            result.SetCanceled(cancellationToken);
        }
        catch (Exception failure)
        {
            result.SetException(failure);
        }
    }

    private void Run()
    {
        foreach (var read in waiting.GetConsumingEnumerable()) read();
    }
}
