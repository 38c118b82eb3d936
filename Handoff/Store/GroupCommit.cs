using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// The only writer of a store. It commits all waiting writes in one transaction, so that many conversations share one sync of the
/// disk. Each write has its own savepoint.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int LargestGroup = 256;

    private readonly Channel<PendingWrite> waiting = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(8 * LargestGroup) { SingleReader = true });

    private readonly Func<DbConnection> open;
    private readonly TransactionHandlers handlers;
    private readonly Action<Change> notify;
    private readonly Task writer;
    private DbConnection? connection;

    /// <param name="open">Opens the writer's connection, and a new one after the old one failed.</param>
    /// <param name="handlers">Handlers of the events that writes publish.</param>
    /// <param name="notify">Notifies readers after the commit.</param>
    public GroupCommit(Func<DbConnection> open, TransactionHandlers handlers, Action<Change> notify)
    {
        this.open = open;
        this.handlers = handlers;
        this.notify = notify;
        writer = Task.Run(WriteGroupsAsync);
    }

    public async Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken)
    {
        var pending = new PendingWrite<T>(work);
        await waiting.Writer.WriteAsync(pending, cancellationToken);
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
        var began = Stopwatch.GetTimestamp();
        try
        {
            connection ??= open();
            using var transaction = connection.BeginTransaction();
            foreach (var write in group) write.Run(() => new StoreTransaction(connection, transaction, handlers), transaction);
            handlers.BeforeCommit(new StoreTransaction(connection, transaction));
            transaction.Commit();
        }
        catch (Exception exception)
        {
            // The group as a whole was not committed (disk full, connection lost), so every write in it fails. The connection may
            // be in any state: the writer opens a new one.
            connection?.Dispose();
            connection = null;
            foreach (var write in group) write.Fail(exception);
            return;
        }

        StoreInstruments.Commits.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        foreach (var write in group) write.NotifyReaders(notify);
        foreach (var write in group) write.Complete();
    }
}
