namespace LiveTakeover.Handoff;

public enum Role
{
    Viewer = 1,
    BotDesigner = 2,
    SupportAgent = 3,
    Administrator = 4,
}

/// <summary>Somebody who may sign in to the hub.</summary>
public sealed record Account
{
    public required string Id { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>Empty: this account has no password and comes in by the identity provider.</summary>
    public required string PasswordHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What the codes of the account's authenticator app are made from, protected by the hub; null: one step is enough.</summary>
    public string? TwoStepSecret { get; init; }

    public DateTimeOffset? TwoStepSince { get; init; }

    /// <summary>Whom the identity provider says this is, once they have come in by it.</summary>
    public string? ProviderSubject { get; init; }

    public bool HasPassword => PasswordHash.Length > 0;

    public bool HasTwoStep => TwoStepSecret is not null;

    public bool MayTakeControl => Role is Role.SupportAgent or Role.Administrator;
}
