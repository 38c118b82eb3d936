using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Testing;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Testing;

/// <summary>What can be said in a test of a story is what production does.</summary>
public sealed class StoryTestTests
{
    private const string Greet = """
        { "type": "send_text_action", "alternatives":
          ["{{@user.name}} {{@user.City|nowhere}} {{@session.order|no order}} {{@user.isLogged|unknown}}"] }
        """;

    private const string Ask = """
        { "type": "send_webhook_request_action", "url": "https://shop.lumen.example/", "description": "", "service": "custom", "fields": [] }
        """;

    private const string Order = """{ "type": "send_text_action", "alternatives": ["Order: {{@session.order|unknown}}"] }""";

    [Fact]
    public async Task A_test_says_who_the_person_is_and_what_is_known_of_them()
    {
        await PassesAsync(With(Greet), """
            { "name": "n", "at": "2027-03-28T03:00", "session": { "order": "4711" },
              "person": { "name": "Grace", "attributes": { "City": "Paris" } },
              "conversation": [{ "user": "hi" }, { "bot": "Grace Paris 4711 unknown" }] }
            """);
        await PassesAsync(With(Greet), """
            { "name": "n", "at": "2027-03-28T03:00", "person": { "id": "42", "verified": true, "attributes": { "City": "Paris" } },
              "conversation": [{ "user": "hi" }, { "bot": "Ada Paris no order true" }] }
            """);
    }

    [Fact]
    public async Task What_one_test_knows_the_next_one_does_not() => await PassesAsync(
        With(Greet),
        """
        { "name": "a", "at": "2027-03-28T03:00", "session": { "order": "4711" },
          "person": { "id": "42", "attributes": { "City": "Paris" } }, "conversation": [{ "user": "hi" }, { "bot": "Ada Paris 4711*" }] }
        """,
        """
        { "name": "b", "at": "2027-03-28T03:00", "person": { "id": "42" },
          "conversation": [{ "user": "hi" }, { "bot": "Ada nowhere no order unknown" }] }
        """);

    [Fact]
    public async Task Values_of_the_start_are_gone_after_a_day_as_in_production() => await PassesAsync(With(Greet), """
        { "name": "n", "at": "2027-03-28T03:00", "session": { "order": "4711" }, "person": { "attributes": { "City": "Paris" } },
          "conversation": [{ "user": "hi" }, { "bot": "Ada Paris 4711*" }, { "waitMinutes": 1500 },
            { "user": "hi" }, { "bot": "Ada Paris no order*" }] }
        """);

    [Fact]
    public async Task A_service_answers_fails_or_hangs()
    {
        var fallback = With(Ask, Order).Replace("fallback", "welcome", StringComparison.Ordinal);
        await PassesAsync(fallback, """
            { "name": "n", "at": "2027-03-28T03:00", "conversation": [
              { "webhook": "answers", "with": { "session": { "values": { "order": "on its way" } } } },
              { "arrives": true }, { "bot": "Order: on its way" }] }
            """);
        foreach (var play in new[] { "fails", "hangs" })
        {
            await PassesAsync(fallback, $$"""
                { "name": "n", "at": "2027-03-28T03:00", "conversation": [{ "webhook": "{{play}}" }, { "arrives": true }, { "bot": "Sorry, something went wrong*" }] }
                """);
        }
    }

    [Fact]
    public async Task After_an_agent_the_story_goes_on_where_it_says()
    {
        var story = With(Greet).Replace(
            "\"steps\"", $$"""
            "afterRelease": {{ToSecond}}, "steps"
            """, StringComparison.Ordinal).Replace(
            "\"Second\", \"actions\": []", $$"""
            "Second", "actions": [{{Order}}]
            """, StringComparison.Ordinal);
        await PassesAsync(story, """
            { "name": "n", "at": "2027-03-28T03:00", "conversation": [
              { "user": "hi" }, { "bot": "*" }, { "agent": "Ana", "does": "take control" }, { "user": "hello?" }, { "bot": null },
              { "agent": "Ana", "does": "release control" }, { "bot": "Order: unknown" }] }
            """);
    }

    [Theory]
    [InlineData("""{ "a b": "c" }""", "'a b' is not a key")]
    [InlineData("""{ "a": null }""", "a value is a text")]
    [InlineData("""{ "a": 3 }""", "session.a")]
    public async Task A_start_with_a_mistake_is_named(string session, string mistake) =>
        (await ProblemsAsync(With(Greet), $$"""
            { "name": "n", "at": "2027-03-28T03:00", "session": {{session}}, "conversation": [] }
            """)).ShouldHaveSingleItem()!.ShouldContain(mistake);

    private static async Task PassesAsync(string story, params string[] tests) =>
        (await ProblemsAsync(story, tests)).ShouldAllBe(problem => problem == null);

    private static async Task<IReadOnlyList<string?>> ProblemsAsync(string story, params string[] tests)
    {
        var stories = Talk.LibraryOf(story);
        var file = $$"""{ "schemaVersion": 1, "tests": [{{string.Join(',', tests)}}] }""";
        var problems = new List<string?>();
        await foreach (var result in StoryTestSuite.RunAsync(stories, [new StoryText("a.test.json", "a.test.json", file)], default))
            problems.Add(result.Problem);
        return problems;
    }
}
