using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

internal static class SessionApi
{
    public static void MapSession(this RouteGroupBuilder api)
    {
        api.MapPost("/session", SignInAsync).AllowAnonymous();
        api.MapGet("/session", WhoAmIAsync);
        api.MapDelete("/session", SignOutAsync);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SignInAsync(
        SignInRequest request, SignIn signIn, SignInThrottle throttle, HttpContext http, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(request.Email) || string.IsNullOrEmpty(request.Password))
            return Problems.BadRequest("Enter your email address and your password.");
        if (throttle.IsClosed(request.Email))
            return Problems.TooManyTries();
        if (await signIn.CheckAsync(request.Email, request.Password, cancellationToken) is not { } account)
            return Problems.Problem(StatusCodes.Status401Unauthorized, "wrong-credentials", "The email address or the password is wrong.");
        await SignIn.InAsync(http, account);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SessionView>> WhoAmIAsync(
        CurrentAccount current, HandoffOptions handoff, Handoff.Colleagues colleagues, CancellationToken cancellationToken)
    {
        var account = current.Account;
        var away = await colleagues.IsAwayAsync(account.Id, cancellationToken);
        return TypedResults.Ok(new SessionView(account.Id, account.Name, account.Email, account.Role.ToString(), handoff.Enabled, away));
    }

    private static async Task<NoContent> SignOutAsync(HttpContext http, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await SignIn.OutAsync(http);
        return TypedResults.NoContent();
    }

    private sealed record SignInRequest(string? Email, string? Password);

    private sealed record SessionView(string Id, string Name, string Email, string Role, bool HandoffEnabled, bool Away);
}
