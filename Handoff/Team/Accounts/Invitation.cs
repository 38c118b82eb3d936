namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>An invitation to join the team. The store keeps only a hash of the link's token, so only its creator knows the link.</summary>
public sealed record Invitation(string Id, string Email, Role Role, string InvitedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

/// <summary>A new invitation with the token of its link, which is shown once.</summary>
public sealed record InvitationLink(Invitation Invitation, string Token);
