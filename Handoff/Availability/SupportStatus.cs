namespace LiveTakeover.Handoff.Availability;

/// <summary>The status that the schedule gives for one instant. Times have the schedule's own offset.</summary>
/// <param name="Online">Whether the support team is online.</param>
/// <param name="Because">The slot, exception or unavailability that decided, as an English sentence.</param>
/// <param name="Until">When this reason ends; null if that is more than ten years away.</param>
/// <param name="NextChange">When the status next changes between online and offline; null if that is more than ten years away.</param>
public sealed record SupportStatus(bool Online, string Because, DateTimeOffset? Until, DateTimeOffset? NextChange)
{
    /// <summary>The reason as data; null if a substitute answers without a schedule.</summary>
    public SupportReason? Reason { get; init; }

    /// <summary>The next moment after the instant at which the team comes online; null if that is more than ten years away.</summary>
    public DateTimeOffset? NextOpening { get; init; }

    /// <summary>The schedule's IANA time zone.</summary>
    public string? TimeZone { get; init; }
}
