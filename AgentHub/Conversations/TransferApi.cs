using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;

namespace LiveTakeover.AgentHub.Conversations;

/// <summary>Transfers a live conversation to a colleague.</summary>
internal static class TransferApi
{
    public const int LongestNote = 500;

    public static void MapTransfer(this RouteGroupBuilder control)
    {
        control.MapPost("/transfer", OfferAsync);
        control.MapDelete("/transfer", WithdrawAsync);
        control.MapPost("/transfer/accept", AcceptAsync);
        control.MapPost("/transfer/decline", DeclineAsync);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> OfferAsync(
        string id, OfferRequest offer, TransferService transfers, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(offer.To)) return Problems.BadRequest("Say in 'to' the id of the colleague.");
        if (offer.Note is { Length: > LongestNote })
            return Problems.BadRequest($"The note has {offer.Note.Length} characters; {LongestNote} are allowed.");
        return Answer(await transfers.OfferAsync(id, current.AsHolder, offer.To, offer.Note, cancellationToken));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        string id, TransferService transfers, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await transfers.WithdrawAsync(id, current.AsHolder, cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> AcceptAsync(
        string id, TransferService transfers, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await transfers.AcceptAsync(id, current.AsHolder, cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> DeclineAsync(
        string id, TransferService transfers, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await transfers.DeclineAsync(id, current.AsHolder, cancellationToken));

    private static Results<NoContent, ProblemHttpResult> Answer(TransferOutcome outcome) => outcome switch
    {
        TransferOutcome.Done => TypedResults.NoContent(),
        TransferOutcome.NotInControl => Problems.NotInControl(),
        TransferOutcome.NotAvailable => Problems.Problem(
            StatusCodes.Status409Conflict, "not-available", "This colleague is not available now. Choose somebody who is online."),
        _ => Problems.Problem(StatusCodes.Status409Conflict, "no-such-offer", "This offer does not stand any more."),
    };

    internal sealed record OfferRequest(string? To, string? Note);
}
