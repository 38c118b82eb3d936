using System.Security.Cryptography;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.Profiles;

/// <summary>
/// What people see of agents. A line keeps the profile that was allowed when it was written; a picture is served only while
/// pictures are allowed.
/// </summary>
public sealed class AgentProfiles(IDatabase database, TimeProvider time)
{
    public Task<AgentVisibility> AllowedAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(ProfileTable.Allowed, cancellationToken);

    public Task AllowAsync(AgentVisibility shown, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Allow(store, shown, by), cancellationToken);

    /// <summary>The agent's own picture, for the agent.</summary>
    public Task<AgentPicture?> PictureOfAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => ProfileTable.PictureOf(store, accountId), cancellationToken);

    /// <summary>An agent's picture for people, while pictures are allowed.</summary>
    public Task<AgentPicture?> FindPictureAsync(string id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            store => ProfileTable.Allowed(store) == AgentVisibility.NameAndPicture
                ? ProfileTable.FindPicture(store, id) : null, cancellationToken);

    public Task SetPictureAsync(string accountId, string contentType, byte[] content, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
        store =>
            ProfileTable.SavePicture(
                store, accountId, new AgentPicture(RandomNumberGenerator.GetHexString(32, lowercase: true), contentType, content)),
        cancellationToken);

    public Task<bool> RemovePictureAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => ProfileTable.DeletePicture(store, accountId), cancellationToken);

    /// <summary>The profile to store on this agent's line now; null for none.</summary>
    internal static AgentProfile? Of(StoreTransaction store, Holder agent) => ProfileTable.Allowed(store) switch
    {
        AgentVisibility.Name => new AgentProfile(agent.Name, Picture: null),
        AgentVisibility.NameAndPicture => new AgentProfile(agent.Name, ProfileTable.PictureIdOf(store, agent.AgentId)),
        _ => null,
    };

    private bool Allow(StoreTransaction store, AgentVisibility shown, Actor by)
    {
        if (ProfileTable.Allowed(store) == shown) return false;
        ProfileTable.Allow(store, shown);
        store.Record(time.GetUtcNow(), by, TeamActs.AgentVisibilityChanged, subject: "bot", new() { ["to"] = shown.ToString() });
        return true;
    }
}

/// <summary>What people see of the agent who talks to them.</summary>
public enum AgentVisibility
{
    /// <summary>Only that an agent talks, not who it is.</summary>
    Nothing,
    Name,
    NameAndPicture,
}
