using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.AgentHub.SignIn;

internal static class SetupApi
{
    public static void MapSetup(this RouteGroupBuilder entrance)
    {
        entrance.MapGet("/setup", CheckAsync).AllowAnonymous();
        entrance.MapPost("/setup", CreateAsync).AllowAnonymous();
    }

    private static async Task<Results<Ok<object>, ProblemHttpResult>> CheckAsync(
        string? token, FirstAdministrator first, CancellationToken cancellationToken) =>
        await first.AcceptsAsync(token, cancellationToken) ? TypedResults.Ok(new object()) : UsedUp();

    private static async Task<Results<NoContent, ProblemHttpResult>> CreateAsync(
        SetupRequest request, FirstAdministrator first, SignInService signIn, HttpContext http, CancellationToken cancellationToken)
    {
        if (!await first.AcceptsAsync(request.Token, cancellationToken)) return UsedUp();
        if ((Credentials.EmailProblem(request.Email) ?? Credentials.PasswordProblem(request.Password, request.Email!) ?? Credentials
            .NameProblem(request.Name)) is { } problem)
            return problem;
        if (await first.CreateAsync(request.Email!, request.Name!, request.Password!, cancellationToken) is not { } account)
            return UsedUp();
        await signIn.InAsync(http, account, SignInWay.Password);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult UsedUp() => Problems.Problem(
        StatusCodes.Status404NotFound, "not-found",
        "This link has been used or is out of date. Sign in, or start the bot again for a new link.");

    internal sealed record SetupRequest(string? Token, string? Name, string? Email, string? Password);
}
