using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Paging;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Signals;

namespace LiveTakeover.AgentHub.Requests;

internal static class RequestsApi
{
    public static void MapRequests(this RouteGroupBuilder api)
    {
        api.MapGet("/requests", ListAsync);
        api.MapGet("/requests/counts", CountAsync);
        api.MapGet("/requests/facets", FacetsAsync);
        api.MapGet("/requests/news", NewsAsync).RequireAuthorization(Policies.Support);
        api.MapGet("/requests/{id}", FindAsync);
        api.MapPost("/requests/{id}/close", CloseAsync).RequireAuthorization(Policies.Support);
        api.MapPut("/requests/{id}/assignee", AssignAsync).RequireAuthorization(Policies.Support);
        api.MapReplies();
        api.MapPost("/requests/{id}/reopen", ReopenAsync).RequireAuthorization(Policies.Support);
    }

    private static async Task<Results<Ok<RequestView[]>, ProblemHttpResult>> ListAsync(
        [AsParameters] RequestFilter filter, [AsParameters] PageQuery page, ListQueries lists, SignalReader signals, CurrentAccount current,
        HttpContext http, CancellationToken cancellationToken)
    {
        if ((page.Problem(out var after) ?? filter.Problem()) is { } problem) return Problems.BadRequest(problem);
        var found = await lists.RequestsAsync(
            filter.For(current.Account.Id) with { Among = page.Wanted }, after, page.Rows, cancellationToken);
        PageQuery.Link(http, found);
        var told = await signals.OfAsync(current.Account.Id, found.Rows, cancellationToken);
        return TypedResults.Ok(found.Rows.Select(row => RequestView.InList(row, told)).ToArray());
    }

    private static async Task<Results<Ok<RequestCounts>, ProblemHttpResult>> CountAsync(
        [AsParameters] RequestFilter filter, ListQueries lists, CurrentAccount current, CancellationToken cancellationToken) =>
        filter.Problem() is { } problem
            ? Problems.BadRequest(problem)
            : TypedResults.Ok(await lists.CountsAsync(filter.For(current.Account.Id), cancellationToken));

    private static async Task<Ok<RequestFacets>> FacetsAsync(ListQueries lists, CancellationToken cancellationToken) =>
        TypedResults.Ok(await lists.FacetsAsync(cancellationToken));

    /// <summary>Without <paramref name="since"/> there is no news yet: only the time to ask from.</summary>
    private static async Task<Ok<RequestNewsList>> NewsAsync(
        ListQueries lists, CurrentAccount current, TimeProvider time, CancellationToken cancellationToken, DateTimeOffset? since = null)
    {
        var now = time.GetUtcNow();
        var news = since is { } from ? await lists.NewsAsync(current.Account.Id, from, cancellationToken) : [];
        return TypedResults.Ok(
            new RequestNewsList(now, [.. news.Select(one => new RequestNewsView(one.Kind, one.At, RequestView.InList(one.Row)))]));
    }

    private static Task<Results<Ok<RequestView>, ProblemHttpResult>> FindAsync(
        string id, ListQueries lists, CancellationToken cancellationToken) =>
        AnswerAsync(id, lists, cancellationToken);

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> CloseAsync(
        string id, UserRequests requests, ListQueries lists, CurrentAccount current, CancellationToken cancellationToken)
    {
        await requests.CloseAsync(id, current.AsActor, cancellationToken);
        return await AnswerAsync(id, lists, cancellationToken);
    }

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> ReopenAsync(
        string id, UserRequests requests, ListQueries lists, CurrentAccount current, CancellationToken cancellationToken)
    {
        await requests.ReopenAsync(id, current.AsActor, cancellationToken);
        return await AnswerAsync(id, lists, cancellationToken);
    }

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> AssignAsync(
        string id, AssignRequest request, RequestAssignments assignments, ListQueries lists, CurrentAccount current,
        CancellationToken cancellationToken)
    {
        var outcome = await assignments.AssignAsync(id, request.AccountId, current.AsActor, cancellationToken);
        return outcome switch
        {
            AssignOutcome.Assigned => await AnswerAsync(id, lists, cancellationToken),
            AssignOutcome.NotOpen => Problems.Problem(
                StatusCodes.Status409Conflict, "not-open",
                "Only an open request can be assigned. A live conversation is transferred instead."),
            AssignOutcome.UnknownColleague => Problems.BadRequest("Nobody in the team who may take control has this id."),
            _ => Problems.NotFound("user request"),
        };
    }

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> AnswerAsync(
        string id, ListQueries lists, CancellationToken cancellationToken) =>
        await lists.RequestAsync(id, cancellationToken) is { } found
            ? TypedResults.Ok(RequestView.Of(found))
            : Problems.NotFound("user request");

    internal sealed record RequestNewsList(DateTimeOffset Now, IReadOnlyList<RequestNewsView> News);

    internal sealed record RequestNewsView(RequestNewsKind Kind, DateTimeOffset At, RequestView Request);

    internal sealed record AssignRequest(string? AccountId);
}
