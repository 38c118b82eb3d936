using FsCheck;
using FsCheck.Fluent;
using LiveTakeover.Handoff.Availability;
using NodaTime;
using NodaTime.Extensions;

namespace LiveTakeover.Handoff.Tests.Availability;

public class SupportScheduleProperties
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Every_minute_of_a_week_is_as_the_slow_schedule_says() =>
        Check.One(Often, Prop.ForAll(RandomSchedules.Questions, question =>
        {
            var (schedule, from) = question;
            var to = from + Duration.FromDays(8);
            foreach (var stretch in schedule.Changes(from, to))
            {
                for (var at = stretch.From; at < stretch.To; at += Minute)
                    if (SlowSchedule.Online(schedule, at) != stretch.Online) return false;
            }

            return true;
        }));

    [Fact]
    public void The_next_change_and_the_next_opening_are_the_first_minutes_that_the_slow_schedule_finds() =>
        Check.One(Often, Prop.ForAll(RandomSchedules.Questions, question =>
        {
            var (schedule, from) = question;
            var status = schedule.StatusAt(from);
            return status.Online == SlowSchedule.Online(schedule, from)
                && FirstIs(schedule, from, status.NextChange, !status.Online)
                && (SlowFirst(schedule, from, online: false) is not { } closing
                    || FirstIs(schedule, closing, status.NextOpening, online: true));
        }));

    [Fact]
    public void Stretches_follow_each_other_without_a_hole_and_each_has_one_reason() =>
        Check.One(Often, Prop.ForAll(RandomSchedules.Questions, question =>
        {
            var (schedule, from) = question;
            var stretches = schedule.Changes(from, from + Duration.FromDays(400)).ToList();
            return stretches.Zip(stretches.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                && stretches.TrueForAll(stretch => schedule.StatusAt(stretch.To - Minute).Because == stretch.Because);
        }));

    [Theory]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("America/St_Johns")]
    public void Every_minute_of_ten_years_is_as_the_slow_schedule_says(string zone)
    {
        var schedule = Hours.In(zone, "monday 08:45 - monday 12:10", "wednesday 22:00 - thursday 02:15", "sunday 00:01 - monday 03:00")
            .Except(
                Hours.On("2011-12-31", "01:00-05:00"), Hours.On("2012-02-29").EveryYear(),
                Hours.From("2010-12-24", "2011-01-02").EveryYear());

        var wrong = schedule.Changes(Instant.FromUtc(2008, 1, 1, 0, 0), Instant.FromUtc(2018, 1, 1, 0, 0))
            .Where(stretch => Minutes(stretch).Any(at => SlowSchedule.Online(schedule, at) != stretch.Online));

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<Instant> Minutes(ScheduleStretch stretch)
    {
        for (var at = stretch.From; at < stretch.To; at += Minute) yield return at;
    }

    private static bool FirstIs(SupportSchedule schedule, Instant from, DateTimeOffset? said, bool online)
    {
        var found = SlowFirst(schedule, from, online);
        return found is null || said?.ToInstant() == found;
    }

    /// <summary>Looks two weeks ahead; what is farther away is the other tests' matter.</summary>
    private static Instant? SlowFirst(SupportSchedule schedule, Instant from, bool online)
    {
        for (var at = from; at < from + Duration.FromDays(14); at += Minute)
            if (SlowSchedule.Online(schedule, at) == online) return at;
        return null;
    }
}
