using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>
/// For the holder of a password link: sets a new password once. The holder then signs in with it, including the second step.
/// </summary>
internal static class PasswordLinkApi
{
    public static void MapPasswordLink(this RouteGroupBuilder entrance)
    {
        entrance.MapGet("/password-link", ReadAsync).AllowAnonymous();
        entrance.MapPost("/password-link", UseAsync).AllowAnonymous().NeedsPasswordSignIn();
    }

    private static async Task<Results<Ok<PersonByEmail>, ProblemHttpResult>> ReadAsync(
        string? token, PasswordLinks links, CancellationToken cancellationToken) =>
        await links.FindAsync(token ?? "", cancellationToken) is { } account
            ? TypedResults.Ok(new PersonByEmail(account.Name, account.Email))
            : UsedUp();

    private static async Task<Results<NoContent, ProblemHttpResult>> UseAsync(
        NewPasswordRequest request, PasswordLinks links, Passwords passwords, KnownBrowsers browsers, HttpContext http,
        CancellationToken cancellationToken)
    {
        var token = request.Token ?? "";
        if (await links.FindAsync(token, cancellationToken) is not { } owner) return UsedUp();
        if (Credentials.PasswordProblem(request.Password, owner.Email) is { } problem) return problem;
        var hash = await passwords.HashAsync(request.Password!, cancellationToken);
        if (await links.UseAsync(token, hash, cancellationToken) is not { } account) return UsedUp();
        await passwords.ForgetTriesAsync(account.Email, cancellationToken);
        browsers.Remember(http, account);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult UsedUp() => Problems.Problem(
        StatusCodes.Status404NotFound, "not-found", "This link has been used or is out of date. Ask an administrator for a new one.");

    internal sealed record PersonByEmail(string Name, string Email);

    internal sealed record NewPasswordRequest(string? Token, string? Password);
}
