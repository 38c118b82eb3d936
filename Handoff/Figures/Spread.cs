using NodaTime;

namespace LiveTakeover.Handoff;

/// <summary>How a length of time is spread over many cases, in seconds; null where there is no case.</summary>
/// <param name="Count">How many cases there are.</param>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="P90">Nine out of ten took no longer.</param>
/// <param name="Mean">The average, which a single long case moves.</param>
public sealed record Spread(int Count, double? Median, double? P90, double? Mean)
{
    public static Spread Of(IEnumerable<Duration?> lengths)
    {
        var seconds = lengths.OfType<Duration>().Select(length => length.TotalSeconds).Order().ToArray();
        return seconds.Length == 0
            ? new(0, null, null, null)
            : new(seconds.Length, Quantile(seconds, 0.5), Quantile(seconds, 0.9), seconds.Average());
    }

    /// <summary>Between two cases it interpolates, as PERCENTILE does in a spreadsheet.</summary>
    private static double Quantile(double[] sorted, double part)
    {
        var place = part * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
