using Npgsql;

namespace LiveTakeover.Handoff.Store;

/// <summary>Advisory locks on one connection of this node: when the node is gone, so are they.</summary>
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

    /// <summary>Ends every lock. What still asks then gets none: it may be a turn that the host did not wait for.</summary>
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
            // A lost connection has lost its locks too; whoever held one is fenced by the keys of its lines.
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
