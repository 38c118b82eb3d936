using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.Handoff.Team.Accounts;

public enum TeamOutcome
{
    Done,
    UnknownAccount,

    /// <summary>The change would leave the hub without an administrator.</summary>
    LastAdministrator,

    /// <summary>Another account or an invitation has the email address.</summary>
    EmailTaken,
}

/// <summary>
/// Changes team members and their roles. A member who is removed, or whose new role may not take control, gives back in the same
/// transaction what they held: conversations, requests, offers.
/// </summary>
public sealed class TeamService(IDatabase database, TimeProvider time)
{
    public Task<TeamOutcome> ChangeRoleAsync(string accountId, Role role, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => ChangeRole(store, accountId, role, by), cancellationToken);

    public Task<TeamOutcome> RemoveAsync(string accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Remove(store, accountId, by), cancellationToken);

    /// <summary>Ends all sign-ins of the account, on every device.</summary>
    public Task<TeamOutcome> SignOutEverywhereAsync(string accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SignOutEverywhere(store, accountId, by), cancellationToken);

    /// <summary>Sets a new password and ends all other sign-ins, because whoever knows the old password may be signed in.</summary>
    public Task ChangePasswordAsync(SignedIn signedIn, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => ChangePassword(store, signedIn, passwordHash), cancellationToken);

    public Task<TeamOutcome> ChangeProfileAsync(
        string accountId, string name, string email, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => ChangeProfile(store, accountId, NameText.Plain(name), AccountService.Normal(email)),
            cancellationToken);

    internal TeamOutcome ChangeRole(StoreTransaction store, string accountId, Role role, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        if (account.Role == role) return TeamOutcome.Done;
        if (AccountTable.IsLastAdministrator(store, account)) return TeamOutcome.LastAdministrator;
        AccountTable.SetRole(store, accountId, role);
        store.Record(Now(), by, TeamActs.RoleChanged, accountId, new()
        {
            ["name"] = account.Name,
            ["from"] = account.Role.ToString(),
            ["to"] = role.ToString(),
        });
        store.Publish(new AccountChanged(account, account with { Role = role }, by, Now()));
        store.Notify(TeamTopics.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private TeamOutcome Remove(StoreTransaction store, string accountId, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        if (AccountTable.IsLastAdministrator(store, account)) return TeamOutcome.LastAdministrator;
        AccountTable.Delete(store, accountId);
        store.Record(Now(), by, TeamActs.AccountRemoved, accountId, new()
        {
            ["name"] = account.Name,
            ["email"] = account.Email,
            ["role"] = account.Role.ToString(),
        });
        store.Publish(new AccountChanged(account, After: null, by, Now()));
        store.Notify(TeamTopics.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private TeamOutcome SignOutEverywhere(StoreTransaction store, string accountId, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        SignInTable.DeleteAllOf(store, accountId);
        store.Record(Now(), by, TeamActs.SignedOutEverywhere, accountId, new() { ["name"] = account.Name });
        store.Notify(TeamTopics.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private bool ChangePassword(StoreTransaction store, SignedIn signedIn, string passwordHash)
    {
        var account = signedIn.Account;
        if (!AccountTable.SetPassword(store, account.Id, passwordHash)) return false;
        SignInTable.DeleteAllOf(store, account.Id, except: signedIn.SignIn.Id);
        PasswordLinkTable.DeleteOf(store, account.Id);
        store.Record(Now(), new Actor(account.Id, account.Name), TeamActs.PasswordChanged, account.Id, new() { ["name"] = account.Name });
        store.Notify(TeamTopics.Accounts, account.Id);
        return true;
    }

    private TeamOutcome ChangeProfile(StoreTransaction store, string accountId, string name, string email)
    {
        if (AccountTable.Find(store, accountId) is not { } account) return TeamOutcome.UnknownAccount;
        if (account.Name == name && account.Email == email) return TeamOutcome.Done;
        if (!AccountTable.SetProfile(store, accountId, name, email)) return TeamOutcome.EmailTaken;
        store.Record(Now(), new Actor(accountId, account.Name), TeamActs.ProfileChanged, accountId, new()
        {
            ["before"] = $"{account.Name}, {account.Email}",
            ["after"] = $"{name}, {email}",
        });
        store.Publish(new AccountChanged(account, account with { Name = name, Email = email }, new Actor(accountId, name), Now()));
        store.Notify(TeamTopics.Accounts, accountId);
        return TeamOutcome.Done;
    }

    private DateTimeOffset Now() => time.GetUtcNow();
}
