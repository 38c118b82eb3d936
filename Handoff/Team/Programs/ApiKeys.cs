using System.Globalization;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.Programs;

/// <summary>The keys by which programs use the hub's API.</summary>
public sealed class ApiKeys(IDatabase database, TimeProvider time)
{
    /// <summary>How secrets begin, so that scanners of leaked secrets can recognize them.</summary>
    public const string Prefix = "ltk_";

    public const int MostKeys = 100;

    /// <summary>How often the time of a key's last request is updated.</summary>
    public static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(1);

    private const int LengthOfEnding = 4;

    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(ApiKeyTable.List, cancellationToken);

    /// <param name="name">The program that will use it.</param>
    /// <param name="scope">What it is for.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="expiresAt">From then on it opens nothing; null: it has no last day.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>Null if there are <see cref="MostKeys"/> of them already.</returns>
    public Task<NewApiKey?> MakeAsync(
        string name, KeyScope scope, Account by, DateTimeOffset? expiresAt = null, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Make(store, NameText.Plain(name), scope, by, expiresAt), cancellationToken);

    /// <summary>
    /// The key of a secret, with what it may do now. Null if it is unknown or was revoked. One that has expired is found, and may do
    /// nothing: see <see cref="ApiKey.HasExpired"/>.
    /// </summary>
    public async Task<ApiKey?> FindAsync(string secret, CancellationToken cancellationToken = default)
    {
        var hash = Secrets.Hash(secret);
        var found = await database.ReadAsync(store => ApiKeyTable.FindBySecret(store, hash), cancellationToken);
        var now = time.GetUtcNow();
        if (found?.HasExpired(now) == false && (found.UsedAt is not { } used || used + UsedEvery <= now))
            await database.WriteAsync(store => ApiKeyTable.Used(store, found.Id, now), cancellationToken);
        return found;
    }

    /// <summary>Ends a key at once. What it held goes back to the team.</summary>
    /// <returns>False if there is no such key.</returns>
    public Task<bool> RevokeAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Revoke(store, id, by, time.GetUtcNow()), cancellationToken);

    internal static bool Revoke(StoreTransaction store, string id, Actor by, DateTimeOffset now)
    {
        if (ApiKeyTable.Delete(store, id) is not { } name) return false;
        store.Record(now, by, TeamActs.KeyRevoked, id, new() { ["name"] = name });
        store.Publish(new KeyEnded(id, by, now));
        store.Notify(TeamTopics.Programs, id);
        return true;
    }

    private NewApiKey? Make(StoreTransaction store, string name, KeyScope scope, Account by, DateTimeOffset? expiresAt)
    {
        if (ApiKeyTable.Count(store) >= MostKeys) return null;
        var now = time.GetUtcNow();
        var secret = Prefix + Secrets.NewToken();
        var maker = new Actor(by.Id, by.Name);
        var key = new ApiKey(
            Guid.CreateVersion7(now).ToString("N"), name, scope, secret[^LengthOfEnding..], maker, scope.Within(by.Role), now,
            UsedAt: null, expiresAt);
        ApiKeyTable.Insert(store, key, Secrets.Hash(secret));
        store.Record(now, maker, TeamActs.KeyMade, key.Id, new()
        {
            ["name"] = name,
            ["scope"] = scope.ToString(),
            ["until"] = expiresAt?.ToString("O", CultureInfo.InvariantCulture),
        });
        store.Notify(TeamTopics.Programs, key.Id);
        return new(key, secret);
    }
}

/// <summary>A key was revoked, or may not answer people any more. Published in the transaction of the change.</summary>
internal sealed record KeyEnded(string Id, Actor By, DateTimeOffset At);
