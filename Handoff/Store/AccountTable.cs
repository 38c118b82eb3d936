namespace LiveTakeover.Handoff.Store;

internal static class AccountTable
{
    public static Account? Find(StoreTransaction store, string? id) =>
        id is null ? null : One(store, "id = @id", new { id });

    public static Account? FindByEmail(StoreTransaction store, string email) => One(store, "email = @email", new { email });

    public static IReadOnlyList<Account> List(StoreTransaction store) =>
        [.. store.Query<Row>("SELECT * FROM accounts ORDER BY name, id").Select(row => row.ToAccount())];

    public static bool HasAdministrator(StoreTransaction store) =>
        One(store, "role = @role LIMIT 1", new { role = (int)Role.Administrator }) is not null;

    public static bool IsLastAdministrator(StoreTransaction store, Account account) =>
        account.Role == Role.Administrator
        && One(store, "role = @role AND id <> @Id LIMIT 1", new { role = (int)Role.Administrator, account.Id }) is null;

    public static void Update(StoreTransaction store, Account account) => store.Execute(
        "UPDATE accounts SET role = @role, password_hash = @PasswordHash, security_stamp = @SecurityStamp WHERE id = @Id",
        new { account.Id, role = (int)account.Role, account.PasswordHash, account.SecurityStamp });

    public static bool Rehash(StoreTransaction store, Account account, string passwordHash) => store.Execute(
        "UPDATE accounts SET password_hash = @passwordHash WHERE id = @Id AND password_hash = @PasswordHash",
        new { account.Id, account.PasswordHash, passwordHash }) > 0;

    public static void Delete(StoreTransaction store, string id) => store.Execute("DELETE FROM accounts WHERE id = @id", new { id });

    /// <returns>False if the email address is taken.</returns>
    public static bool Insert(StoreTransaction store, Account account) => store.Execute(
        """
        INSERT INTO accounts (id, email, name, role, password_hash, security_stamp, created_at)
        VALUES (@Id, @Email, @Name, @role, @PasswordHash, @SecurityStamp, @createdAt)
        ON CONFLICT (email) DO NOTHING
        """,
        new
        {
            account.Id,
            account.Email,
            account.Name,
            role = (int)account.Role,
            account.PasswordHash,
            account.SecurityStamp,
            createdAt = account.CreatedAt.ToUnixTimeMilliseconds(),
        }) > 0;

    private static Account? One(StoreTransaction store, string where, object parameters) =>
        store.QueryFirst<Row>($"SELECT * FROM accounts WHERE {where}", parameters)?.ToAccount();

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Email { get; init; }
        public required string Name { get; init; }
        public int Role { get; init; }
        public required string PasswordHash { get; init; }
        public required string SecurityStamp { get; init; }
        public long CreatedAt { get; init; }

        public Account ToAccount() => new()
        {
            Id = Id,
            Email = Email,
            Name = Name,
            Role = (Role)Role,
            PasswordHash = PasswordHash,
            SecurityStamp = SecurityStamp,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        };
    }
}
