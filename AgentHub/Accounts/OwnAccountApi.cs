using LiveTakeover.AgentHub.SignIn;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.Accounts;

/// <summary>Actions on one's own account, open to every signed-in account.</summary>
internal static class OwnAccountApi
{
    public static void MapOwnAccount(this RouteGroupBuilder api)
    {
        api.MapPut("/account/profile", ChangeProfileAsync);
        api.MapPost("/account/password", ChangePasswordAsync).NeedsPasswordSignIn();
        api.MapGet("/account/sign-ins", ListSignInsAsync);
        api.MapDelete("/account/sign-ins/{id}", EndSignInAsync);
        api.MapPost("/account/sign-out-everywhere", SignOutEverywhereAsync);
    }

    /// <summary>Accounts sign in with their email address, so changing it needs the password.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeProfileAsync(
        ProfileRequest request, TeamService team, CurrentAccount current, Passwords passwords,
        IOptions<AgentHubOptions> options, HttpContext http, CancellationToken cancellationToken)
    {
        var account = current.Account;
        if ((Credentials.NameProblem(request.Name) ?? Credentials.EmailProblem(request.Email)) is { } problem) return problem;
        if (AccountService.Normal(request.Email!) != account.Email)
        {
            if (options.Value.OpenIdConnect.IsOn)
                return Problems.Problem(
                    StatusCodes.Status409Conflict, "email-of-provider",
                    "The identity provider knows you by this address, so it cannot be changed here.");
            if ((await passwords.CheckAsync(http, account.Email, request.Password ?? "", Problems.WrongPassword())).Problem is { } refused)
                return refused;
        }

        return await team.ChangeProfileAsync(account.Id, request.Name!, request.Email!, cancellationToken) switch
        {
            TeamOutcome.Done => TypedResults.NoContent(),
            TeamOutcome.EmailTaken => Problems.Problem(
                StatusCodes.Status409Conflict, "has-account",
                "Somebody else in the team has this email address, or is invited by it. Choose another one."),
            _ => Problems.NotFound("account"),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(
        PasswordRequest request, TeamService team, CurrentAccount current, Passwords passwords, HttpContext http,
        CancellationToken cancellationToken)
    {
        var email = current.Account.Email;
        if (Credentials.PasswordProblem(request.NewPassword, email) is { } problem) return problem;
        if ((await passwords.CheckAsync(http, email, request.Password ?? "", Problems.WrongPassword())).Problem is { } refused)
            return refused;
        var hash = await passwords.HashAsync(request.NewPassword!, cancellationToken);
        await team.ChangePasswordAsync(current.SignedIn, hash, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SignInView[]>> ListSignInsAsync(
        SignIns signIns, CurrentAccount current, CancellationToken cancellationToken)
    {
        var open = await signIns.ListAsync(current.Account.Id, cancellationToken);
        return TypedResults.Ok(open.Select(one => SignInView.Of(one, current.SignedIn.SignIn.Id)).ToArray());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndSignInAsync(
        string id, SignIns signIns, CurrentAccount current, CancellationToken cancellationToken) =>
        await signIns.EndAsync(current.Account.Id, id, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("sign-in");

    private static async Task<NoContent> SignOutEverywhereAsync(
        TeamService team, CurrentAccount current, SignInService signIn, HttpContext http, CancellationToken cancellationToken)
    {
        await team.SignOutEverywhereAsync(current.Account.Id, current.AsActor, cancellationToken);
        await signIn.OutAsync(http, current.SignedIn);
        return TypedResults.NoContent();
    }

    internal sealed record ProfileRequest(string? Name, string? Email, string? Password);

    internal sealed record PasswordRequest(string? Password, string? NewPassword);

    internal sealed record SignInView(string Id, SignInWay Way, string? Browser, DateTimeOffset At, DateTimeOffset SeenAt, bool IsThis)
    {
        public static SignInView Of(OpenSignIn one, string present) =>
            new(one.Id, one.Way, one.Browser, one.At, one.SeenAt, one.Id == present);
    }
}
