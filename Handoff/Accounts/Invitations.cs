using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Lets new people into the team by a link that works once and for a while.</summary>
public sealed class Invitations(IDatabase database, Accounts accounts, TimeProvider time)
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>Invites somebody, in place of an earlier invitation of theirs; null if the address has an account.</summary>
    public Task<InvitationLink?> InviteAsync(string email, Role role, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Invite(store, Accounts.Normal(email), role, by), cancellationToken);

    /// <summary>Those whose link still works.</summary>
    public Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => InvitationTable.List(store, Now().ToUnixTimeMilliseconds()), cancellationToken);

    /// <summary>The invitation of a link, or null: used, withdrawn, run out, or never made.</summary>
    public Task<Invitation?> FindAsync(string token, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => InvitationTable.Find(store, Secrets.Hash(token), Now().ToUnixTimeMilliseconds()), cancellationToken);

    public Task<bool> WithdrawAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Withdraw(store, id, by), cancellationToken);

    /// <summary>Makes the account of an invitation and uses the link up; null if the link does not work any more.</summary>
    public Task<Account?> AcceptAsync(string token, string name, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Accept(store, token, name, passwordHash), cancellationToken);

    private InvitationLink? Invite(StoreTransaction store, string email, Role role, Actor by)
    {
        if (AccountTable.FindByEmail(store, email) is not null) return null;
        var now = Now();
        var token = Secrets.NewToken();
        var invitation = new Invitation(Guid.CreateVersion7(now).ToString("N"), email, role, by.Name, now, now + Lifetime);
        InvitationTable.Insert(store, invitation, Secrets.Hash(token));
        AuditTable.Write(store, now, by, Audited.AccountInvited, invitation.Id, new() { ["email"] = email, ["role"] = role.ToString() });
        store.Wake(Topic.Accounts, invitation.Id);
        return new(invitation, token);
    }

    private bool Withdraw(StoreTransaction store, string id, Actor by)
    {
        if (InvitationTable.FindById(store, id) is not { } invitation || !InvitationTable.Delete(store, id)) return false;
        AuditTable.Write(store, Now(), by, Audited.InvitationWithdrawn, id, new() { ["email"] = invitation.Email });
        store.Wake(Topic.Accounts, id);
        return true;
    }

    private Account? Accept(StoreTransaction store, string token, string name, string passwordHash) =>
        InvitationTable.Find(store, Secrets.Hash(token), Now().ToUnixTimeMilliseconds()) is { } invitation ? Accept(store, invitation, name, passwordHash) : null;

    internal Account? Accept(StoreTransaction store, Invitation invitation, string name, string passwordHash)
    {
        if (!InvitationTable.Delete(store, invitation.Id)) return null;
        if (accounts.Create(store, invitation.Email, name, invitation.Role, passwordHash) is not { } account) return null;
        AuditTable.Write(store, Now(), new Actor(account.Id, account.Name), Audited.AccountJoined, account.Id, new()
        {
            ["name"] = account.Name,
            ["role"] = account.Role.ToString(),
            ["invitedBy"] = invitation.InvitedBy,
        });
        store.Wake(Topic.Accounts, account.Id);
        return account;
    }

    private DateTimeOffset Now() => time.GetUtcNow();
}
