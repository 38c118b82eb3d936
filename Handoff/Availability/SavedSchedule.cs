namespace LiveTakeover.Handoff.Availability;

/// <summary>The currently stored schedule.</summary>
/// <param name="Schedule">The schedule, with the temporary unavailability.</param>
/// <param name="Version">The version of the schedule itself; 0 while none is saved and the default hours apply.</param>
public sealed record SavedSchedule(SupportSchedule Schedule, long Version)
{
    public bool IsDefault => Version == 0;

    /// <summary>Counts changes of the temporary unavailability too.</summary>
    internal long Revision { get; init; }
}

/// <summary>The result of saving a change that was based on one version.</summary>
/// <param name="Saved">The current schedule.</param>
/// <param name="Accepted">False if another version was saved in the meantime; nothing was changed then.</param>
public sealed record ScheduleSaving(SavedSchedule Saved, bool Accepted);

/// <summary>The result of activating a temporary unavailability.</summary>
/// <param name="Unavailability">The unavailability; null if it was refused.</param>
/// <param name="Latest">The latest permitted end, if it was refused for ending later.</param>
public sealed record Activation(TemporaryUnavailability? Unavailability, DateTimeOffset Latest);
