using LiveTakeover.AgentHub.Security;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Simulation;
using LiveTakeover.Handoff.Availability;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.AgentHub.Support;

/// <summary>
/// Answers "What happens on Sunday at three when a person asks for a human?" with the schedule's status and the bot's reply.
/// </summary>
internal static class WhatHappensApi
{
    private const int LongestLine = 2000;

    /// <summary>
    /// For those who set the hours or write the stories: the answer shows how the stories are made, and takes processor time.
    /// </summary>
    public static void MapWhatHappens(this RouteGroupBuilder support) =>
        support.MapPost("/what-happens", AnswerAsync).RequireAuthorization(Policies.Design);

    private static async Task<Results<Ok<WhatHappensView>, ProblemHttpResult>> AnswerAsync(
        HttpRequest request, SupportSchedules schedules, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await JsonBody<Question>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        var question = body.Value!;
        var zone = (await schedules.ReadAsync(cancellationToken)).Schedule.Zone;
        if (!QuestionsApi.TryRead(question.At, zone, time.GetUtcNow(), out var moment)) return Problems.BadRequest(AskedMoment.Form);
        if (question.Says is { Count: > StorySimulator.MaxLines }
            || question.Says?.Any(line => line is not { Length: > 0 and <= LongestLine }) == true)
            return Problems.BadRequest($"Give at most {StorySimulator.MaxLines} lines, each of 1 to {LongestLine} characters.");
        var services = request.HttpContext.RequestServices;
        var stories = services.GetRequiredService<PublishedStories>().Current;
        return TypedResults.Ok(WhatHappensView.Of(await services.GetRequiredService<StorySimulator>()
            .RunAsync(stories, moment, question.Says ?? [], question.Locale, cancellationToken)));
    }

    internal sealed record Question(string? At, IReadOnlyList<string>? Says, string? Locale);
}

internal sealed record WhatHappensView(
    DateTimeOffset At, bool Online, string Because, IReadOnlyList<SimulatedTurnView> Turns, IReadOnlyList<string> Requests)
{
    public static WhatHappensView Of(SimulationResult simulation) => new(
        simulation.At, simulation.Support.Online, simulation.Support.Because,
        [.. simulation.Turns.Select(SimulatedTurnView.Of)], [.. simulation.Requests.Select(request => request.Message)]);
}

internal sealed record SimulatedTurnView(
    string? Said, IReadOnlyList<string> Lines, IReadOnlyList<string> Buttons, IReadOnlyList<TraceLine> Trace)
{
    public static SimulatedTurnView Of(SimulatedTurn turn) => new(turn.Said, turn.Lines, turn.Buttons, turn.Trace);
}
