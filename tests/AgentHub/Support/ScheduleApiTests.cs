using static LiveTakeover.AgentHub.Tests.Support.SupportHub;

namespace LiveTakeover.AgentHub.Tests.Support;

public sealed class ScheduleApiTests : IAsyncLifetime
{
    private readonly SupportHub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task The_default_hours_are_there_before_anybody_saved_some()
    {
        var (response, json) = await SendAsync(hub.Grace, HttpMethod.Get, "schedule");

        response.Headers.ETag!.Tag.ShouldBe("\"0\"");
        json!["timeZone"]!.GetValue<string>().ShouldBe("Europe/Paris");
        json["slots"]!.AsArray().Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_saved_schedule_is_read_back_as_it_was_and_answers()
    {
        var sent = Schedule("Asia/Kathmandu", Slot("monday", "09:00", "24:00"), """{"date":"2026-12-25","name":"Christmas"}""");
        var (saved, _) = await SendAsync(hub.Ada, HttpMethod.Put, "schedule", sent);

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        saved.Headers.ETag!.Tag.ShouldBe("\"1\"");
        var read = await AskAsync(hub.Grace, "schedule");
        var (again, _) = await SendAsync(hub.Ada, HttpMethod.Put, "schedule", read.ToJsonString());
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(hub.Grace, "status"))["because"]!.GetValue<string>()
            .ShouldBe("The week is open Monday 09:00–24:00 (Asia/Kathmandu).");
    }

    [Fact]
    public async Task A_second_administrators_save_gets_412_and_the_schedule_that_is_there()
    {
        var (first, _) = await SendAsync(hub.Ada, HttpMethod.Get, "schedule");
        var tag = first.Headers.ETag!.Tag;
        await SendAsync(hub.Ada, HttpMethod.Put, "schedule", Schedule("Asia/Tokyo", ""), tag);

        var (late, json) = await SendAsync(hub.Ada, HttpMethod.Put, "schedule", Schedule("Europe/Paris", ""), tag);

        late.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        json!["code"]!.GetValue<string>().ShouldBe("schedule-changed");
        json["current"]!["timeZone"]!.GetValue<string>().ShouldBe("Asia/Tokyo");
        var (merged, _) = await SendAsync(
            hub.Ada, HttpMethod.Put, "schedule", Schedule("Europe/Paris", ""), json["etag"]!.GetValue<string>());
        merged.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_bad_schedule_gets_400_with_every_place_and_changes_nothing()
    {
        var (response, json) = await SendAsync(hub.Ada, HttpMethod.Put, "schedule",
            Schedule("Mars/Olympus", Slot("monday", "18:00", "09:00")));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        json!["problems"]!.AsArray().Select(problem => problem!["path"]!.GetValue<string>()).ShouldBe(["$.timeZone", "$.slots[0]"]);
        (await AskAsync(hub.Ada, "schedule"))["timeZone"]!.GetValue<string>().ShouldBe("Europe/Paris");
    }

    [Fact]
    public async Task Ten_thousand_slots_get_400()
    {
        var slots = string.Join(',', Enumerable.Repeat(Slot("monday", "09:00", "10:00"), 10_000));

        var (response, json) = await SendAsync(hub.Ada, HttpMethod.Put, "schedule", Schedule("Europe/Paris", slots));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        json!["title"]!.GetValue<string>().ShouldBe("At most 672 are possible, and there are 10000.");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"timeZone":7}""")]
    [InlineData("""{"timeZone":"Europe/Paris","slots":[],"exceptionz":[]}""")]
    public async Task What_is_no_schedule_gets_400_in_words(string json)
    {
        var (response, problem) = await SendAsync(hub.Ada, HttpMethod.Put, "schedule", json);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem!["title"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Only_administrators_change_and_only_the_signed_in_read()
    {
        (await SendAsync(hub.Grace, HttpMethod.Put, "schedule", Schedule("Europe/Paris", ""))).Response.StatusCode.ShouldBe(
            HttpStatusCode.Forbidden);
        (await SendAsync(hub.Grace, HttpMethod.Post, "temporary-unavailability", """{"hours":1}""")).Response.StatusCode.ShouldBe(
            HttpStatusCode.Forbidden);
        (await SendAsync(hub.Mallory, HttpMethod.Get, "schedule")).Response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
