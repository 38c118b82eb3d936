using System.Diagnostics;

namespace LiveTakeover.Mutants;

/// <summary>Runs programs.</summary>
internal static class Command
{
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        var (code, said) = await TryAsync(folder, program, arguments, []);
        if (code != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}:\n{said}");
    }

    public static async Task<string> ReadAsync(string folder, string program, params string[] arguments) =>
        (await TryAsync(folder, program, arguments, [])).Said;

    public static async Task<(int Code, string Said)> TryAsync(
        string folder, string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
