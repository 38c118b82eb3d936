using LiveTakeover.Handoff;
using NodaTime;

namespace LiveTakeover.AgentHub;

// What the hub's API says of how work went. Lengths are in seconds.

/// <param name="From">The first day.</param>
/// <param name="To">The last day, which counts.</param>
/// <param name="Zone">The time zone of the days.</param>
/// <param name="Total">The whole period.</param>
/// <param name="Days">Every day, in order.</param>
/// <param name="Agents">By the agent who took control first.</param>
/// <param name="Stories">By the story that made the request; a name that is null: none did.</param>
/// <param name="SupportOnline">When the support schedule, as it is now, has the team online in this period.</param>
internal sealed record FiguresView(
    string From,
    string To,
    string Zone,
    Figures Total,
    IReadOnlyList<FigureDayView> Days,
    IReadOnlyList<FigureAgent> Agents,
    IReadOnlyList<FigureStory> Stories,
    IReadOnlyList<TimeSpanView> SupportOnline)
{
    public static FiguresView Of(FigureReport report, CalendarPeriod period, SupportSchedule schedule) => new(
        YearView.Write(period.First),
        YearView.Write(period.Last),
        period.Zone.Id,
        report.Total,
        [.. report.Days.Select(day => new FigureDayView(YearView.Write(day.Date), In(period.Zone, day.From), In(period.Zone, day.To), day.Figures))],
        report.Agents,
        report.Stories,
        [.. Online(period, schedule)]);

    private static IEnumerable<TimeSpanView> Online(CalendarPeriod period, SupportSchedule schedule)
    {
        TimeSpanView? open = null;
        foreach (var stretch in schedule.Changes(period.From, period.To).Where(stretch => stretch.Online))
        {
            var (from, to) = (In(period.Zone, stretch.From), In(period.Zone, stretch.To));
            if (open is not null && open.To != from) yield return open;
            open = open is not null && open.To == from ? open with { To = to } : new(from, to);
        }

        if (open is not null) yield return open;
    }

    private static DateTimeOffset In(DateTimeZone zone, Instant at) => at.InZone(zone).ToDateTimeOffset();
}

/// <param name="Date">The day.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When the next one begins: 23 or 25 hours later where clocks change.</param>
/// <param name="Figures">What happened.</param>
internal sealed record FigureDayView(string Date, DateTimeOffset From, DateTimeOffset To, Figures Figures);

internal sealed record TimeSpanView(DateTimeOffset From, DateTimeOffset To);
