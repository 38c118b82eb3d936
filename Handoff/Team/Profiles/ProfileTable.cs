namespace LiveTakeover.Handoff.Team.Profiles;

internal static class ProfileTable
{
    public static AgentVisibility Allowed(StoreTransaction store) =>
        BotSettings.Read(store, "agentShown") is { } shown
            ? Enum.Parse<AgentVisibility>(shown)
            : AgentVisibility.Nothing;

    public static void Allow(StoreTransaction store, AgentVisibility shown) =>
        BotSettings.Save(store, "agentShown", shown.ToString());

    public static string? PictureIdOf(StoreTransaction store, string accountId) =>
        store.QueryFirst<string>("SELECT id FROM agent_pictures WHERE account_id = @accountId", new { accountId });

    public static AgentPicture? PictureOf(StoreTransaction store, string accountId) =>
        One(store, "account_id = @accountId", new { accountId });

    public static AgentPicture? FindPicture(StoreTransaction store, string id) => One(store, "id = @id", new { id });

    public static bool SavePicture(StoreTransaction store, string accountId, AgentPicture picture) => store.Execute(
        """
        INSERT INTO agent_pictures (account_id, id, content_type, content) VALUES (@accountId, @Id, @ContentType, @Content)
        ON CONFLICT (account_id) DO UPDATE SET id = excluded.id, content_type = excluded.content_type, content = excluded.content
        """,
        new { accountId, picture.Id, picture.ContentType, picture.Content }) > 0;

    public static bool DeletePicture(StoreTransaction store, string accountId) =>
        store.Execute("DELETE FROM agent_pictures WHERE account_id = @accountId", new { accountId }) > 0;

    private static AgentPicture? One(StoreTransaction store, string where, object parameters) =>
        store.QueryFirst<Row>($"SELECT id, content_type, content FROM agent_pictures WHERE {where}", parameters) is { } row
            ? new AgentPicture(row.Id, row.ContentType, row.Content)
            : null;

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string ContentType { get; init; }
        public required byte[] Content { get; init; }
    }
}
