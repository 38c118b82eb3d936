using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Somebody of whom an identity provider has said who they are.</summary>
/// <param name="Subject">The provider and its own, lasting name for them.</param>
/// <param name="Email">Only if it is verified.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Role">What the provider says they may do; null: it says nothing of that.</param>
public sealed record ProvidedPerson(string Subject, string? Email, string? Name, Role? Role);

/// <summary>
/// Lets people in by an identity provider: who has come so before, who has an account by that email address, who is invited by
/// it, and everybody to whom the provider gives a role.
/// </summary>
public sealed class ProviderDoor(IDatabase database, Accounts accounts, Invitations invitations, Team team, TimeProvider time)
{
    private static readonly Actor Provider = new("provider", "Identity provider");

    /// <returns>Their account, or null: they are not in the team.</returns>
    public Task<Account?> AdmitAsync(ProvidedPerson person, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Admit(store, person), cancellationToken);

    private Account? Admit(StoreTransaction store, ProvidedPerson person)
    {
        if ((AccountTable.FindBySubject(store, person.Subject) ?? Link(store, person)) is not { } account) return null;
        if (person.Role is { } role) team.ChangeRole(store, account.Id, role, Provider);
        return AccountTable.Find(store, account.Id);
    }

    /// <summary>From now on this account is theirs, also under another address. One that is somebody else's at the provider is not.</summary>
    private Account? Link(StoreTransaction store, ProvidedPerson person)
    {
        if (person.Email is not { } given) return null;
        var email = Accounts.Normal(given);
        if ((AccountTable.FindByEmail(store, email) ?? Join(store, person, email)) is not { } account) return null;
        if (!AccountTable.Link(store, account.Id, person.Subject)) return null;
        AuditTable.Write(
            store, time.GetUtcNow(), new Actor(account.Id, account.Name), Audited.ProviderLinked, account.Id, new() { ["name"] = account.Name, ["email"] = email });
        return account;
    }

    private Account? Join(StoreTransaction store, ProvidedPerson person, string email)
    {
        var name = string.IsNullOrWhiteSpace(person.Name) ? email : person.Name;
        if (InvitationTable.FindByEmail(store, email, time.GetUtcNow().ToUnixTimeMilliseconds()) is { } invitation)
            return invitations.Accept(store, invitation, name, passwordHash: "");
        if (person.Role is not { } role || accounts.Create(store, email, name, role, passwordHash: "") is not { } account) return null;
        AuditTable.Write(store, time.GetUtcNow(), new Actor(account.Id, account.Name), Audited.AccountJoined, account.Id, new()
        {
            ["name"] = account.Name,
            ["role"] = role.ToString(),
            ["invitedBy"] = Provider.Name,
        });
        store.Wake(Topic.Accounts, account.Id);
        return account;
    }
}
