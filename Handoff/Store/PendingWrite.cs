using System.Data.Common;
using System.Runtime.ExceptionServices;

namespace LiveTakeover.Handoff.Store;

/// <summary>A write that waits for the writer, and its result.</summary>
internal abstract class PendingWrite
{
    private const string Savepoint = "work";
    private const string UniqueViolation = "23505";
    private const string SerializationFailure = "40001";
    private const string Deadlock = "40P01";

    private StoreTransaction? store;

    protected ExceptionDispatchInfo? Failure { get; private set; }

    /// <param name="makeTransaction">Makes a new <see cref="StoreTransaction"/> for each attempt.</param>
    /// <param name="transaction">The group's transaction.</param>
    /// <param name="isSecondTry">True if the first attempt conflicted with another node's write and was undone.</param>
    public void Run(Func<StoreTransaction> makeTransaction, DbTransaction transaction, bool isSecondTry = false)
    {
        transaction.Save(Savepoint);
        try
        {
            store = makeTransaction();
            Do(store);
            transaction.Release(Savepoint);
        }
        catch (Exception exception)
        {
            transaction.Rollback(Savepoint);
            if (isSecondTry || !MetAnotherNode(exception)) Failure = ExceptionDispatchInfo.Capture(exception);
            else Run(makeTransaction, transaction, isSecondTry: true);
        }
    }

    // Another node has just written the same row or key. That write is visible now, so the same work succeeds when it runs again.
    private static bool MetAnotherNode(Exception exception) =>
        exception is DbException { SqlState: UniqueViolation or Deadlock or SerializationFailure };

    public void NotifyReaders(Action<Change> notify)
    {
        if (Failure is not null) return;
        foreach (var change in store!.Changes) notify(change);
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
