using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>A server in a process of its own, so that its memory and its time are its own too.</summary>
internal sealed class Node : IAsyncDisposable
{
    public const string Secret = "the-secret-of-the-benchmarks";

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly Process process;

    private Node(IEnumerable<(string Name, string Value)> settings, string[] program)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", program)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Folder,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Handoff__Enabled"] = "true";
        start.Environment["Handoff__DataFolder"] = Folder;
        start.Environment["DirectLine__Secret"] = Secret;
        start.Environment["DirectLine__RateLimit__Enabled"] = "false";
        start.Environment["Limits__Enabled"] = "false";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    /// <summary>Where its database is.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("livetakeover-benchmark-").FullName;

    public static string ThisProgram => typeof(Node).Assembly.Location;

    /// <summary>The whole product beside this program's own output, with its stories.</summary>
    public static string Product => Path.GetFullPath(
        Path.Combine(
            AppContext.BaseDirectory, "..", "..", "Bot", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "LiveTakeover.Bot.dll"));

    public static Task<Node> EchoAsync() => StartAsync([], ThisProgram, "echo");

    public static Task<Node> ChannelAsync() => StartAsync([], ThisProgram, "channel");

    public static Task<Node> ProductAsync() => StartAsync([], Product);

    public Usage Usage()
    {
        process.Refresh();
        return new(process.WorkingSet64, PeakMemory(), process.TotalProcessorTime, WrittenBytes());
    }

    /// <summary>Until it has done what it was given: a bot may still be answering when everybody's messages have been stored.</summary>
    public async Task ComesToRestAsync()
    {
        for (var calm = 0; calm < 3; calm++)
        {
            var before = Usage().Processor;
            await Task.Delay(Moment, TimeProvider.System);
            if (Usage().Processor - before > Moment / 5) calm = -1;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public static async Task<Node> StartAsync(IEnumerable<(string Name, string Value)> settings, params string[] program)
    {
        var node = new Node(settings, program);
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var _ = await http.GetAsync(new Uri(node.Address, "/health/live"));
                return node;
            }
            catch (HttpRequestException) when (!node.process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    private long WrittenBytes() => long.Parse(
        File.ReadLines($"/proc/{process.Id}/io").Single(line => line.StartsWith("write_bytes:", StringComparison.Ordinal)).Split(' ')[1],
        CultureInfo.InvariantCulture);

    private long PeakMemory() => 1024 * long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What a process has taken of the machine.</summary>
/// <param name="PeakMemory">The most that it has ever had.</param>
internal sealed record Usage(long Memory, long PeakMemory, TimeSpan Processor, long Written);
