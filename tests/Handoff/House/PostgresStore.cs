using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Logging.Abstractions;

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

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened) await database.DisposeAsync();
    }
}
