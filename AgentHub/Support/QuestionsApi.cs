using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.AgentHub.Support;

/// <summary>Questions about the schedule: now, next Sunday at three, and a whole year.</summary>
internal static class QuestionsApi
{
    public static void MapQuestions(this RouteGroupBuilder support)
    {
        support.MapGet("/status", StatusAsync);
        support.MapGet("/next-opening", NextOpeningAsync);
        support.MapGet("/year/{year:int}", YearAsync);
        support.MapPost("/year/{year:int}", DraftYearAsync);
        support.MapGet("/time-zones", () => TypedResults.Ok(DateTimeZoneProviders.Tzdb.Ids));
    }

    private static async Task<Results<Ok<StatusView>, ProblemHttpResult>> StatusAsync(
        SupportSchedules schedules, ISupportTeam team, TimeProvider time, CancellationToken cancellationToken, string? at = null)
    {
        var saved = await schedules.ReadAsync(cancellationToken);
        var (zone, now) = (saved.Schedule.Zone, time.GetUtcNow());
        if (!TryRead(at, zone, now, out var moment)) return Problems.BadRequest(AskedMoment.Form);
        var status = await team.StatusAsync(moment, cancellationToken);
        var away = saved.Schedule.Unavailability is { } present && present.Until > Instant.FromDateTimeOffset(now) ? present : null;
        return TypedResults.Ok(new StatusView(
            moment, status.Online, status.Because, status.Until, status.NextChange, status.NextOpening, status.Reason, status.TimeZone,
            saved.IsDefault, away is null ? null : UnavailabilityView.Of(away, zone)));
    }

    /// <summary>The next opening, in the schedule's time zone and the caller's: "Opens Monday 09:00, for you 03:00".</summary>
    private static async Task<Results<Ok<OpeningView>, ProblemHttpResult>> NextOpeningAsync(
        SupportSchedules schedules, TimeProvider time, CancellationToken cancellationToken, string? at = null, string? timeZone = null)
    {
        var saved = await schedules.ReadAsync(cancellationToken);
        if (!TryRead(at, saved.Schedule.Zone, time.GetUtcNow(), out var moment)) return Problems.BadRequest(AskedMoment.Form);
        var yours = timeZone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone);
        if (timeZone is not null && yours is null)
            return Problems.BadRequest($"'{timeZone}' is not a time zone of the IANA database; name one such as America/New_York.");
        var opening = saved.Schedule.NextOpening(Instant.FromDateTimeOffset(moment));
        return TypedResults.Ok(new OpeningView(
            moment, In(saved.Schedule.Zone, opening), saved.Schedule.Zone.Id,
            yours is null ? null : new ForYouView(yours.Id, In(yours, opening))));
    }

    private static async Task<Results<Ok<YearView>, ProblemHttpResult>> YearAsync(
        int year, SupportSchedules schedules, CancellationToken cancellationToken) =>
        year is < AskedMoment.FirstYear or > AskedMoment.LastYear
            ? BadYear(year)
            : TypedResults.Ok(YearView.Of((await schedules.ReadAsync(cancellationToken)).Schedule, year));

    /// <summary>The year according to a schedule that is not saved yet.</summary>
    private static async Task<Results<Ok<YearView>, ProblemHttpResult>> DraftYearAsync(
        int year, HttpRequest request, CancellationToken cancellationToken)
    {
        if (year is < AskedMoment.FirstYear or > AskedMoment.LastYear) return BadYear(year);
        var body = await JsonBody<ScheduleDocument>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        return ScheduleReader.Read(body.Value, out var problems) is { } draft
            ? TypedResults.Ok(YearView.Of(draft, year))
            : SupportProblems.BadSchedule(problems);
    }

    /// <summary>Reads the requested moment; by default now.</summary>
    internal static bool TryRead(string? at, DateTimeZone zone, DateTimeOffset now, out DateTimeOffset moment)
    {
        moment = Instant.FromDateTimeOffset(now).InZone(zone).ToDateTimeOffset();
        return string.IsNullOrEmpty(at) || AskedMoment.TryRead(at, zone, out moment);
    }

    private static DateTimeOffset? In(DateTimeZone zone, Instant? instant) => instant?.InZone(zone).ToDateTimeOffset();

    private static ProblemHttpResult BadYear(int year) =>
        Problems.BadRequest($"{year} is out of range; ask for a year from {AskedMoment.FirstYear} to {AskedMoment.LastYear}.");
}
