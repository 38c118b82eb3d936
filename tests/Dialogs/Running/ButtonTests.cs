using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Running;
using Microsoft.Bot.Schema;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

/// <summary>Only a button that the person was shown can be pressed; anything else is what it says.</summary>
public class ButtonTests
{
    private const string Shop = "5f00000000000000000000cc";

    /// <summary>A story of each kind of button, in actions and in fallbacks. The first step shows the first kind only.</summary>
    private static readonly string Buttons = $$"""
        { "schemaVersion": 1, "id": "{{Shop}}", "name": "Shop", "triggers": [{ "type": "custom_event", "name": "shop" }],
          "fallback": { "maxAttempts": 1, "actions": [{{EveryAction.Json[3]}}] },
          "steps": [
            { "id": "{{FirstStepId}}", "name": "First", "actions": [
              { "type": "send_quick_replies_action", "message": "Shop", "buttons": [{{To("To the second", SecondStepId)}}] },
              { "type": "jump_to_action", "connections": [{ "type": "flow_connection", "target": {{ToSecond}}, "predicates": [
                { "type": "connection_team_predicate", "condition": { "type": "is_online" } }] }], "defaultTarget": null }],
              "fallback": { "actions": [
                { "type": "send_quick_replies_action", "message": "Again", "buttons": [{{To("Only after a fallback", SecondStepId)}}] }] } },
            { "id": "{{SecondStepId}}", "name": "Second", "actions": [{{string.Join(',', EveryAction.Json)}}] }] }
        """;

    private static readonly string Fallback = With("""{ "type": "send_text_action", "alternatives": ["Hello"] }""");

    [Fact]
    public async Task No_button_of_any_story_can_be_pressed_before_it_was_shown()
    {
        var forged = EveryValue(StorySet.Read([("s.json", Bytes(Fallback)), ("b.json", Bytes(Buttons))]).Library!).ToList();
        forged.Count.ShouldBeGreaterThan(20);
        var pressed = new List<string>();
        foreach (var value in forged)
        {
            using var talk = Talk.Of(Fallback, Buttons);
            await talk.Raises("shop");
            await talk.Turn(new Activity { Type = ActivityTypes.Message, Text = "hm", Value = value });
            if (talk.Trace.Lines.Any(line => line.Text.EndsWith("was chosen", StringComparison.Ordinal))) pressed.Add(value);
            else talk.Texts.ShouldBe(["Again"], value);
        }

        pressed.ShouldHaveSingleItem().ShouldEndWith($":{Shop}:{FirstStepId}:a:0:0");
    }

    [Fact]
    public async Task A_title_is_typed_for_a_button_that_was_shown_and_is_a_text_before_that()
    {
        using var talk = Talk.Of(Fallback, Buttons);
        await talk.Raises("shop");
        await talk.Says("Only after a fallback");
        talk.Texts.ShouldBe(["Again"]);
        await talk.Says("only after a fallback!");
        talk.Trace.Lines.ShouldContain(line => line.Text == "'Only after a fallback' was chosen");
    }

    [Fact]
    public async Task A_question_for_a_place_is_not_answered_by_signs_that_say_nothing()
    {
        using var talk = Talk.With($$"""
            { "type": "ask_location_action", "message": "Where?", "action": { "type": "go_to_action", "target": {{ToSecond}} } }
            """);
        await talk.Says("?");
        await talk.Says("!!!");
        talk.Trace.Lines.ShouldContain(line => line.Text == "the place that was asked for");
    }

    [Fact]
    public async Task Buttons_of_earlier_lines_may_be_pressed_also_a_day_later()
    {
        using var talk = Talk.Of(Fallback, Buttons);
        await talk.Raises("shop");
        var button = talk.Buttons.Single();
        await talk.Says("hm");
        await talk.Says("hello");
        talk.Clock.Advance(StoryState.SessionLifetime * 2);
        await talk.Turn(new Activity { Type = ActivityTypes.Message, Text = button.Text, Value = Payload.ToToken(button.Value) });
        talk.Trace.Lines.ShouldContain(line => line.Text == "'To the second' was chosen");
    }

    [Fact]
    public async Task A_button_that_was_shown_is_the_one_that_is_pressed_though_others_stand_there_now()
    {
        static string Version(string first, string second, string said) => $$"""
            { "schemaVersion": 1, "id": "{{StoryId}}", "name": "Test", "triggers": [{ "type": "fallback" }], "steps": [
              { "id": "{{FirstStepId}}", "name": "First", "actions": [{ "type": "send_quick_replies_action", "message": "Buy it?", "buttons": [
                {{To(first, first == "Yes" ? SecondStepId : "5f00000000000000000000b3")}}, {{To(second, second == "Yes" ? SecondStepId : "5f00000000000000000000b3")}}] }] },
              { "id": "{{SecondStepId}}", "name": "Yes", "actions": [{ "type": "send_text_action", "alternatives": ["Bought {{said}}"] }] },
              { "id": "5f00000000000000000000b3", "name": "No", "actions": [{ "type": "send_text_action", "alternatives": ["Not bought {{said}}"] }] }] }
            """;
        using var talk = Talk.Of(Version("Yes", "No", "then"));
        await talk.Says("?");
        var no = talk.Buttons.Single(button => button.Title == "No");
        talk.Published.Publish(StorySet.Read([("new.json", Bytes(Version("No", "Yes", "now")))]).Library!);
        await talk.Clicks("Yes");
        await talk.Says("?");

        await talk.Turn(new Activity { Type = ActivityTypes.Message, Text = "No", Value = Payload.ToToken(no.Value) });
        talk.Texts.ShouldBe(["Not bought then"]);
    }

    /// <summary>The values that a forger would try: every option of every action of all stories, and some more.</summary>
    private static IEnumerable<string> EveryValue(StoryLibrary stories) =>
        from story in stories.Stories
        from step in story.Steps.Select(step => (string?)step.Id).Append(null)
        from inFallback in new[] { false, true }
        from action in Enumerable.Range(0, new ActionPath(story.Id, step, inFallback, 0).ActionsIn(stories)?.Count ?? 0)
        from option in Enumerable.Range(0, 3)
        select ButtonValue.Of(stories.Revision, new ActionPath(story.Id, step, inFallback, action), option);

    private static string To(string title, string step) =>
        $$"""{ "title": "{{title}}", "action": { "type": "go_to_action", "target": { "type": "step", "id": "{{step}}" } } }""";
}
