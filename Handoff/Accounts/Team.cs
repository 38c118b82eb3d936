using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

public enum TeamOutcome
{
    Done,
    UnknownAccount,

    /// <summary>Nobody could administer the hub any more.</summary>
    LastAdministrator,
}

/// <summary>Changes who is in the team and what they may do. Whoever may no longer talk to people no longer holds any.</summary>
public sealed class Team(IDatabase database, ControlDesk desk, TimeProvider time)
{
    public Task<TeamOutcome> ChangeRoleAsync(string accountId, Role role, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => ChangeRole(store, accountId, role, by), cancellationToken);

    public Task<TeamOutcome> RemoveAsync(string accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Remove(store, accountId, by), cancellationToken);

    /// <summary>Ends every open sign-in of the account, on every device.</summary>
    public Task<TeamOutcome> SignOutEverywhereAsync(string accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SignOutEverywhere(store, accountId, by), cancellationToken);

    /// <summary>Sets a new password and ends every open sign-in, since whoever knows the old one may have one.</summary>
    /// <returns>The account as it is now, or null if it is gone.</returns>
    public Task<Account?> ChangePasswordAsync(string accountId, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => ChangePassword(store, accountId, passwordHash), cancellationToken);

    private TeamOutcome ChangeRole(StoreTransaction store, string accountId, Role role, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        if (account.Role == role) return TeamOutcome.Done;
        if (AccountTable.IsLastAdministrator(store, account)) return TeamOutcome.LastAdministrator;
        var changed = account with { Role = role };
        AccountTable.Update(store, changed);
        AuditTable.Write(store, Now(), by, Audited.RoleChanged, accountId, new()
        {
            ["name"] = account.Name,
            ["from"] = account.Role.ToString(),
            ["to"] = role.ToString(),
        });
        if (!changed.MayTakeControl) desk.ReleaseAllOf(store, accountId, by);
        store.Wake(Topic.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private TeamOutcome Remove(StoreTransaction store, string accountId, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        if (AccountTable.IsLastAdministrator(store, account)) return TeamOutcome.LastAdministrator;
        AccountTable.Delete(store, accountId);
        AuditTable.Write(store, Now(), by, Audited.AccountRemoved, accountId, new()
        {
            ["name"] = account.Name,
            ["email"] = account.Email,
            ["role"] = account.Role.ToString(),
        });
        desk.ReleaseAllOf(store, accountId, by);
        store.Wake(Topic.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private TeamOutcome SignOutEverywhere(StoreTransaction store, string accountId, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        AccountTable.Update(store, account with { SecurityStamp = Account.NewStamp() });
        AuditTable.Write(store, Now(), by, Audited.SignedOutEverywhere, accountId, new() { ["name"] = account.Name });
        store.Wake(Topic.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private Account? ChangePassword(StoreTransaction store, string accountId, string passwordHash)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return null;
        var changed = account with { PasswordHash = passwordHash, SecurityStamp = Account.NewStamp() };
        AccountTable.Update(store, changed);
        AuditTable.Write(store, Now(), new Actor(account.Id, account.Name), Audited.PasswordChanged, accountId, new() { ["name"] = account.Name });
        store.Wake(Topic.Accounts, accountId);
        return changed;
    }

    private DateTimeOffset Now() => time.GetUtcNow();
}
