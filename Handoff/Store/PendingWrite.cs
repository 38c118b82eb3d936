using System.Data.Common;
using System.Runtime.ExceptionServices;

namespace LiveTakeover.Handoff.Store;

/// <summary>A piece of work that waits for the writer, and what came of it.</summary>
internal abstract class PendingWrite
{
    private const string Savepoint = "work";

    private StoreTransaction? store;

    protected ExceptionDispatchInfo? Failure { get; private set; }

    public void Run(DbConnection connection, DbTransaction transaction)
    {
        transaction.Save(Savepoint);
        try
        {
            store = new StoreTransaction(connection, transaction);
            Do(store);
            transaction.Release(Savepoint);
        }
        catch (Exception exception)
        {
            Failure = ExceptionDispatchInfo.Capture(exception);
            transaction.Rollback(Savepoint);
        }
    }

    public void Wake(Wakeups wakeups)
    {
        if (Failure is not null) return;
        foreach (var wake in store!.Wakes) wakeups.Raise(wake);
    }

    public abstract void Complete();

    public abstract void Fail(Exception exception);

    protected abstract void Do(StoreTransaction store);
}

internal sealed class PendingWrite<T>(Func<StoreTransaction, T> work) : PendingWrite
{
    private readonly TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T outcome = default!;

    public Task<T> Result => result.Task;

    public override void Complete()
    {
        if (Failure is { } failure) result.SetException(failure.SourceException);
        else result.SetResult(outcome);
    }

    public override void Fail(Exception exception) => result.TrySetException(exception);

    protected override void Do(StoreTransaction store) => outcome = work(store);
}
