using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>The accounts of the hub. Passwords arrive here already hashed.</summary>
public sealed class AccountService(IDatabase database, TimeProvider time)
{
    public Task<Account?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => AccountTable.Find(store, id), cancellationToken);

    public Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => AccountTable.FindByEmail(store, Normal(email)), cancellationToken);

    public Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(AccountTable.List, cancellationToken);

    public Task<bool> HasAdministratorAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(AccountTable.HasAdministrator, cancellationToken);

    /// <summary>Creates an account. Returns null if the email address already has one.</summary>
    public Task<Account?> CreateAsync(
        string email, string name, Role role, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Create(store, email, name, role, passwordHash), cancellationToken);

    /// <summary>Creates the first administrator. Returns null if there is one already.</summary>
    public Task<Account?> CreateFirstAdministratorAsync(
        string email, string name, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => CreateFirstAdministrator(store, email, name, passwordHash), cancellationToken);

    /// <summary>Stores the same password under a stronger hash, unless the password has changed in the meantime.</summary>
    public Task<bool> RehashAsync(Account account, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => AccountTable.Rehash(store, account, passwordHash), cancellationToken);

    internal Account? Create(StoreTransaction store, string email, string name, Role role, string passwordHash)
    {
        var now = time.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Email = Normal(email),
            Name = NameText.Plain(name),
            Role = role,
            PasswordHash = passwordHash,
            CreatedAt = now,
        };
        return AccountTable.Insert(store, account) ? account : null;
    }

    /// <summary>The stored form of an email address: trimmed and in lower case.</summary>
    public static string Normal(string email) => email.Trim().ToLowerInvariant();

    private Account? CreateFirstAdministrator(StoreTransaction store, string email, string name, string passwordHash)
    {
        if (AccountTable.HasAdministrator(store) || Create(store, email, name, Role.Administrator, passwordHash) is not { } account)
            return null;
        store.Record(
            account.CreatedAt, new Actor(account.Id, account.Name), TeamActs.FirstAdministratorMade, account.Id,
            new() { ["name"] = account.Name, ["email"] = account.Email });
        return account;
    }
}
