using System.Globalization;
using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.AgentHub.Support;

// The support team's availability in the hub's API.

internal sealed record UnavailabilityView(DateTimeOffset From, DateTimeOffset Until, string? By)
{
    public static UnavailabilityView Of(TemporaryUnavailability away, DateTimeZone zone) =>
        new(away.From.InZone(zone).ToDateTimeOffset(), away.Until.InZone(zone).ToDateTimeOffset(), away.By);
}

/// <summary>The status at one moment, and the unavailability that is active now.</summary>
internal sealed record StatusView(
    DateTimeOffset At,
    bool Online,
    string Because,
    DateTimeOffset? Until,
    DateTimeOffset? NextChange,
    DateTimeOffset? NextOpening,
    SupportReason? Reason,
    string? TimeZone,
    bool DefaultHours,
    UnavailabilityView? TemporaryUnavailability);

internal sealed record OpeningView(DateTimeOffset At, DateTimeOffset? NextOpening, string TimeZone, ForYouView? ForYou);

internal sealed record ForYouView(string TimeZone, DateTimeOffset? NextOpening);

internal sealed record YearView(int Year, string TimeZone, IReadOnlyList<DayView> Days, IReadOnlyList<SurpriseView> Surprises)
{
    public static YearView Of(SupportSchedule schedule, int year)
    {
        var swept = ScheduleYear.Of(schedule, year);
        return new(year, schedule.Zone.Id, [.. swept.Days.Select(DayView.Of)], [.. swept.Surprises.Select(SurpriseView.Of)]);
    }

    public static string Write(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}

internal sealed record DayView(string Date, IReadOnlyList<HoursDocument> Open, int OpenMinutes, string? Exception, int ClockChange)
{
    public static DayView Of(ScheduleDay day) => new(
        YearView.Write(day.Date),
        [.. day.Open.Select(hours => new HoursDocument(WallClock.Write(hours.From), WallClock.Write(hours.To)))],
        day.OpenMinutes,
        day.Exception?.ToString(),
        day.ClockChange);
}

internal sealed record SurpriseView(SurpriseKind Kind, string? Date, string Message, string? Subject, int? Minutes)
{
    public static SurpriseView Of(ScheduleSurprise surprise) => new(
        surprise.Kind, surprise.Date is { } date ? YearView.Write(date) : null, surprise.Message, surprise.Subject, surprise.Minutes);
}
