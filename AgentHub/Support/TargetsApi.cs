using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Targets;

namespace LiveTakeover.AgentHub.Support;

/// <summary>How soon people are to be answered, per group.</summary>
internal static class TargetsApi
{
    private const int MostGroups = 100;
    private const int MostMinutes = 7 * 24 * 60;

    public static void MapTargets(this RouteGroupBuilder api)
    {
        api.MapGet("/support/targets", ReadAsync);
        api.MapPut("/support/targets", SaveAsync).RequireAuthorization(Policies.Administration);
    }

    private static async Task<Ok<TargetList>> ReadAsync(ResponseTargets targets, CancellationToken cancellationToken) =>
        TypedResults.Ok(new TargetList((await targets.ReadAsync(cancellationToken)).All));

    private static async Task<Results<NoContent, ProblemHttpResult>> SaveAsync(
        TargetList wanted, ResponseTargets targets, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (wanted.Problem() is { } problem) return Problems.BadRequest(problem);
        var all = wanted.Targets.Where(target => target is not { FirstAnswer: null, Answer: null }).ToList();
        await targets.SaveAsync(all, current.AsActor, cancellationToken);
        return TypedResults.NoContent();
    }

    internal sealed record TargetList(IReadOnlyList<ResponseTarget> Targets)
    {
        public string? Problem()
        {
            if (Targets is null or { Count: > MostGroups }) return $"Give targets for at most {MostGroups} groups.";
            if (Targets.Any(target => target.GroupId is null or { Length: > UserRequests.LongestGroup }))
                return $"Name each group in up to {UserRequests.LongestGroup} characters; the empty name is everybody else.";
            if (Targets.DistinctBy(target => target.GroupId, StringComparer.Ordinal).Count() < Targets.Count)
                return "Name each group once.";
            return Targets.All(target => IsLength(target.FirstAnswer) && IsLength(target.Answer))
                ? null
                : $"Give each target in minutes, from 1 to {MostMinutes}, or leave it out.";
        }

        private static bool IsLength(int? minutes) => minutes is null or (>= 1 and <= MostMinutes);
    }
}
