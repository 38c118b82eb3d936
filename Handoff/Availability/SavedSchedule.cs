namespace LiveTakeover.Handoff;

/// <summary>The schedule as the store has it.</summary>
/// <param name="Schedule">The schedule, with the temporary unavailability.</param>
/// <param name="Version">The version of the schedule itself; 0 while nobody has saved one and the default hours answer.</param>
public sealed record SavedSchedule(SupportSchedule Schedule, long Version)
{
    public bool IsDefault => Version == 0;

    /// <summary>Counts the changes of the unavailability, too.</summary>
    internal long Revision { get; init; }
}

/// <summary>What became of a change that was based on one version.</summary>
/// <param name="Saved">The schedule as it is now.</param>
/// <param name="Accepted">False when somebody else had saved another version meanwhile: nothing was changed.</param>
public sealed record ScheduleSaving(SavedSchedule Saved, bool Accepted);

/// <summary>What became of an activation.</summary>
/// <param name="Unavailability">The unavailability, or null when it was refused.</param>
/// <param name="Latest">The latest moment at which it may end, when it was refused for passing it.</param>
public sealed record Activation(TemporaryUnavailability? Unavailability, DateTimeOffset Latest);
