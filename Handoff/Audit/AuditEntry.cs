namespace LiveTakeover.Handoff;

/// <summary>Somebody of the team, as the audit log remembers them: also after their account is gone.</summary>
public sealed record Actor(string Id, string Name);

/// <summary>One change that somebody may ask about later.</summary>
/// <param name="Id">Grows with time: its order is the log's.</param>
/// <param name="At">When it was committed.</param>
/// <param name="By">Who did it; null when nobody did, as when a lease ran out.</param>
/// <param name="Action">One of <see cref="Audited"/>.</param>
/// <param name="Subject">The id of what was changed.</param>
/// <param name="Details">What to say of it: names, before and after.</param>
/// <param name="Reason">Why, in the words of whoever did it.</param>
public sealed record AuditEntry(
    string Id, DateTimeOffset At, Actor? By, string Action, string Subject, IReadOnlyDictionary<string, string?> Details, string? Reason);

/// <summary>What is audited: an area, a dot, and what happened there.</summary>
public static class Audited
{
    /// <summary>The areas that there are.</summary>
    public static readonly IReadOnlyList<string> Areas =
        [.. typeof(Audited).GetFields().Where(field => field.IsLiteral).Select(field => ((string)field.GetRawConstantValue()!).Split('.')[0]).Distinct(StringComparer.Ordinal)];

    public const string ControlTaken = "control.taken";
    public const string ControlReleased = "control.released";
    public const string ControlExpired = "control.expired";
    public const string ControlTransferred = "control.transferred";
    public const string RequestStarted = "request.started";
    public const string RequestClosed = "request.closed";
    public const string RequestReopened = "request.reopened";
    public const string RequestAssigned = "request.assigned";
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
    public const string UnavailabilityBegun = "support.unavailable";
    public const string UnavailabilityEnded = "support.availableAgain";
    public const string AgentShownChanged = "bot.agentShown";
    public const string TypingPreviewTurned = "bot.typingPreview";
    public const string LinesSentAgain = "channels.sentAgain";
    public const string PersonDeleted = "people.deleted";
    public const string StoryDrafted = "stories.drafted";
    public const string StoryDraftDiscarded = "stories.draftDiscarded";
    public const string StoriesPublished = "stories.published";
}
