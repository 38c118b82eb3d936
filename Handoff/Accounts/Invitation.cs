namespace LiveTakeover.Handoff;

/// <summary>A place in the team that waits for its person. The link is known only to whoever made it: the store keeps its hash.</summary>
public sealed record Invitation(string Id, string Email, Role Role, string InvitedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

/// <summary>A fresh invitation with the secret of its link, which is shown once.</summary>
public sealed record InvitationLink(Invitation Invitation, string Token);
