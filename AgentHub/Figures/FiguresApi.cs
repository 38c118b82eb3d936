using System.Text;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team.Figures;
using NodaTime;

namespace LiveTakeover.AgentHub.Figures;

/// <summary>The figures, for every signed-in account. They contain no text from conversations.</summary>
internal static class FiguresApi
{
    public static void MapFigures(this RouteGroupBuilder api)
    {
        api.MapGet("/figures", ReadAsync);
        api.MapGet("/figures.csv", DownloadAsync).Produces(StatusCodes.Status200OK, contentType: "text/csv");
    }

    private static async Task<Results<Ok<FiguresView>, ProblemHttpResult>> ReadAsync(
        [AsParameters] PeriodQuery query, FigureReports reports, SupportSchedules schedules, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var schedule = (await schedules.ReadAsync(cancellationToken)).Schedule;
        if (query.Problem(schedule.Zone, Instant.FromDateTimeOffset(time.GetUtcNow()), out var period) is { } problem)
            return Problems.BadRequest(problem);
        return TypedResults.Ok(FiguresView.Of(await reports.ReadAsync(period!, query.IsInHours, cancellationToken), period!, schedule));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> DownloadAsync(
        [AsParameters] PeriodQuery query, FigureReports reports, SupportSchedules schedules, TimeProvider time,
        CancellationToken cancellationToken, string by = "day")
    {
        if (!FiguresCsv.Groups.Contains(by, StringComparer.Ordinal))
            return Problems.BadRequest($"'{by}' is nothing to group figures by. Ask for day, agent, story, outcome or tag.");
        var schedule = (await schedules.ReadAsync(cancellationToken)).Schedule;
        if (query.Problem(schedule.Zone, Instant.FromDateTimeOffset(time.GetUtcNow()), out var period) is { } problem)
            return Problems.BadRequest(problem);
        var csv = FiguresCsv.Write(await reports.ReadAsync(period!, query.IsInHours, cancellationToken), by);
        return TypedResults.File(
            Encoding.UTF8.GetBytes(csv), Csv.ContentType,
            $"figures-{YearView.Write(period!.First)}-{YearView.Write(period.Last)}-by-{by}.csv");
    }
}
