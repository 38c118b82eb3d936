using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.AgentHub.Tests.Support;
using LiveTakeover.Dialogs.Library;

namespace LiveTakeover.AgentHub.Tests.Stories;

public sealed class StoryQuestionsApiTests : IAsyncLifetime
{
    private const string Hello = "lumenWelcome000000000000";

    private readonly SupportHub hub = new() { Stories = StoryFolder.Load(Path.Combine(AppContext.BaseDirectory, "stories")) };

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_story_comes_back_byte_by_byte()
    {
        var bytes = await hub.Grace.GetByteArrayAsync($"/hub/api/stories/{Hello}");
        bytes.ShouldBe(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "stories", "welcome.json")));
        (await hub.Grace.GetAsync("/hub/api/stories/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_published_stories_are_sound_and_a_draft_is_checked_among_them()
    {
        (await Check(""))["findings"]!.AsArray().ShouldBeEmpty();
        var draft = await hub.Ada.GetStringAsync($"/hub/api/stories/{Hello}");
        (await Check(draft))["findings"]!.AsArray().ShouldBeEmpty();
        var finding = (await Check(draft.Replace("lumenReturns000000000000", "lumenNowhere000000000000")))["findings"]!.AsArray()[0]!;
        finding["file"]!.GetValue<string>().ShouldBe("welcome.json");
        finding["path"]!.GetValue<string>().ShouldBe("steps/1/actions/0/buttons/2/action/target/id");
    }

    [Fact]
    public async Task A_draft_that_is_no_story_or_too_large_is_refused_in_words()
    {
        (await Check("{"))["findings"]!.AsArray()[0]!["problem"]!.GetValue<string>().ShouldStartWith("is not JSON");
        var huge = await hub.Ada.PostAsync(
            "/hub/api/stories/check", new StringContent(new string(' ', 1024 * 1024 + 1), Encoding.UTF8, "application/json"));
        huge.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_draft_of_any_form_is_answered_with_findings_that_can_be_read()
    {
        var draft = await hub.Ada.GetStringAsync($"/hub/api/stories/{Hello}");
        foreach (var hostile in new[]
        {
            draft.Replace("\"actions\": [", "\"actions\": [{ \"$type\": \"x\", \"type\": \"pause_bot_action\" }, "),
            draft.Replace("\"actions\": [", "\"actions\": [null, "),
            $"{{{string.Join(',', Enumerable.Range(0, 80_000).Select(number => $"\"x{number}\":0"))}}}",
        })
        {
            var answer = await Check(hostile);
            answer["findings"]!.AsArray().ShouldNotBeEmpty();
            answer.ToJsonString().Length.ShouldBeLessThan(300_000);
        }
    }

    [Fact]
    public async Task Only_who_writes_stories_or_sets_the_hours_asks_what_the_bot_would_do()
    {
        foreach (var question in new[] { "stories/check", "stories/simulate", "support/what-happens" })
        {
            (await AskAsync(hub.Grace, question)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, question);
            (await AskAsync(hub.Ada, question)).StatusCode.ShouldBe(HttpStatusCode.OK, question);
        }

        static Task<HttpResponseMessage> AskAsync(HttpClient member, string question) =>
            member.PostAsync($"/hub/api/{question}", new StringContent("{}", Encoding.UTF8, "application/json"));
    }

    [Fact]
    public async Task The_bot_can_be_asked_what_it_would_say_next_Sunday_at_three()
    {
        var answer = await Json(await hub.Ada.PostAsJsonAsync(
            "/hub/api/stories/simulate", new { at = "2026-11-29T03:00", locale = "fr-FR", say = new[] { "parler à un humain" } }));
        answer["support"]!["online"]!.GetValue<bool>().ShouldBeFalse();
        answer["turns"]![0]!["lines"]![0]!.GetValue<string>().ShouldContain("de retour demain à 9 h");
        answer["turns"]![0]!["trace"]!.AsArray().Select(line => line!["text"]!.GetValue<string>())
            .ShouldContain("Leave a message / What is needed");
    }

    [Theory]
    [InlineData("""{ "at": "sunday" }"""), InlineData("""{ "say": [null] }"""), InlineData("[]")]
    public async Task A_question_that_cannot_be_read_gets_400(string body)
    {
        var response = await hub.Ada.PostAsync("/hub/api/stories/simulate", new StringContent(body, Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<JsonNode> Check(string draft) =>
        await Json(await hub.Ada.PostAsync("/hub/api/stories/check", new StringContent(draft, Encoding.UTF8, "application/json")));

    private static async Task<JsonNode> Json(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
