using System.Text.Json.Serialization;

namespace LiveTakeover.Handoff;

/// <summary>The schedule as it is written in JSON: in the API and in the store. Anything may be missing or wrong in it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScheduleDocument(
    string? TimeZone,
    IReadOnlyList<SlotDocument?>? Slots,
    IReadOnlyList<ExceptionDocument?>? Exceptions);

/// <summary>Hours of every week: <c>{"from":{"day":"monday","time":"09:00"},"to":{"day":"monday","time":"18:00"}}</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SlotDocument(WeekTimeDocument? From, WeekTimeDocument? To);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WeekTimeDocument(string? Day, string? Time);

/// <summary>
/// A date such as 2026-12-25, or several up to <c>lastDate</c>: closed when it has no <c>hours</c>, else open in
/// those hours only.
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
