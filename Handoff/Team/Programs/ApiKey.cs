using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Programs;

/// <summary>What a key is for. Each one may do what those before it may.</summary>
public enum KeyScope
{
    Read = 1,

    /// <summary>Work on requests, take control, talk to people.</summary>
    Agent = 2,

    /// <summary>Whatever its maker may, apart from what only people may.</summary>
    Administration = 3,
}

/// <summary>A program's key to the hub's API. The program acts under the key's own id and name.</summary>
/// <param name="Ending">The last characters of the secret, by which a person recognizes it.</param>
/// <param name="MadeBy">Who made it: the key never has more rights than they have.</param>
/// <param name="Role">What the key may do now.</param>
/// <param name="UsedAt">Time of its last request, to within <see cref="ApiKeys.UsedEvery"/>; null if there was none.</param>
/// <param name="ExpiresAt">From then on it opens nothing; null if it has no last day.</param>
public sealed record ApiKey(
    string Id, string Name, KeyScope Scope, string Ending, Actor MadeBy, Role Role, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt,
    DateTimeOffset? ExpiresAt = null)
{
    public bool HasExpired(DateTimeOffset now) => ExpiresAt <= now;
}

/// <summary>A key that was just made, with its secret, of which the store keeps only a hash.</summary>
public sealed record NewApiKey(ApiKey Key, string Secret);

internal static class KeyScopes
{
    /// <summary>The rights of a key of this scope whose maker has this role.</summary>
    public static Role Within(this KeyScope scope, Role maker) => scope switch
    {
        KeyScope.Administration => maker,
        KeyScope.Agent when maker is Role.SupportAgent or Role.Administrator => Role.SupportAgent,
        _ => Role.Viewer,
    };
}
