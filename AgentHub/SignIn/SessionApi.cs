using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

/// <summary>Signing in and out, and who one is.</summary>
internal static class SessionApi
{
    public static void MapSession(this RouteGroupBuilder entrance)
    {
        entrance.MapPost("/session", SignInAsync).AllowAnonymous().NeedsPasswordSignIn();
        entrance.MapGet("/session", WhoAmIAsync);
        entrance.MapDelete("/session", SignOutAsync);
    }

    /// <summary>With two steps it is asked twice: the page sends the password again with the code, so that nothing lies half open between.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> SignInAsync(
        SignInRequest request, SignIn signIn, Passwords passwords, TwoStepCodes codes, HttpContext http, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(request.Email) || string.IsNullOrEmpty(request.Password))
            return Problems.BadRequest("Enter your email address and your password.");
        var (account, problem) = await passwords.CheckAsync(http, request.Email, request.Password, Problems.WrongCredentials());
        if (account is { HasTwoStep: true })
        {
            if (string.IsNullOrWhiteSpace(request.Code)) return Problems.CodeNeeded();
            (account, problem) = await codes.CheckAsync(account, request.Code, cancellationToken);
        }

        if (account is null) return problem!;
        await signIn.InAsync(http, account, SignInWay.Password);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SessionView>> WhoAmIAsync(
        CurrentAccount current, HandoffOptions handoff, Handoff.Colleagues colleagues, CancellationToken cancellationToken)
    {
        var account = current.Account;
        var away = await colleagues.IsAwayAsync(account.Id, cancellationToken);
        return TypedResults.Ok(new SessionView(
            account.Id, account.Name, account.Email, account.Role.ToString(), handoff.Enabled, away, current.SignedIn.SignIn.Way, current.SignedIn.MustTurnOnTwoStep));
    }

    private static async Task<NoContent> SignOutAsync(CurrentAccount current, SignIn signIn, HttpContext http)
    {
        await signIn.OutAsync(http, current.SignedIn);
        return TypedResults.NoContent();
    }

    private sealed record SignInRequest(string? Email, string? Password, string? Code);

    private sealed record SessionView(
        string Id, string Name, string Email, string Role, bool HandoffEnabled, bool Away, SignInWay Way, bool MustTurnOnTwoStep);
}
