using LiveTakeover.Handoff;

namespace LiveTakeover.AgentHub;

internal sealed record TeamView(IReadOnlyList<MemberView> Members, IReadOnlyList<InvitationView> Invitations, bool TwoStepRequired);

internal sealed record MemberView(string Id, string Name, string Email, string Role, DateTimeOffset CreatedAt, bool Online, DateTimeOffset? LastSeenAt, bool TwoStep)
{
    public static MemberView Of(Account account, PresenceStatus presence) =>
        new(account.Id, account.Name, account.Email, account.Role.ToString(), account.CreatedAt, presence.Online, presence.LastSeenAt, account.HasTwoStep);
}

internal sealed record InvitationView(string Id, string Email, string Role, string InvitedBy, DateTimeOffset ExpiresAt)
{
    public static InvitationView Of(Invitation invitation) =>
        new(invitation.Id, invitation.Email, invitation.Role.ToString(), invitation.InvitedBy, invitation.ExpiresAt);
}

/// <param name="Link">Path and query. It is shown this once: the store keeps only its hash.</param>
internal sealed record InvitationLinkView(InvitationView Invitation, string Link);

/// <param name="Link">Path and query. It is shown this once: the store keeps only its hash.</param>
internal sealed record PasswordLinkView(string Link, DateTimeOffset ExpiresAt);
