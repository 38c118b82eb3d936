using LiveTakeover.Dialogs.Figures;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>What happened at the steps of a story in the last days, for everybody who reads stories.</summary>
internal static class StepFiguresApi
{
    public static void MapStepFigures(this RouteGroupBuilder api) => api.MapGet("/stories/{id}/figures", ReadAsync);

    /// <summary>Of the last days, with today; a day begins at midnight in UTC. Steps without any event are left out.</summary>
    private static async Task<Results<Ok<StepFigureList>, ProblemHttpResult>> ReadAsync(
        string id, [FromServices] StepFigures figures, CancellationToken cancellationToken, int days = 7)
    {
        if (!StoryEditingApi.IsId(id)) return Problems.NotFound("story");
        if (days is < 1 or > StepFigures.KeptDays)
            return Problems.BadRequest($"\"days\" is a number from 1 to {StepFigures.KeptDays}: older days are not kept.");
        var steps = await figures.ReadAsync(id, days, cancellationToken);
        return TypedResults.Ok(new StepFigureList(
            days, [.. steps.OrderBy(step => step.Key, StringComparer.Ordinal).Select(step => StepFigureLine.Of(step.Key, step.Value))]));
    }

    internal sealed record StepFigureList(int Days, IReadOnlyList<StepFigureLine> Steps);

    /// <param name="Step">The step's id.</param>
    /// <param name="Reached">How often it was reached.</param>
    /// <param name="Left">After how many of these times the person said nothing more, and no human was asked for.</param>
    /// <param name="Asked">How often a human was asked for there.</param>
    /// <param name="FellBack">How often nothing matched what was said there.</param>
    internal sealed record StepFigureLine(string Step, long Reached, long Left, long Asked, long FellBack)
    {
        public static StepFigureLine Of(string step, StepCounts counts) =>
            new(step, counts.Reached, counts.Left, counts.Asked, counts.FellBack);
    }
}
