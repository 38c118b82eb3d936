namespace LiveTakeover.Deployment.Tests;

/// <summary>The systemd unit.</summary>
internal static class ServiceUnit
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Templates, "systemd", "livetakeover.service");

    private static readonly ILookup<string, string> Directives = File.ReadLines(Path)
        .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#')).Select(line => line.Split('=', 2))
            .ToLookup(pair => pair[0], pair => pair[1]);

    public static string The(string directive) => Directives[directive].Single();

    public static Dictionary<string, string> Environment =>
        Directives["Environment"].Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
}
