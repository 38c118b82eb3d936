using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>The token of a link that sets a new password once.</summary>
public sealed record PasswordLink(string Token, DateTimeOffset ExpiresAt);

/// <summary>Restores access for a person who lost their password, by a link that an administrator creates and gives them.</summary>
public sealed class PasswordLinks(IDatabase database, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Creates a link and replaces an earlier one. Returns null if the account does not exist.</summary>
    public Task<PasswordLink?> MakeAsync(string accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Make(store, accountId, by), cancellationToken);

    /// <summary>The account of a link. Null if the link was used, has expired, or never existed.</summary>
    public Task<Account?> FindAsync(string token, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            store => AccountTable.Find(store, PasswordLinkTable.Find(store, Secrets.Hash(token), time.GetUtcNow())), cancellationToken);

    /// <summary>
    /// Sets the password, invalidates the link, and ends all sign-ins of the account. Returns null if the link is no longer valid.
    /// </summary>
    public Task<Account?> UseAsync(string token, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Use(store, token, passwordHash), cancellationToken);

    private PasswordLink? Make(StoreTransaction store, string accountId, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return null;
        var link = new PasswordLink(Secrets.NewToken(), time.GetUtcNow() + Lifetime);
        PasswordLinkTable.Put(store, accountId, Secrets.Hash(link.Token), by.Id, link.ExpiresAt);
        store.Record(time.GetUtcNow(), by, TeamActs.PasswordLinkMade, accountId, new() { ["name"] = account.Name });
        return link;
    }

    private Account? Use(StoreTransaction store, string token, string passwordHash)
    {
        var hash = Secrets.Hash(token);
        if (AccountTable.Find(store, PasswordLinkTable.Find(store, hash, time.GetUtcNow())) is not { } account
            || !PasswordLinkTable.Delete(store, hash))
            return null;
        AccountTable.SetPassword(store, account.Id, passwordHash);
        SignInTable.DeleteAllOf(store, account.Id);
        store.Record(
            time.GetUtcNow(), new Actor(account.Id, account.Name), TeamActs.PasswordReset, account.Id, new() { ["name"] = account.Name });
        store.Notify(TeamTopics.Accounts, account.Id);
        return account;
    }
}
