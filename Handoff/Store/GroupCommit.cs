using System.Data.Common;
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

    private readonly DbConnection connection;
    private readonly Wakeups wakeups;
    private readonly Task writer;

    public GroupCommit(DbConnection connection, Wakeups wakeups)
    {
        this.connection = connection;
        this.wakeups = wakeups;
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
        await connection.DisposeAsync();
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
        try
        {
            using var transaction = connection.BeginTransaction();
            foreach (var write in group) write.Run(connection, transaction);
            transaction.Commit();
        }
        catch (DbException exception)
        {
            // The group as a whole is not durable (disk full, connection lost): nobody is told otherwise.
            foreach (var write in group) write.Fail(exception);
            return;
        }

        foreach (var write in group) write.Wake(wakeups);
        foreach (var write in group) write.Complete();
    }
}
