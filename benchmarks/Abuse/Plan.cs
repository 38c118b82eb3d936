using System.Globalization;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.Abuse.Benchmarks;

/// <param name="Time">How long the other person asks, on a quiet host and again while the visitor does their worst.</param>
/// <param name="Only">A part of the name of the rows to measure.</param>
/// <param name="Product">The host to start: this build's own, or another version's.</param>
internal sealed record Plan(TimeSpan Time, string? Only, string Product)
{
    public static Plan Parse(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;
        return new(
            TimeSpan.FromSeconds(int.Parse(Value("--seconds") ?? "20", CultureInfo.InvariantCulture)),
            Value("--only"),
            Value("--product") ?? Node.Product);
    }

    public bool Has(string row) => Only is null || row.Contains(Only, StringComparison.OrdinalIgnoreCase);
}
