using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>The people of the hub. Passwords arrive here hashed.</summary>
public sealed class Accounts(IDatabase database, TimeProvider time)
{
    public Task<Account?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => AccountTable.Find(store, id), cancellationToken);

    public Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => AccountTable.FindByEmail(store, Normal(email)), cancellationToken);

    public Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(AccountTable.List, cancellationToken);

    public Task<bool> HasAdministratorAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(AccountTable.HasAdministrator, cancellationToken);

    /// <summary>Makes an account, or returns null if the email address has one.</summary>
    public Task<Account?> CreateAsync(string email, string name, Role role, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Create(store, email, name, role, passwordHash), cancellationToken);

    /// <summary>Makes the first administrator, or returns null if there is one.</summary>
    public Task<Account?> CreateFirstAdministratorAsync(string email, string name, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => CreateFirstAdministrator(store, email, name, passwordHash), cancellationToken);

    /// <summary>Keeps the same password under a stronger hash, unless the password has changed meanwhile.</summary>
    public Task<bool> RehashAsync(Account account, string passwordHash, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => AccountTable.Rehash(store, account, passwordHash), cancellationToken);

    internal Account? Create(StoreTransaction store, string email, string name, Role role, string passwordHash)
    {
        var now = time.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Email = Normal(email),
            Name = name.Trim(),
            Role = role,
            PasswordHash = passwordHash,
            CreatedAt = now,
        };
        return AccountTable.Insert(store, account) ? account : null;
    }

    /// <summary>An email address as it is kept: however it is written, it is the same.</summary>
    public static string Normal(string email) => email.Trim().ToLowerInvariant();

    private Account? CreateFirstAdministrator(StoreTransaction store, string email, string name, string passwordHash)
    {
        if (AccountTable.HasAdministrator(store) || Create(store, email, name, Role.Administrator, passwordHash) is not { } account) return null;
        AuditTable.Write(
            store, account.CreatedAt, new Actor(account.Id, account.Name), Audited.FirstAdministratorMade, account.Id, new() { ["name"] = account.Name, ["email"] = account.Email });
        return account;
    }
}
