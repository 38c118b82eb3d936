using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.Identity;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>The account whose password was correct, or the problem.</summary>
internal readonly record struct PasswordResult(Account? Account, ProblemHttpResult? Problem)
{
    public static implicit operator PasswordResult(Account account) => new(account, null);

    public static implicit operator PasswordResult(ProblemHttpResult problem) => new(null, problem);
}

/// <summary>Hashes and checks passwords with ASP.NET Core's own hasher, and limits the attempts.</summary>
internal sealed class Passwords(AccountService accounts, AttemptLimiter tries, KnownBrowsers browsers, IPasswordHasher<Account> hasher)
{
    public static readonly AttemptLimit Limit = new(10, TimeSpan.FromMinutes(5));

    // Verified if the account has no password, so that the response takes equally long in every case.
    private readonly Lazy<string> nobodysHash = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <param name="http">Shows whether the browser is known.</param>
    /// <param name="email">The email address that was entered.</param>
    /// <param name="password">The password that was entered.</param>
    /// <param name="wrong">The problem to return if they do not match.</param>
    public async Task<PasswordResult> CheckAsync(HttpContext http, string email, string password, ProblemHttpResult wrong)
    {
        var account = await accounts.FindByEmailAsync(email, http.RequestAborted);
        var subject = browsers.Find(http, account) is { } browser ? $"browser {browser}" : AddressSubject(email);
        if (!await tries.CountAsync(subject, Limit, http.RequestAborted)) return Problems.TooManyTries(Limit);
        var hash = account is { HasPassword: true } ? account.PasswordHash : nobodysHash.Value;
        var verdict = hasher.VerifyHashedPassword(account!, hash, password);
        if (account is not { HasPassword: true } || verdict == PasswordVerificationResult.Failed) return wrong;

        await tries.ForgetAsync(subject, http.RequestAborted);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
            await accounts.RehashAsync(account, Hash(password), http.RequestAborted);
        return account;
    }

    /// <summary>Resets the limit of attempts for an address whose owner has proved who they are in another way.</summary>
    public Task ForgetTriesAsync(string email, CancellationToken cancellationToken) =>
        tries.ForgetAsync(AddressSubject(email), cancellationToken);

    private static string AddressSubject(string email) => $"address {AccountService.Normal(email)}";
}
