using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace LiveTakeover.Bot.Tests;

/// <summary>A host in a process of its own, that can be killed and started again on the same data and port.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
    private readonly string program;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly int nodePort = FreePort();
    private readonly ConcurrentQueue<string> printed = new();
    private readonly ConcurrentQueue<string> complaints = new();
    private Process? process;

    /// <param name="program">The dll to run.</param>
    /// <param name="settings">Environment settings, in the form <c>Section__Key</c>.</param>
    public HostProcess(string program, IReadOnlyDictionary<string, string> settings)
    {
        this.program = program;
        this.settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
    }

    /// <summary>The product itself, as it was built.</summary>
    public static string Product { get; } = Built("Bot", "LiveTakeover.Bot.dll");

    public Uri Address { get; }

    public IReadOnlyCollection<string> Printed => printed;

    public bool IsRunning => process is { HasExited: false };

    /// <summary>It ended by itself, and its exit code has not been asked for.</summary>
    public bool HasEnded => process is { HasExited: true };

    /// <summary>What it wrote to the standard error, without an empty end.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>A program that was built beside the tests.</summary>
    public static string Built(string project, string program) => Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", project, Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), program));

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
        Begin("--urls", Address.ToString());
        await AnswersAsync();
    }

    /// <summary>Starts it, and waits until it ends by itself.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> RunAsync(params string[] arguments)
    {
        Begin(arguments);
        return EndsAsync();
    }

    /// <summary>SIGTERM: it is asked to end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        Signal("-TERM");
        return await EndsAsync();
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndsAsync()
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process!.WaitForExitAsync(enough.Token);
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return code;
    }

    /// <summary>SIGSTOP: it does nothing more, and its connections stay open.</summary>
    public void Freeze() => Signal("-STOP");

    /// <summary>SIGCONT: it goes on, as if no time had passed.</summary>
    public void Thaw() => Signal("-CONT");

    /// <summary>Its files take so many bytes and no more, as on a full disk: what it writes beyond fails. Null is no limit.</summary>
    public void LimitFiles(long? bytes) =>
        Run("prlimit", "--pid", $"{process!.Id}", string.Create(CultureInfo.InvariantCulture, $"--fsize={bytes ?? -1}:"));

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    private void Signal(string signal) => Run("kill", signal, $"{process!.Id}");

    private static void Run(string command, params string[] arguments)
    {
        using var run = Process.Start(command, arguments);
        run.WaitForExit();
        run.ExitCode.ShouldBe(0, command);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private void Begin(params string[] arguments)
    {
        // Ignored, SIGXFSZ is an error of the write; otherwise it would end the process.
        var start = new ProcessStartInfo("sh", ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "dotnet", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["Handoff__DataFolder"] = folder;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Limits__Enabled"] = "false";
        start.Environment["Cluster__Port"] = $"{nodePort}";
        foreach (var (key, value) in settings) start.Environment[key] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => printed.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } complaint) complaints.Enqueue(complaint);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
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
            catch (HttpRequestException)
            {
                process!.HasExited.ShouldBeFalse(string.Join('\n', complaints));
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
