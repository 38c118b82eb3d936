using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Store;

/// <summary>The embedded store: one SQLite file in WAL mode, synced on every commit.</summary>
public sealed class SqliteDatabase : IDatabase, IAsyncDisposable
{
    private readonly string connectionString;
    private readonly ConcurrentBag<KeptConnection> readers = [];
    private readonly GroupCommit writer;
    private readonly Wakeups wakeups;

    public SqliteDatabase(string path, Wakeups wakeups)
    {
        this.wakeups = wakeups;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false }.ToString();
        using (var connection = OpenWriter()) Migrations.Apply(connection);
        writer = new GroupCommit(() => new KeptConnection(OpenWriter()), wakeups.Raise, SearchTable.IndexWaiting);
    }

    public Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default) =>
        writer.WriteAsync(work, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reader = readers.TryTake(out var free) ? free : new KeptConnection(Open());
        try
        {
            T found;
            await using (var snapshot = reader.BeginSnapshot()) found = work(new StoreTransaction(reader, snapshot));
            readers.Add(reader);
            return found;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    public void Raise(Wake wake) => wakeups.Raise(wake);

    // One process has the file; what must happen once at a time is settled inside it.
    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken = default) =>
        Task.FromResult<IAsyncDisposable?>(NoLock.Instance);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        while (readers.TryTake(out var reader)) await reader.DisposeAsync();
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
        // What each piece of work may have to undo is kept in memory: on the disk it would be written more often than the work itself.
        // Checkpoints are 16 MB apart, since most pages are written again soon.
        pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    private sealed class NoLock : IAsyncDisposable
    {
        public static readonly NoLock Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
