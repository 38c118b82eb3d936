using NodaTime;

namespace LiveTakeover.Handoff;

/// <summary>A span of real time, the end not included, through which one rule decides.</summary>
public sealed record ScheduleStretch(Instant From, Instant To, bool Online, SupportReason Reason, string Because);
