using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team.Targets;
using LiveTakeover.Handoff.Tests.Availability;
using NodaTime;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Time in the support team's hours, against counting it minute by minute.</summary>
public sealed class SupportHoursTests
{
    private static readonly SupportSchedule Week = Hours.In(
        "Europe/Paris", "monday 09:00 - monday 12:30", "monday 14:00 - monday 18:00", "tuesday 09:00 - tuesday 18:00",
        "friday 22:00 - saturday 02:00");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_passes_while_the_team_is_offline(int seed)
    {
        var random = new Random(seed);
        var first = Week.Instant("2027-03-22 00:00");
        var hours = new SupportHours(Week, first, first + Duration.FromDays(21));
        var start = first + Duration.FromMinutes(random.Next(14 * 1_440));
        var end = start + Duration.FromMinutes(random.Next(5 * 1_440));

        hours.Between(start, end).ShouldBe(Duration.FromMinutes(MinutesOnline(start, end)));
        hours.Between(end, start).ShouldBe(Duration.Zero);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_target_is_over_when_so_much_of_it_has_passed(int seed)
    {
        var random = new Random(seed);
        var first = Week.Instant("2027-03-22 00:00");
        var hours = new SupportHours(Week, first, first + Duration.FromDays(60));
        var start = first + Duration.FromMinutes(random.Next(14 * 1_440));
        var length = Duration.FromMinutes(random.Next(1, 600));

        var due = hours.After(start, length).ShouldNotBeNull();

        hours.Between(start, due).ShouldBe(length);
        hours.Between(start, due - Duration.FromMinutes(1)).ShouldBeLessThan(length);
    }

    [Fact]
    public void A_quarter_of_an_hour_asked_for_on_friday_evening_ends_on_monday_morning()
    {
        var office = Hours.In("Europe/Paris", "monday 09:00 - monday 18:00", "friday 09:00 - friday 18:00");
        var friday = office.Instant("2027-03-05 17:55");
        var hours = new SupportHours(office, friday - Duration.FromDays(1), friday + Duration.FromDays(10));

        hours.After(friday, Duration.FromMinutes(15)).ShouldBe(office.Instant("2027-03-08 09:10"));
    }

    [Fact]
    public void What_never_opens_is_never_due()
    {
        var never = new SupportSchedule(DateTimeZone.Utc, [], []);
        var now = Instant.FromUtc(2027, 3, 1, 9, 0);
        new SupportHours(never, now, now + Duration.FromDays(90)).After(now, Duration.FromMinutes(1)).ShouldBeNull();
    }

    private static int MinutesOnline(Instant start, Instant end)
    {
        var minutes = 0;
        for (var at = start; at < end; at += Duration.FromMinutes(1))
            if (Week.StatusAt(at).Online) minutes++;
        return minutes;
    }
}
