using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.SignIn;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Mail;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.AgentHub.Team;

/// <summary>Manages team members and their roles, for administrators.</summary>
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
        AccountService accounts, InvitationService invitations, TwoStep twoStep, PresenceService presence,
        CancellationToken cancellationToken)
    {
        var members = await accounts.ListAsync(cancellationToken);
        var shown = await Task.WhenAll(members.Select(async account =>
            MemberView.Of(account, await presence.StatusAsync(PresenceService.OfAgent(account.Id), cancellationToken))));
        var invited = await invitations.ListAsync(cancellationToken);
        return TypedResults.Ok(
            new TeamView(shown, [.. invited.Select(InvitationView.Of)], await twoStep.IsRequiredAsync(cancellationToken)));
    }

    private static async Task<Results<Ok<InvitationLinkView>, ProblemHttpResult>> InviteAsync(
        InviteRequest request, InvitationService invitations, MailQueue mails, CurrentAccount current, HttpRequest http,
        CancellationToken cancellationToken)
    {
        if (Credentials.EmailProblem(request.Email) is { } problem) return problem;
        if (RoleNames.Parse(request.Role) is not { } role) return RoleNames.Unknown(request.Role);
        if (await invitations.InviteAsync(request.Email!, role, current.AsActor, cancellationToken) is not { } invited)
            return Problems.Problem(
                StatusCodes.Status409Conflict, "has-account",
                "Somebody with this email address is in the team already. Change their role instead.");
        var link = $"/hub/?invitation={invited.Token}";
        var mailed = await mails.SendInvitationAsync(invited.Invitation, link, LanguageOf(http), cancellationToken);
        return TypedResults.Ok(new InvitationLinkView(InvitationView.Of(invited.Invitation), link, mailed));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        string id, InvitationService invitations, CurrentAccount current, CancellationToken cancellationToken) =>
        await invitations.WithdrawAsync(id, current.AsActor, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("invitation");

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeRoleAsync(
        string id, RoleRequest request, TeamService team, CurrentAccount current, CancellationToken cancellationToken) =>
        RoleNames.Parse(request.Role) is { } role
            ? Answer(await team.ChangeRoleAsync(id, role, current.AsActor, cancellationToken))
            : RoleNames.Unknown(request.Role);

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, TeamService team, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await team.RemoveAsync(id, current.AsActor, cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> SignOutEverywhereAsync(
        string id, TeamService team, CurrentAccount current, CancellationToken cancellationToken) =>
        Answer(await team.SignOutEverywhereAsync(id, current.AsActor, cancellationToken));

    private static async Task<Results<Ok<PasswordLinkView>, ProblemHttpResult>> MakePasswordLinkAsync(
        string id, PasswordLinks links, AccountService accounts, MailQueue mails, CurrentAccount current, HttpRequest http,
        CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(id, cancellationToken) is not { } account
            || await links.MakeAsync(id, current.AsActor, cancellationToken) is not { } made)
            return Problems.NotFound("account");
        var link = $"/hub/?password={made.Token}";
        var mailed = await mails.SendPasswordLinkAsync(account, link, current.Account.Name, LanguageOf(http), cancellationToken);
        return TypedResults.Ok(new PasswordLinkView(link, made.ExpiresAt, mailed));
    }

    // Whoever invites somebody most likely speaks their language.
    private static string? LanguageOf(HttpRequest http) => http.Headers.AcceptLanguage.ToString().Split(',', ';')[0].Trim();

    /// <summary>
    /// For a member who lost their phone and recovery codes: they can sign in by password alone, and turn two-step sign-in on
    /// again.
    /// </summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> ResetTwoStepAsync(
        string id, TwoStep twoStep, CurrentAccount current, CancellationToken cancellationToken) =>
        await twoStep.TurnOffAsync(id, current.AsActor, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("account with two-step sign-in");

    private static async Task<Results<NoContent, ProblemHttpResult>> RequireTwoStepAsync(
        TwoStepRequest request, TwoStep twoStep, CurrentAccount current, CancellationToken cancellationToken)
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
            StatusCodes.Status409Conflict, "last-administrator",
            "This is the last administrator. Make somebody else an administrator first."),
        _ => Problems.NotFound("account"),
    };

    internal sealed record InviteRequest(string? Email, string? Role);

    internal sealed record RoleRequest(string? Role);

    internal sealed record TwoStepRequest(bool Required);
}
