namespace LiveTakeover.Handoff.Team.Mail;

internal static class MailTable
{
    public static void Insert(StoreTransaction store, QueuedMail mail, DateTimeOffset dueAt) => store.Execute(
        """
        INSERT INTO mails (id, kind, address, locale, conversation_id, seq, account_id, by_name, link, made_at, due_at, attempts)
        VALUES (@Id, @kind, @Address, @Locale, @ConversationId, @Seq, @AccountId, @ByName, @Link, @at, @dueAt, 0)
        """,
        new
        {
            mail.Id,
            kind = mail.Kind.ToString(),
            mail.Address,
            mail.Locale,
            mail.ConversationId,
            mail.Seq,
            mail.AccountId,
            mail.ByName,
            mail.Link,
            at = mail.MadeAt.ToUnixTimeMilliseconds(),
            dueAt = dueAt.ToUnixTimeMilliseconds(),
        });

    public static IReadOnlyList<QueuedMail> Due(StoreTransaction store, long now, int limit) =>
        [.. store.Query<Row>("SELECT * FROM mails WHERE due_at <= @now ORDER BY due_at LIMIT @limit", new { now, limit })
            .Select(row => row.ToMail())];

    /// <summary>When the account was last sent one of this kind; 0 if one still waits, null if there is neither.</summary>
    public static long? LastSent(StoreTransaction store, string accountId, MailKind kind) => store.QueryFirst<long?>(
        """
        SELECT CASE WHEN due_at IS NOT NULL THEN 0 ELSE sent_at END FROM mails
        WHERE account_id = @accountId AND kind = @kind AND (due_at IS NOT NULL OR sent_at IS NOT NULL)
        ORDER BY CASE WHEN due_at IS NOT NULL THEN 0 ELSE 1 END, sent_at DESC LIMIT 1
        """,
        new { accountId, kind = kind.ToString() });

    public static void Sent(StoreTransaction store, string id, long now) => store.Execute(
        "UPDATE mails SET due_at = NULL, sent_at = @now, link = NULL, address = NULL, failure = NULL WHERE id = @id", new { id, now });

    public static void TryLater(StoreTransaction store, string id, long dueAt, string reason) => store.Execute(
        "UPDATE mails SET due_at = @dueAt, attempts = attempts + 1, failure = @reason WHERE id = @id", new { id, dueAt, reason });

    /// <summary>A link is not kept longer: who caused the e-mail has it, or makes another.</summary>
    public static void Failed(StoreTransaction store, string id, string reason) => store.Execute(
        "UPDATE mails SET due_at = NULL, attempts = attempts + 1, link = NULL, failure = @reason WHERE id = @id", new { id, reason });

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<FailedMail> Failures(StoreTransaction store, int limit) =>
        [.. store.Query<Row>(
            "SELECT * FROM mails WHERE due_at IS NULL AND sent_at IS NULL ORDER BY made_at DESC, id DESC LIMIT @limit", new { limit })
            .Select(row => row.ToFailure())];

    /// <returns>False if it has not failed, or nobody has its link any more.</returns>
    public static bool SendAgain(StoreTransaction store, string id, long now) => store.Execute(
        """
        UPDATE mails SET due_at = @now, made_at = @now, attempts = 0
        WHERE id = @id AND due_at IS NULL AND sent_at IS NULL AND kind NOT IN ('Invitation', 'PasswordLink')
        """,
        new { id, now }) > 0;

    public static bool DeleteFailure(StoreTransaction store, string id) =>
        store.Execute("DELETE FROM mails WHERE id = @id AND due_at IS NULL AND sent_at IS NULL", new { id }) > 0;

    public static int ForgetSent(StoreTransaction store, long before) =>
        store.Execute("DELETE FROM mails WHERE sent_at <= @before", new { before });

    public static void ForgetConversation(StoreTransaction store, string conversationId)
    {
        store.Execute("DELETE FROM mails WHERE conversation_id = @conversationId", new { conversationId });
        store.Execute("DELETE FROM mail_links WHERE conversation_id = @conversationId", new { conversationId });
    }

    public static void ForgetAccount(StoreTransaction store, string accountId) =>
        store.Execute("DELETE FROM mails WHERE account_id = @accountId", new { accountId });

    /// <summary>Of one who may not answer people any more.</summary>
    public static void ForgetNewsOf(StoreTransaction store, string accountId) =>
        store.Execute("DELETE FROM mails WHERE account_id = @accountId AND kind LIKE 'Request%'", new { accountId });

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Kind { get; init; }
        public string? Address { get; init; }
        public string? Locale { get; init; }
        public string? ConversationId { get; init; }
        public long? Seq { get; init; }
        public string? AccountId { get; init; }
        public string? ByName { get; init; }
        public string? Link { get; init; }
        public long MadeAt { get; init; }
        public int Attempts { get; init; }
        public string? Failure { get; init; }

        private MailKind Of => Enum.Parse<MailKind>(Kind);

        private DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(MadeAt);

        public QueuedMail ToMail() => new()
        {
            Id = Id,
            Kind = Of,
            Address = Address,
            Locale = Locale,
            ConversationId = ConversationId,
            Seq = Seq,
            AccountId = AccountId,
            ByName = ByName,
            Link = Link,
            MadeAt = At,
            Attempts = Attempts,
        };

        public FailedMail ToFailure() =>
            new(Id, Of, Address, ConversationId, At, Failure ?? "", Of is not (MailKind.Invitation or MailKind.PasswordLink));
    }
}
