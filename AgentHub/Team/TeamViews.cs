using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.AgentHub.Team;

internal sealed record TeamView(IReadOnlyList<MemberView> Members, IReadOnlyList<InvitationView> Invitations, bool TwoStepRequired);

internal sealed record MemberView(
    string Id, string Name, string Email, [property: RoleName] Role Role, DateTimeOffset CreatedAt, bool Online, DateTimeOffset? LastSeenAt,
    bool TwoStep)
{
    public static MemberView Of(Account account, PresenceStatus presence) =>
        new(account.Id, account.Name, account.Email, account.Role, account.CreatedAt, presence.Online, presence.LastSeenAt,
            account.HasTwoStep);
}

internal sealed record InvitationView(string Id, string Email, [property: RoleName] Role Role, string InvitedBy, DateTimeOffset ExpiresAt)
{
    public static InvitationView Of(Invitation invitation) =>
        new(invitation.Id, invitation.Email, invitation.Role, invitation.InvitedBy, invitation.ExpiresAt);
}

/// <param name="Link">Path and query. Shown only this once, because the store keeps only its hash.</param>
/// <param name="Mailed">It is on its way by e-mail too.</param>
internal sealed record InvitationLinkView(InvitationView Invitation, string Link, bool Mailed);

/// <param name="Link">Path and query. Shown only this once, because the store keeps only its hash.</param>
/// <param name="Mailed">It is on its way by e-mail too.</param>
internal sealed record PasswordLinkView(string Link, DateTimeOffset ExpiresAt, bool Mailed);
