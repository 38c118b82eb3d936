using LiveTakeover.Handoff.Availability;
using NodaTime;
using static LiveTakeover.Handoff.Tests.Availability.Hours;

namespace LiveTakeover.Handoff.Tests.Availability;

/// <summary>Paris skips 02:00–03:00 on 28 March 2027 and has it twice on 31 October 2027, both Sundays.</summary>
public class ClockChangeRules
{
    [Fact]
    public void A_start_inside_the_spring_gap_moves_to_the_first_valid_instant()
    {
        var schedule = In("Europe/Paris", "sunday 02:30 - sunday 05:00");

        schedule.At("2027-03-28 01:59").NextChange.ShouldBe(Moment("2027-03-28T03:00:00+02:00"));
        schedule.At("2027-03-28 03:00").Until.ShouldBe(Moment("2027-03-28T05:00:00+02:00"));
    }

    [Fact]
    public void A_slot_inside_the_spring_gap_does_not_open_that_day()
    {
        In("Europe/Paris", "sunday 02:00 - sunday 03:00").At("2027-03-28 01:00")
            .NextOpening.ShouldBe(Moment("2027-04-04T02:00:00+02:00"));
    }

    [Fact]
    public void In_the_autumn_overlap_either_reading_of_the_wall_time_is_open()
    {
        var schedule = In("Europe/Paris", "sunday 02:00 - sunday 02:30");
        var first = Instant.FromUtc(2027, 10, 31, 0, 0);

        schedule.StatusAt(first).Online.ShouldBeTrue();
        schedule.StatusAt(first).NextChange.ShouldBe(Moment("2027-10-31T02:30:00+02:00"));
        schedule.StatusAt(first + Duration.FromMinutes(30)).Online.ShouldBeFalse();
        schedule.StatusAt(first + Duration.FromHours(1)).Online.ShouldBeTrue();
        schedule.StatusAt(first + Duration.FromHours(1)).NextChange.ShouldBe(Moment("2027-10-31T02:30:00+01:00"));
    }

    [Fact]
    public void A_slot_around_the_autumn_overlap_lasts_an_hour_longer()
    {
        var schedule = In("Europe/Paris", "sunday 01:00 - sunday 04:00");

        schedule.Changes(schedule.Instant("2027-10-31 00:00"), schedule.Instant("2027-11-01 00:00"))
            .Single(stretch => stretch.Online).ShouldSatisfyAllConditions(
                stretch => (stretch.To - stretch.From).ShouldBe(Duration.FromHours(4)),
                stretch => stretch.Reason.Kind.ShouldBe(SupportReasonKind.Slot));
    }

    [Fact]
    public void An_opening_hour_keeps_its_wall_time_on_both_sides_of_a_clock_change()
    {
        var schedule = In("Europe/Paris", "monday 09:00 - monday 18:00");

        schedule.At("2027-03-20 12:00").NextOpening.ShouldBe(Moment("2027-03-22T09:00:00+01:00"));
        schedule.At("2027-03-27 12:00").NextOpening.ShouldBe(Moment("2027-03-29T09:00:00+02:00"));
    }

    [Fact]
    public void A_zone_may_skip_a_whole_date()
    {
        var schedule = In("Pacific/Apia", "friday 09:00 - friday 17:00").Except(On("2011-12-30", "10:00-12:00"));

        schedule.At("2011-12-29 12:00").NextOpening.ShouldBe(Moment("2012-01-06T09:00:00+14:00"));
    }

    [Fact]
    public void Half_hour_clock_changes_are_right_to_the_minute()
    {
        var schedule = In("Australia/Lord_Howe", "sunday 02:15 - sunday 04:00");

        schedule.At("2026-10-04 01:00").NextOpening.ShouldBe(Moment("2026-10-04T02:30:00+11:00"));
    }

    [Fact]
    public void Where_midnight_is_skipped_the_day_starts_later()
    {
        var schedule = In("Africa/Cairo", "friday 00:00 - friday 02:00");

        schedule.At("2027-04-29 12:00").NextOpening.ShouldBe(Moment("2027-04-30T01:00:00+03:00"));
    }
}
