using LiveTakeover.Handoff.Availability;
using static LiveTakeover.Handoff.Tests.Availability.Hours;

namespace LiveTakeover.Handoff.Tests.Availability;

/// <summary>23 November 2026 is a Monday.</summary>
public class WeekRules
{
    [Fact]
    public void A_slot_is_open_from_its_first_minute_until_before_its_last()
    {
        var schedule = In("Europe/Paris", "monday 09:00 - monday 18:00");

        schedule.At("2026-11-23 08:59").Online.ShouldBeFalse();
        schedule.At("2026-11-23 09:00").Online.ShouldBeTrue();
        schedule.At("2026-11-23 17:59").Online.ShouldBeTrue();
        schedule.At("2026-11-23 18:00").Online.ShouldBeFalse();
    }

    [Fact]
    public void A_slot_takes_any_minute()
    {
        var schedule = In("Europe/Paris", "monday 09:07 - monday 09:08");

        schedule.At("2026-11-23 09:07").Until.ShouldBe(Moment("2026-11-23T09:08:00+01:00"));
        schedule.At("2026-11-23 09:08").Online.ShouldBeFalse();
    }

    [Fact]
    public void Midnight_is_a_legal_end_and_leaves_no_hole()
    {
        var schedule = In("Europe/Paris", "monday 23:00 - monday 24:00", "tuesday 00:00 - tuesday 01:00");

        schedule.At("2026-11-23 23:59").Online.ShouldBeTrue();
        schedule.At("2026-11-23 23:00").Until.ShouldBe(Moment("2026-11-24T01:00:00+01:00"));
    }

    [Fact]
    public void A_slot_may_cross_midnight()
    {
        var schedule = In("Europe/Paris", "monday 22:00 - tuesday 02:00");

        var status = schedule.At("2026-11-24 01:30");
        status.Online.ShouldBeTrue();
        status.Because.ShouldBe("The week is open Monday 22:00–Tuesday 02:00 (Europe/Paris).");
        status.Until.ShouldBe(Moment("2026-11-24T02:00:00+01:00"));
        schedule.At("2026-11-23 01:30").Online.ShouldBeFalse();
    }

    [Fact]
    public void A_slot_may_cross_the_end_of_Sunday()
    {
        var schedule = In("Europe/Paris", "sunday 22:00 - monday 02:00");

        schedule.At("2026-11-22 23:00").Until.ShouldBe(Moment("2026-11-23T02:00:00+01:00"));
        schedule.At("2026-11-23 01:59").Online.ShouldBeTrue();
        schedule.At("2026-11-23 02:00").NextChange.ShouldBe(Moment("2026-11-29T22:00:00+01:00"));
    }

    [Fact]
    public void A_whole_week_is_open_without_end()
    {
        var status = In("Europe/Paris", "monday 00:00 - sunday 24:00").At("2026-11-23 00:00");

        status.Online.ShouldBeTrue();
        status.Until.ShouldBeNull();
        status.NextChange.ShouldBeNull();
        status.NextOpening.ShouldBeNull();
        status.Because.ShouldBe("The week is open all the time.");
    }

    [Fact]
    public void Touching_slots_are_one()
    {
        var schedule = In("Europe/Paris", "monday 09:00 - monday 12:00", "monday 12:00 - monday 18:00");

        var status = schedule.At("2026-11-23 10:00");
        status.Until.ShouldBe(Moment("2026-11-23T18:00:00+01:00"));
        status.Reason.ShouldBe(new SupportReason(SupportReasonKind.Slot, "Monday 09:00", "Monday 18:00"));
    }

    [Fact]
    public void Overlapping_slots_count_as_their_union()
    {
        var schedule = In("Europe/Paris", "monday 09:00 - monday 13:00", "monday 10:00 - monday 11:00", "monday 12:00 - monday 18:00");

        schedule.At("2026-11-23 09:30").Until.ShouldBe(Moment("2026-11-23T18:00:00+01:00"));
    }

    [Fact]
    public void Overlapping_slots_around_the_end_of_Sunday_may_fill_the_week()
    {
        var schedule = In("Europe/Paris", "monday 00:00 - wednesday 12:00", "wednesday 00:00 - monday 06:00");

        schedule.At("2026-11-23 00:00").NextChange.ShouldBeNull();
        schedule.At("2026-11-29 23:00").Online.ShouldBeTrue();
    }

    [Fact]
    public void An_empty_week_is_never_online_and_says_so()
    {
        var status = In("Europe/Paris").At("2026-11-23 10:00");

        status.Online.ShouldBeFalse();
        status.NextChange.ShouldBeNull();
        status.Because.ShouldBe("The week has no hours at all.");
    }

    [Fact]
    public void Offline_says_between_which_hours_and_when_the_next_ones_open()
    {
        var status = In("Europe/Paris", "monday 09:00 - monday 18:00", "friday 09:00 - friday 18:00").At("2026-11-27 20:00");

        status.Because.ShouldBe("The week has no hours from Friday 18:00 to Monday 09:00 (Europe/Paris).");
        status.NextOpening.ShouldBe(Moment("2026-11-30T09:00:00+01:00"));
        status.TimeZone.ShouldBe("Europe/Paris");
    }

    [Fact]
    public void The_next_opening_is_computable_while_online_too()
    {
        var schedule = In("Europe/Paris", "monday 09:00 - monday 18:00");

        var status = schedule.At("2026-11-23 10:00");
        status.NextChange.ShouldBe(Moment("2026-11-23T18:00:00+01:00"));
        status.NextOpening.ShouldBe(Moment("2026-11-30T09:00:00+01:00"));
        schedule.NextOpening(schedule.Instant("2026-11-23 10:00")).ShouldBe(schedule.Instant("2026-11-30 09:00"));
    }
}
