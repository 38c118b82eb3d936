using System.Security.Cryptography;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>
/// Says what people are shown of agents. A line keeps what was allowed when it was said; pictures are shown only as long as
/// they are allowed.
/// </summary>
public sealed class Introductions(IDatabase database, TimeProvider time)
{
    public Task<AgentShown> AllowedAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(IntroductionTable.Allowed, cancellationToken);

    public Task AllowAsync(AgentShown shown, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Allow(store, shown, by), cancellationToken);

    /// <summary>The agent's picture, for themselves.</summary>
    public Task<AgentPicture?> PictureOfAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => IntroductionTable.PictureOf(store, accountId), cancellationToken);

    /// <summary>A picture for people, while pictures are allowed.</summary>
    public Task<AgentPicture?> FindPictureAsync(string id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => IntroductionTable.Allowed(store) == AgentShown.NameAndPicture ? IntroductionTable.FindPicture(store, id) : null, cancellationToken);

    public Task SetPictureAsync(string accountId, string contentType, byte[] content, CancellationToken cancellationToken = default) => database.WriteAsync(
        store => IntroductionTable.SavePicture(store, accountId, new AgentPicture(RandomNumberGenerator.GetHexString(32, lowercase: true), contentType, content)),
        cancellationToken);

    public Task<bool> RemovePictureAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => IntroductionTable.DeletePicture(store, accountId), cancellationToken);

    /// <summary>What a line of this agent says of them now; null for nothing.</summary>
    internal static ShownAgent? Introduce(StoreTransaction store, Holder agent) => IntroductionTable.Allowed(store) switch
    {
        AgentShown.Name => new ShownAgent(agent.Name, Picture: null),
        AgentShown.NameAndPicture => new ShownAgent(agent.Name, IntroductionTable.PictureIdOf(store, agent.AgentId)),
        _ => null,
    };

    private bool Allow(StoreTransaction store, AgentShown shown, Actor by)
    {
        if (IntroductionTable.Allowed(store) == shown) return false;
        IntroductionTable.Allow(store, shown);
        AuditTable.Write(store, time.GetUtcNow(), by, Audited.AgentShownChanged, subject: "bot", new() { ["to"] = shown.ToString() });
        return true;
    }
}
