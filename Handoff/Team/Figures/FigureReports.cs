using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team.Targets;
using NodaTime;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>Computes figures from facts that were recorded when the events happened.</summary>
public sealed class FigureReports(IDatabase database, SupportSchedules schedules, TimeProvider time)
{
    // Whoever asked on the last day of a period may have been answered long after it.
    private static readonly Duration Afterwards = Duration.FromDays(60);

    /// <param name="period">The days.</param>
    /// <param name="inHours">True: lengths are told in the support team's hours, without the nights.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<FigureReport> ReadAsync(CalendarPeriod period, bool inHours = false, CancellationToken cancellationToken = default)
    {
        var schedule = (await schedules.ReadAsync(cancellationToken)).Schedule;
        var (facts, targets) = await database.ReadAsync(
            store => (FactTable.Read(store, period), TargetTable.Read(store)), cancellationToken);
        var hours = inHours || !targets.IsEmpty ? new SupportHours(schedule, period.From, period.To + Afterwards) : null;
        return FigureReport.Of(
            facts, period, new FigureMeasure(hours, targets, Instant.FromDateTimeOffset(time.GetUtcNow())) { IsInHours = inHours });
    }
}
