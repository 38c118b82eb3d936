using System.Text.Json.Serialization;

namespace LiveTakeover.Handoff.Availability;

/// <summary>The schedule as JSON, in the API and in the store. Any part may be missing or invalid.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScheduleDocument(
    string? TimeZone,
    IReadOnlyList<SlotDocument?>? Slots,
    IReadOnlyList<ExceptionDocument?>? Exceptions);

/// <summary>Weekly hours: <c>{"from":{"day":"monday","time":"09:00"},"to":{"day":"monday","time":"18:00"}}</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SlotDocument(WeekTimeDocument? From, WeekTimeDocument? To);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WeekTimeDocument(string? Day, string? Time);

/// <summary>
/// A date such as 2026-12-25, or a range up to <c>lastDate</c>. Without <c>hours</c> it is closed; with them it is open only in
/// those hours.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExceptionDocument(
    string? Date,
    string? LastDate = null,
    bool Yearly = false,
    string? Name = null,
    bool? Closed = null,
    IReadOnlyList<HoursDocument?>? Hours = null);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HoursDocument(string? From, string? To);
