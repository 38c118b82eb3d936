using System.Security.Cryptography;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.SignIn;

/// <summary>All open sign-ins. When a sign-in ends here, its browser is signed out, even if its cookie is still valid.</summary>
public sealed class SignIns(IDatabase database, TimeProvider time)
{
    /// <summary>How long a browser without requests stays signed in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>How often the time of a browser's last request is updated.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(10);

    private const int LongestBrowser = 300;

    /// <param name="accountId">The account that signs in.</param>
    /// <param name="way">How the person authenticated.</param>
    /// <param name="browser">The browser's User-Agent header.</param>
    /// <param name="instead">The browser's previous sign-in, which ends.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public Task<OpenSignIn> OpenAsync(
        string accountId, SignInWay way, string? browser, string? instead, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Open(store, accountId, way, browser, instead), cancellationToken);

    /// <returns>The signed-in account; null if the sign-in has ended.</returns>
    public async Task<SignedIn?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        var found = await database.ReadAsync(store => Find(store, id), cancellationToken);
        if (found is not null && found.SignIn.SeenAt + SeenEvery <= time.GetUtcNow())
            await database.WriteAsync(store => SignInTable.Seen(store, id, time.GetUtcNow()), cancellationToken);
        return found;
    }

    public Task<IReadOnlyList<OpenSignIn>> ListAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => SignInTable.ListOf(store, accountId, Oldest()), cancellationToken);

    /// <summary>Ends one sign-in of an account.</summary>
    /// <returns>False if the account has no such sign-in.</returns>
    public Task<bool> EndAsync(string accountId, string id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                store.Notify(TeamTopics.SignIns, id);
                return SignInTable.Delete(store, accountId, id);
            },
            cancellationToken);

    private OpenSignIn Open(StoreTransaction store, string accountId, SignInWay way, string? browser, string? instead)
    {
        var now = time.GetUtcNow();
        SignInTable.DeleteOld(store, Oldest());
        AttemptTable.DeleteOld(store, now);
        if (instead is not null)
        {
            SignInTable.Delete(store, instead);
            store.Notify(TeamTopics.SignIns, instead);
        }

        var named = browser is { Length: > LongestBrowser } ? browser[..LongestBrowser] : browser;
        var opened = new OpenSignIn(RandomNumberGenerator.GetHexString(32, lowercase: true), accountId, way, named, now, now);
        SignInTable.Insert(store, opened);
        return opened;
    }

    private SignedIn? Find(StoreTransaction store, string id)
    {
        if (SignInTable.Find(store, id, Oldest()) is not { } signIn || AccountTable.Find(store, signIn.AccountId) is not { } account)
            return null;
        return new(account, signIn, signIn.Way == SignInWay.Password && !account.HasTwoStep && RuleTable.Has(store, TeamRule.TwoStep));
    }

    private DateTimeOffset Oldest() => time.GetUtcNow() - Lifetime;
}
