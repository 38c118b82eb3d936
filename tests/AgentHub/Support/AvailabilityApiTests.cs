using System.Text;
using LiveTakeover.Dialogs.Library;
using static LiveTakeover.AgentHub.Tests.Support.SupportHub;

namespace LiveTakeover.AgentHub.Tests.Support;

/// <summary>It is Monday 23 November 2026, 10:00 in Paris, and the default hours answer.</summary>
public sealed class AvailabilityApiTests : IAsyncLifetime
{
    private readonly SupportHub hub = new() { Stories = StoryFolder.Load(Path.Combine(AppContext.BaseDirectory, "stories")) };

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task The_status_says_why_and_until_when()
    {
        var status = await AskAsync(hub.Grace, "status");

        status["online"]!.GetValue<bool>().ShouldBeTrue();
        status["because"]!.GetValue<string>().ShouldStartWith("The week is open Monday 09:00–18:00");
        status["until"]!.GetValue<string>().ShouldBe("2026-11-23T18:00:00+01:00");
        status["nextChange"]!.GetValue<string>().ShouldBe("2026-11-23T18:00:00+01:00");
        status["reason"]!["kind"]!.GetValue<string>().ShouldBe("slot");
        status["defaultHours"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-11-29T03:00")]
    [InlineData("2026-11-29T03:00:00%2B01:00")]
    [InlineData("2026-11-29T03:00:00+01:00")]
    [InlineData("2026-11-29T02:00:00Z")]
    public async Task You_can_ask_about_next_Sunday_at_three(string at)
    {
        var status = await AskAsync(hub.Grace, "status?at=" + at);

        status["online"]!.GetValue<bool>().ShouldBeFalse();
        status["nextOpening"]!.GetValue<string>().ShouldBe("2026-11-30T09:00:00+01:00");
    }

    [Theory]
    [InlineData("status?at=sunday")]
    [InlineData("status?at=11/29/2026")]
    [InlineData("status?at=0001-01-01T00:00:00Z")]
    [InlineData("status?at=9999-12-31T23:59:59Z")]
    [InlineData("next-opening?timeZone=Mars")]
    [InlineData("year/9999")]
    public async Task A_question_that_cannot_be_read_gets_400_in_words(string path)
    {
        var (response, problem) = await SendAsync(hub.Grace, HttpMethod.Get, path);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem!["title"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_next_opening_is_told_in_the_askers_own_time_too()
    {
        var opening = await AskAsync(hub.Grace, "next-opening?at=2026-11-29T03:00&timeZone=America/New_York");

        opening["nextOpening"]!.GetValue<string>().ShouldBe("2026-11-30T09:00:00+01:00");
        opening["forYou"]!["nextOpening"]!.GetValue<string>().ShouldBe("2026-11-30T03:00:00-05:00");
    }

    [Fact]
    public async Task What_the_bot_would_say_is_answered_for_the_same_moment()
    {
        var (_, night) = await SendAsync(
            hub.Ada, HttpMethod.Post, "what-happens", """{"at":"2026-11-29T03:00","says":["talk to a human"],"locale":"en"}""");
        var (_, day) = await SendAsync(
            hub.Ada, HttpMethod.Post, "what-happens", """{"at":"2026-11-30T10:00","says":["talk to a human"],"locale":"en"}""");

        night!["online"]!.GetValue<bool>().ShouldBeFalse();
        day!["online"]!.GetValue<bool>().ShouldBeTrue();
        night["turns"]![0]!["said"]!.GetValue<string>().ShouldBe("talk to a human");
        night["turns"]![0]!["lines"]!.AsArray().ShouldNotBeEmpty();
        night["turns"]![0]!["lines"]!.ToJsonString().ShouldNotBe(day["turns"]![0]!["lines"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"at":"never"}""")]
    [InlineData("""{"says":[""]}""")]
    [InlineData("""{"says":[null]}""")]
    public async Task A_question_for_the_bot_that_cannot_be_read_gets_400(string json) =>
        (await SendAsync(hub.Ada, HttpMethod.Post, "what-happens", json)).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_temporary_unavailability_shows_in_the_status_and_can_be_ended()
    {
        var (activated, json) = await SendAsync(hub.Ada, HttpMethod.Post, "temporary-unavailability", """{"hours":1,"minutes":15}""");

        activated.StatusCode.ShouldBe(HttpStatusCode.OK);
        json!["until"]!.GetValue<string>().ShouldBe("2026-11-23T11:15:00+01:00");
        var status = await AskAsync(hub.Grace, "status");
        status["online"]!.GetValue<bool>().ShouldBeFalse();
        status["temporaryUnavailability"]!["by"]!.GetValue<string>().ShouldBe("Ada");
        (await SendAsync(hub.Ada, HttpMethod.Delete, "temporary-unavailability")).Response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await AskAsync(hub.Grace, "status"))["online"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_temporary_unavailability_past_midnight_gets_400_with_the_latest_moment()
    {
        var (response, json) = await SendAsync(hub.Ada, HttpMethod.Post, "temporary-unavailability", """{"hours":14,"minutes":1}""");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        json!["code"]!.GetValue<string>().ShouldBe("past-midnight");
        json["latest"]!.GetValue<string>().ShouldBe("2026-11-24T00:00:00+01:00");
        json["title"]!.GetValue<string>().ShouldContain("2026-11-24 00:00 in Europe/Paris");
    }

    [Theory]
    [InlineData("""{"hours":0,"minutes":0}""")]
    [InlineData("{}")]
    [InlineData("""{"hours":-1,"minutes":90}""")]
    [InlineData("""{"hours":0.5}""")]
    [InlineData("""{"hours":2147483647}""")]
    [InlineData("[]")]
    public async Task An_unavailability_of_no_length_gets_400(string json)
    {
        (await SendAsync(hub.Ada, HttpMethod.Post, "temporary-unavailability", json)).Response.StatusCode.ShouldBe(
            HttpStatusCode.BadRequest);
        (await AskAsync(hub.Ada, "status"))["online"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_year_shows_its_days_and_its_surprises()
    {
        await SendAsync(
            hub.Ada, HttpMethod.Put, "schedule", Schedule("Europe/Paris", Slot("sunday", "02:00", "04:00"), """{"date":"2027-02-07"}"""));

        var year = await AskAsync(hub.Grace, "year/2027");

        year["days"]!.AsArray().Count.ShouldBe(365);
        year["days"]![37]!["exception"]!.GetValue<string>().ShouldBe("7 February 2027");
        year["surprises"]!.AsArray().Select(surprise => surprise!["kind"]!.GetValue<string>()).Distinct()
            .ShouldBe(["noHours", "longClosure", "closed", "skipped", "doubled"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_year_can_be_seen_before_its_schedule_is_saved()
    {
        var (_, year) = await SendAsync(hub.Ada, HttpMethod.Post, "year/2027", Schedule("Asia/Tokyo", ""));

        year!["timeZone"]!.GetValue<string>().ShouldBe("Asia/Tokyo");
        (await AskAsync(hub.Ada, "schedule"))["timeZone"]!.GetValue<string>().ShouldBe("Europe/Paris");
    }

    [Fact]
    public async Task Exceptions_leave_as_iCalendar_and_come_back_the_same()
    {
        await SendAsync(hub.Ada, HttpMethod.Put, "schedule", Schedule("Europe/Paris", Slot("monday", "09:00", "18:00"), """
            {"date":"2026-12-24","lastDate":"2027-01-03","name":"Winter break"},
            {"date":"2026-05-01","yearly":true,"name":"Fête du Travail"},
            {"date":"2026-12-21","name":"Party","hours":[{"from":"09:00","to":"12:00"},{"from":"20:00","to":"24:00"}]}
            """));
        var exported = await (await hub.Grace.GetAsync("/hub/api/support/exceptions.ics")).Content.ReadAsStringAsync();

        var (response, json) = await ReadCalendarAsync(exported);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        json!["skipped"]!.AsArray().ShouldBeEmpty();
        json["exceptions"]!.ToJsonString().ShouldBe((await SortedAsync())!.ToJsonString());
    }

    [Fact]
    public async Task A_holiday_calendar_gives_closed_days_and_what_it_does_not_take_is_told()
    {
        var (_, json) = await ReadCalendarAsync("""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:holidays
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20261126
            RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH
            SUMMARY:Thanksgiving
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTART;TZID=America/New_York:20261224T040000
            DTEND;TZID=America/New_York:20261224T080000
            SUMMARY:Half a day
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTART;VALUE=DATE:20261224
            SUMMARY:Also that day
            END:VEVENT
            END:VCALENDAR
            """.ReplaceLineEndings("\r\n"));

        json!["exceptions"]!.AsArray().Select(exception => exception!["date"]!.GetValue<string>()).ShouldBe(
            ["2026-11-26", "2026-12-24", "2027-11-25", "2028-11-23", "2029-11-22", "2030-11-28"]);
        json["exceptions"]![1]!["hours"]!.ToJsonString().ShouldBe("""[{"from":"10:00","to":"14:00"}]""");
        json["skipped"]!.AsArray().Select(one => one!["summary"]!.GetValue<string>()).ShouldBe(["Thanksgiving", "Also that day"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never\r\nEND:VCALENDAR\r\n")]
    public async Task What_is_no_calendar_gets_400(string text) =>
        (await ReadCalendarAsync(text)).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private async Task<(HttpResponseMessage Response, System.Text.Json.Nodes.JsonNode? Json)> ReadCalendarAsync(string text)
    {
        using var content = new StringContent(text, Encoding.UTF8, "text/calendar");
        var response = await hub.Ada.PostAsync("/hub/api/support/exceptions/read", content);
        return (response, System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    private async Task<System.Text.Json.Nodes.JsonNode?> SortedAsync()
    {
        var exceptions = (await AskAsync(hub.Ada, "schedule"))["exceptions"]!.AsArray();
        var sorted = exceptions.OrderBy(exception => exception!["date"]!.GetValue<string>(), StringComparer.Ordinal)
            .Select(exception => exception!.DeepClone());
        return new System.Text.Json.Nodes.JsonArray([.. sorted]);
    }
}
