using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>Invites new people to the team by a link that works once and expires.</summary>
public sealed class InvitationService(IDatabase database, AccountService accounts, TimeProvider time)
{
    /// <summary>How long a link is valid.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>Invites a person and replaces their earlier invitation. Returns null if the address already has an account.</summary>
    public Task<InvitationLink?> InviteAsync(string email, Role role, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Invite(store, AccountService.Normal(email), role, by), cancellationToken);

    /// <summary>The invitations whose links are still valid.</summary>
    public Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => InvitationTable.List(store, Now().ToUnixTimeMilliseconds()), cancellationToken);

    /// <summary>The invitation of a link. Null if the link was used or withdrawn, has expired, or never existed.</summary>
    public Task<Invitation?> FindAsync(string token, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => InvitationTable.Find(store, Secrets.Hash(token), Now().ToUnixTimeMilliseconds()), cancellationToken);

    public Task<bool> WithdrawAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Withdraw(store, id, by), cancellationToken);

    /// <summary>Creates the account of an invitation and invalidates the link. Returns null if the link is no longer valid.</summary>
    public Task<Account?> AcceptAsync(string token, string name, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Accept(store, token, name, passwordHash), cancellationToken);

    private InvitationLink? Invite(StoreTransaction store, string email, Role role, Actor by)
    {
        if (AccountTable.FindByEmail(store, email) is not null) return null;
        var now = Now();
        var token = Secrets.NewToken();
        var invitation = new Invitation(Guid.CreateVersion7(now).ToString("N"), email, role, by.Name, now, now + Lifetime);
        InvitationTable.Insert(store, invitation, Secrets.Hash(token), by.Id);
        store.Record(now, by, TeamActs.AccountInvited, invitation.Id, new() { ["email"] = email, ["role"] = role.ToString() });
        store.Notify(TeamTopics.Accounts, invitation.Id);
        return new(invitation, token);
    }

    private bool Withdraw(StoreTransaction store, string id, Actor by)
    {
        if (InvitationTable.FindById(store, id) is not { } invitation || !InvitationTable.Delete(store, id)) return false;
        store.Record(Now(), by, TeamActs.InvitationWithdrawn, id, new() { ["email"] = invitation.Email });
        store.Notify(TeamTopics.Accounts, id);
        return true;
    }

    private Account? Accept(StoreTransaction store, string token, string name, string passwordHash) =>
        InvitationTable.Find(store, Secrets.Hash(token), Now().ToUnixTimeMilliseconds()) is { } invitation
            ? Accept(store, invitation, name, passwordHash)
            : null;

    internal Account? Accept(StoreTransaction store, Invitation invitation, string name, string passwordHash)
    {
        if (!InvitationTable.Delete(store, invitation.Id)) return null;
        if (accounts.Create(store, invitation.Email, name, invitation.Role, passwordHash) is not { } account) return null;
        store.Record(Now(), new Actor(account.Id, account.Name), TeamActs.AccountJoined, account.Id, new()
        {
            ["name"] = account.Name,
            ["role"] = account.Role.ToString(),
            ["invitedBy"] = invitation.InvitedBy,
        });
        store.Notify(TeamTopics.Accounts, account.Id);
        return account;
    }

    private DateTimeOffset Now() => time.GetUtcNow();
}

/// <summary>An invitation to join the team. The store keeps only a hash of the link's token, so only its creator knows the link.</summary>
public sealed record Invitation(string Id, string Email, Role Role, string InvitedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

/// <summary>A new invitation with the token of its link, which is shown once.</summary>
public sealed record InvitationLink(Invitation Invitation, string Token);
