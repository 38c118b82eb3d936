using Microsoft.Extensions.Logging;
using Npgsql;

namespace LiveTakeover.Handoff.Store;

/// <summary>The store of several nodes: PostgreSQL. Each node commits its own groups and wakes the others.</summary>
public sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly GroupCommit writer;
    private readonly PostgresWakes wakes;
    private readonly PostgresLocks locks;

    public PostgresDatabase(string connectionString, Wakeups wakeups, TimeProvider time, ILogger<PostgresWakes> log)
    {
        source = NpgsqlDataSource.Create(Prepared(connectionString));
        Migrate();
        wakes = new PostgresWakes(source, wakeups, time, log);
        locks = new PostgresLocks(source);
        writer = new GroupCommit(source.OpenConnection, wakes.Raise);
    }

    public Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default) =>
        writer.WriteAsync(work, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        return work(new StoreTransaction(connection, snapshot));
    }

    public void Raise(Wake wake) => wakes.Raise(wake);

    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken = default) =>
        locks.TryLockAsync(name, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await wakes.DisposeAsync();
        await locks.DisposeAsync();
        await source.DisposeAsync();
    }

    // Few statements run all the time. Whoever has a pool between here and the database that cannot keep them sets it to 0.
    private static NpgsqlConnectionStringBuilder Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = 100;
        return settings;
    }

    // Nodes that start together take turns; the first one makes the tables.
    private void Migrate()
    {
        using var connection = source.OpenConnection();
        using var queue = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('livetakeover migrations', 0))", connection);
        queue.ExecuteNonQuery();
        Migrations.Apply(connection);
        queue.CommandText = "SELECT pg_advisory_unlock(hashtextextended('livetakeover migrations', 0))";
        queue.ExecuteNonQuery();
    }
}
