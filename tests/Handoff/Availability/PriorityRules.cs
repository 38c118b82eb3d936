using LiveTakeover.Handoff.Availability;
using NodaTime;
using static LiveTakeover.Handoff.Tests.Availability.Hours;

namespace LiveTakeover.Handoff.Tests.Availability;

/// <summary>Temporary unavailability comes before exceptions, and they come before the week.</summary>
public class PriorityRules
{
    private static readonly SupportSchedule Weekdays = In(
        "Europe/Paris", "monday 09:00 - monday 18:00", "friday 09:00 - friday 18:00", "friday 22:00 - saturday 02:00");

    [Fact]
    public void A_closed_day_comes_before_the_week()
    {
        var status = Weekdays.Except(On("2026-12-25").Named("Christmas")).At("2026-12-25 10:00");

        status.Online.ShouldBeFalse();
        status.Because.ShouldBe("Closed on 25 December 2026 (Christmas).");
        status.Until.ShouldBe(Moment("2026-12-26T00:00:00+01:00"));
    }

    [Fact]
    public void A_closed_day_ends_at_midnight_and_the_slot_that_crosses_it_goes_on()
    {
        var schedule = Weekdays.Except(On("2026-12-25"));

        schedule.At("2026-12-25 23:00").NextChange.ShouldBe(Moment("2026-12-26T00:00:00+01:00"));
        schedule.At("2026-12-26 01:00").Online.ShouldBeTrue();
    }

    [Fact]
    public void Special_hours_replace_the_hours_of_the_week()
    {
        var schedule = Weekdays.Except(On("2026-12-21", "10:00-12:00", "20:00-24:00"));

        schedule.At("2026-12-21 09:30").Because.ShouldBe("Outside the special hours of 21 December 2026: 10:00–12:00, 20:00–24:00.");
        schedule.At("2026-12-21 10:00").Until.ShouldBe(Moment("2026-12-21T12:00:00+01:00"));
        schedule.At("2026-12-21 14:00").NextOpening.ShouldBe(Moment("2026-12-21T20:00:00+01:00"));
        schedule.At("2026-12-21 23:59").Because.ShouldBe("Special hours of 21 December 2026: 20:00–24:00.");
    }

    [Fact]
    public void An_exception_may_last_several_days()
    {
        var status = Weekdays.Except(From("2026-12-24", "2027-01-03")).At("2026-12-24 00:00");

        status.Until.ShouldBe(Moment("2027-01-04T00:00:00+01:00"));
        status.NextChange.ShouldBe(Moment("2027-01-04T09:00:00+01:00"));
    }

    [Fact]
    public void A_yearly_exception_comes_back_each_year_and_may_cross_its_end()
    {
        var schedule = Weekdays.Except(From("2020-12-24", "2021-01-04").EveryYear().Named("Winter break"));

        schedule.At("2027-01-04 10:00").Because.ShouldBe("Closed on 24 December to 4 January, every year (Winter break).");
        schedule.At("2031-12-29 10:00").Online.ShouldBeFalse();
        schedule.At("2031-12-22 10:00").Online.ShouldBeTrue();
    }

    [Fact]
    public void A_yearly_29_February_comes_in_leap_years_only()
    {
        var schedule = In("Europe/Paris", "monday 00:00 - sunday 24:00").Except(On("2024-02-29").EveryYear());

        schedule.At("2026-03-01 00:00").NextChange.ShouldBe(Moment("2028-02-29T00:00:00+01:00"));
    }

    [Fact]
    public void A_dated_exception_comes_before_a_yearly_one()
    {
        var schedule = Weekdays.Except(On("2020-12-25").EveryYear(), On("2026-12-25", "09:00-10:00"));

        schedule.At("2026-12-25 09:30").Online.ShouldBeTrue();
        schedule.At("2027-12-25 09:30").Online.ShouldBeFalse();
    }

    [Fact]
    public void A_temporary_unavailability_comes_before_everything()
    {
        var schedule = Weekdays.Except(On("2026-11-23", "00:00-24:00"));
        var away = schedule.With(new TemporaryUnavailability(
            schedule.Instant("2026-11-23 10:00"), schedule.Instant("2026-11-23 11:15"), "Grace"));

        away.At("2026-11-23 09:59").Until.ShouldBe(Moment("2026-11-23T10:00:00+01:00"));
        var status = away.At("2026-11-23 10:00");
        status.Online.ShouldBeFalse();
        status.Because.ShouldBe("Temporarily unavailable until 11:15 (Europe/Paris), activated by Grace.");
        status.NextChange.ShouldBe(Moment("2026-11-23T11:15:00+01:00"));
        away.At("2026-11-23 11:15").Online.ShouldBeTrue();
    }

    [Fact]
    public void An_unavailability_that_ends_out_of_hours_opens_with_the_hours()
    {
        var away = Weekdays.With(new TemporaryUnavailability(
            Weekdays.Instant("2026-11-23 17:00"), Weekdays.Instant("2026-11-23 20:00"), By: null));

        var status = away.At("2026-11-23 17:30");
        status.Until.ShouldBe(Moment("2026-11-23T20:00:00+01:00"));
        status.NextChange.ShouldBe(Moment("2026-11-27T09:00:00+01:00"));
    }

    [Fact]
    public void An_unavailability_may_last_until_midnight_of_the_schedules_own_day()
    {
        var evening = Instant.FromUtc(2026, 11, 23, 15, 30);

        TemporaryUnavailability.LatestEnd(evening, Zone("Asia/Kolkata")).ShouldBe(Instant.FromUtc(2026, 11, 23, 18, 30));
        TemporaryUnavailability.LatestEnd(evening, Zone("Pacific/Auckland")).ShouldBe(Instant.FromUtc(2026, 11, 24, 11, 0));
    }
}
