using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.SignIn;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.AgentHub.Team;

/// <summary>For the holder of an invitation link: reads the invitation, and accepts it once.</summary>
internal static class InvitationApi
{
    public static void MapInvitation(this RouteGroupBuilder entrance)
    {
        entrance.MapGet("/invitation", ReadAsync).AllowAnonymous();
        entrance.MapPost("/invitation", AcceptAsync).AllowAnonymous().NeedsPasswordSignIn();
    }

    private static async Task<Results<Ok<InvitationView>, ProblemHttpResult>> ReadAsync(
        string? token, InvitationService invitations, CancellationToken cancellationToken) =>
        await invitations.FindAsync(token ?? "", cancellationToken) is { } invitation
            ? TypedResults.Ok(InvitationView.Of(invitation))
            : UsedUp();

    private static async Task<Results<NoContent, ProblemHttpResult>> AcceptAsync(
        AcceptRequest request, InvitationService invitations, SignInService signIn, Passwords passwords, HttpContext http,
        CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(request.Token ?? "", cancellationToken) is not { } invitation) return UsedUp();
        if ((Credentials.NameProblem(request.Name) ?? Credentials.PasswordProblem(request.Password, invitation.Email)) is { } problem)
            return problem;
        var hash = await passwords.HashAsync(request.Password!, cancellationToken);
        if (await invitations.AcceptAsync(request.Token!, request.Name!, hash, cancellationToken) is not { } account) return UsedUp();
        await signIn.InAsync(http, account, SignInWay.Password);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult UsedUp() => Problems.Problem(
        StatusCodes.Status404NotFound, "not-found",
        "This invitation has been used, withdrawn, or is out of date. Ask whoever invited you for a new link.");

    internal sealed record AcceptRequest(string? Token, string? Name, string? Password);
}
