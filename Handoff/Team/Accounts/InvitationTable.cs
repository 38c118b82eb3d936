namespace LiveTakeover.Handoff.Team.Accounts;

internal static class InvitationTable
{
    /// <summary>An email address has one invitation: a new one replaces the old one, whose link stops working.</summary>
    public static void Insert(StoreTransaction store, Invitation invitation, string tokenHash, string invitedById)
    {
        store.Execute("DELETE FROM invitations WHERE email = @Email", new { invitation.Email });
        store.Execute(
            """
            INSERT INTO invitations (id, token_hash, email, role, invited_by, invited_by_id, created_at, expires_at)
            VALUES (@Id, @tokenHash, @Email, @role, @InvitedBy, @invitedById, @createdAt, @expiresAt)
            """,
            new
            {
                invitation.Id,
                tokenHash,
                invitation.Email,
                role = (int)invitation.Role,
                invitation.InvitedBy,
                invitedById,
                createdAt = invitation.CreatedAt.ToUnixTimeMilliseconds(),
                expiresAt = invitation.ExpiresAt.ToUnixTimeMilliseconds(),
            });
    }

    public static Invitation? Find(StoreTransaction store, string tokenHash, long now) => store.QueryFirst<Row>(
        "SELECT * FROM invitations WHERE token_hash = @tokenHash AND expires_at > @now", new { tokenHash, now })?.ToInvitation();

    public static Invitation? FindByEmail(StoreTransaction store, string email, long now) => store.QueryFirst<Row>(
        "SELECT * FROM invitations WHERE email = @email AND expires_at > @now", new { email, now })?.ToInvitation();

    public static Invitation? FindById(StoreTransaction store, string id) =>
        store.QueryFirst<Row>("SELECT * FROM invitations WHERE id = @id", new { id })?.ToInvitation();

    public static IReadOnlyList<Invitation> List(StoreTransaction store, long now) =>
        [.. store.Query<Row>(
            "SELECT * FROM invitations WHERE expires_at > @now ORDER BY created_at, id", new { now }).Select(row => row.ToInvitation())];

    /// <returns>False if the invitation was used or withdrawn in the meantime.</returns>
    public static bool Delete(StoreTransaction store, string id) => store.Execute("DELETE FROM invitations WHERE id = @id", new { id }) > 0;

    /// <returns>The invitations that ended.</returns>
    public static IReadOnlyList<Invitation> DeleteMadeBy(StoreTransaction store, string invitedById) =>
        [.. store.Query<Row>(
            "DELETE FROM invitations WHERE invited_by_id = @invitedById RETURNING *", new { invitedById }).Select(row => row.ToInvitation())];

    public static void RenameMaker(StoreTransaction store, string invitedById, string name) =>
        store.Execute("UPDATE invitations SET invited_by = @name WHERE invited_by_id = @invitedById", new { invitedById, name });

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Email { get; init; }
        public int Role { get; init; }
        public required string InvitedBy { get; init; }
        public long CreatedAt { get; init; }
        public long ExpiresAt { get; init; }

        public Invitation ToInvitation() => new(
            Id, Email, (Role)Role, InvitedBy, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt));
    }
}
