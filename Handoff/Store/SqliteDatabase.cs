using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Store;

/// <summary>The embedded store: one SQLite file in WAL mode, synced on every commit.</summary>
public sealed class SqliteDatabase : IDatabase, IAsyncDisposable
{
    private readonly DbDataSource readers;
    private readonly GroupCommit writer;
    private readonly Wakeups wakeups;

    public SqliteDatabase(string path, Wakeups wakeups)
    {
        this.wakeups = wakeups;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();
        readers = SqliteFactory.Instance.CreateDataSource(connectionString);
        using (var connection = OpenWriter(connectionString)) Migrations.Apply(connection);
        writer = new GroupCommit(() => OpenWriter(connectionString), wakeups.Raise);
    }

    public Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default) =>
        writer.WriteAsync(work, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default)
    {
        await using var connection = await readers.OpenConnectionAsync(cancellationToken);
        await using var snapshot = ((SqliteConnection)connection).BeginTransaction(deferred: true);
        return work(new StoreTransaction(connection, snapshot));
    }

    public void Raise(Wake wake) => wakeups.Raise(wake);

    // One process has the file; what must happen once at a time is settled inside it.
    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken = default) =>
        Task.FromResult<IAsyncDisposable?>(NoLock.Instance);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await readers.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private static SqliteConnection OpenWriter(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();
        // What each piece of work may have to undo is kept in memory: on the disk it would be written more often than the work itself.
        pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    private sealed class NoLock : IAsyncDisposable
    {
        public static readonly NoLock Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
