namespace LiveTakeover.Handoff.Team;

/// <summary>The audited actions of the team on its members and settings.</summary>
public static class TeamActs
{
    public const string ControlTransferred = "control.transferred";
    public const string RequestAssigned = "request.assigned";
    public const string RequestGivenBack = "request.givenBack";
    public const string MailNotTaken = "request.mailNotTaken";
    public const string FirstAdministratorMade = "team.firstAdministrator";
    public const string AccountInvited = "team.invited";
    public const string InvitationWithdrawn = "team.invitationWithdrawn";
    public const string AccountJoined = "team.joined";
    public const string RoleChanged = "team.roleChanged";
    public const string AccountRemoved = "team.removed";
    public const string SignedOutEverywhere = "team.signedOut";
    public const string ProfileChanged = "team.profileChanged";
    public const string PasswordChanged = "team.passwordChanged";
    public const string PasswordLinkMade = "team.passwordLinkMade";
    public const string PasswordReset = "team.passwordReset";
    public const string ProviderLinked = "team.providerLinked";
    public const string TwoStepOn = "team.twoStepOn";
    public const string TwoStepOff = "team.twoStepOff";
    public const string TwoStepRequired = "team.twoStepRequired";
    public const string TwoStepOptional = "team.twoStepOptional";
    public const string RecoveryCodeUsed = "team.recoveryCodeUsed";
    public const string RecoveryCodesRenewed = "team.recoveryCodesRenewed";
    public const string AnswerSaved = "answers.saved";
    public const string AnswerRemoved = "answers.removed";
    public const string ScheduleSaved = "support.scheduleSaved";
    public const string TargetsSaved = "support.targetsSaved";
    public const string UnavailabilityBegun = "support.unavailable";
    public const string UnavailabilityEnded = "support.availableAgain";
    public const string AgentVisibilityChanged = "bot.agentShown";
    public const string ChatAppearanceChanged = "bot.chatAppearance";
    public const string QueueChanged = "bot.queue";
    public const string ClosingChanged = "bot.closing";
    public const string PersonDeleted = "people.deleted";
    public const string KeyMade = "programs.keyMade";
    public const string KeyRevoked = "programs.keyRevoked";
    public const string WebhookMade = "programs.webhookMade";
    public const string WebhookChanged = "programs.webhookChanged";
    public const string WebhookRemoved = "programs.webhookRemoved";
    public const string WebhookSentAgain = "programs.webhookSentAgain";
    public const string WebhookPaused = "programs.webhookPaused";
    public const string WebhookResumed = "programs.webhookResumed";
}
