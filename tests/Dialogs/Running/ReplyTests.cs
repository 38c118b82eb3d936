using Microsoft.Bot.Schema;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

/// <summary>Then-links, triggers and fallbacks: what a person's reply leads to.</summary>
public class ReplyTests
{
    private const string Mail = """{ "type": "flow_connection", "target": { "type": "step", "id": "5f00000000000000000000a2" }, "predicates": [{ "type": "connection_predicate", "condition": { "type": "contains", "values": ["@"] }, "valueGetter": { "type": "message" } }] }""";

    private static string Ask(string more = "", string storyMore = "", string then = $$"""{ "connections": [{{Mail}}] }""") => $$"""
        { "schemaVersion": 1, "id": "5f00000000000000000000a0", "name": "Ask", "triggers": [{ "type": "keywords", "keywords": ["ask"] }], "steps": [
          { "id": "5f00000000000000000000a1", "name": "Question", "actions": [{ "type": "send_text_action", "alternatives": ["Your mail?"] }], "then": {{then}} {{more}} },
          { "id": "5f00000000000000000000a2", "name": "Answer", "actions": [{ "type": "send_text_action", "alternatives": ["Got {{"{{@message}}"}}"] }] },
          { "id": "5f00000000000000000000a3", "name": "Enough", "actions": [{ "type": "send_text_action", "alternatives": ["Never mind"] }] }] {{storyMore}} }
        """;

    private static readonly string General = With("""{ "type": "send_text_action", "alternatives": ["General fallback"] }""");

    private const string Other = """
        { "schemaVersion": 1, "id": "5f00000000000000000000d0", "name": "Other",
          "triggers": [{ "type": "intent", "id": "5f0000000000000000000int", "name": "weather", "phrases": ["what is the weather"] },
                       { "type": "custom_event", "name": "basket-left" }, { "type": "url_loaded_event", "url": "https://lumen.example/lamps" }, { "type": "welcome" }],
          "steps": [{ "id": "5f00000000000000000000d1", "name": "Sun", "actions": [{ "type": "send_text_action", "alternatives": ["Sunny"] }] }] }
        """;

    [Fact]
    public async Task A_link_that_holds_is_followed()
    {
        using var talk = await Asked(Ask());
        await talk.Says("ada@lumen.example");
        talk.Texts.ShouldBe(["Got ada@lumen.example"]);
    }

    [Fact]
    public async Task The_default_target_takes_every_other_reply()
    {
        using var talk = await Asked(
            Ask(then: $$"""{ "connections": [{{Mail}}], "defaultTarget": { "type": "step", "id": "5f00000000000000000000a3" } }"""));
        await talk.Says("none");
        talk.Texts.ShouldBe(["Never mind"]);
    }

    [Theory]
    [InlineData(
        "", "Sunny"), InlineData(""", "leaveOnIntent": true""", "Sunny"), InlineData(""", "leaveOnIntent": false""", "General fallback")]
    public async Task A_step_may_be_left_for_another_story_unless_it_says_no(string more, string said)
    {
        using var talk = await Asked(Ask(more));
        await talk.Says("What is the weather?");
        talk.Texts.ShouldBe([said]);
    }

    [Fact]
    public async Task A_fallback_asks_again_as_often_as_it_may_and_then_leads_on()
    {
        using var talk = await Asked(Ask(""", "fallback": { "maxAttempts": 2, "actions": [{ "type": "send_text_action", "alternatives": ["Again?"] }], "target": { "type": "step", "id": "5f00000000000000000000a3" } }"""));
        await talk.Says("one");
        talk.Texts.ShouldBe(["Again?"]);
        await talk.Says("two");
        talk.Texts.ShouldBe(["Again?"]);
        await talk.Says("three");
        talk.Texts.ShouldBe(["Never mind"]);
    }

    [Fact]
    public async Task After_a_retry_the_right_answer_still_counts()
    {
        using var talk = await Asked(Ask(""", "fallback": { "actions": [{ "type": "send_text_action", "alternatives": ["Again?"] }] }"""));
        await talk.Says("one");
        await talk.Says("ada@lumen.example");
        talk.Texts.ShouldBe(["Got ada@lumen.example"]);
    }

    [Fact]
    public async Task The_steps_fallback_comes_before_the_storys_and_that_before_the_general_one()
    {
        using var talk = await Asked(Ask(
            """, "fallback": { "maxAttempts": 1, "actions": [{ "type": "send_text_action", "alternatives": ["Step fallback"] }] }""",
            """, "fallback": { "maxAttempts": 2, "actions": [{ "type": "send_text_action", "alternatives": ["Story fallback"] }] }"""));
        await talk.Says("x");
        talk.Texts.ShouldBe(["Step fallback"]);
        await talk.Says("x");
        talk.Texts.ShouldBe(["Story fallback"]);
        await talk.Says("x");
        talk.Texts.ShouldBe(["General fallback"]);
    }

    [Fact]
    public async Task A_custom_event_a_page_and_an_arrival_start_stories()
    {
        using var talk = Talk.Of(General, Other);
        await talk.Raises("basket-left");
        talk.Texts.ShouldBe(["Sunny"]);
        await talk.Raises("url_loaded_event", new { url = "https://lumen.example/lamps/ada" });
        talk.Texts.ShouldBe(["Sunny"]);
    }

    [Fact]
    public async Task A_person_is_greeted_once()
    {
        using var talk = Talk.Of(General, Other);
        await talk.Arrives();
        talk.Texts.ShouldBe(["Sunny"]);
        await talk.Arrives();
        talk.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_bots_own_arrival_is_not_greeted()
    {
        using var talk = Talk.Of(General, Other);
        await talk.Turn(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("bot", "Bot")] });
        talk.Replies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("webchat/join"), InlineData("unknown")]
    public async Task An_event_that_no_story_knows_is_met_with_silence(string name)
    {
        using var talk = Talk.Of(General, Other);
        await talk.Raises(name);
        await talk.Raises("url_loaded_event", "https://elsewhere.example");
        talk.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_fallback_story_the_person_is_told_that_something_is_wrong()
    {
        using var talk = Talk.Of(Other);
        talk.Locale = "fr";
        await talk.Says("?");
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith("Désolé");
        talk.Logs.Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_intent_can_be_asked_for_in_a_condition()
    {
        var story = Ask(
            """, "leaveOnIntent": false""",
            then: """{ "connections": [{ "type": "flow_connection", "target": { "type": "step", "id": "5f00000000000000000000a3" }, "predicates": [{ "type": "connection_predicate", "condition": { "type": "match_intent", "intent": { "type": "intent", "id": "5f0000000000000000000int", "name": "weather" } }, "valueGetter": { "type": "message" } }] }] }""");
        using var talk = await Asked(story);
        await talk.Says("what is the weather");
        talk.Texts.ShouldBe(["Never mind"]);
        talk.Trace.Lines.ShouldContain(line => line.Text.Contains("matched 'what is the weather' 1.00"));
    }

    [Fact]
    public async Task After_an_agent_the_story_goes_on_where_it_says()
    {
        using var talk = await Asked(Ask(storyMore: """, "afterRelease": { "type": "step", "id": "5f00000000000000000000a3" }"""));
        await talk.Raises("handoff.status", new { state = "accepted" });
        talk.Replies.ShouldBeEmpty();
        await talk.Raises("handoff.status", new { state = "completed" });
        talk.Texts.ShouldBe(["Never mind"]);
    }

    private static async Task<Talk> Asked(string story)
    {
        var talk = Talk.Of(story, General, Other);
        await talk.Says("ask");
        talk.Texts.ShouldBe(["Your mail?"]);
        return talk;
    }
}
