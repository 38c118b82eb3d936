using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LiveTakeover.Handoff.Tests;

/// <summary>One PostgreSQL for the test run, in a temporary folder, gone with the process.</summary>
public static class PostgresServer
{
    private static readonly Lazy<string> Started = new(Start);
    private static int databases;

    /// <returns>The connection string of a new, empty database.</returns>
    public static string NewDatabase()
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        using var source = NpgsqlDataSource.Create($"{Started.Value};Database=postgres;Pooling=false");
        using var create = source.CreateCommand($"CREATE DATABASE {name}");
        create.ExecuteNonQuery();
        return $"{Started.Value};Database={name};Maximum Pool Size=20";
    }

    private static string Start()
    {
        var programs = Directory.GetDirectories("/usr/lib/postgresql").Max() + "/bin";
        var folder = Directory.CreateTempSubdirectory("livetakeover-postgres-").FullName;
        var port = FreePort();
        if (Environment.UserName == "root") Run("chown", "postgres", folder);
        RunAsPostgres($"{programs}/initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "--no-sync");
        RunAsPostgres(
            $"{programs}/pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o",
            $"-p {port} -h 127.0.0.1 -k {folder} -c max_connections=300", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            RunAsPostgres($"{programs}/pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        };
        return $"Host=127.0.0.1;Port={port};Username=postgres";
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
