using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Running;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

/// <summary>
/// A turn has a budget of lines and of time. A story that spends it ends in the fallback story, and its designer is told.
/// </summary>
public class BudgetTests
{
    private const string Call = """{ "type": "close_intercom_conversation_action" }""";
    private const string Text = """{ "type": "send_text_action", "alternatives": ["again"] }""";
    private const string Round = $$"""
        { "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "step", "id": "5f00000000000000000000c1" } }
        """;

    private static readonly string Fallback = With("""{ "type": "send_text_action", "alternatives": ["fallback"] }""");

    [Theory]
    [InlineData(""), InlineData("""{ "type": "wait_action", "duration": 7 },""")]
    public async Task Steps_that_go_round_say_no_more_than_a_person_can_read(string wait)
    {
        using var talk = Talk.Of(Fallback, Story($"{wait}{Text},{Text},{Round}"));
        await talk.Raises("begin");
        talk.Texts.Count(text => text == "again").ShouldBe(TurnBudget.MostLines);
        talk.Texts.Last().ShouldBe("fallback");
        talk.Logs.Errors.ShouldHaveSingleItem().ShouldContain("Story 'Round', step 'Round': 50 lines");
        talk.Trace.Lines.ShouldContain(line => line.Text.StartsWith("50 lines", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Services_that_answer_slowly_do_not_keep_the_person_waiting_for_ever()
    {
        using var talk = Talk.Of(Fallback, Story(string.Join(',', Enumerable.Repeat(Call, 100))));
        talk.Webhook.WhenCalled = () => talk.Clock.Advance(TimeSpan.FromSeconds(9));
        await talk.Raises("begin");
        talk.Webhook.Received.Count.ShouldBe(4);
        talk.Texts.ShouldBe(["fallback"]);
        talk.Logs.Errors.ShouldHaveSingleItem().ShouldContain("30 s for the services of one turn");
    }

    [Fact]
    public async Task Waits_of_a_story_do_not_count()
    {
        using var talk = Talk.Of(Fallback, Story($$"""{{string.Join(',', Enumerable.Repeat("""{ "type": "wait_action", "duration": 7 }""", 20))}}, {{Text}}"""));
        await talk.Raises("begin");
        talk.Texts.ShouldBe(["again"]);
    }

    /// <summary>By the clock of the system, because a pattern's own limit is 100 ms by it.</summary>
    [Theory]
    [InlineData("actions"), InlineData("then")]
    public async Task Patterns_that_take_too_long_do_so_a_few_times_only(string place)
    {
        var connections = $"[{string.Join(',', Enumerable.Repeat(Slow, 10))}]";
        var jump = $$"""{ "type": "jump_to_action", "connections": {{connections}}, "defaultTarget": null }""";
        var story = place == "actions"
            ? Story(string.Join(',', Enumerable.Repeat(jump, 20)))
            : Story("", $$""", "then": { "connections": {{connections}} }""");
        var library = StorySet.Read([("f.json", Bytes(Fallback)), ("s.json", Bytes(story))]).Library!;
        using var talk = new Talk(library, TimeProvider.System);
        if (place == "then") await talk.Raises("begin");
        await talk.Says("begin " + new string('a', 60) + "!");
        talk.Texts.ShouldBe(["fallback"]);
        talk.Trace.Lines.Count(line => line.Text.Contains("too long", StringComparison.Ordinal)).ShouldBeInRange(1, 6);
        talk.Logs.Errors.ShouldHaveSingleItem().ShouldContain("500 ms for the conditions");
    }

    private const string Slow = $$"""
        { "type": "flow_connection", "target": { "type": "step", "id": "5f00000000000000000000c1" }, "predicates": [
          { "type": "connection_predicate", "condition": { "type": "match_regexp", "pattern": "(a+)+\\1?$" }, "valueGetter": { "type": "message" } }] }
        """;

    private static string Story(string actions, string more = "") => $$"""
        { "schemaVersion": 1, "id": "5f00000000000000000000cc", "name": "Round",
          "triggers": [{ "type": "keywords", "keywords": ["begin"] }, { "type": "custom_event", "name": "begin" }],
          "steps": [{ "id": "5f00000000000000000000c1", "name": "Round", "actions": [{{actions}}] {{more}} }] }
        """;
}
