using System.Data;
using System.Data.Common;
using LiveTakeover.Handoff.Store.Migrations;
using Npgsql;

namespace LiveTakeover.Handoff.Store.Postgres;

/// <summary>The store for several nodes: PostgreSQL. Each node commits its own groups.</summary>
public sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    // With the writer's connection, ten nodes fit into the server's default of a hundred.
    private const int ReadsAtOnce = 6;

    private readonly StoreParts parts;
    private readonly NpgsqlDataSource source;
    private readonly ReadThreads readers;
    private readonly GroupCommit writer;

    public PostgresDatabase(string connectionString, MigrationRunner migrations, StoreParts parts)
    {
        this.parts = parts;
        source = NpgsqlDataSource.Create(Prepared(connectionString));
        using (var connection = source.OpenConnection()) migrations.Run(connection);
        readers = new ReadThreads(ReadsAtOnce);
        writer = new GroupCommit(OpenWriter, Discard, parts);
    }

    public Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default) =>
        writer.WriteAsync(work, cancellationToken);

    public Task<T> ReadAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default) =>
        readers.RunAsync(() => Read(work), cancellationToken);

    public void Notify(Change change) => parts.Notify(change);

    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        await writer.DisposeAsync();
        await source.DisposeAsync();
    }

    private T Read<T>(Func<StoreTransaction, T> work)
    {
        var failures = parts.Availability.Failures;
        try
        {
            return ReadOrReadAgain(work, failures);
        }
        catch (Exception exception) when (OutsideFailure.Is(exception))
        {
            var unavailable = OutsideFailure.Named(exception);
            parts.Availability.CouldNotRead(unavailable);
            throw unavailable;
        }
    }

    private T ReadOrReadAgain<T>(Func<StoreTransaction, T> work, int failures)
    {
        using var connection = source.OpenConnection();
        try
        {
            return Read(connection, work, failures);
        }
        catch (Exception failure) when (failure is ObjectDisposedException
            || (failure is NpgsqlException && connection.State != ConnectionState.Open))
        {
            // The connection may have died while nobody used it, and the others with it.
            source.Clear();
            using var fresh = source.OpenConnection();
            return Read(fresh, work, failures);
        }
    }

    private T Read<T>(NpgsqlConnection connection, Func<StoreTransaction, T> work, int failures)
    {
        using var snapshot = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var store = new StoreTransaction(connection, snapshot, handlers: null, parts.Watch);
        var found = work(store);
        if (store.HasAsked) parts.Availability.HasRead(failures);
        return found;
    }

    // A node that is stopped in the middle of a transaction holds the rows that it has written. The server gives them back to the
    // other nodes after this time; the node's own group runs again when it wakes.
    private NpgsqlConnection OpenWriter()
    {
        var connection = source.OpenConnection();
        using var limit = new NpgsqlCommand("SET idle_in_transaction_session_timeout = '3s'", connection);
        limit.ExecuteNonQuery();
        return connection;
    }

    // The pool must not give it out again, and the others may have died with it.
    private void Discard(DbConnection connection)
    {
        source.Clear();
        connection.Dispose();
    }

    // The store runs a few statements over and over, so they are prepared. Set it to 0 behind a connection pooler that cannot keep
    // prepared statements.
    private static NpgsqlConnectionStringBuilder Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = 100;
        return settings;
    }
}
