using LiveTakeover.AgentHub.Support;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team.Figures;
using NodaTime;

namespace LiveTakeover.AgentHub.Figures;

// The figures in the hub's API. Durations are in seconds.

/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Zone">The time zone of the days.</param>
/// <param name="Total">The whole period.</param>
/// <param name="Days">Every day, in order.</param>
/// <param name="Agents">By the agent who took control first.</param>
/// <param name="Stories">By the story that created the request. The name is null for requests without a story.</param>
/// <param name="Outcomes">By what came of a takeover. The name is null for takeovers without an outcome.</param>
/// <param name="Tags">By each tag of the conversation.</param>
/// <param name="SupportOnline">The times of this period in which the current support schedule has the team online.</param>
internal sealed record FiguresView(
    string From,
    string To,
    string Zone,
    FigureSet Total,
    IReadOnlyList<FigureDayView> Days,
    IReadOnlyList<FigureAgent> Agents,
    IReadOnlyList<FigureStory> Stories,
    IReadOnlyList<FigureOutcome> Outcomes,
    IReadOnlyList<FigureTag> Tags,
    IReadOnlyList<TimeSpanView> SupportOnline)
{
    public static FiguresView Of(FigureReport report, CalendarPeriod period, SupportSchedule schedule) => new(
        YearView.Write(period.First),
        YearView.Write(period.Last),
        period.Zone.Id,
        report.Total,
        [.. report.Days.Select(
            day => new FigureDayView(YearView.Write(day.Date), In(period.Zone, day.From), In(period.Zone, day.To), day.Figures))],
        report.Agents,
        report.Stories,
        report.Outcomes,
        report.Tags,
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
/// <param name="From">The start of the day.</param>
/// <param name="To">The start of the next day: 23 or 25 hours later if the clocks change.</param>
/// <param name="Figures">The figures of the day.</param>
internal sealed record FigureDayView(string Date, DateTimeOffset From, DateTimeOffset To, FigureSet Figures);

internal sealed record TimeSpanView(DateTimeOffset From, DateTimeOffset To);
