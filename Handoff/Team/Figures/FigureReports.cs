namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>Computes figures from facts that were recorded when the events happened.</summary>
public sealed class FigureReports(IDatabase database)
{
    public async Task<FigureReport> ReadAsync(CalendarPeriod period, CancellationToken cancellationToken = default) =>
        FigureReport.Of(await database.ReadAsync(store => FactTable.Read(store, period), cancellationToken), period);
}
