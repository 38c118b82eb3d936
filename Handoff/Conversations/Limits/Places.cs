using System.Threading.RateLimiting;

namespace LiveTakeover.Handoff.Conversations.Limits;

/// <summary>Limits how many requests are under way at once, per conversation, per remote address and in all.</summary>
public sealed class Places : IDisposable
{
    private readonly PartitionedRateLimiter<Visit> doors;

    // The narrowest door comes first: whoever waits there takes no place from others behind the next one.
    public Places(AtOnce most) => doors = PartitionedRateLimiter.CreateChained(
        Door(visit => visit.ConversationId, most.PerConversation, most.Waiting),
        Door(visit => visit.Address, most.PerAddress, most.Waiting),
        Door(_ => "", most.InAll, int.MaxValue));

    private sealed record Visit(string? ConversationId, string? Address);

    /// <summary>Waits in line for a place. Dispose the lease when the request is over.</summary>
    /// <param name="conversationId">Null for requests without a conversation.</param>
    /// <param name="address">See <see cref="RemoteAddress"/>; null for callers whose address does not count.</param>
    /// <param name="cancellationToken">Leaves the line.</param>
    /// <returns>A lease that is not acquired if the line is full.</returns>
    public ValueTask<RateLimitLease> EnterAsync(string? conversationId, string? address, CancellationToken cancellationToken) =>
        doors.AcquireAsync(new Visit(conversationId, address), permitCount: 1, cancellationToken);

    public void Dispose() => doors.Dispose();

    private static PartitionedRateLimiter<Visit> Door(Func<Visit, string?> keyOf, int places, int waiting) =>
        PartitionedRateLimiter.Create<Visit, string>(visit => keyOf(visit) is { } key
            ? RateLimitPartition.GetConcurrencyLimiter(
                key,
                _ => new ConcurrencyLimiterOptions
                {
                    PermitLimit = places,
                    QueueLimit = waiting,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                })
            : RateLimitPartition.GetNoLimiter(""));
}
