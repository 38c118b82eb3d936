using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Programs;
using LiveTakeover.AgentHub.Team;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>Signs in and out, and returns the signed-in account.</summary>
internal static class SessionApi
{
    public static void MapSession(this RouteGroupBuilder entrance)
    {
        entrance.MapPost("/session", SignInAsync).AllowAnonymous().NeedsPasswordSignIn();
        entrance.MapGet("/session", WhoAmIAsync);
        entrance.MapDelete("/session", SignOutAsync).ForPeople();
    }

    /// <summary>
    /// Signs in. For two-step sign-in the page sends the password a second time together with the code, so that no half-open
    /// session exists in between.
    /// </summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> SignInAsync(
        SignInRequest request, SignInService signIn, Passwords passwords, TwoStepCodes codes, HttpContext http,
        CancellationToken cancellationToken)
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
        CurrentAccount current, IOptions<HandoffOptions> handoff, ColleagueService colleagues, CancellationToken cancellationToken)
    {
        var account = current.Account;
        var away = await colleagues.IsAwayAsync(account.Id, cancellationToken);
        return TypedResults.Ok(new SessionView(
            account.Id, account.Name, account.Email, account.Role, handoff.Value.Enabled, away, current.SignedIn.SignIn.Way,
            current.SignedIn.MustTurnOnTwoStep));
    }

    private static async Task<NoContent> SignOutAsync(CurrentAccount current, SignInService signIn, HttpContext http)
    {
        await signIn.OutAsync(http, current.SignedIn);
        return TypedResults.NoContent();
    }

    internal sealed record SignInRequest(string? Email, string? Password, string? Code);

    internal sealed record SessionView(
        string Id, string Name, string Email, [property: RoleName] Role Role, bool HandoffEnabled, bool Away, SignInWay Way,
        bool MustTurnOnTwoStep);
}
