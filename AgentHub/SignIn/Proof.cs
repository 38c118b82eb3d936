using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveTakeover.AgentHub;

/// <summary>Asks whoever is signed in to show again that it is them: an open browser alone may not weaken the account.</summary>
internal sealed class Proof(Passwords passwords, TwoStepCodes codes, CurrentAccount current)
{
    /// <returns>What is wrong, or null.</returns>
    public async Task<ProblemHttpResult?> ProblemAsync(HttpContext http, string? password, string? code)
    {
        if (!current.Account.HasTwoStep)
            return Problems.Problem(StatusCodes.Status409Conflict, "two-step-off", "Two-step sign-in is off. Turn it on first.");
        var (account, problem) = await passwords.CheckAsync(http, current.Account.Email, password ?? "", Problems.WrongPassword());
        return account is null ? problem : (await codes.CheckAsync(account, code ?? "", http.RequestAborted)).Problem;
    }
}
