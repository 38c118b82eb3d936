using LiveTakeover.Handoff.Team.Views;

namespace LiveTakeover.AgentHub.Accounts;

/// <summary>The agent's own saved views of lists.</summary>
internal static class ViewsApi
{
    private const int LongestName = 60;
    private const int LongestQuery = 2_000;
    private static readonly string[] Screens = ["requests", "transcripts"];

    public static void MapViews(this RouteGroupBuilder api)
    {
        api.MapGet("/account/views", ListAsync);
        api.MapPost("/account/views", SaveAsync);
        api.MapDelete("/account/views/{id}", RemoveAsync);
    }

    private static async Task<Ok<SavedView[]>> ListAsync(SavedViews views, CurrentAccount current, CancellationToken cancellationToken) =>
        TypedResults.Ok((await views.OfAsync(current.Account.Id, cancellationToken)).ToArray());

    private static async Task<Results<Ok<SavedView>, ProblemHttpResult>> SaveAsync(
        ViewRequest view, SavedViews views, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (!Screens.Contains(view.Screen, StringComparer.Ordinal))
            return Problems.BadRequest($"A view is for one of {string.Join(", ", Screens)}.");
        if (string.IsNullOrWhiteSpace(view.Name) || view.Name.Length > LongestName)
            return Problems.BadRequest($"Give the view a name of 1 to {LongestName} characters.");
        if (view.Query is null or { Length: > LongestQuery })
            return Problems.BadRequest($"Give the question in up to {LongestQuery} characters.");
        return await views.SaveAsync(current.Account.Id, view.Screen!, view.Name.Trim(), view.Query, cancellationToken) is { } saved
            ? TypedResults.Ok(saved)
            : Problems.Problem(
                StatusCodes.Status409Conflict, "too-many-views",
                $"You have {SavedViews.MostOfAccount} saved views. Remove one first.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, SavedViews views, CurrentAccount current, CancellationToken cancellationToken) =>
        await views.RemoveAsync(current.Account.Id, id, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("view");

    internal sealed record ViewRequest(string? Screen, string? Name, string? Query);
}
