namespace LiveTakeover.Handoff;

/// <summary>What a site vouches for of a user.</summary>
public interface IIdentities
{
    /// <returns>Null if nobody vouches for this user.</returns>
    ValueTask<VouchedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default);
}
