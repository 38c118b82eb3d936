using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>
/// The support team's hours: a weekly template in the wall clock of one time zone, dated exceptions that override it, and at most
/// one temporary unavailability that overrides both. The status is computed on request; nothing is switched at a given time.
/// </summary>
public sealed class SupportSchedule
{
    private readonly WeekHours week;
    private readonly ScheduleTimeline timeline;
    private readonly ScheduleWording wording;

    /// <summary>Accepts any data; overlapping ranges are merged. The rules for saving are in <see cref="ScheduleDocument"/>.</summary>
    public SupportSchedule(
        DateTimeZone zone,
        IReadOnlyList<WeekSlot> slots,
        IReadOnlyList<ScheduleException> exceptions,
        TemporaryUnavailability? unavailability = null)
    {
        (Zone, Slots, Exceptions, Unavailability) = (zone, slots, exceptions, unavailability);
        week = new WeekHours(slots);
        Exceptional = new ExceptionDays(exceptions);
        timeline = new ScheduleTimeline(zone, week, Exceptional, unavailability);
        wording = new ScheduleWording(zone, week, unavailability);
    }

    public DateTimeZone Zone { get; }

    public IReadOnlyList<WeekSlot> Slots { get; }

    public IReadOnlyList<ScheduleException> Exceptions { get; }

    public TemporaryUnavailability? Unavailability { get; }

    internal WeekHours Week => week;

    internal ExceptionDays Exceptional { get; }

    internal ScheduleTimeline Timeline => timeline;

    public SupportSchedule With(TemporaryUnavailability? unavailability) => new(Zone, Slots, Exceptions, unavailability);

    public SupportStatus StatusAt(Instant at)
    {
        var second = at.ToUnixTimeSeconds();
        var limit = second + ScheduleTimeline.Horizon;
        var stretch = timeline.StretchFrom(second, limit);
        var online = stretch.Verdict.Online;
        var change = timeline.First(!online, stretch.To, limit);
        var opening = online && change is { } closing ? timeline.First(online: true, closing, limit) : change;
        var (reason, because) = wording.Explain(stretch.Verdict);
        return new(online, because, stretch.To < limit ? Moment(stretch.To) : null, Moment(change))
        {
            Reason = reason,
            NextOpening = online && change is null ? null : Moment(opening),
            TimeZone = Zone.Id,
        };
    }

    /// <summary>The next moment after this one at which the team comes online; null if that is more than ten years away.</summary>
    public Instant? NextOpening(Instant at) =>
        StatusAt(at).NextOpening is { } opening ? Instant.FromDateTimeOffset(opening) : null;

    /// <summary>The open hours of the date of this moment in the team's time zone, and of the dates after it.</summary>
    public IReadOnlyList<ScheduleDay> DaysFrom(Instant at, int days)
    {
        var first = at.InZone(Zone).Date;
        return ScheduleYear.DaysOf(this, first, first.PlusDays(days));
    }

    /// <summary>All stretches between two moments, without gaps, each with its reason.</summary>
    public IEnumerable<ScheduleStretch> Changes(Instant from, Instant to)
    {
        var end = to.ToUnixTimeSeconds();
        for (var second = from.ToUnixTimeSeconds(); second < end;)
        {
            var stretch = timeline.StretchFrom(second, end);
            var (reason, because) = wording.Explain(stretch.Verdict);
            yield return new(
                Instant.FromUnixTimeSeconds(stretch.From), Instant.FromUnixTimeSeconds(stretch.To),
                stretch.Verdict.Online, reason, because);
            second = stretch.To;
        }
    }

    private DateTimeOffset? Moment(long? second) =>
        second is { } known ? Instant.FromUnixTimeSeconds(known).InZone(Zone).ToDateTimeOffset() : null;
}

/// <summary>A time span, end excluded, in which one rule decides the status.</summary>
public sealed record ScheduleStretch(Instant From, Instant To, bool Online, SupportReason Reason, string Because);
