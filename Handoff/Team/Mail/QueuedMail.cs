namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>What an e-mail is about.</summary>
public enum MailKind
{
    /// <summary>To a person: an agent answered while they were away.</summary>
    Reply,

    /// <summary>To somebody who is invited to the team.</summary>
    Invitation,

    /// <summary>To a member of the team who lost their password.</summary>
    PasswordLink,

    /// <summary>To an agent: somebody asked for a human while nobody was in the hub.</summary>
    RequestMade,

    /// <summary>To an agent: a colleague assigned a request to them.</summary>
    RequestAssigned,

    /// <summary>To an agent: a person has written back to their answer.</summary>
    RequestAnswered,
}

/// <summary>An e-mail to send. What it says is written when it is sent.</summary>
public sealed record QueuedMail
{
    public required string Id { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>Whom it goes to; null if that is found out when it is sent.</summary>
    public string? Address { get; init; }

    public string? Locale { get; init; }

    public string? ConversationId { get; init; }

    /// <summary>The line that it is about.</summary>
    public long? Seq { get; init; }

    /// <summary>The member of the team whom it goes to.</summary>
    public string? AccountId { get; init; }

    /// <summary>The colleague who caused it.</summary>
    public string? ByName { get; init; }

    /// <summary>A path of this host with a secret. It is kept until the e-mail was sent or has failed.</summary>
    public string? Link { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }
}

/// <summary>An e-mail that nobody took.</summary>
public sealed record FailedMail(
    string Id, MailKind Kind, string? Address, string? ConversationId, DateTimeOffset MadeAt, string Reason, bool MayGoAgain);
