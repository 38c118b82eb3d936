using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// The one writer of a store. It takes everything that is waiting and commits it in one transaction, so
/// that many conversations share one sync of the disk. Each piece of work has a savepoint of its own.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int LargestGroup = 256;

    private readonly Channel<PendingWrite> waiting = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(8 * LargestGroup) { SingleReader = true });

    private readonly Func<DbConnection> open;
    private readonly Action<StoreTransaction>? finish;
    private readonly Action<Wake> raise;
    private readonly Task writer;
    private DbConnection? connection;

    /// <param name="open">Opens the writer's connection, at first and again after it was lost.</param>
    /// <param name="raise">Wakes readers, after the commit.</param>
    /// <param name="finish">What a group has to do once, before it is committed.</param>
    public GroupCommit(Func<DbConnection> open, Action<Wake> raise, Action<StoreTransaction>? finish = null)
    {
        this.open = open;
        this.raise = raise;
        this.finish = finish;
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
            foreach (var write in group) write.Run(connection, transaction);
            finish?.Invoke(new StoreTransaction(connection, transaction));
            transaction.Commit();
        }
        catch (Exception exception)
        {
            // The group as a whole is not durable (disk full, connection lost): nobody is told otherwise, and the
            // writer goes on with a new connection, whatever state this one is in.
            connection?.Dispose();
            connection = null;
            foreach (var write in group) write.Fail(exception);
            return;
        }

        Instruments.Commits.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        foreach (var write in group) write.Wake(raise);
        foreach (var write in group) write.Complete();
    }
}
