using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

/// <summary>What everybody may do with the account that is theirs.</summary>
internal static class OwnAccountApi
{
    public static void MapOwnAccount(this RouteGroupBuilder api)
    {
        api.MapPost("/account/password", ChangePasswordAsync);
        api.MapPost("/account/sign-out-everywhere", SignOutEverywhereAsync);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(
        PasswordRequest request, Handoff.Team team, CurrentAccount current, SignIn signIn, SignInThrottle throttle, HttpContext http, CancellationToken cancellationToken)
    {
        var email = current.Account.Email;
        if (Credentials.PasswordProblem(request.NewPassword) is { } problem) return Problems.BadRequest(problem);
        if (throttle.IsClosed(email)) return Problems.TooManyTries();
        if (await signIn.CheckAsync(email, request.Password ?? "", cancellationToken) is null)
            return Problems.Problem(StatusCodes.Status400BadRequest, "wrong-password", "Your present password is not this one. Type it again.");
        if (await team.ChangePasswordAsync(current.Account.Id, signIn.Hash(request.NewPassword!), cancellationToken) is not { } account)
            return Problems.NotFound("account");

        // This browser stays signed in; every other one has to sign in with the new password.
        await SignIn.InAsync(http, account);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOutEverywhereAsync(
        Handoff.Team team, CurrentAccount current, HttpContext http, CancellationToken cancellationToken)
    {
        await team.SignOutEverywhereAsync(current.Account.Id, current.AsActor, cancellationToken);
        await SignIn.OutAsync(http);
        return TypedResults.NoContent();
    }

    private sealed record PasswordRequest(string? Password, string? NewPassword);
}
