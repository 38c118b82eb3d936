namespace LiveTakeover.Mutants;

/// <summary>The fault suite, on a host that it is given.</summary>
internal static class Suite
{
    // Each thing that can go wrong comes once before any comes twice.
    private const string EveryDisaster = "18";

    private static readonly string[] Sites = ["nodes: 2", "SQLite"];

    /// <returns>The first promise that was seen broken; null if all were kept.</returns>
    public static async Task<string?> FirstViolationAsync(string root, string host)
    {
        foreach (var site in Sites)
        {
            var (code, said) = await Command.TryAsync(
                root, "dotnet", ["test", "tests/Faults", "--no-build", "--nologo", "--filter", $"DisplayName~UnderFireTests&DisplayName~{site}"],
                new() { ["FIRE_HOST"] = host, ["FIRE_DISASTERS"] = EveryDisaster });
            if (code != 0) return Violation(said) ?? "the run failed without a violation: " + said[..Math.Min(said.Length, 500)];
        }

        return null;
    }

    private static string? Violation(string said) => said.Split('\n').Select(line => line.Trim())
        .FirstOrDefault(line => line.StartsWith("violation: ", StringComparison.Ordinal))?["violation: ".Length..];
}
