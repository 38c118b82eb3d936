using FsCheck;
using FsCheck.Fluent;
using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.Handoff.Tests.Availability;

/// <summary>Schedules that nobody would draw, in zones that somebody lives in, and a moment to ask about.</summary>
public sealed record Question(SupportSchedule Schedule, Instant At)
{
    public override string ToString() =>
        $"{Schedule.Zone.Id} at {At} | {string.Join("; ", Schedule.Slots)} | {string.Join("; ", Schedule.Exceptions)} | {Schedule.Unavailability}";
}

internal static class RandomSchedules
{
    private static readonly string[] Zones =
    [
        "Europe/Paris", "America/New_York", "Asia/Kathmandu", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns",
        "Pacific/Apia", "Pacific/Chatham", "Africa/Cairo", "Africa/Casablanca", "America/Sao_Paulo", "Asia/Tehran",
        "Asia/Pyongyang", "Europe/Istanbul", "Antarctica/Troll", "Asia/Gaza", "America/Caracas", "Europe/Volgograd", "Etc/UTC",
    ];

    private static readonly Gen<Instant> Moments = Gen.Choose(0, 16 * 365 * 24 * 60)
        .Select(minutes => Instant.FromUtc(2010, 1, 1, 0, 0) + Duration.FromMinutes(minutes));

    private static readonly Gen<WeekTime> Times =
        from day in Gen.Choose(1, 7)
        from minute in Gen.OneOf(Gen.Choose(0, 1439), Gen.Choose(0, 95).Select(quarter => quarter * 15), Gen.Choose(0, 240))
        select new WeekTime((IsoDayOfWeek)day, minute);

    private static readonly Gen<WeekSlot> Slots =
        from start in Times
        from minutes in Gen.OneOf(Gen.Choose(0, 600), Gen.Choose(0, 7 * 24 * 60 - 1))
        select new WeekSlot(start, WeekTime.FromMinuteOfWeek(start.MinuteOfWeek + minutes));

    private static readonly Gen<DayHours> Ranges =
        from start in Gen.Choose(0, 1439)
        from end in Gen.Choose(start, 1440)
        select new DayHours(start, end);

    public static readonly Arbitrary<Question> Questions = Arb.From(
        from zone in Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id])
        from somewhen in Moments
        from nearAClockChange in Gen.Elements(true, true, false)
        let at = nearAClockChange && zone.GetZoneInterval(somewhen) is { HasEnd: true } interval
            ? interval.End - Duration.FromHours(30) : somewhen
        from slots in Few(Slots, 6)
        from exceptions in Few(Exceptions(at), 4)
        from away in Away(at)
        select new Question(new SupportSchedule(zone, slots, exceptions, away), at));

    private static Gen<ScheduleException> Exceptions(Instant near) =>
        from offset in Gen.OneOf(Gen.Choose(-3, 6), Gen.Choose(-4000, 4000))
        from days in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 20)))
        from yearly in Gen.Elements(true, false)
        from hours in Few(Ranges, 3)
        let first = near.InUtc().Date.PlusDays(offset)
        select new ScheduleException(first, first.PlusDays(days), yearly, null, hours);

    private static Gen<TemporaryUnavailability?> Away(Instant near) =>
        from present in Gen.Elements(true, false, false)
        from starts in Gen.Choose(-600, 3000)
        from minutes in Gen.Choose(1, 1440)
        let start = near + Duration.FromMinutes(starts)
        select present ? new TemporaryUnavailability(start, start + Duration.FromMinutes(minutes), null) : null;

    private static Gen<List<T>> Few<T>(Gen<T> one, int most) =>
        Gen.Choose(0, most).SelectMany(count => Gen.ListOf(one, count)).Select(list => list.ToList());
}
