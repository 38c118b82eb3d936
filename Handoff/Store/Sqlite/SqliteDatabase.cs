using System.Collections.Concurrent;
using LiveTakeover.Handoff.Store.Migrations;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Store.Sqlite;

/// <summary>The embedded store: one SQLite file in WAL mode, synced on every commit.</summary>
public sealed class SqliteDatabase : IDatabase, IAsyncDisposable
{
    private readonly string connectionString;
    private readonly ConcurrentBag<CachedStatementConnection> readers = [];
    private readonly GroupCommit writer;
    private readonly StoreParts parts;

    public SqliteDatabase(string path, MigrationRunner migrations, StoreParts parts)
    {
        this.parts = parts;
        OwnerOnly.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Close(path);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false }.ToString();
        using (var connection = OpenWriter()) migrations.Run(connection);
        writer = new GroupCommit(() => new CachedStatementConnection(OpenWriter()), connection => connection.Dispose(), parts);
    }

    public Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default) =>
        writer.WriteAsync(work, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var failures = parts.Availability.Failures;
        try
        {
            return await ReadOnAsync(readers.TryTake(out var free) ? free : new CachedStatementConnection(Open()), work, failures);
        }
        catch (Exception exception) when (OutsideFailure.Is(exception))
        {
            var unavailable = OutsideFailure.Named(exception);
            parts.Availability.CouldNotRead(unavailable);
            throw unavailable;
        }
    }

    public void Notify(Change change) => parts.Notify(change);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        while (readers.TryTake(out var reader)) await reader.DisposeAsync();
    }

    private async Task<T> ReadOnAsync<T>(CachedStatementConnection reader, Func<StoreTransaction, T> work, int failures)
    {
        try
        {
            T found;
            await using (var snapshot = reader.BeginSnapshot())
            {
                var store = new StoreTransaction(reader, snapshot, handlers: null, parts.Watch);
                found = work(store);
                if (store.HasAsked) parts.Availability.HasRead(failures);
            }

            readers.Add(reader);
            return found;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    // SQLite gives the files beside the database the rights that the database has.
    private static void Close(string path)
    {
        if (!Path.Exists(path)) new FileStream(path, OwnerOnly.NewFile()).Dispose();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }) OwnerOnly.Close(file);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    private SqliteConnection OpenWriter()
    {
        var connection = Open();
        using var pragmas = connection.CreateCommand();
        // Savepoints keep their undo data in memory: on disk it would cost more writes than the work itself. Checkpoints are 16 MB
        // apart, because most pages are soon written again.
        pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000;";
        pragmas.ExecuteNonQuery();
        return connection;
    }
}
