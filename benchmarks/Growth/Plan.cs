using System.Globalization;

namespace LiveTakeover.Growth.Benchmarks;

/// <summary>How much, and how long. The defaults are those of docs/growth.md.</summary>
/// <param name="Sizes">Conversations, of four lines each, in the stores that are compared.</param>
/// <param name="Folder">Keeps the stores.</param>
/// <param name="Time">Of each row and size.</param>
/// <param name="OfProcessor">Measures the time of this process's processor, for a machine that others use as well.</param>
/// <param name="Postgres">A server on which databases may be made; null for SQLite alone.</param>
internal sealed record Plan(IReadOnlyList<int> Sizes, string Folder, TimeSpan Time, bool OfProcessor, string? Postgres)
{
    public IEnumerable<string> Kinds => Postgres is null ? ["SQLite"] : ["SQLite", "PostgreSQL"];

    public static Plan Parse(string[] args)
    {
        string Text(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : otherwise;
        return new(
            [.. Text("--sizes", "1000,100000,1000000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
            Text("--folder", Path.Combine(Path.GetTempPath(), "livetakeover-growth")),
            TimeSpan.FromSeconds(double.Parse(Text("--seconds", "3"), CultureInfo.InvariantCulture)),
            args.Contains("--processor", StringComparer.Ordinal),
            Environment.GetEnvironmentVariable("POSTGRES"));
    }
}
