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

    public required string PasswordHash { get; init; }

    /// <summary>Changes when every open sign-in of the account must end.</summary>
    public required string SecurityStamp { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool MayTakeControl => Role is Role.SupportAgent or Role.Administrator;

    internal static string NewStamp() => Guid.NewGuid().ToString("N");
}
