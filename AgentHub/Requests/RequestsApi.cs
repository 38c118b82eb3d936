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
        api.MapGet("/requests/counts", CountAsync);
        api.MapGet("/requests/facets", FacetsAsync);
        api.MapGet("/requests/news", NewsAsync).RequireAuthorization(Policies.Support);
        api.MapGet("/requests/{id}", FindAsync);
        api.MapPost("/requests/{id}/close", CloseAsync).RequireAuthorization(Policies.Support);
        api.MapPut("/requests/{id}/assignee", AssignAsync).RequireAuthorization(Policies.Support);
        api.MapPost("/requests/{id}/reopen", ReopenAsync).RequireAuthorization(Policies.Support);
    }

    private static async Task<Results<Ok<RequestView[]>, ProblemHttpResult>> ListAsync(
        [AsParameters] RequestFilter filter, [AsParameters] PageQuery page, Listings listings, CurrentAccount current, HttpContext http, CancellationToken cancellationToken)
    {
        if ((page.Problem(out var after) ?? filter.Problem()) is { } problem) return Problems.BadRequest(problem);
        var found = await listings.RequestsAsync(filter.For(current.Account.Id) with { Among = page.Wanted }, after, page.Rows, cancellationToken);
        PageQuery.Link(http, found);
        return TypedResults.Ok(found.Rows.Select(RequestView.Of).ToArray());
    }

    private static async Task<Results<Ok<RequestCounts>, ProblemHttpResult>> CountAsync(
        [AsParameters] RequestFilter filter, Listings listings, CurrentAccount current, CancellationToken cancellationToken) =>
        filter.Problem() is { } problem
            ? Problems.BadRequest(problem)
            : TypedResults.Ok(await listings.CountsAsync(filter.For(current.Account.Id), cancellationToken));

    private static async Task<Ok<RequestFacets>> FacetsAsync(Listings listings, CancellationToken cancellationToken) =>
        TypedResults.Ok(await listings.FacetsAsync(cancellationToken));

    /// <summary>Without <paramref name="since"/> there is no news yet: only the time to ask from.</summary>
    private static async Task<Ok<NewsList>> NewsAsync(
        Listings listings, CurrentAccount current, TimeProvider time, CancellationToken cancellationToken, DateTimeOffset? since = null)
    {
        var now = time.GetUtcNow();
        var news = since is { } from ? await listings.NewsAsync(current.Account.Id, from, cancellationToken) : [];
        return TypedResults.Ok(new NewsList(now, [.. news.Select(one => new NewsView(one.Kind, one.At, RequestView.Of(one.Row)))]));
    }

    private static Task<Results<Ok<RequestView>, ProblemHttpResult>> FindAsync(string id, Listings listings, CancellationToken cancellationToken) =>
        AnswerAsync(id, listings, cancellationToken);

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> CloseAsync(
        string id, UserRequests requests, Listings listings, CurrentAccount current, CancellationToken cancellationToken)
    {
        await requests.CloseAsync(id, current.AsActor, cancellationToken);
        return await AnswerAsync(id, listings, cancellationToken);
    }

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> ReopenAsync(
        string id, UserRequests requests, Listings listings, CurrentAccount current, CancellationToken cancellationToken)
    {
        await requests.ReopenAsync(id, current.AsActor, cancellationToken);
        return await AnswerAsync(id, listings, cancellationToken);
    }

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> AssignAsync(
        string id, AssignRequest request, UserRequests requests, Listings listings, CurrentAccount current, CancellationToken cancellationToken)
    {
        var outcome = await requests.AssignAsync(id, request.AccountId, current.AsActor, cancellationToken);
        return outcome switch
        {
            AssignOutcome.Assigned => await AnswerAsync(id, listings, cancellationToken),
            AssignOutcome.NotOpen => Problems.Problem(
                StatusCodes.Status409Conflict, "not-open", "Only an open request can be assigned. A live conversation is transferred instead."),
            AssignOutcome.UnknownColleague => Problems.BadRequest("Nobody in the team who may take control has this id."),
            _ => Problems.NotFound("user request"),
        };
    }

    private static async Task<Results<Ok<RequestView>, ProblemHttpResult>> AnswerAsync(string id, Listings listings, CancellationToken cancellationToken) =>
        await listings.RequestAsync(id, cancellationToken) is { } found ? TypedResults.Ok(RequestView.Of(found)) : Problems.NotFound("user request");

    private sealed record NewsList(DateTimeOffset Now, IReadOnlyList<NewsView> News);

    private sealed record NewsView(RequestNewsKind Kind, DateTimeOffset At, RequestView Request);

    private sealed record AssignRequest(string? AccountId);
}
