using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Colleagues;

namespace LiveTakeover.AgentHub.Requests;

/// <summary>Does one thing to many requests. Each is done or refused on its own, and the answer names those that were refused.</summary>
internal static class ManyRequestsApi
{
    public const int MostAtOnce = 100;

    public static void MapManyRequests(this RouteGroupBuilder api) =>
        api.MapPost("/requests/many", DoAsync).RequireAuthorization(Policies.Support);

    private static async Task<Results<Ok<ManyDone>, ProblemHttpResult>> DoAsync(
        ManyRequests wanted, UserRequests requests, RequestAssignments assignments, CurrentAccount current,
        CancellationToken cancellationToken)
    {
        if (wanted.Ids is null or { Count: 0 or > MostAtOnce }) return Problems.BadRequest($"Name 1 to {MostAtOnce} requests.");
        if (wanted.Action is not ("close" or "reopen" or "assign"))
            return Problems.BadRequest($"'{wanted.Action}' is nothing to do with requests. Ask for close, reopen or assign.");
        var refused = new List<string>();
        foreach (var id in wanted.Ids.Distinct(StringComparer.Ordinal))
            if (!await DoneAsync(id)) refused.Add(id);
        return TypedResults.Ok(new ManyDone(wanted.Ids.Distinct(StringComparer.Ordinal).Count() - refused.Count, refused));

        async Task<bool> DoneAsync(string id) => wanted.Action switch
        {
            "close" => await requests.CloseAsync(id, current.AsActor, cancellationToken) is not null,
            "reopen" => await requests.ReopenAsync(id, current.AsActor, cancellationToken) is not null,
            _ => await assignments.AssignAsync(id, wanted.AccountId, current.AsActor, cancellationToken) == AssignOutcome.Assigned,
        };
    }

    /// <param name="Ids">The requests.</param>
    /// <param name="Action">close, reopen or assign.</param>
    /// <param name="AccountId">To assign: a colleague, or null for nobody.</param>
    internal sealed record ManyRequests(IReadOnlyList<string>? Ids, string? Action, string? AccountId = null);

    /// <param name="Done">How many were done.</param>
    /// <param name="Refused">The others: those that are not there, or that can no longer be assigned.</param>
    internal sealed record ManyDone(int Done, IReadOnlyList<string> Refused);
}
