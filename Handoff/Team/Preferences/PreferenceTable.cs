using System.Text.Json;

namespace LiveTakeover.Handoff.Team.Preferences;

internal static class PreferenceTable
{
    public static AgentPreferences? Find(StoreTransaction store, string accountId) =>
        store.QueryFirst<string>("SELECT document FROM agent_preferences WHERE account_id = @accountId", new { accountId }) is { } document
            ? JsonSerializer.Deserialize<AgentPreferences>(document)
            : null;

    public static int Save(StoreTransaction store, string accountId, AgentPreferences preferences) => store.Execute(
        "INSERT INTO agent_preferences (account_id, document) VALUES (@accountId, @document) ON CONFLICT (account_id) DO UPDATE SET document = excluded.document",
        new { accountId, document = JsonSerializer.Serialize(preferences) });

    public static int Delete(StoreTransaction store, string accountId) =>
        store.Execute("DELETE FROM agent_preferences WHERE account_id = @accountId", new { accountId });
}
