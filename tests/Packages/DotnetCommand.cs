using System.Diagnostics;

namespace LiveTakeover.Packages.Tests;

/// <summary>A run of <c>dotnet</c> to its end.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    public static async Task RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "--nologo", "-v", "q", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        using var enough = new CancellationTokenSource(Longest);
        var printed = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(enough.Token), process.StandardError.ReadToEndAsync(enough.Token));
        await process.WaitForExitAsync(enough.Token);
        process.ExitCode.ShouldBe(0, string.Concat(printed));
    }
}
