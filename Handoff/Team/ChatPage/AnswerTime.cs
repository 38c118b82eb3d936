using LiveTakeover.Handoff.Team.Figures;
using NodaTime;

namespace LiveTakeover.Handoff.Team.ChatPage;

/// <summary>
/// How long people usually wait for an agent: the median from request to first line over the last four weeks. Strangers ask for it, so
/// it is computed at most every ten minutes.
/// </summary>
public sealed class AnswerTime(FigureReports reports, TimeProvider time) : IDisposable
{
    /// <summary>Fewer say nothing about the next one.</summary>
    private const int FewestCases = 5;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim one = new(1);
    private Known? known;

    /// <returns>Null if there are too few cases.</returns>
    public async Task<TimeSpan?> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (IsFresh(known)) return known!.Value;
        await one.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh(known)) known = new(time.GetUtcNow() + Fresh, await ComputeAsync(cancellationToken));
            return known!.Value;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private bool IsFresh(Known? value) => value is not null && value.Until > time.GetUtcNow();

    private async Task<TimeSpan?> ComputeAsync(CancellationToken cancellationToken)
    {
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc().Date;
        var weeks = new CalendarPeriod(today.PlusDays(-27), today, DateTimeZone.Utc);
        var report = await reports.ReadAsync(weeks, cancellationToken: cancellationToken);
        return report.Total.RequestToFirstLine is { Count: >= FewestCases, Median: { } seconds } ? TimeSpan.FromSeconds(seconds) : null;
    }

    private sealed record Known(DateTimeOffset Until, TimeSpan? Value);
}
