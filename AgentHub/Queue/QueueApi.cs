using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Team.Queue;

namespace LiveTakeover.AgentHub.Queue;

/// <summary>Whether and how requests are handed out by themselves, for administrators.</summary>
internal static class QueueApi
{
    public static void MapQueue(this RouteGroupBuilder api)
    {
        var queue = api.MapGroup("/queue").RequireAuthorization(Policies.Administration);
        queue.MapGet("", ReadAsync);
        queue.MapPut("", SaveAsync);
    }

    private static async Task<Ok<QueueRules>> ReadAsync(RequestQueue queue, CancellationToken cancellationToken) =>
        TypedResults.Ok(await queue.RulesAsync(cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> SaveAsync(
        QueueRules wanted, RequestQueue queue, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(wanted.Mode)
            || wanted.AtOnce is < 1 or > QueueRules.MostAtOnce
            || wanted.TakeWithin is < 1 or > QueueRules.MostMinutes)
            return Problems.BadRequest(
                $"Give a mode, 1 to {QueueRules.MostAtOnce} at once, and 1 to {QueueRules.MostMinutes} minutes to take control.");
        await queue.SaveAsync(wanted, current.AsActor, cancellationToken);
        return TypedResults.NoContent();
    }
}
