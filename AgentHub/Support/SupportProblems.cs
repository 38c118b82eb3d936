using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.AgentHub.Support;

/// <summary>The error responses of the support settings.</summary>
internal static class SupportProblems
{
    public static string ETag(SavedSchedule saved) => $"\"{saved.Version}\"";

    public static ProblemHttpResult BadSchedule(IReadOnlyList<ScheduleProblem> problems) => TypedResults.Problem(
        title: problems.Count == 1 ? problems[0].Message : $"{problems[0].Message} And {problems.Count - 1} more.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: [new("code", "bad-schedule"), new("problems", problems)]);

    public static ProblemHttpResult ScheduleChanged(SavedSchedule saved) => TypedResults.Problem(
        title: "Somebody else has saved the schedule meanwhile. Look at theirs, then save yours again.",
        statusCode: StatusCodes.Status412PreconditionFailed,
        extensions: [new("code", "schedule-changed"), new("etag", ETag(saved)), new("current", saved.Schedule.ToDocument())]);

    public static ProblemHttpResult PastMidnight(DateTimeOffset latest, string timeZone) => TypedResults.Problem(
        title: $"The temporary unavailability must end by midnight, {latest:yyyy-MM-dd HH:mm} in {timeZone}. Give fewer hours, or close the next day with an exception.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: [new("code", "past-midnight"), new("latest", latest)]);
}
