using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Conversations.Limits;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>The account whose password was correct, or the problem.</summary>
internal readonly record struct PasswordResult(Account? Account, ProblemHttpResult? Problem)
{
    public static implicit operator PasswordResult(Account account) => new(account, null);

    public static implicit operator PasswordResult(ProblemHttpResult problem) => new(null, problem);
}

/// <summary>Checks passwords, and limits the attempts: for each account, for each browser and for each remote address.</summary>
internal sealed class Passwords(
    AccountService accounts, AttemptLimiter tries, KnownBrowsers browsers, Hashing hashing, IOptions<AgentHubOptions> options,
    TimeProvider time)
{
    public static readonly AttemptLimit Limit = new(10, TimeSpan.FromMinutes(5));

    private readonly TokenBuckets strangers = new(options.Value.SignInRate, time);

    /// <exception cref="TooBusyException">Too many passwords wait to be hashed.</exception>
    public Task<string> HashAsync(string password, CancellationToken cancellationToken) => hashing.HashAsync(password, cancellationToken);

    /// <param name="http">Shows whether the browser is known.</param>
    /// <param name="email">The email address that was entered.</param>
    /// <param name="password">The password that was entered.</param>
    /// <param name="wrong">The problem to return if they do not match.</param>
    /// <exception cref="TooBusyException">Too many passwords wait to be hashed.</exception>
    public async Task<PasswordResult> CheckAsync(HttpContext http, string email, string password, ProblemHttpResult wrong)
    {
        // Nothing longer was ever accepted, and hashing takes longer the longer it is.
        if (email.Length > Credentials.LongestEmail || password.Length > Credentials.LongestPassword) return wrong;
        var account = await accounts.FindByEmailAsync(email, http.RequestAborted);
        var browser = browsers.Find(http, account);
        // A stranger with ever new email addresses is still at one remote address. Whoever shares it has signed in here before.
        if (browser is null && strangers.Take(RemoteAddress.Of(http)) is var wait && wait != TimeSpan.Zero)
            return Problems.TooManySignIns(http, wait);
        var subject = browser is null ? AddressSubject(email) : $"browser {browser}";
        if (!await tries.CountAsync(subject, Limit, http.RequestAborted)) return Problems.TooManyTries(Limit);
        var verdict = await hashing.VerifyAsync(account, password, http.RequestAborted);
        if (verdict == PasswordVerificationResult.Failed) return wrong;

        await tries.ForgetAsync(subject, http.RequestAborted);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
            await accounts.RehashAsync(account!, await HashAsync(password, http.RequestAborted), http.RequestAborted);
        return account!;
    }

    /// <summary>Resets the limit of attempts for an address whose owner has proved who they are in another way.</summary>
    public Task ForgetTriesAsync(string email, CancellationToken cancellationToken) =>
        tries.ForgetAsync(AddressSubject(email), cancellationToken);

    private static string AddressSubject(string email) => $"address {AccountService.Normal(email)}";
}
