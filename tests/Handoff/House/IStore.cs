using Dapper;
using LiveTakeover.Handoff.Store;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Tests;

/// <summary>A database under the contract tests. A second one needs this, and a line per contract below its tests.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>Opens the same data again and again, as a host that starts anew would.</summary>
    IDatabase Open(Wakeups wakeups);

    /// <summary>Changes the data behind the back of whoever has them open.</summary>
    void Change(string sql);
}

public sealed class SqliteStore : IStore
{
    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
    private readonly List<SqliteDatabase> opened = [];

    public IDatabase Open(Wakeups wakeups)
    {
        var database = new SqliteDatabase(Path.Combine(folder, "test.db"), wakeups);
        opened.Add(database);
        return database;
    }

    public void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "test.db")};Pooling=False");
        connection.Execute(sql);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened) await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
