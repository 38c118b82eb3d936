using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LiveTakeover.Faults.Tests.Fire.Sites;

/// <summary>The product as it is run: one process on SQLite, or one to three on PostgreSQL.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-tests", Email = "grace@example.com", Password = "correct horse battery";

    private static readonly string Stories = Path.Combine(AppContext.BaseDirectory, "Fire", "stories");

    private Site(PostgresCluster? postgres, IReadOnlyList<Node> nodes, string folder)
    {
        (Postgres, Nodes, Folder) = (postgres, nodes, folder);
    }

    public PostgresCluster? Postgres { get; }

    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>Where the node on SQLite keeps its data.</summary>
    public string Folder { get; }

    public static Site OnSqlite(string program)
    {
        var folder = Directory.CreateTempSubdirectory("livetakeover-fire-").FullName;
        return new Site(postgres: null, [new Node(program, Settings(folder), toDatabase: null)], folder);
    }

    public static Site OnPostgres(string program, int nodes)
    {
        var postgres = new PostgresCluster();
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer.NewDatabase(postgres));
        var port = connection.Port;
        var folder = Directory.CreateTempSubdirectory("livetakeover-fire-").FullName;
        return new Site(postgres, [.. Enumerable.Range(0, nodes).Select(_ => NewNode())], folder);

        Node NewNode()
        {
            var line = new Proxy(() => port);
            connection.Port = line.Port;
            var settings = Settings(folder);
            settings["Handoff__Store__Provider"] = "PostgreSQL";
            settings["Handoff__Store__ConnectionString"] = connection.ConnectionString;
            return new Node(program, settings, line);
        }
    }

    public async Task StartAsync()
    {
        foreach (var node in Nodes) await node.Host.StartAsync();
    }

    /// <summary>Ends every fault: lines are clear, and every node runs.</summary>
    public async Task MendAsync()
    {
        foreach (var line in Lines()) line.Weather = Weather.Clear;
        foreach (var node in Nodes) await node.ReviveAsync();
    }

    /// <summary>Somebody else writes to the database file for a while.</summary>
    public async Task LockFileAsync(Func<Task> meanwhile)
    {
        await using var other = new SqliteConnection($"Data Source={Folder}/livetakeover.db");
        await other.OpenAsync();
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        await meanwhile();
        begin.CommandText = "ROLLBACK";
        await begin.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes) await node.DisposeAsync();
        Postgres?.Dispose();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private IEnumerable<Proxy> Lines() => Nodes.SelectMany(node => new[] { node.ToClients, node.ToDatabase }).OfType<Proxy>();

    private static Dictionary<string, string> Settings(string folder) => new(StringComparer.Ordinal)
    {
        ["Handoff__DataFolder"] = folder,
        ["Handoff__Enabled"] = "true",
        ["DirectLine__Secret"] = Secret,
        ["DirectLine__RateLimit__Enabled"] = "false",
        ["AgentHub__Setup__AdminEmail"] = Email,
        ["AgentHub__Setup__AdminPassword"] = Password,
        ["Stories__Folder"] = Stories,
        ["Channels__DangerouslyAllowAnonymousFromLoopback"] = "true",
        ["Channels__DangerouslyAllowPrivateNetworks"] = "true",
    };
}
