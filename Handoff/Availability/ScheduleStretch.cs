using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>A time span, end excluded, in which one rule decides the status.</summary>
public sealed record ScheduleStretch(Instant From, Instant To, bool Online, SupportReason Reason, string Because);
