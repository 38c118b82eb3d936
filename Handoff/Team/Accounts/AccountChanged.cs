namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>An account got another role or name, or was removed. Published in the transaction of the change.</summary>
/// <param name="Before">The account as it was.</param>
/// <param name="After">The account as it is now; null if it was removed.</param>
/// <param name="By">Who changed it.</param>
/// <param name="At">When it was changed.</param>
internal sealed record AccountChanged(Account Before, Account? After, Actor By, DateTimeOffset At)
{
    public bool IsRemoved => After is null;

    public bool IsRenamed => After is { } now && now.Name != Before.Name;

    /// <summary>The account may not answer people any more.</summary>
    public bool EndsAnswering => IsRemoved || (Before.MayTakeControl && !After!.MayTakeControl);

    /// <summary>The account may not let people into the team any more.</summary>
    public bool EndsAdministration => IsRemoved || (Before.Role == Role.Administrator && After!.Role != Role.Administrator);
}
