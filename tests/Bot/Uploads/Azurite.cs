using System.Diagnostics;
using System.Text.RegularExpressions;
using LiveTakeover.Tests;

namespace LiveTakeover.Bot.Tests.Uploads;

/// <summary>Azure's blob storage on this machine, in memory, on a port of its own.</summary>
public sealed partial class Azurite : IAsyncLifetime
{
    // The account and key that Azurite documents for everybody.
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private Process? process;

    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var program = Path.Combine(ProjectFolder.Root, "tests", "Azurite", "node_modules", "azurite", "dist", "src", "blob", "main.js");
        if (!File.Exists(program))
            throw new InvalidOperationException("Azurite is not installed: run npm ci --ignore-scripts in tests/Azurite, or ./test.");
        var start = new ProcessStartInfo(
            "node", [program, "--skipApiVersionCheck", "--inMemoryPersistence", "--disableTelemetry", "--blobPort", "0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        process = Process.Start(start)!;
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(enough.Token) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } match) continue;
            ConnectionString = $"{Account}BlobEndpoint={match.Groups["address"].Value}/devstoreaccount1;";
            // It writes a line for each request, and would wait for somebody to read them.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return;
        }

        throw new InvalidOperationException("Azurite ended before it listened.");
    }

    public async Task DisposeAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex("listen(s|ing) (at|on) (?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Listening();
}
