namespace LiveTakeover.Handoff;

/// <summary>What the support schedule says for one instant. Times carry the schedule's own offset.</summary>
/// <param name="Online">Whether the support team is online.</param>
/// <param name="Because">The slot, exception or unavailability that decided, as an English sentence.</param>
/// <param name="Until">When that reason stops deciding; null when that is more than ten years away.</param>
/// <param name="NextChange">When online and offline next trade places; null when not within ten years.</param>
public sealed record SupportStatus(bool Online, string Because, DateTimeOffset? Until, DateTimeOffset? NextChange)
{
    /// <summary>What decided, for a machine; null where a stand-in answers without a schedule.</summary>
    public SupportReason? Reason { get; init; }

    /// <summary>The first moment after the instant at which the team comes online; null when not within ten years.</summary>
    public DateTimeOffset? NextOpening { get; init; }

    /// <summary>The IANA time zone that the schedule is kept in.</summary>
    public string? TimeZone { get; init; }
}
