using LiveTakeover.AgentHub.Support;
using LiveTakeover.Handoff.Team.Figures;
using NodaTime;
using NodaTime.Text;

namespace LiveTakeover.AgentHub.Figures;

/// <summary>The period of a request for figures.</summary>
internal sealed record PeriodQuery
{
    private const int UsualDays = 28;

    /// <summary>The first day, like 2026-11-01. By default, four weeks that end with the last day.</summary>
    public string? From { get; init; }

    /// <summary>The last day, included. By default, today.</summary>
    public string? To { get; init; }

    /// <summary>The time zone that defines the days. By default, the support schedule's.</summary>
    public string? Zone { get; init; }

    /// <summary>support: waiting is told in the support team's hours, without the nights. By default, around the clock.</summary>
    public string? Hours { get; init; }

    public bool IsInHours => Hours == "support";

    /// <returns>What the caller must change, or null.</returns>
    public string? Problem(DateTimeZone schedule, Instant now, out CalendarPeriod? period)
    {
        period = null;
        if (Hours is not (null or "" or "all" or "support")) return $"'{Hours}' are no hours. Ask for all or support.";
        if ((string.IsNullOrEmpty(Zone) ? schedule : DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone)) is not { } zone)
            return $"'{Zone}' is not a time zone of the IANA database; name one such as America/New_York.";
        if (!TryRead(To, now.InZone(zone).Date, out var last)) return NoDate(To);
        if (!TryRead(From, last.PlusDays(1 - UsualDays), out var first)) return NoDate(From);
        var days = Period.DaysBetween(first, last) + 1;
        if (days < 1) return "The period ends before it begins. Give a last day that is not before the first.";
        if (days > CalendarPeriod.MostDays) return $"The period has {days} days. Ask for {CalendarPeriod.MostDays} at most.";
        period = new(first, last, zone);
        return null;
    }

    private static bool TryRead(string? text, LocalDate otherwise, out LocalDate date)
    {
        date = otherwise;
        return string.IsNullOrEmpty(text)
            || (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date)
                && date.Year is >= AskedMoment.FirstYear and <= AskedMoment.LastYear);
    }

    private static string NoDate(string? text) =>
        $"'{text}' is no day. Write it as 2026-11-25, in the years {AskedMoment.FirstYear} to {AskedMoment.LastYear}.";
}
