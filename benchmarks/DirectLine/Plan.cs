using System.Globalization;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>How long and how large. The defaults are those of docs/benchmarks.md.</summary>
/// <param name="Time">Of each measurement.</param>
/// <param name="Rounds">How often all of them are done.</param>
/// <param name="Crowds">How many conversations are open while people talk.</param>
/// <param name="Idle">How many are open while nobody does.</param>
/// <param name="Only">The one server to measure: echo, channel or product.</param>
internal sealed record Plan(TimeSpan Time, int Rounds, IReadOnlyList<int> Crowds, int Idle, string? Only)
{
    public static Plan Parse(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;
        int Number(string name, int otherwise) => Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new(
            TimeSpan.FromSeconds(Number("--seconds", 15)),
            Number("--rounds", 3),
            Value("--crowd") is { } crowd ? [int.Parse(crowd, CultureInfo.InvariantCulture)] : [50, 1_000],
            Number("--idle", 5_000),
            Value("--only"));
    }

    public bool Has(string server) => Only is null || Only == server;
}
