using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;

namespace LiveTakeover.AgentHub.Support;

/// <summary>
/// The events of a file that have one UID: an event, its later versions, and those of its instances that were moved or cancelled. An
/// event on the same date every year stays yearly; any other recurrence is expanded to its dates from a year ago to five years ahead.
/// </summary>
internal sealed class CalendarSeries(IReadOnlyList<CalendarEvent> events, DateTimeZone floating, DateTimeOffset now)
{
    private const int MostOccurrences = 400;
    private const int YearsAhead = 5;

    // A rule may match no day at all, such as the 30th of February.
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 10_000 };

    public void GiveTo(ImportedExceptions found)
    {
        try
        {
            Give(found);
        }
        catch (Exception exception)
            when (exception is EvaluationException or OverflowException or InvalidOperationException or FormatException
                or ArgumentException)
        {
            found.Skip(events[0].Summary, "the rule by which it comes back gives no dates.");
        }
    }

    private void Give(ImportedExceptions found)
    {
        var latest = Latest(found);
        var main = latest.Where(entry => entry.RecurrenceIdentifier is null).ToList();
        if (main.Find(entry => CalendarProperties.RefusalOf(entry) is not null) is { } refused)
        {
            found.Skip(refused.Summary, CalendarProperties.RefusalOf(refused)!);
            return;
        }

        if (latest.Exists(entry => entry.RecurrenceIdentifier?.Range == RecurrenceRange.ThisAndFuture))
            found.Skip(events[0].Summary, "its later instances were changed (RANGE=THISANDFUTURE).");
        else if (main.Count == 0)
            latest.ForEach(instance => GiveAlone(instance, found));
        else if (latest is [var alone] && !Recurs(alone))
            Event(alone).GiveTo(found);
        else if (latest is [var yearly] && IsPlainlyYearly(yearly, found.Zone))
            Event(yearly).GiveTo(found, isYearly: true);
        else
            GiveOccurrences(main, latest, found);
    }

    /// <summary>An instance of a series that is not in the file.</summary>
    private void GiveAlone(CalendarEvent instance, ImportedExceptions found)
    {
        if (CalendarProperties.RefusalOf(instance) is { } refusal) found.Skip(instance.Summary, refusal);
        else Event(instance).GiveTo(found);
    }

    /// <summary>A program writes all versions that it has: the one with the highest SEQUENCE holds.</summary>
    private List<CalendarEvent> Latest(ImportedExceptions found)
    {
        var latest = new List<CalendarEvent>();
        foreach (var versions in events.GroupBy(entry => entry.RecurrenceIdentifier?.StartTime))
        {
            var highest = versions.Max(entry => entry.Sequence);
            foreach (var older in versions.Where(entry => entry.Sequence < highest))
                found.Skip(older.Summary, "a later version of it is in the file.");
            latest.AddRange(versions.Where(entry => entry.Sequence == highest));
        }

        return latest;
    }

    private void GiveOccurrences(List<CalendarEvent> main, IEnumerable<CalendarEvent> all, ImportedExceptions found)
    {
        var calendar = new Calendar();
        foreach (var entry in all)
        {
            if (entry.RecurrenceIdentifier is { } instance && main[0].Start is { } start)
                entry.RecurrenceIdentifier = new(CalendarTimes.LikeOf(start, instance.StartTime), instance.Range);
            if (entry.RecurrenceIdentifier is not null && !CalendarProperties.IsCancelled(entry)
                && CalendarProperties.RefusalOf(entry) is { } refusal)
                found.Skip(entry.Summary, refusal);
            calendar.Events.Add(entry);
        }

        var from = new CalDateTime(now.UtcDateTime.AddYears(-1), CalDateTime.UtcTzId);
        var to = now.UtcDateTime.AddYears(YearsAhead);
        var taken = 0;
        foreach (var occurrence in calendar.GetOccurrences<CalendarEvent>(from, Patience))
        {
            var source = (CalendarEvent)occurrence.Source;
            if (occurrence.Period.StartTime.AsUtc >= to || taken == MostOccurrences)
            {
                var last = taken == MostOccurrences ? $"{MostOccurrences} times are taken" : $"{YearsAhead} years are taken";
                found.Skip(source.Summary, $"it goes on from {occurrence.Period.StartTime.Date:yyyy-MM-dd} on: {last}.");
                break;
            }

            taken++;
            // A cancelled instance, and one that is refused, takes the place of the one that would have been.
            if (CalendarProperties.RefusalOf(source) is null) Event(source, occurrence.Period.StartTime).GiveTo(found);
        }

        if (taken == 0) found.Skip(events[0].Summary, "all its days are over.");
    }

    private CalendarTimes Event(CalendarEvent entry, CalDateTime? start = null) => new(entry, start ?? entry.Start!, floating);

    private static bool Recurs(CalendarEvent entry) => entry.RecurrenceRule is not null || entry.Properties.AllOf("RDATE").Any();

    /// <summary>
    /// True for what happens on the date of its start every year, as a yearly exception does: it has begun, and nothing is added to it
    /// or taken from it.
    /// </summary>
    private bool IsPlainlyYearly(CalendarEvent entry, DateTimeZone zone) =>
        entry.RecurrenceRule is
        {
            Frequency: FrequencyType.Yearly, Interval: 1, Count: null, Until: null, ByDay.Count: 0, ByMonth.Count: <= 1,
            ByMonthDay.Count: <= 1, ByWeekNo.Count: 0, ByYearDay.Count: 0, BySetPosition.Count: 0, ByHour.Count: 0, ByMinute.Count: 0,
            BySecond.Count: 0,
        } rule
        && rule.ByMonth.TrueForAll(month => month == entry.Start!.Month)
        && rule.ByMonthDay.TrueForAll(day => day == entry.Start!.Day)
        && entry.Start!.Year <= now.Year
        && (!entry.Start.HasTime || (entry.Start.IsFloating ? floating.Equals(zone) : entry.Start.TzId == zone.Id))
        && !entry.Properties.AllOf("EXDATE").Any() && !entry.Properties.AllOf("RDATE").Any();
}
