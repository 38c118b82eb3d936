using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

/// <summary>Who is in the team and what they may do: for administrators.</summary>
internal static class TeamApi
{
    public static void MapTeam(this RouteGroupBuilder api)
    {
        var team = api.MapGroup("/team").RequireAuthorization(Policies.Administration);
        team.MapGet("", ListAsync);
        team.MapPost("/invitations", InviteAsync);
        team.MapDelete("/invitations/{id}", WithdrawAsync);
        team.MapPut("/accounts/{id}/role", ChangeRoleAsync);
        team.MapDelete("/accounts/{id}", RemoveAsync);
        team.MapPost("/accounts/{id}/sign-out", SignOutEverywhereAsync);
        team.MapPost("/accounts/{id}/password-link", MakePasswordLinkAsync).NeedsPasswordSignIn();
        team.MapPost("/accounts/{id}/two-step/reset", ResetTwoStepAsync);
        team.MapPut("/two-step", RequireTwoStepAsync);
    }

    private static async Task<Ok<TeamView>> ListAsync(
        Handoff.Accounts accounts, Invitations invitations, Handoff.TwoStep twoStep, Presence presence, CancellationToken cancellationToken)
    {
        var members = await accounts.ListAsync(cancellationToken);
        var shown = await Task.WhenAll(members.Select(async account =>
            MemberView.Of(account, await presence.StatusAsync(Presence.OfAgent(account.Id), cancellationToken))));
        var invited = await invitations.ListAsync(cancellationToken);
        return TypedResults.Ok(new TeamView(shown, [.. invited.Select(InvitationView.Of)], await twoStep.IsRequiredAsync(cancellationToken)));
    }

    private static async Task<Results<Ok<InvitationLinkView>, ProblemHttpResult>> InviteAsync(
        InviteRequest request, Invitations invitations, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (Credentials.EmailProblem(request.Email) is { } problem) return problem;
        if (Roles.Parse(request.Role) is not { } role) return Roles.Unknown(request.Role);
        return await invitations.InviteAsync(request.Email!, role, current.AsActor, cancellationToken) is { } link
            ? TypedResults.Ok(new InvitationLinkView(InvitationView.Of(link.Invitation), $"/hub/?invitation={link.Token}"))
            : Problems.Problem(StatusCodes.Status409Conflict, "has-account", "Somebody with this email address is in the team already. Change their role instead.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        string id, Invitations invitations, CurrentAccount current, CancellationToken cancellationToken) =>
        await invitations.WithdrawAsync(id, current.AsActor, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("invitation");

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeRoleAsync(
        string id, RoleRequest request, Handoff.Team team, CurrentAccount current, CancellationToken cancellationToken) =>
        Roles.Parse(request.Role) is { } role
            ? Answer(await team.ChangeRoleAsync(id, role, current.AsActor, cancellationToken))
            : Roles.Unknown(request.Role);

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, Handoff.Team team, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await team.RemoveAsync(id, current.AsActor, cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> SignOutEverywhereAsync(
        string id, Handoff.Team team, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await team.SignOutEverywhereAsync(id, current.AsActor, cancellationToken));

    private static async Task<Results<Ok<PasswordLinkView>, ProblemHttpResult>> MakePasswordLinkAsync(
        string id, PasswordLinks links, CurrentAccount current, CancellationToken cancellationToken) =>
        await links.MakeAsync(id, current.AsActor, cancellationToken) is { } link
            ? TypedResults.Ok(new PasswordLinkView($"/hub/?password={link.Token}", link.ExpiresAt))
            : Problems.NotFound("account");

    /// <summary>For somebody who has lost their phone and their recovery codes: they sign in by password alone, and can turn it on again.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> ResetTwoStepAsync(
        string id, Handoff.TwoStep twoStep, CurrentAccount current, CancellationToken cancellationToken) =>
        await twoStep.TurnOffAsync(id, current.AsActor, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("account with two-step sign-in");

    private static async Task<Results<NoContent, ProblemHttpResult>> RequireTwoStepAsync(
        TwoStepRequest request, Handoff.TwoStep twoStep, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (request.Required && !current.Account.HasTwoStep)
            return Problems.Problem(StatusCodes.Status409Conflict, "two-step-off", "Turn on two-step sign-in for your own account first.");
        await twoStep.RequireAsync(request.Required, current.AsActor, cancellationToken);
        return TypedResults.NoContent();
    }

    private static Results<NoContent, ProblemHttpResult> Answer(TeamOutcome outcome) => outcome switch
    {
        TeamOutcome.Done => TypedResults.NoContent(),
        TeamOutcome.LastAdministrator => Problems.Problem(
            StatusCodes.Status409Conflict, "last-administrator", "This is the last administrator. Make somebody else an administrator first."),
        _ => Problems.NotFound("account"),
    };

    private sealed record InviteRequest(string? Email, string? Role);

    private sealed record RoleRequest(string? Role);

    private sealed record TwoStepRequest(bool Required);
}
