using LiveTakeover.Handoff.Availability;
using NodaTime;
using static LiveTakeover.Handoff.Tests.Availability.Hours;

namespace LiveTakeover.Handoff.Tests.Availability;

public class ScheduleYearTests
{
    private static readonly string[] EveryDay =
        ["monday 09:00 - monday 10:00", "tuesday 09:00 - tuesday 10:00", "wednesday 09:00 - wednesday 10:00",
        "thursday 09:00 - thursday 10:00", "friday 09:00 - friday 10:00", "saturday 09:00 - saturday 10:00", "sunday 01:30 - sunday 10:00"];

    [Fact]
    public void A_year_has_all_its_days_with_their_hours_on_the_wall_and_in_real_time()
    {
        var year = ScheduleYear.Of(In("Europe/Paris", EveryDay), 2027);

        year.Days.Count.ShouldBe(365);
        var spring = Day(year, 3, 28);
        spring.Open.ShouldBe([new DayHours(90, 120), new DayHours(180, 600)]);
        (spring.OpenMinutes, spring.ClockChange).ShouldBe((450, 60));
        var autumn = Day(year, 10, 31);
        autumn.Open.ShouldBe([new DayHours(90, 600)]);
        (autumn.OpenMinutes, autumn.ClockChange).ShouldBe((570, -60));
    }

    [Fact]
    public void Hours_skipped_and_doubled_by_the_clocks_are_told()
    {
        var surprises = ScheduleYear.Of(In("Europe/Paris", EveryDay), 2027).Surprises;

        surprises.Select(surprise => surprise.Message).ShouldBe([
            "Clocks go forward: Sunday 28 March 2027 02:00–03:00 does not exist, and 60 min of hours are skipped.",
            "Clocks go back: Sunday 31 October 2027 02:00–03:00 comes twice, and 60 min of hours are doubled."]);
        surprises.Select(surprise => surprise.Minutes).ShouldBe([60, 60]);
    }

    [Fact]
    public void A_skipped_date_is_told()
    {
        ScheduleYear.Of(In("Pacific/Apia", EveryDay), 2011).Surprises
            .ShouldContain(
                surprise => surprise.Kind == SurpriseKind.Skipped && surprise.Date == new LocalDate(2011, 12, 30)
                    && surprise.Minutes == 60);
    }

    [Fact]
    public void Days_without_hours_and_holes_of_the_week_are_told_once()
    {
        ScheduleYear.Of(In("Etc/UTC", "monday 00:00 - friday 23:59", "saturday 00:00 - saturday 12:00"), 2026).Surprises
            .Select(surprise => surprise.Message).ShouldBe([
                "Sunday has no hours in any week.",
                "Every week there is a hole of 1 min: Friday 23:59–24:00."]);
    }

    [Fact]
    public void An_exception_that_closes_days_with_hours_is_told_once()
    {
        var schedule = In("Etc/UTC", EveryDay).Except(From("2026-12-24", "2026-12-26").Named("Christmas"));

        ScheduleYear.Of(schedule, 2026).Surprises.Single().Message
            .ShouldBe("Thursday 24 December 2026 has hours in the week but is closed: 24 December 2026 to 26 December 2026 (Christmas).");
    }

    [Fact]
    public void A_slot_that_an_exception_cuts_at_midnight_is_told_on_both_sides()
    {
        var schedule = In("Etc/UTC", "monday 00:00 - sunday 24:00").Except(On("2026-12-25"));

        ScheduleYear.Of(schedule, 2026).Surprises
            .Where(surprise => surprise.Kind is SurpriseKind.StopsAtMidnight or SurpriseKind.StartsAtMidnight)
            .Select(surprise => surprise.Message).ShouldBe([
                "A slot that crosses midnight stops at the start of Friday 25 December 2026, because of 25 December 2026.",
                "A slot that crosses midnight begins only at the start of Saturday 26 December 2026, because of 25 December 2026."]);
    }

    [Fact]
    public void A_week_or_more_without_hours_is_told()
    {
        var schedule = In("Etc/UTC", EveryDay).Except(From("2026-08-03", "2026-08-16"));

        ScheduleYear.Of(schedule, 2026).Surprises.ShouldContain(surprise =>
            surprise.Message == "No hours on 14 days in a row, from Monday 3 August 2026 to Sunday 16 August 2026.");
    }

    [Fact]
    public void An_empty_week_is_one_surprise()
    {
        ScheduleYear.Of(In("Etc/UTC"), 2026).Surprises.Single().Message.ShouldBe("The week has no hours at all.");
    }

    private static ScheduleDay Day(ScheduleYear year, int month, int day) =>
        year.Days.Single(candidate => candidate.Date == new LocalDate(year.Year, month, day));
}
