namespace LiveTakeover.Handoff.Team.Preferences;

/// <summary>The preferences of agents, stored with their accounts.</summary>
public sealed class PreferenceService(IDatabase database)
{
    public Task<AgentPreferences> OfAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => PreferenceTable.Find(store, accountId) ?? new AgentPreferences(), cancellationToken);

    public Task<int> KeepAsync(string accountId, AgentPreferences preferences, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => PreferenceTable.Save(store, accountId, preferences), cancellationToken);
}
