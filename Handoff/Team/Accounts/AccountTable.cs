namespace LiveTakeover.Handoff.Team.Accounts;

internal static class AccountTable
{
    /// <summary>The roles that may take control, as a list for SQL.</summary>
    public static readonly string Agents = $"{(int)Role.SupportAgent}, {(int)Role.Administrator}";

    public static Account? Find(StoreTransaction store, string? id) =>
        id is null ? null : One(store, "id = @id", new { id });

    /// <summary>
    /// The account if it may take control. It stays so until this transaction ends: no node can remove or demote it in the meantime.
    /// </summary>
    public static Account? FindAgent(StoreTransaction store, string? id) => id is null
        ? null
        : One(store, $"id = @id AND role IN ({Agents}){(store.IsPostgres ? " FOR SHARE" : "")}", new { id });

    public static IReadOnlyCollection<string> AgentIds(StoreTransaction store) =>
        [.. store.Query<string>($"SELECT id FROM accounts WHERE role IN ({Agents})")];

    public static Account? FindByEmail(StoreTransaction store, string email) => One(store, "email = @email", new { email });

    public static Account? FindBySubject(StoreTransaction store, string subject) =>
        One(store, "provider_subject = @subject", new { subject });

    public static IReadOnlyList<Account> List(StoreTransaction store) =>
        [.. store.Query<Row>("SELECT * FROM accounts ORDER BY name, id").Select(row => row.ToAccount())];

    public static bool HasAdministrator(StoreTransaction store) =>
        One(store, "role = @role LIMIT 1", new { role = (int)Role.Administrator }) is not null;

    // Locks all administrators, always in the same order: two of them may remove each other at the same time on two nodes.
    public static bool IsLastAdministrator(StoreTransaction store, Account account) =>
        account.Role == Role.Administrator
        && store.Query<string>(
            $"SELECT id FROM accounts WHERE role = @role ORDER BY id{(store.IsPostgres ? " FOR UPDATE" : "")}",
            new { role = (int)Role.Administrator }).All(id => id == account.Id);

    public static void SetRole(StoreTransaction store, string id, Role role) =>
        store.Execute("UPDATE accounts SET role = @role WHERE id = @id", new { id, role = (int)role });

    public static bool SetPassword(StoreTransaction store, string id, string passwordHash) =>
        store.Execute("UPDATE accounts SET password_hash = @passwordHash WHERE id = @id", new { id, passwordHash }) > 0;

    public static bool Rehash(StoreTransaction store, Account account, string passwordHash) => store.Execute(
        "UPDATE accounts SET password_hash = @passwordHash WHERE id = @Id AND password_hash = @PasswordHash",
        new { account.Id, account.PasswordHash, passwordHash }) > 0;

    /// <returns>False if another account or an invitation has the email address.</returns>
    public static bool SetProfile(StoreTransaction store, string id, string name, string email) => store.Execute(
        """
        UPDATE accounts SET name = @name, email = @email
        WHERE id = @id
          AND NOT EXISTS (SELECT 1 FROM accounts other WHERE other.email = @email AND other.id <> @id)
          AND NOT EXISTS (SELECT 1 FROM invitations WHERE invitations.email = @email)
        """,
        new { id, name, email }) > 0;

    /// <returns>False if two-step sign-in is already on.</returns>
    public static bool TurnOnTwoStep(StoreTransaction store, string id, string secret, long step, DateTimeOffset now) => store.Execute(
        """
        UPDATE accounts SET two_step_secret = @secret, two_step_since = @since, two_step_used = @step
        WHERE id = @id AND two_step_secret IS NULL
        """,
        new { id, secret, step, since = now.ToUnixTimeMilliseconds() }) > 0;

    /// <returns>False if a code of this time step or a later one was used, or if the secret has changed.</returns>
    public static bool UseStep(StoreTransaction store, Account account, long step) => store.Execute(
        "UPDATE accounts SET two_step_used = @step WHERE id = @Id AND two_step_secret = @TwoStepSecret AND two_step_used < @step",
        new { account.Id, account.TwoStepSecret, step }) > 0;

    /// <returns>False if two-step sign-in is already off.</returns>
    public static bool TurnOffTwoStep(StoreTransaction store, string id) => store.Execute(
        "UPDATE accounts SET two_step_secret = NULL, two_step_since = NULL WHERE id = @id AND two_step_secret IS NOT NULL", new { id }) > 0;

    /// <returns>False if the account is already linked to a person at the provider.</returns>
    public static bool Link(StoreTransaction store, string id, string subject) => store.Execute(
        "UPDATE accounts SET provider_subject = @subject WHERE id = @id AND provider_subject IS NULL", new { id, subject }) > 0;

    public static void Delete(StoreTransaction store, string id) => store.Execute("DELETE FROM accounts WHERE id = @id", new { id });

    /// <returns>False if the email address already has an account.</returns>
    public static bool Insert(StoreTransaction store, Account account) => store.Execute(
        """
        INSERT INTO accounts (id, email, name, role, password_hash, created_at)
        VALUES (@Id, @Email, @Name, @role, @PasswordHash, @createdAt)
        ON CONFLICT (email) DO NOTHING
        """,
        new
        {
            account.Id,
            account.Email,
            account.Name,
            role = (int)account.Role,
            account.PasswordHash,
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
        public long CreatedAt { get; init; }
        public string? TwoStepSecret { get; init; }
        public long? TwoStepSince { get; init; }
        public string? ProviderSubject { get; init; }

        public Account ToAccount() => new()
        {
            Id = Id,
            Email = Email,
            Name = Name,
            Role = (Role)Role,
            PasswordHash = PasswordHash,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            TwoStepSecret = TwoStepSecret,
            TwoStepSince = TwoStepSince is { } since ? DateTimeOffset.FromUnixTimeMilliseconds(since) : null,
            ProviderSubject = ProviderSubject,
        };
    }
}
