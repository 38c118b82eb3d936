using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

internal static class RequestsApi
{
    public static void MapRequests(this RouteGroupBuilder api)
    {
        api.MapGet("/requests", ListAsync);
        api.MapGet("/requests/{id}", FindAsync);
        api.MapPost("/requests/{id}/close", CloseAsync).RequireAuthorization(Policies.Support);
        api.MapPut("/requests/{id}/assignee", AssignAsync).RequireAuthorization(Policies.Support);
        api.MapPost("/requests/{id}/reopen", ReopenAsync).RequireAuthorization(Policies.Support);
    }

    private static async Task<Results<Ok<RequestView[]>, ProblemHttpResult>> ListAsync(
        UserRequests requests, Viewing viewing, CancellationToken cancellationToken, string state = "open")
    {
        RequestState? wanted = null;
        if (!string.Equals(state, "all", StringComparison.OrdinalIgnoreCase))
        {
            if (!Enum.TryParse<RequestState>(state, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
                return Problems.BadRequest($"'{state}' is no state of a request. Ask for open, inProgress, closed or all.");
            wanted = parsed;
        }

        var found = await requests.ListAsync(wanted, cancellationToken);
        var views = await Task.WhenAll(found.Select(request => viewing.RequestAsync(request, cancellationToken)));
        return TypedResults.Ok(views.OfType<RequestView>().ToArray());
    }

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> FindAsync(
        string id, UserRequests requests, Viewing viewing, CancellationToken cancellationToken) =>
        Answer(await viewing.RequestAsync(await requests.FindAsync(id, cancellationToken), cancellationToken));

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> CloseAsync(
        string id, UserRequests requests, Viewing viewing, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await viewing.RequestAsync(await requests.CloseAsync(id, current.AsActor, cancellationToken), cancellationToken));

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> ReopenAsync(
        string id, UserRequests requests, Viewing viewing, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await viewing.RequestAsync(await requests.ReopenAsync(id, current.AsActor, cancellationToken), cancellationToken));

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> AssignAsync(
        string id, AssignRequest request, UserRequests requests, Viewing viewing, CurrentAccount current, CancellationToken cancellationToken)
    {
        var outcome = await requests.AssignAsync(id, request.AccountId, current.AsActor, cancellationToken);
        return outcome switch
        {
            AssignOutcome.Assigned => Answer(await viewing.RequestAsync(await requests.FindAsync(id, cancellationToken), cancellationToken)),
            AssignOutcome.NotOpen => Problems.Problem(
                StatusCodes.Status409Conflict, "not-open", "Only an open request can be assigned. A live conversation is transferred instead."),
            AssignOutcome.UnknownColleague => Problems.BadRequest("Nobody in the team who may take control has this id."),
            _ => Problems.NotFound("user request"),
        };
    }

    private static Results<Ok<RequestView>, ProblemHttpResult> Answer(RequestView? view) =>
        view is null ? Problems.NotFound("user request") : TypedResults.Ok(view);

    private sealed record AssignRequest(string? AccountId);
}
