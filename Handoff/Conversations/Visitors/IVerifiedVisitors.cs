namespace LiveTakeover.Handoff.Conversations.Visitors;

/// <summary>The users whose identity a site has verified.</summary>
public interface IVerifiedVisitors
{
    /// <returns>Null if no site has verified this user.</returns>
    ValueTask<VerifiedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default);
}
