using System.Data;
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
        try
        {
            return await TryTakeAsync(name, cancellationToken) is { } on ? new Held(this, name, on) : null;
        }
        catch (Exception exception) when (OutsideFailure.Is(exception))
        {
            throw OutsideFailure.Named(exception);
        }
    }

    /// <summary>Releases every lock. Later requests get none; they may come from a turn that the host did not wait for.</summary>
    public async ValueTask DisposeAsync()
    {
        await one.WaitAsync();
        isClosed = true;
        await DropAsync();
        one.Release();
    }

    /// <returns>The connection that holds the lock; null if another node holds it.</returns>
    private async Task<NpgsqlConnection?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (isClosed) return null;
            // A lost connection has lost its locks too. The keys of its lines still keep a former holder from appending a line twice.
            if (connection is not { State: ConnectionState.Open })
            {
                await DropAsync();
                connection = await source.OpenConnectionAsync(cancellationToken);
            }

            return await AskAsync("SELECT pg_try_advisory_lock(hashtextextended(@name, 0))", name, cancellationToken) ? connection : null;
        }
        finally
        {
            one.Release();
        }
    }

    // A lock that was lost with its connection may be another holder's by now, on this node too.
    private async Task ReleaseAsync(string name, NpgsqlConnection on)
    {
        await one.WaitAsync();
        try
        {
            if (connection == on && on.State == ConnectionState.Open)
                await AskAsync("SELECT pg_advisory_unlock(hashtextextended(@name, 0))", name, CancellationToken.None);
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or IOException)
        {
            // What cannot be unlocked is released with its connection.
            await DropAsync();
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<bool> AskAsync(string sql, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("name", name);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task DropAsync()
    {
        if (connection is not null) await connection.DisposeAsync();
        connection = null;
    }

    private sealed class Held(PostgresLocks locks, string name, NpgsqlConnection on) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await locks.ReleaseAsync(name, on);
    }
}
