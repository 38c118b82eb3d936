using System.Runtime.Serialization;
using Ical.Net;
using LiveTakeover.Handoff;
using NodaTime;

namespace LiveTakeover.AgentHub;

/// <summary>What a calendar file gives to the schedule, and which events it does not take, and why.</summary>
internal sealed record CalendarImport(IReadOnlyList<ExceptionDocument> Exceptions, IReadOnlyList<SkippedEvent> Skipped)
{
    public static bool TryRead(string text, DateTimeZone zone, DateTimeOffset now, out CalendarImport import)
    {
        import = new([], []);
        if (Parse(text) is not { } calendar) return false;
        var events = new CalendarEvents(zone, now);
        foreach (var entry in calendar.Events) events.Take(entry);
        import = new([.. events.Exceptions().Select(ScheduleWriter.Write)], events.Skipped);
        return true;
    }

    private static Calendar? Parse(string text)
    {
        try
        {
            return Calendar.Load(text);
        }
        catch (Exception exception) when (exception is SerializationException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}

internal sealed record SkippedEvent(string Summary, string Why);
