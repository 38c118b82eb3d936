using Npgsql;

namespace LiveTakeover.Handoff.Tests;

/// <summary>One PostgreSQL for the test run, gone with the process.</summary>
public static class PostgresServer
{
    private static readonly Lazy<PostgresCluster> Started = new(Start);
    private static int databases;

    /// <returns>The connection string of a new, empty database.</returns>
    public static string NewDatabase() => NewDatabase(Started.Value);

    public static string NewDatabase(PostgresCluster cluster)
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        using var source = NpgsqlDataSource.Create($"{cluster.ConnectionString};Database=postgres;Pooling=false");
        using var create = source.CreateCommand($"CREATE DATABASE {name}");
        create.ExecuteNonQuery();
        return $"{cluster.ConnectionString};Database={name};Maximum Pool Size=20";
    }

    private static PostgresCluster Start()
    {
        var cluster = new PostgresCluster();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster;
    }
}
