namespace LiveTakeover.Handoff.Team.Accounts;

public enum Role
{
    Viewer = 1,
    BotDesigner = 2,
    SupportAgent = 3,
    Administrator = 4,
}

/// <summary>A person who may sign in to the hub.</summary>
public sealed record Account
{
    public required string Id { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>Empty if the account has no password and signs in through the identity provider.</summary>
    public required string PasswordHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The secret of the account's authenticator app, encrypted by the hub; null if two-step sign-in is off.</summary>
    public string? TwoStepSecret { get; init; }

    public DateTimeOffset? TwoStepSince { get; init; }

    /// <summary>The person's id at the identity provider, after their first sign-in through it.</summary>
    public string? ProviderSubject { get; init; }

    public bool HasPassword => PasswordHash.Length > 0;

    public bool HasTwoStep => TwoStepSecret is not null;

    public bool MayTakeControl => Role is Role.SupportAgent or Role.Administrator;
}
