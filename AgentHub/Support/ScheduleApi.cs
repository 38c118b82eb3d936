using System.Globalization;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.AgentHub.Support;

/// <summary>The weekly hours and exceptions. An ETag keeps one administrator from overwriting another's change.</summary>
internal static class ScheduleApi
{
    public static void MapSchedule(this RouteGroupBuilder support)
    {
        support.MapGet("/schedule", ReadAsync);
        support.MapPut("/schedule", SaveAsync).RequireAuthorization(Policies.Administration);
    }

    private static async Task<Ok<ScheduleDocument>> ReadAsync(
        SupportSchedules schedules, HttpResponse response, CancellationToken cancellationToken) =>
        Answer(await schedules.ReadAsync(cancellationToken), response);

    private static async Task<Results<Ok<ScheduleDocument>, ProblemHttpResult>> SaveAsync(
        HttpRequest request, SupportSchedules schedules, CurrentAccount current, CancellationToken cancellationToken)
    {
        var body = await JsonBody<ScheduleDocument>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        if (ScheduleReader.Read(body.Value, out var problems) is not { } schedule) return SupportProblems.BadSchedule(problems);
        var saving = await schedules.SaveAsync(schedule, BasedOn(request), current.AsScheduleEditor, cancellationToken);
        return saving.Accepted ? Answer(saving.Saved, request.HttpContext.Response) : SupportProblems.ScheduleChanged(saving.Saved);
    }

    private static Ok<ScheduleDocument> Answer(SavedSchedule saved, HttpResponse response)
    {
        response.Headers.ETag = SupportProblems.ETag(saved);
        return TypedResults.Ok(saved.Schedule.ToDocument());
    }

    /// <summary>If-Match version; null if absent, -1 (never matches) if malformed.</summary>
    private static long? BasedOn(HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString();
        if (tag.Length == 0 || tag == "*") return null;
        return long.TryParse(tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
    }
}
