using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace LiveTakeover.DirectLine.Tests.Clients;

/// <summary>The real botframework-directlinejs, running in Node.</summary>
internal sealed class DirectLineJs : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly Process node;
    private readonly Channel<JsonElement> events = Channel.CreateUnbounded<JsonElement>();
    private readonly Task reading;

    private DirectLineJs(Process node)
    {
        this.node = node;
        reading = ReadAsync();
    }

    /// <summary>Every text that came over the socket so far, doubles and all.</summary>
    public List<string> Texts { get; } = [];

    public static DirectLineJs Start(Client client)
    {
        var process = Process.Start(new ProcessStartInfo("node", ["chat.mjs", client.Url("").AbsoluteUri, client.Credential!])
        {
            WorkingDirectory = Folder(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        return new DirectLineJs(process);
    }

    public Task SayAsync(string text, int count = 1) => CommandAsync(new { run = "say", text, count });

    public Task CutAsync() => CommandAsync(new { run = "cut" });

    /// <summary>Waits for something to happen, and remembers the texts that pass by.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> wish)
    {
        using var patience = new CancellationTokenSource(Timeout);
        await foreach (var happened in events.Reader.ReadAllAsync(patience.Token))
        {
            if (What(happened) == "activity" && happened.GetProperty("activity").TryGetProperty("text", out var text))
                Texts.Add(text.GetString()!);
            if (wish(happened)) return happened;
        }

        throw new InvalidOperationException("Node ended before it happened.");
    }

    public Task UntilOpenAsync() => UntilAsync(happened => What(happened) == "socket" && happened.GetProperty("open").GetBoolean());

    public Task UntilCutAsync() => UntilAsync(happened => What(happened) == "socket" && !happened.GetProperty("open").GetBoolean());

    public Task UntilSaidAsync() => UntilAsync(happened => What(happened) == "said");

    public async Task UntilTextsAsync(int count)
    {
        if (Texts.Count < count) await UntilAsync(_ => Texts.Count >= count);
    }

    public async ValueTask DisposeAsync()
    {
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        await reading;
        node.Dispose();
    }

    private static string What(JsonElement happened) => happened.GetProperty("what").GetString()!;

    private async Task CommandAsync(object command)
    {
        await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await node.StandardInput.FlushAsync();
    }

    private async Task ReadAsync()
    {
        while (await node.StandardOutput.ReadLineAsync() is { } line)
            await events.Writer.WriteAsync(JsonSerializer.Deserialize<JsonElement>(line));
        events.Writer.Complete();
    }

    /// <summary>Where its packages are; they are fetched the first time.</summary>
    private static string Folder([CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "client"));
        if (Directory.Exists(Path.Combine(folder, "node_modules"))) return folder;
        using var npm = Process.Start(
            new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = folder })!;
        npm.WaitForExit();
        return npm.ExitCode == 0 ? folder : throw new InvalidOperationException($"npm ci failed in {folder}");
    }
}
