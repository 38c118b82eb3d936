using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>A person authenticated by the identity provider.</summary>
/// <param name="Subject">The provider, and the permanent id that it gives the person.</param>
/// <param name="Email">The email address; null if the provider has not verified it.</param>
/// <param name="Name">The person's display name.</param>
/// <param name="Role">The role that the provider assigns; null if it assigns none.</param>
public sealed record ProvidedPerson(string Subject, string? Email, string? Name, Role? Role);

/// <summary>
/// Admits people through an identity provider: everyone already linked, everyone whose email address has an account or an
/// invitation, and everyone to whom the provider gives a role.
/// </summary>
public sealed class ProviderSignUp(
    IDatabase database, AccountService accounts, InvitationService invitations, TeamService team, TimeProvider time)
{
    private static readonly Actor Provider = new("provider", "Identity provider");

    /// <returns>The person's account; null if they are not in the team.</returns>
    public Task<Account?> AdmitAsync(ProvidedPerson person, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Admit(store, person), cancellationToken);

    private Account? Admit(StoreTransaction store, ProvidedPerson person)
    {
        if ((AccountTable.FindBySubject(store, person.Subject) ?? Link(store, person)) is not { } account) return null;
        if (person.Role is { } role) team.ChangeRole(store, account.Id, role, Provider);
        return AccountTable.Find(store, account.Id);
    }

    /// <summary>
    /// Links this account to the person, so that a later change of email address does not matter. An account linked to another
    /// person at the provider is refused.
    /// </summary>
    private Account? Link(StoreTransaction store, ProvidedPerson person)
    {
        if (person.Email is not { } given) return null;
        var email = AccountService.Normal(given);
        if ((AccountTable.FindByEmail(store, email) ?? Join(store, person, email)) is not { } account) return null;
        if (!AccountTable.Link(store, account.Id, person.Subject)) return null;
        store.Record(
            time.GetUtcNow(), new Actor(account.Id, account.Name), TeamActs.ProviderLinked, account.Id,
            new() { ["name"] = account.Name, ["email"] = email });
        return account;
    }

    private Account? Join(StoreTransaction store, ProvidedPerson person, string email)
    {
        var name = string.IsNullOrWhiteSpace(person.Name) ? email : person.Name;
        if (InvitationTable.FindByEmail(store, email, time.GetUtcNow().ToUnixTimeMilliseconds()) is { } invitation)
            return invitations.Accept(store, invitation, name, passwordHash: "");
        if (person.Role is not { } role || accounts.Create(store, email, name, role, passwordHash: "") is not { } account) return null;
        store.Record(time.GetUtcNow(), new Actor(account.Id, account.Name), TeamActs.AccountJoined, account.Id, new()
        {
            ["name"] = account.Name,
            ["role"] = role.ToString(),
            ["invitedBy"] = Provider.Name,
        });
        store.Notify(TeamTopics.Accounts, account.Id);
        return account;
    }
}
