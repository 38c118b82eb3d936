using System.Globalization;
using System.Text;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>Rows for docs/benchmarks.md.</summary>
internal sealed class Table(string title, params string[] columns)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder($"\n{title}\n\n");
        foreach (var row in (IEnumerable<string[]>)[columns, [.. columns.Select((_, n) => n == 0 ? "---" : "---:")], .. rows])
            text.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |");
        return text.ToString();
    }

    public static string Number(double value) => value.ToString(value < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    /// <summary>The middle one and one of a hundred, in milliseconds.</summary>
    public static string Latency(IReadOnlyList<TimeSpan> sorted) =>
        sorted.Count == 0 ? "" : $"{Number(At(sorted, 0.50).TotalMilliseconds)} / {Number(At(sorted, 0.99).TotalMilliseconds)}";

    private static TimeSpan At(IReadOnlyList<TimeSpan> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
