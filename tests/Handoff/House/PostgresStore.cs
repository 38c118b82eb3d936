using Dapper;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LiveTakeover.Handoff.Tests;

public sealed class PostgresStore : IStore
{
    private readonly string connectionString = PostgresServer.NewDatabase();
    private readonly List<PostgresDatabase> opened = [];

    public IDatabase Open(Wakeups wakeups)
    {
        var database = new PostgresDatabase(connectionString, wakeups, TimeProvider.System, NullLogger<PostgresWakes>.Instance);
        opened.Add(database);
        return database;
    }

    public void Change(string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Execute(sql);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened) await database.DisposeAsync();
    }
}
