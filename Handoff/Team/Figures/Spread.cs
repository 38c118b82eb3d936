using NodaTime;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>The distribution of a duration over several cases, in seconds; null if there are no cases.</summary>
/// <param name="Count">The number of cases.</param>
/// <param name="Median">Half of the cases took at most this long.</param>
/// <param name="P90">Nine out of ten cases took at most this long.</param>
/// <param name="Mean">The average, which one very long case can distort.</param>
public sealed record Spread(int Count, double? Median, double? P90, double? Mean)
{
    internal static readonly Spread None = new(0, null, null, null);

    public static Spread Of(IEnumerable<Duration?> lengths)
    {
        var seconds = lengths.OfType<Duration>().Select(length => length.TotalSeconds).Order().ToArray();
        return seconds.Length == 0
            ? None
            : new(seconds.Length, Quantile(seconds, 0.5), Quantile(seconds, 0.9), seconds.Average());
    }

    /// <summary>Interpolates between two cases, like PERCENTILE in a spreadsheet.</summary>
    private static double Quantile(double[] sorted, double part)
    {
        var place = part * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
