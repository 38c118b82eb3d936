using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.AgentHub.Support;

/// <summary>Takes the support team offline for a while, and back online. Live conversations continue.</summary>
internal static class UnavailabilityApi
{
    public static void MapUnavailability(this RouteGroupBuilder support)
    {
        support.MapPost("/temporary-unavailability", ActivateAsync).RequireAuthorization(Policies.Administration);
        support.MapDelete("/temporary-unavailability", EndAsync).RequireAuthorization(Policies.Administration);
    }

    private static async Task<Results<Ok<UnavailabilityView>, ProblemHttpResult>> ActivateAsync(
        HttpRequest request, SupportSchedules schedules, CurrentAccount current, CancellationToken cancellationToken)
    {
        var body = await JsonBody<Length>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        if (body.Value!.Problem() is { } problem) return Problems.BadRequest(problem);
        var activation = await schedules.ActivateAsync(body.Value.ToTimeSpan(), current.AsScheduleEditor, cancellationToken);
        var zone = (await schedules.ReadAsync(cancellationToken)).Schedule.Zone;
        return activation.Unavailability is { } away
            ? TypedResults.Ok(UnavailabilityView.Of(away, zone))
            : SupportProblems.PastMidnight(activation.Latest, zone.Id);
    }

    private static async Task<NoContent> EndAsync(SupportSchedules schedules, CurrentAccount current, CancellationToken cancellationToken)
    {
        await schedules.EndUnavailabilityAsync(current.AsScheduleEditor, cancellationToken);
        return TypedResults.NoContent();
    }

    internal sealed record Length(int Hours, int Minutes)
    {
        public string? Problem()
        {
            if (Hours is < 0 or > 24 || Minutes is < 0 or > WallClock.MinutesPerDay)
                return $"{Hours} h {Minutes} min is no length; give hours from 0 to 24 and minutes from 0 to {WallClock.MinutesPerDay}.";
            return Hours == 0 && Minutes == 0 ? "A temporary unavailability lasts a minute at least; give hours or minutes." : null;
        }

        public TimeSpan ToTimeSpan() => new(Hours, Minutes, 0);
    }
}
