using System.Runtime.Serialization;
using Ical.Net;
using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.AgentHub.Support;

/// <summary>The exceptions from a calendar file, and the skipped events with the reason for each.</summary>
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
        catch (Exception exception)
            when (exception is SerializationException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}

internal sealed record SkippedEvent(string Summary, string Why);
