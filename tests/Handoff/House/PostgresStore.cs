using System.Data.Common;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Store.Migrations;
using LiveTakeover.Handoff.Store.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LiveTakeover.Handoff.Tests;

public sealed class PostgresStore : IStore
{
    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
    private readonly List<IAsyncDisposable> hosts = [];

    public string ConnectionString { get; } = PostgresServer.NewDatabase();

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Handoff:DataFolder"] = folder,
        ["Handoff:Store:Provider"] = "PostgreSQL",
        ["Handoff:Store:ConnectionString"] = ConnectionString,
    };

    public void AddTo(IServiceCollection host) =>
        host.AddSingleton<IDatabase>(provider => ActivatorUtilities.CreateInstance<PostgresDatabase>(
        provider, ConnectionString, new MigrationRunner(provider.GetServices<MigrationSet>())));

    public void DisposeLater(IAsyncDisposable host) => hosts.Add(host);

    public DbConnection Open()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts) await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
