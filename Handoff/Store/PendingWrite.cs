using System.Data.Common;
using System.Runtime.ExceptionServices;

namespace LiveTakeover.Handoff.Store;

/// <summary>A piece of work that waits for the writer, and what came of it.</summary>
internal abstract class PendingWrite
{
    private const string Savepoint = "work";
    private const string UniqueViolation = "23505";
    private const string SerializationFailure = "40001";
    private const string Deadlock = "40P01";

    private StoreTransaction? store;

    protected ExceptionDispatchInfo? Failure { get; private set; }

    public void Run(DbConnection connection, DbTransaction transaction, bool isSecondTry = false)
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
            transaction.Rollback(Savepoint);
            if (isSecondTry || !MetAnotherNode(exception)) Failure = ExceptionDispatchInfo.Capture(exception);
            else Run(connection, transaction, isSecondTry: true);
        }
    }

    // Another node wrote the same row or key a moment ago. Now it is there to be seen, so that the same work,
    // done again, finds it.
    private static bool MetAnotherNode(Exception exception) =>
        exception is DbException { SqlState: UniqueViolation or Deadlock or SerializationFailure };

    public void Wake(Action<Wake> raise)
    {
        if (Failure is not null) return;
        foreach (var wake in store!.Wakes) raise(wake);
        store.CountAll();
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
