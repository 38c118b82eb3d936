using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

/// <summary>What the holder of an invitation link may do with it: read it, and come in by it once.</summary>
internal static class InvitationApi
{
    public static void MapInvitation(this RouteGroupBuilder entrance)
    {
        entrance.MapGet("/invitation", ReadAsync).AllowAnonymous();
        entrance.MapPost("/invitation", AcceptAsync).AllowAnonymous().NeedsPasswordSignIn();
    }

    private static async Task<Results<Ok<InvitationView>, ProblemHttpResult>> ReadAsync(
        string? token, Invitations invitations, CancellationToken cancellationToken) =>
        await invitations.FindAsync(token ?? "", cancellationToken) is { } invitation ? TypedResults.Ok(InvitationView.Of(invitation)) : UsedUp();

    private static async Task<Results<NoContent, ProblemHttpResult>> AcceptAsync(
        AcceptRequest request, Invitations invitations, SignIn signIn, Passwords passwords, HttpContext http, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(request.Token ?? "", cancellationToken) is not { } invitation) return UsedUp();
        if ((Credentials.NameProblem(request.Name) ?? Credentials.PasswordProblem(request.Password, invitation.Email)) is { } problem) return problem;
        if (await invitations.AcceptAsync(request.Token!, request.Name!, passwords.Hash(request.Password!), cancellationToken) is not { } account) return UsedUp();
        await signIn.InAsync(http, account, SignInWay.Password);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult UsedUp() => Problems.Problem(
        StatusCodes.Status404NotFound, "not-found", "This invitation has been used, withdrawn, or is out of date. Ask whoever invited you for a new link.");

    private sealed record AcceptRequest(string? Token, string? Name, string? Password);
}
