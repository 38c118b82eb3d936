using LiveTakeover.AgentHub.Accounts;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>Asks a signed-in person to authenticate again, so that an unattended browser cannot weaken the account's protection.</summary>
internal sealed class Proof(Passwords passwords, TwoStepCodes codes, CurrentAccount current)
{
    /// <returns>The problem, or null.</returns>
    public async Task<ProblemHttpResult?> ProblemAsync(HttpContext http, string? password, string? code)
    {
        if (!current.Account.HasTwoStep)
            return Problems.Problem(StatusCodes.Status409Conflict, "two-step-off", "Two-step sign-in is off. Turn it on first.");
        var (account, problem) = await passwords.CheckAsync(http, current.Account.Email, password ?? "", Problems.WrongPassword());
        return account is null ? problem : (await codes.CheckAsync(account, code ?? "", http.RequestAborted)).Problem;
    }
}
