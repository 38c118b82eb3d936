using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Team.Mail;

namespace LiveTakeover.AgentHub.Deliveries;

/// <summary>E-mails that nobody took.</summary>
internal static class MailsApi
{
    public static void MapMails(this RouteGroupBuilder api)
    {
        var failures = api.MapGroup("/mails/failures").RequireAuthorization(Policies.Support);
        failures.MapGet("", ListAsync);
        failures.MapPost("/{id}/retry", SendAgainAsync);
        failures.MapDelete("/{id}", DismissAsync);
    }

    private static async Task<Ok<FailedMails>> ListAsync(MailQueue queue, CancellationToken cancellationToken) =>
        TypedResults.Ok(new FailedMails(queue.IsOn, await queue.FailuresAsync(cancellationToken)));

    private static async Task<Results<NoContent, ProblemHttpResult>> SendAgainAsync(
        string id, MailQueue queue, CancellationToken cancellationToken) =>
        await queue.SendAgainAsync(id, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.Problem(
                StatusCodes.Status409Conflict, "nothing-to-send",
                "This e-mail has not failed, or its link was not kept. Make a new link instead.");

    private static async Task<Results<NoContent, ProblemHttpResult>> DismissAsync(
        string id, MailQueue queue, CancellationToken cancellationToken) =>
        await queue.DismissAsync(id, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("failed e-mail");

    /// <param name="IsOn">Whether this host sends e-mails.</param>
    /// <param name="Failures">The newest first.</param>
    internal sealed record FailedMails(bool IsOn, IReadOnlyList<FailedMail> Failures);
}
