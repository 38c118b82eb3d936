using System.Runtime.Serialization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.AgentHub.Support;

/// <summary>The exceptions from a calendar file, and the skipped events with the reason for each.</summary>
/// <remarks>Ical.Net says when events happen. What it does not evaluate is refused here.</remarks>
internal sealed record CalendarImport(IReadOnlyList<ExceptionDocument> Exceptions, IReadOnlyList<SkippedEvent> Skipped)
{
    public static bool TryRead(string text, DateTimeZone zone, DateTimeOffset now, out CalendarImport import)
    {
        import = new([], []);
        var found = new ImportedExceptions(zone);
        var mended = CalendarText.Mend(text);
        if ((Parse(mended) ?? Parse(WithoutUnreadable(mended, found))) is not { Count: > 0 } calendars) return false;
        foreach (var calendar in calendars) Take(calendar, found, zone, now);
        import = new(found.Documents(), found.Skipped);
        return true;
    }

    private static void Take(Calendar calendar, ImportedExceptions found, DateTimeZone zone, DateTimeOffset now)
    {
        var refusal = CalendarProperties.RefusalOf(calendar);
        // Events with one UID are versions of one event, and instances of it that differ.
        foreach (var events in calendar.Events.GroupBy(entry => string.IsNullOrEmpty(entry.Uid) ? (object)entry : entry.Uid))
        {
            if (refusal is not null) found.Skip(events.First().Summary, refusal);
            else new CalendarSeries([.. events], CalendarProperties.ZoneOf(calendar) ?? zone, now).GiveTo(found);
        }

        foreach (var other in calendar.Children.Where(child => child is not CalendarEvent and not VTimeZone))
            found.Skip((other as RecurringComponent)?.Summary, $"it is no event but a {other.Name}.");
    }

    /// <summary>One event that cannot be read does not take the others with it.</summary>
    private static string WithoutUnreadable(string text, ImportedExceptions found)
    {
        var rest = new StringBuilder(text);
        foreach (var place in CalendarText.Events(text).Reverse())
        {
            var entry = text[place];
            if (Parse($"BEGIN:VCALENDAR\r\n{entry}\r\nEND:VCALENDAR\r\n") is not null) continue;
            rest.Remove(place.Start.Value, entry.Length);
            found.Skip(CalendarText.SummaryOf(entry), "it cannot be read: something in it is not as RFC 5545 has it.");
        }

        return rest.ToString();
    }

    private static CalendarCollection? Parse(string text)
    {
        try
        {
            return CalendarCollection.Load(text);
        }
        catch (Exception exception)
            when (exception is SerializationException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}

internal sealed record SkippedEvent(string Summary, string Why);
