using System.Text.Json;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.Handoff.Tests.Availability;

public class ScheduleReaderTests
{
    [Fact]
    public void A_schedule_is_read_and_written_back_as_it_was()
    {
        var schedule = Read("""
            {"timeZone":"Asia/Kathmandu",
             "slots":[{"from":{"day":"sunday","time":"22:00"},"to":{"day":"monday","time":"02:00"}},
                      {"from":{"day":"Tuesday","time":"09:00"},"to":{"day":"tuesday","time":"24:00"}}],
             "exceptions":[{"date":"2026-12-24","lastDate":"2027-01-02","yearly":true,"name":"Winter break"},
                           {"date":"2026-12-21","hours":[{"from":"10:00","to":"12:00"}]}]}
            """).ShouldNotBeNull();

        var again = ScheduleReader.Read(schedule.ToDocument(), out var problems).ShouldNotBeNull();

        problems.ShouldBeEmpty();
        again.Slots.ShouldBe(schedule.Slots);
        again.Exceptions.Select(exception => exception.ToString()).ShouldBe(schedule.Exceptions.Select(exception => exception.ToString()));
    }

    [Fact]
    public void The_whole_week_is_one_slot()
    {
        Read(Slots("""{"from":{"day":"monday","time":"00:00"},"to":{"day":"sunday","time":"24:00"}}"""))
            .ShouldNotBeNull().Slots.Single().Minutes.ShouldBe(WallClock.MinutesPerWeek);
    }

    [Theory]
    [InlineData("""{"slots":[]}""", "$.timeZone", "missing")]
    [InlineData("""{"timeZone":"Europe/Atlantis","slots":[]}""", "$.timeZone", "'Europe/Atlantis'")]
    [InlineData("""{"timeZone":"Europe/Paris"}""", "$.slots", "missing")]
    [InlineData("""{"timeZone":"Europe/Paris","slots":[],"exceptions":[{"date":"2026-02-30"}]}""", "$.exceptions[0].date", "'2026-02-30'")]
    [InlineData(
        """{"timeZone":"Europe/Paris","slots":[],"exceptions":[{"date":"2026-12-25","lastDate":"2026-12-24"}]}""",
        "$.exceptions[0].lastDate", "before")]
    [InlineData(
        """{"timeZone":"Europe/Paris","slots":[],"exceptions":[{"date":"2026-12-25","lastDate":"2096-12-24"}]}""",
        "$.exceptions[0].lastDate", "366")]
    [InlineData(
        """{"timeZone":"Europe/Paris","slots":[],"exceptions":[{"date":"2026-12-25"},{"date":"2026-12-24","lastDate":"2026-12-26"}]}""",
        "$.exceptions[1].date", "2026-12-25")]
    [InlineData(
        """{"timeZone":"Europe/Paris","slots":[],"exceptions":[{"date":"2026-12-25","hours":[{"from":"22:00","to":"02:00"}]}]}""",
        "$.exceptions[0].hours[0]", "'22:00' to '02:00'")]
    [InlineData("""{"timeZone":"Europe/Paris","slots":[],"exceptions":[{"date":"2026-12-25","hours":[{"from":"09:00","to":"12:00"},{"from":"11:00","to":"13:00"}]}]}""", "$.exceptions[0].hours", "overlaps")]
    [InlineData("""{"timeZone":"Europe/Paris","slots":[],"exceptions":[{"date":"2026-12-25","closed":true,"hours":[{"from":"09:00","to":"12:00"}]}]}""", "$.exceptions[0]", "closed and has hours")]
    [InlineData(
        """{"timeZone":"Europe/Paris","slots":[],"exceptions":[{"date":"2026-12-25","closed":false}]}""", "$.exceptions[0].hours",
        "no hours")]
    [InlineData("""{"timeZone":"Europe/Paris","slots":[null],"exceptions":[]}""", "$.slots[0].from.day", "not a day")]
    public void What_is_wrong_is_said_with_its_place(string json, string path, string message) =>
        Problems(json).ShouldContain(problem => problem.Path == path && problem.Message.Contains(message));

    [Theory]
    [InlineData("monday", "09:00", "monday", "09:00", "$.slots[0]", "starts and ends on Monday 09:00")]
    [InlineData("monday", "18:00", "monday", "09:00", "$.slots[0]", "before it starts")]
    [InlineData("monday", "24:00", "tuesday", "09:00", "$.slots[0].from.time", "24:00 is for an end")]
    [InlineData("monday", "9:00", "monday", "18:00", "$.slots[0].from.time", "'9:00'")]
    [InlineData("monday", "09:00", "monday", "24:01", "$.slots[0].to.time", "'24:01'")]
    [InlineData("monday", "09:00", "moonday", "18:00", "$.slots[0].to.day", "'moonday'")]
    [InlineData("1", "09:00", "monday", "18:00", "$.slots[0].from.day", "'1'")]
    public void A_slot_that_cannot_be_is_refused(string fromDay, string from, string toDay, string to, string path, string message)
    {
        var slot = $$$"""{"from":{"day":"{{{fromDay}}}","time":"{{{from}}}"},"to":{"day":"{{{toDay}}}","time":"{{{to}}}"}}""";

        Problems(Slots(slot)).ShouldContain(problem => problem.Path == path && problem.Message.Contains(message));
    }

    [Fact]
    public void Overlapping_slots_are_refused_and_touching_ones_are_not()
    {
        const string morning = """{"from":{"day":"monday","time":"09:00"},"to":{"day":"monday","time":"12:00"}}""";
        const string touching = """{"from":{"day":"monday","time":"12:00"},"to":{"day":"monday","time":"18:00"}}""";
        const string overlapping = """{"from":{"day":"monday","time":"11:59"},"to":{"day":"monday","time":"18:00"}}""";

        Problems(Slots(morning, touching)).ShouldBeEmpty();
        Problems(Slots(morning, overlapping)).Single().ShouldBe(new("$.slots[1]",
            "Monday 11:59–18:00 overlaps Monday 09:00–12:00 ($.slots[0]); make one slot of them, or shorten one."));
    }

    [Fact]
    public void Slots_that_overlap_around_the_end_of_Sunday_are_refused()
    {
        Problems(Slots(
            """{"from":{"day":"monday","time":"01:00"},"to":{"day":"monday","time":"12:00"}}""",
            """{"from":{"day":"sunday","time":"22:00"},"to":{"day":"monday","time":"02:00"}}""")).Single().Path.ShouldBe("$.slots[0]");
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        Problems("""
            {"timeZone":"Nowhere","slots":[{"from":{"day":"x","time":"y"},"to":{"day":"monday","time":"09:00"}}],"exceptions":[{"date":"soon"}]}
            """).Select(problem => problem.Path)
            .ShouldBe(["$.timeZone", "$.slots[0].from.day", "$.slots[0].from.time", "$.exceptions[0].date"]);
    }

    [Fact]
    public void Ten_thousand_slots_are_refused_in_one_sentence()
    {
        var slots = Enumerable.Repeat("""{"from":{"day":"monday","time":"09:00"},"to":{"day":"monday","time":"12:00"}}""", 10_000);

        Problems(Slots([.. slots])).Single().ShouldBe(new("$.slots", "At most 672 are possible, and there are 10000."));
    }

    private static string Slots(params string[] slots) => $$"""{"timeZone":"Europe/Paris","slots":[{{string.Join(',', slots)}}]}""";

    private static SupportSchedule? Read(string json) =>
        ScheduleReader.Read(JsonSerializer.Deserialize<ScheduleDocument>(json, JsonSerializerOptions.Web), out _);

    private static IReadOnlyList<ScheduleProblem> Problems(string json)
    {
        ScheduleReader.Read(JsonSerializer.Deserialize<ScheduleDocument>(json, JsonSerializerOptions.Web), out var problems);
        return problems;
    }
}
