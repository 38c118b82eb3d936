using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Counts and measures how work went, from facts that were kept when it happened.</summary>
public sealed class FigureReports(IDatabase database)
{
    public async Task<FigureReport> ReadAsync(CalendarPeriod period, CancellationToken cancellationToken = default) =>
        FigureReport.Of(await database.ReadAsync(store => FactTable.Read(store, period.From, period.To), cancellationToken), period);
}
