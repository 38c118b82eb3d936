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

    /// <summary>Runs without a savepoint. If it throws, the group's transaction has to be undone.</summary>
    public void Run(GroupTransaction group)
    {
        Failure = null;
        Do(store = group.NewStore());
    }

    /// <param name="group">The group's transaction.</param>
    /// <param name="isSecondTry">True if the first attempt conflicted with another node's write and was undone.</param>
    /// <exception cref="Exception">The group's transaction is lost, and with it all writes of the group.</exception>
    public void RunUnderSavepoint(GroupTransaction group, bool isSecondTry = false)
    {
        Failure = null;
        group.Transaction.Save(Savepoint);
        try
        {
            store = group.NewStore();
            Do(store);
            group.Transaction.Release(Savepoint);
        }
        catch (Exception exception) when (!OutsideFailure.IsOfConnection(exception))
        {
            Undo(group, exception);
            if (isSecondTry || !MetAnotherNode(exception)) Failure = ExceptionDispatchInfo.Capture(OutsideFailure.Named(exception));
            else RunUnderSavepoint(group, isSecondTry: true);
        }
    }

    /// <param name="isKnown">False if nobody knows whether the group was committed.</param>
    public void End(bool isKnown)
    {
        if (Failure is null) store?.End(isKnown);
    }

    public void NotifyReaders(Action<Change> notify)
    {
        if (Failure is not null || store is null) return;
        foreach (var change in store.Changes) notify(change);
    }

    /// <summary>Tells the caller, after the commit.</summary>
    public void Complete()
    {
        if (Failure is null) store!.CountAll();
        SetOutcome();
    }

    public abstract void Fail(Exception exception);

    protected abstract void Do(StoreTransaction store);

    protected abstract void SetOutcome();

    // What failed is the failure, and not that the savepoint is gone.
    private static void Undo(GroupTransaction group, Exception failure)
    {
        try
        {
            group.Transaction.Rollback(Savepoint);
        }
        catch (Exception lost) when (failure is DbException && lost is DbException or InvalidOperationException)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    // Another node has just written the same row or key. That write is visible now, so the same work succeeds when it runs again.
    private static bool MetAnotherNode(Exception exception) =>
        exception is DbException { SqlState: UniqueViolation or Deadlock or SerializationFailure };
}

internal sealed class PendingWrite<T>(Func<StoreTransaction, T> work) : PendingWrite
{
    private readonly TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T outcome = default!;

    public Task<T> Result => result.Task;

    protected override void SetOutcome()
    {
        if (Failure is { } failure) result.SetException(failure.SourceException);
        else result.SetResult(outcome);
    }

    public override void Fail(Exception exception) => result.TrySetException(exception);

    protected override void Do(StoreTransaction store) => outcome = work(store);
}
