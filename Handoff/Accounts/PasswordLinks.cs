using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>The secret of a link by which somebody sets a new password, once.</summary>
public sealed record PasswordLink(string Token, DateTimeOffset ExpiresAt);

/// <summary>Lets somebody in again who has lost their password: by a link that an administrator makes and hands to them.</summary>
public sealed class PasswordLinks(IDatabase database, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Makes a link, in place of an earlier one; null if there is no such account.</summary>
    public Task<PasswordLink?> MakeAsync(string accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Make(store, accountId, by), cancellationToken);

    /// <summary>Whose link it is, or null: used, run out, or never made.</summary>
    public Task<Account?> FindAsync(string token, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => AccountTable.Find(store, PasswordLinkTable.Find(store, Secrets.Hash(token), time.GetUtcNow())), cancellationToken);

    /// <summary>Sets the password, uses the link up, and ends every open sign-in; null if the link does not work any more.</summary>
    public Task<Account?> UseAsync(string token, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Use(store, token, passwordHash), cancellationToken);

    private PasswordLink? Make(StoreTransaction store, string accountId, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return null;
        var link = new PasswordLink(Secrets.NewToken(), time.GetUtcNow() + Lifetime);
        PasswordLinkTable.Put(store, accountId, Secrets.Hash(link.Token), link.ExpiresAt);
        AuditTable.Write(store, time.GetUtcNow(), by, Audited.PasswordLinkMade, accountId, new() { ["name"] = account.Name });
        return link;
    }

    private Account? Use(StoreTransaction store, string token, string passwordHash)
    {
        var hash = Secrets.Hash(token);
        if (AccountTable.Find(store, PasswordLinkTable.Find(store, hash, time.GetUtcNow())) is not { } account || !PasswordLinkTable.Delete(store, hash)) return null;
        AccountTable.SetPassword(store, account.Id, passwordHash);
        SignInTable.DeleteAllOf(store, account.Id);
        AuditTable.Write(store, time.GetUtcNow(), new Actor(account.Id, account.Name), Audited.PasswordReset, account.Id, new() { ["name"] = account.Name });
        store.Wake(Topic.Accounts, account.Id);
        return account;
    }
}
