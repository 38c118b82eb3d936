using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LiveTakeover.Handoff.Tests;

/// <summary>A PostgreSQL of its own, in a temporary folder. It can be stopped and started as an operator would.</summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly string programs = Directory.GetDirectories("/usr/lib/postgresql").Max() + "/bin";
    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-postgres-").FullName;
    private readonly int port = FreePort();

    public PostgresCluster()
    {
        if (Environment.UserName == "root") Run("chown", "postgres", folder);
        RunAsPostgres($"{programs}/initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "--no-sync");
        Start();
    }

    /// <summary>Without a database.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=postgres";

    public void Start() => RunAsPostgres(
        $"{programs}/pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o",
        $"-p {port} -h 127.0.0.1 -k {folder} -c max_connections=300", "start");

    /// <param name="mode"><c>fast</c> ends all connections; <c>immediate</c> is a crash.</param>
    public void Stop(string mode = "fast") => RunAsPostgres($"{programs}/pg_ctl", "-D", $"{folder}/data", "-w", "-m", mode, "stop");

    /// <summary>Ends all connections, as an administrator would.</summary>
    public void EndConnections()
    {
        using var source = NpgsqlDataSource.Create($"{ConnectionString};Database=postgres;Pooling=false");
        using var end = source.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()");
        end.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Stop("immediate");
        Directory.Delete(folder, recursive: true);
    }

    // It refuses to run as root.
    private static void RunAsPostgres(string program, params string[] arguments)
    {
        if (Environment.UserName == "root") Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = "/tmp", RedirectStandardOutput = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
