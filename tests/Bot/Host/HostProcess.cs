using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace LiveTakeover.Bot.Tests;

/// <summary>A host in a process of its own, that can be killed and started again on the same data and port.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
    private readonly string program;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly ConcurrentQueue<string> printed = new();
    private Process? process;

    /// <param name="program">The dll to run.</param>
    /// <param name="settings">Environment settings, in the form <c>Section__Key</c>.</param>
    public HostProcess(string program, IReadOnlyDictionary<string, string> settings)
    {
        this.program = program;
        this.settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
    }

    public Uri Address { get; }

    public IReadOnlyCollection<string> Printed => printed;

    public bool IsRunning => process is { HasExited: false };

    public HttpClient CreateClient() => new() { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };

    public static async Task<WebSocket> OpenSocketAsync(Uri address, string? cookie)
    {
        var socket = new ClientWebSocket();
        if (cookie is not null) socket.Options.SetRequestHeader("Cookie", cookie);
        await socket.ConnectAsync(address, CancellationToken.None);
        return socket;
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [program, "--urls", Address.ToString()])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["Handoff__DataFolder"] = folder;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings) start.Environment[key] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => printed.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        await AnswersAsync();
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AnswersAsync()
    {
        using var http = CreateClient();
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var response = await http.GetAsync("/hub/api/session", enough.Token);
                return;
            }
            catch (HttpRequestException) when (!process!.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, enough.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
