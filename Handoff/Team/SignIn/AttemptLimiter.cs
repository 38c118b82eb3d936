using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.SignIn;

/// <summary>Allows N attempts, then locks until the window has passed since the last one.</summary>
public sealed record AttemptLimit(int Attempts, TimeSpan Window);

/// <summary>
/// Limits attempts at a secret, across all nodes and restarts. An attempt is counted before it is made, so that parallel attempts
/// cannot pass as one.
/// </summary>
public sealed class AttemptLimiter(IDatabase database, TimeProvider time)
{
    /// <param name="subject">What is attempted. Stored as a hash, because it may be any text that a stranger typed.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False if the limit is reached and the attempt must not be made.</returns>
    public Task<bool> CountAsync(string subject, AttemptLimit limit, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => AttemptTable.Count(store, Secrets.Hash(subject), limit, time.GetUtcNow()), cancellationToken);

    /// <summary>Resets the count after a successful attempt.</summary>
    public Task ForgetAsync(string subject, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => AttemptTable.Delete(store, Secrets.Hash(subject)), cancellationToken);
}
