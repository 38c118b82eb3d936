using System.Data;
using LiveTakeover.Handoff.Store.Migrations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LiveTakeover.Handoff.Store.Postgres;

/// <summary>The store for several nodes: PostgreSQL. Each node commits its own groups and notifies the others.</summary>
public sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    // With the connections of the writer, the locks and the changes, ten nodes fit into the server's default of a hundred.
    private const int ReadsAtOnce = 6;

    private readonly StoreParts parts;
    private readonly NpgsqlDataSource source;
    private readonly ReadThreads readers;
    private readonly GroupCommit writer;
    private readonly PostgresChanges changes;
    private readonly PostgresLocks locks;

    public PostgresDatabase(
        string connectionString, MigrationRunner migrations, StoreParts parts, TimeProvider time, ILogger<PostgresChanges> log)
    {
        this.parts = parts;
        source = NpgsqlDataSource.Create(Prepared(connectionString));
        Migrate(migrations);
        readers = new ReadThreads(ReadsAtOnce);
        changes = new PostgresChanges(source, parts.Signals, time, log);
        locks = new PostgresLocks(source);
        writer = new GroupCommit(source.OpenConnection, parts, changes.Notify);
    }

    public Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default) =>
        writer.WriteAsync(work, cancellationToken);

    public Task<T> ReadAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default) =>
        readers.RunAsync(() => Read(work), cancellationToken);

    public void Notify(Change change) => changes.Notify(change);

    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken = default) =>
        locks.TryLockAsync(name, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        await writer.DisposeAsync();
        await changes.DisposeAsync();
        await locks.DisposeAsync();
        await source.DisposeAsync();
    }

    private T Read<T>(Func<StoreTransaction, T> work)
    {
        try
        {
            var found = ReadOrReadAgain(work);
            parts.Availability.Read(failure: null);
            return found;
        }
        catch (Exception exception) when (OutsideFailure.Is(exception))
        {
            var unavailable = OutsideFailure.Named(exception);
            parts.Availability.Read(unavailable);
            throw unavailable;
        }
    }

    private T ReadOrReadAgain<T>(Func<StoreTransaction, T> work)
    {
        using var connection = source.OpenConnection();
        try
        {
            return Read(connection, work);
        }
        catch (NpgsqlException) when (connection.State != ConnectionState.Open)
        {
            // The connection may have died while nobody used it, and the others with it.
            source.Clear();
            using var fresh = source.OpenConnection();
            return Read(fresh, work);
        }
    }

    private T Read<T>(NpgsqlConnection connection, Func<StoreTransaction, T> work)
    {
        using var snapshot = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        return work(new StoreTransaction(connection, snapshot, handlers: null, parts.Watch));
    }

    // The store runs a few statements over and over, so they are prepared. Set it to 0 behind a connection pooler that cannot keep
    // prepared statements.
    private static NpgsqlConnectionStringBuilder Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = 100;
        return settings;
    }

    // Nodes that start together wait for each other; the first one creates the tables.
    private void Migrate(MigrationRunner migrations)
    {
        using var connection = source.OpenConnection();
        using var queue = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('livetakeover migrations', 0))", connection);
        queue.ExecuteNonQuery();
        migrations.Run(connection);
        queue.CommandText = "SELECT pg_advisory_unlock(hashtextextended('livetakeover migrations', 0))";
        queue.ExecuteNonQuery();
    }
}
