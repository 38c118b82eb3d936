using Microsoft.Bot.Schema;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

public class ChoosingTests
{
    private static readonly string Steps = Scenario("""
        { "type": "send_quick_replies_action", "message": "Which lamp?", "buttons": [
          { "title": { "en": "The big one", "fr": "La grande" }, "action": { "type": "go_to_action", "target": @second, "sessionValues": { "lamp": "Ada", "size": 3 } } },
          { "title": "The small one", "action": { "type": "go_to_action", "target": @second, "sessionValues": { "lamp": "Grace" } } }] }
        """, "{{@session.lamp}} {{@session.size|?}} ({{@message}})");

    [Fact]
    public async Task A_click_leads_to_its_step_with_its_session_values()
    {
        using var talk = Talk.Of(Steps);
        await talk.Says("?");
        talk.Texts.ShouldBe(["Which lamp?"]);
        await talk.Clicks("The big one");
        talk.Texts.ShouldBe(["Ada 3 (The big one)"]);
    }

    [Fact]
    public async Task The_words_of_a_button_may_be_typed_in_ones_own_language()
    {
        using var talk = Talk.Of(Steps);
        talk.Locale = "fr-FR";
        await talk.Says("?");
        await talk.Says("la GRANDE !");
        talk.Texts.ShouldBe(["Ada 3 (la GRANDE !)"]);
    }

    [Fact]
    public async Task An_old_button_still_leads_where_it_led()
    {
        using var talk = Talk.Of(Steps);
        await talk.Says("?");
        var button = talk.Buttons.First();
        await talk.Clicks("The small one");
        await talk.Turn(new Activity { Type = ActivityTypes.Message, Text = button.Text, Value = button.Value });
        talk.Texts.ShouldBe(["Ada 3 (The big one)"]);
    }

    [Theory]
    [InlineData("story-option:nowhere:x:a:0:0"), InlineData("story-option:5f00000000000000000000aa:5f00000000000000000000b1:a:9:0")]
    [InlineData("story-option:5f00000000000000000000aa:5f00000000000000000000b1:a:0:99"), InlineData("story-option:::f:0:0"), InlineData("anything")]
    public async Task A_button_that_nobody_made_counts_as_what_it_says(string value)
    {
        using var talk = Talk.Of(Steps);
        await talk.Turn(new Activity { Type = ActivityTypes.Message, Text = "hm", Value = value });
        talk.Texts.ShouldBe(["Which lamp?"]);
    }

    [Fact]
    public async Task A_list_of_choices_stores_the_values_of_the_choice()
    {
        using var talk = Talk.Of(Scenario("""
            { "type": "send_choices_list_action", "placeholder": "Choose", "action": { "type": "go_to_action", "target": @second, "sessionValues": { "from": "list" } },
              "sections": [{ "type": "section", "title": "Small", "choices": [{ "type": "choice", "title": "Ada", "sessionValues": { "lamp": "A" } }] },
                           { "type": "section", "title": "Big", "choices": [{ "type": "choice", "title": "Grace", "sessionValues": { "lamp": "G" } }] }] }
            """, "{{@session.lamp}} {{@session.from}}"));
        await talk.Says("?");
        talk.Texts.ShouldBe(["Choose"]);
        await talk.Clicks("Grace");
        talk.Texts.ShouldBe(["G list"]);
    }

    [Fact]
    public async Task A_satisfaction_survey_leads_on_and_keeps_the_answer()
    {
        using var talk = Talk.Of(Scenario("""
            { "type": "customer_satisfaction_action", "message": "Happy?", "choices": [
              { "type": "customer_satisfaction_choice", "kind": "positive", "label": "Yes", "target": @second, "matchingIntent": null },
              { "type": "customer_satisfaction_choice", "kind": "negative", "label": "No", "target": null, "matchingIntent": null }] }
            """, "You are {{@session.satisfaction}}"));
        await talk.Says("?");
        await talk.Clicks("Yes");
        talk.Texts.ShouldBe(["You are positive"]);
    }

    [Fact]
    public async Task A_survey_answer_without_a_target_is_kept_in_silence()
    {
        using var talk = Talk.Of(Scenario("""
            { "type": "customer_satisfaction_action", "message": "Happy?", "choices": [
              { "type": "customer_satisfaction_choice", "kind": "positive", "label": "Yes", "target": @second, "matchingIntent": null },
              { "type": "customer_satisfaction_choice", "kind": "negative", "label": "No", "target": null, "matchingIntent": null }] }
            """, "-"));
        await talk.Says("?");
        await talk.Clicks("No");
        talk.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_for_a_place_takes_the_next_reply()
    {
        using var talk = Talk.Of(Scenario(
            """{ "type": "ask_location_action", "message": "Where are you?", "action": { "type": "go_to_action", "target": @second } }""",
            "Near {{@session.location}}"));
        await talk.Says("?");
        await talk.Says("Lyon");
        talk.Texts.ShouldBe(["Near Lyon"]);
    }

    [Fact]
    public async Task Documents_are_kept_by_the_names_they_were_asked_for()
    {
        using var talk = Talk.Of(Scenario(
            """
            { "type": "ask_document_action", "message": "Send it", "documents": [{ "type": "asked_document", "name": "invoice", "message": "", "authorizedFileTypes": [] }] }
            """, "Thank you",
            """{ "connections": [{ "type": "flow_connection", "target": @second, "predicates": [{ "type": "connection_predicate", "condition": { "type": "is_set" }, "valueGetter": { "type": "attachment_value", "key": "invoice" } }] }] }"""));
        await talk.Says("?");
        await talk.Says("wait");
        talk.Texts.ShouldBe(["Send it"]);
        await talk.Sends("https://lumen.example/invoice.pdf");
        talk.Texts.ShouldBe(["Thank you"]);
    }

    /// <summary>One action in the first step; the second step says a text.</summary>
    private static string Scenario(string action, string text, string then = "null") => $$"""
        { "schemaVersion": 1, "id": "{{StoryId}}", "name": "Test", "triggers": [{ "type": "fallback" }], "steps": [
          { "id": "{{FirstStepId}}", "name": "First", "actions": [{{action.Replace("@second", ToSecond)}}], "then": {{then.Replace("@second", ToSecond)}} },
          { "id": "{{SecondStepId}}", "name": "Second", "actions": [{ "type": "send_text_action", "alternatives": ["{{text}}"] }] }] }
        """;
}
