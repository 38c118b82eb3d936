using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

public enum TeamOutcome
{
    Done,
    UnknownAccount,

    /// <summary>Nobody could administer the hub any more.</summary>
    LastAdministrator,

    /// <summary>Somebody else has the email address, or is invited by it.</summary>
    EmailTaken,
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

    /// <summary>Sets a new password and ends every other sign-in, since whoever knows the old one may have one.</summary>
    public Task ChangePasswordAsync(SignedIn signedIn, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => ChangePassword(store, signedIn, passwordHash), cancellationToken);

    public Task<TeamOutcome> ChangeProfileAsync(string accountId, string name, string email, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => ChangeProfile(store, accountId, name.Trim(), Accounts.Normal(email)), cancellationToken);

    internal TeamOutcome ChangeRole(StoreTransaction store, string accountId, Role role, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        if (account.Role == role) return TeamOutcome.Done;
        if (AccountTable.IsLastAdministrator(store, account)) return TeamOutcome.LastAdministrator;
        AccountTable.SetRole(store, accountId, role);
        AuditTable.Write(store, Now(), by, Audited.RoleChanged, accountId, new()
        {
            ["name"] = account.Name,
            ["from"] = account.Role.ToString(),
            ["to"] = role.ToString(),
        });
        if (!(account with { Role = role }).MayTakeControl) desk.ReleaseAllOf(store, accountId, by);
        store.Wake(Topic.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private TeamOutcome Remove(StoreTransaction store, string accountId, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        if (AccountTable.IsLastAdministrator(store, account)) return TeamOutcome.LastAdministrator;
        AccountTable.Delete(store, accountId);
        IntroductionTable.DeletePicture(store, accountId);
        PreferenceTable.Delete(store, accountId);
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
        SignInTable.DeleteAllOf(store, accountId);
        AuditTable.Write(store, Now(), by, Audited.SignedOutEverywhere, accountId, new() { ["name"] = account.Name });
        store.Wake(Topic.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private bool ChangePassword(StoreTransaction store, SignedIn signedIn, string passwordHash)
    {
        var account = signedIn.Account;
        if (!AccountTable.SetPassword(store, account.Id, passwordHash)) return false;
        SignInTable.DeleteAllOf(store, account.Id, except: signedIn.SignIn.Id);
        PasswordLinkTable.DeleteOf(store, account.Id);
        AuditTable.Write(store, Now(), new Actor(account.Id, account.Name), Audited.PasswordChanged, account.Id, new() { ["name"] = account.Name });
        store.Wake(Topic.Accounts, account.Id);
        return true;
    }

    private TeamOutcome ChangeProfile(StoreTransaction store, string accountId, string name, string email)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        if (account.Name == name && account.Email == email) return TeamOutcome.Done;
        if (!AccountTable.SetProfile(store, accountId, name, email)) return TeamOutcome.EmailTaken;
        AuditTable.Write(store, Now(), new Actor(accountId, account.Name), Audited.ProfileChanged, accountId, new()
        {
            ["before"] = $"{account.Name}, {account.Email}",
            ["after"] = $"{name}, {email}",
        });
        store.Wake(Topic.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private DateTimeOffset Now() => time.GetUtcNow();
}
