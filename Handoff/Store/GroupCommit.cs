using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// The only writer of a store. It commits all waiting writes in one transaction, so that many conversations share one sync of the
/// disk. If one of them fails, all of them run again, each under its own savepoint: savepoints cost as much as small writes, and few fail.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int LargestGroup = 256;

    private readonly Channel<PendingWrite> waiting = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(8 * LargestGroup) { SingleReader = true });

    private readonly Func<DbConnection> open;
    private readonly Action<DbConnection> discard;
    private readonly StoreParts parts;
    private readonly Task writer;
    private DbConnection? connection;

    /// <param name="open">Opens the writer's connection, and a new one after the old one failed.</param>
    /// <param name="discard">Closes a connection that failed, for good: it may say that it is open, and must not be used again.</param>
    /// <param name="parts">
    /// Gives the handlers of the events that writes publish, learns whether the database can be written, and notifies readers after
    /// the commit.
    /// </param>
    public GroupCommit(Func<DbConnection> open, Action<DbConnection> discard, StoreParts parts)
    {
        this.open = open;
        this.discard = discard;
        this.parts = parts;
        writer = Task.Run(WriteGroupsAsync);
    }

    public async Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken)
    {
        var pending = new PendingWrite<T>(work);
        try
        {
            await waiting.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new StoreUnavailableException(closed, isOneStatement: false);
        }

        return await pending.Result;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writer;
        connection?.Dispose();
    }

    private async Task WriteGroupsAsync()
    {
        var group = new List<PendingWrite>(LargestGroup);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && waiting.Reader.TryRead(out var next)) group.Add(next);
            Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<PendingWrite> group)
    {
        var (began, failures) = (Stopwatch.GetTimestamp(), parts.Availability.Failures);
        try
        {
            if (connection is null || !TryCommit(connection, group)) TryCommit(connection = open(), group, isFresh: true);
        }
        catch (Exception exception)
        {
            // The group as a whole was not committed, or nobody knows (disk full, connection lost): every write in it fails.
            Drop();
            var failure = OutsideFailure.Named(exception);
            parts.Availability.CouldNotWrite(failure);
            foreach (var write in group) write.End(isKnown: false);
            // If it was committed after all, its readers must know: whoever repeats a write finds it done, and wakes nobody.
            foreach (var write in group) write.NotifyReaders(parts.Notify);
            foreach (var write in group) write.Fail(failure);
            return;
        }

        parts.Availability.HasWritten(failures);
        StoreInstruments.Commits.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        foreach (var write in group) write.End(isKnown: true);
        foreach (var write in group) write.NotifyReaders(parts.Notify);
        foreach (var write in group) write.Complete();
    }

    /// <returns>False if the connection was lost before the commit was sent: it may have died while nobody used it.</returns>
    private bool TryCommit(DbConnection on, List<PendingWrite> group, bool isFresh = false)
    {
        GroupTransaction? transaction = null;
        try
        {
            transaction = new GroupTransaction(on, parts);
            if (!TryRun(transaction, group))
            {
                transaction = new GroupTransaction(on, parts);
                foreach (var write in group) write.RunUnderSavepoint(transaction);
            }

            transaction.Commit();
            return true;
        }
        catch (Exception exception) when (!isFresh && transaction is not { IsSent: true } && IsLost(on, exception))
        {
            Drop();
            return false;
        }
    }

    /// <returns>False if a write failed; then the transaction is undone.</returns>
    private static bool TryRun(GroupTransaction transaction, List<PendingWrite> group)
    {
        try
        {
            foreach (var write in group) write.Run(transaction);
            return true;
        }
        catch (Exception exception) when (!IsLost(transaction.Connection, exception))
        {
            transaction.Transaction.Dispose();
            return false;
        }
    }

    private static bool IsLost(DbConnection connection, Exception failure) =>
        connection.State != ConnectionState.Open || OutsideFailure.IsOfConnection(failure);

    // The connection may be in any state after a failure, and closing it may fail as well. The writer opens a new one.
    private void Drop()
    {
        try
        {
            if (connection is not null) discard(connection);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // It is gone either way.
        }

        connection = null;
    }
}
