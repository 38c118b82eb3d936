using LiveTakeover.AgentHub.SignIn;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.AgentHub.Accounts;

/// <summary>Two-step sign-in for one's own account. An account that must turn it on first can reach this API before any other.</summary>
internal static class TwoStepApi
{
    public static void MapTwoStep(this RouteGroupBuilder entrance)
    {
        entrance.MapGet("/account/two-step", ReadAsync);
        entrance.MapPost("/account/two-step/offer", Offer);
        entrance.MapPut("/account/two-step", TurnOnAsync);
        entrance.MapPost("/account/two-step/turn-off", TurnOffAsync);
        entrance.MapPost("/account/two-step/recovery-codes", RenewRecoveryCodesAsync);
    }

    private static async Task<Ok<TwoStepView>> ReadAsync(TwoStep twoStep, CurrentAccount current, CancellationToken cancellationToken) =>
        TypedResults.Ok(new TwoStepView(
            current.Account.TwoStepSince,
            await twoStep.RecoveryCodesLeftAsync(current.Account.Id, cancellationToken),
            await twoStep.IsRequiredAsync(cancellationToken)));

    private static Results<Ok<TwoStepOffer>, ProblemHttpResult> Offer(TwoStepCodes codes, CurrentAccount current) =>
        current.Account.HasTwoStep ? IsOn() : TypedResults.Ok(codes.Offer(current.Account));

    private static async Task<Results<Ok<RecoveryCodesView>, ProblemHttpResult>> TurnOnAsync(
        ConfirmRequest request, TwoStepCodes codes, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (current.Account.HasTwoStep) return IsOn();
        return await codes.TurnOnAsync(current.SignedIn, request.Ticket ?? "", request.Code ?? "", cancellationToken) is { } recovery
            ? TypedResults.Ok(new RecoveryCodesView(recovery))
            : Problems.WrongCode();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TurnOffAsync(
        ProofRequest request, TwoStep twoStep, Proof proof, CurrentAccount current, HttpContext http, CancellationToken cancellationToken)
    {
        if (await twoStep.IsRequiredAsync(cancellationToken))
            return Problems.Problem(
                StatusCodes.Status409Conflict, "two-step-required",
                "Your team asks for two-step sign-in. An administrator can change that.");
        if (await proof.ProblemAsync(http, request.Password, request.Code) is { } problem) return problem;
        await twoStep.TurnOffAsync(current.Account.Id, current.AsActor, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<RecoveryCodesView>, ProblemHttpResult>> RenewRecoveryCodesAsync(
        ProofRequest request, TwoStep twoStep, Proof proof, CurrentAccount current, HttpContext http,
        CancellationToken cancellationToken) =>
        await proof.ProblemAsync(http, request.Password, request.Code) is { } problem
            ? problem
            : TypedResults.Ok(new RecoveryCodesView(await twoStep.RenewRecoveryCodesAsync(current.Account, cancellationToken)));

    private static ProblemHttpResult IsOn() =>
        Problems.Problem(
            StatusCodes.Status409Conflict, "two-step-on", "Two-step sign-in is on already. Turn it off first to use another app.");

    internal sealed record ConfirmRequest(string? Ticket, string? Code);

    internal sealed record ProofRequest(string? Password, string? Code);

    internal sealed record TwoStepView(DateTimeOffset? Since, int RecoveryCodesLeft, bool Required);

    /// <param name="RecoveryCodes">Shown only this once, because the store keeps only their hashes.</param>
    internal sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);
}
