using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LiveTakeover.Deployment.Tests;

/// <summary>The published host, started with a template's command line and settings, on a port and in a folder of the test's own.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("livetakeover-data-").FullName;
    private readonly int port = FreePort();
    private readonly string folder;
    private readonly Dictionary<string, string> environment;
    private readonly Process process;

    public RunningHost(string folder, string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        this.folder = folder;
        this.environment = new(environment) { ["Handoff__DataFolder"] = data, ["Logging__LogLevel__Default"] = "Warning" };
        var listens = new UriBuilder(environment["ASPNETCORE_URLS"].Replace("+", "any", StringComparison.Ordinal)) { Port = port }.Uri;
        this.environment["ASPNETCORE_URLS"] = listens.ToString().Replace("any", "+", StringComparison.Ordinal);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in this.environment) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
    }

    public HttpClient Client() => new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

    public async Task<HttpStatusCode> IsReadyAsync()
    {
        using var http = Client();
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var response = await http.GetAsync("/health/ready", enough.Token);
                return response.StatusCode;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, enough.Token);
            }
        }
    }

    /// <summary>Runs another command of the same image beside the host.</summary>
    public async Task<int> RunBesideAsync(string program, IReadOnlyList<string> arguments) =>
        (await Program.RunAsync(program, [Path.Combine(folder, arguments[0]), .. arguments.Skip(1)], environment)).Code;

    /// <summary>As an orchestrator stops it.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        await Program.RunAsync("kill", "-TERM", process.Id.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
        Directory.Delete(data, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
