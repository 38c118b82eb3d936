using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace LiveTakeover.AgentHub;

/// <summary>An account that has shown its secret, or what is wrong.</summary>
internal readonly record struct Verdict(Account? Account, ProblemHttpResult? Problem)
{
    public static implicit operator Verdict(Account account) => new(account, null);

    public static implicit operator Verdict(ProblemHttpResult problem) => new(null, problem);
}

/// <summary>Hashes and checks passwords, with ASP.NET Core's own hasher and a limit of tries.</summary>
internal sealed class Passwords(Handoff.Accounts accounts, Tries tries, KnownBrowsers browsers, IPasswordHasher<Account> hasher)
{
    public static readonly TryLimit Limit = new(10, TimeSpan.FromMinutes(5));

    // Verified when there is no password to compare with, so that an answer takes as long as if there were.
    private readonly Lazy<string> nobodysHash = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <param name="http">Tells whether the browser is known.</param>
    /// <param name="email">Who they say they are.</param>
    /// <param name="password">What they say the password is.</param>
    /// <param name="wrong">The answer if the two do not belong together.</param>
    public async Task<Verdict> CheckAsync(HttpContext http, string email, string password, ProblemHttpResult wrong)
    {
        var account = await accounts.FindByEmailAsync(email, http.RequestAborted);
        var subject = browsers.Find(http, account) is { } browser ? $"browser {browser}" : AddressSubject(email);
        if (!await tries.CountAsync(subject, Limit, http.RequestAborted)) return Problems.TooManyTries(Limit);
        var hash = account is { HasPassword: true } ? account.PasswordHash : nobodysHash.Value;
        var verdict = hasher.VerifyHashedPassword(account!, hash, password);
        if (account is not { HasPassword: true } || verdict == PasswordVerificationResult.Failed) return wrong;

        await tries.ForgetAsync(subject, http.RequestAborted);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded) await accounts.RehashAsync(account, Hash(password), http.RequestAborted);
        return account;
    }

    /// <summary>Strangers have used up the tries of somebody who has shown otherwise who they are.</summary>
    public Task ForgetTriesAsync(string email, CancellationToken cancellationToken) => tries.ForgetAsync(AddressSubject(email), cancellationToken);

    private static string AddressSubject(string email) => $"address {Handoff.Accounts.Normal(email)}";
}
