using System.Text;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.AgentHub.Support;

/// <summary>Exports and imports exceptions as iCalendar, so that holidays need not be typed.</summary>
internal static class ExceptionCalendarApi
{
    private const int LargestFile = 1024 * 1024;

    public static void MapExceptionCalendar(this RouteGroupBuilder support)
    {
        support.MapGet("/exceptions.ics", ExportAsync);
        support.MapPost("/exceptions/read", ReadAsync).RequireAuthorization(Policies.Administration);
    }

    private static async Task<FileContentHttpResult> ExportAsync(SupportSchedules schedules, CancellationToken cancellationToken)
    {
        var saved = await schedules.ReadAsync(cancellationToken);
        return TypedResults.File(
            Encoding.UTF8.GetBytes(CalendarExport.Write(saved.Schedule)), "text/calendar; charset=utf-8", "support-exceptions.ics");
    }

    /// <summary>Converts a calendar to exceptions without saving them; the page adds them to the schedule being edited.</summary>
    private static async Task<Results<Ok<CalendarImport>, ProblemHttpResult>> ReadAsync(
        HttpRequest request, SupportSchedules schedules, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or > LargestFile)
            return Problems.BadRequest("Send the calendar file, of 1 MB at most, with its Content-Length.");
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellationToken);
        var zone = (await schedules.ReadAsync(cancellationToken)).Schedule.Zone;
        return CalendarImport.TryRead(text, zone, time.GetUtcNow(), out var import)
            ? TypedResults.Ok(import)
            : Problems.BadRequest("This is no iCalendar file: it has no readable BEGIN:VCALENDAR … END:VCALENDAR.");
    }
}
