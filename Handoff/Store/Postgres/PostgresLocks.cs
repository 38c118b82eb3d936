using Npgsql;

namespace LiveTakeover.Handoff.Store.Postgres;

/// <summary>Advisory locks on one connection of this node. They end when the node does.</summary>
internal sealed class PostgresLocks(NpgsqlDataSource source) : IAsyncDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private NpgsqlConnection? connection;
    private bool isClosed;

    public async Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        var taken = await AskAsync("SELECT pg_try_advisory_lock(hashtextextended(@name, 0))", name, cancellationToken);
        return taken ? new Held(this, name) : null;
    }

    /// <summary>Releases every lock. Later requests get none; they may come from a turn that the host did not wait for.</summary>
    public async ValueTask DisposeAsync()
    {
        await one.WaitAsync();
        isClosed = true;
        if (connection is not null) await connection.DisposeAsync();
        one.Release();
    }

    private async Task<bool> AskAsync(string sql, string name, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (isClosed) return false;
            // A lost connection has lost its locks too. The keys of its lines still keep a former holder from appending a line twice.
            if (connection is not { State: System.Data.ConnectionState.Open })
            {
                if (connection is not null) await connection.DisposeAsync();
                connection = await source.OpenConnectionAsync(cancellationToken);
            }

            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddWithValue("name", name);
            return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
        finally
        {
            one.Release();
        }
    }

    private sealed class Held(PostgresLocks locks, string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() =>
            await locks.AskAsync("SELECT pg_advisory_unlock(hashtextextended(@name, 0))", name, CancellationToken.None);
    }
}
