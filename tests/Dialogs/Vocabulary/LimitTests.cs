using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Vocabulary;

public class LimitTests
{
    [Theory]
    [MemberData(nameof(TextLimits))]
    public void A_text_may_be_as_long_as_its_limit_and_no_longer(string action, int min, int max)
    {
        Errors(With(action.Replace("~", Long(max)))).ShouldBeEmpty();
        Errors(With(action.Replace("~", Long(max + 1)))).ShouldHaveSingleItem().Problem.ShouldContain($"{max} are allowed");
        if (min > 0)
        {
            Errors(With(action.Replace("~", Long(min)))).ShouldBeEmpty();
            Errors(With(action.Replace("~", Long(min - 1)))).ShouldNotBeEmpty();
        }
    }

    public static TheoryData<string, int, int> TextLimits => new()
    {
        { """{ "type": "send_text_action", "alternatives": [~] }""", 1, 1000 },
        { """{ "type": "send_image_action", "imageURL": "https://lumen.example/a.png", "alt": ~ }""", 0, 500 },
        { QuickReplies(message: "~"), 1, 1000 },
        { QuickReplies(title: "~"), 1, 60 },
        { QuickReplies(action: """{ "type": "legacy_reply_to_message_action", "message": ~ }"""), 1, 1000 },
        { Cards("""{ "type": "card", "title": ~ }"""), 1, 80 },
        { Cards("""{ "type": "card", "title": "t", "subtitle": ~ }"""), 0, 80 },
        { Cards("""{ "type": "card", "title": "t", "alt": ~ }"""), 0, 500 },
        { Cards("""{ "type": "card", "title": "t", "url": ~ }"""), 0, 500 },
        { Cards("""{ "type": "card", "title": "t", "buttons": [{ "type": "button", "title": ~, "action": { "type": "share_action" } }] }"""), 1, 20 },
        { Choices(message: "~"), 1, 500 },
        { Choices(placeholder: "~"), 1, 45 },
        { Choices(title: "~"), 1, 500 },
        { """{ "type": "store_session_value_action", "key": ~, "value": "v" }""", 1, 100 },
        { """{ "type": "store_session_value_action", "key": "k", "value": ~ }""", 1, 200 },
        { """{ "type": "set_user_attribute_action", "key": ~, "value": "v" }""", 1, 100 },
        { """{ "type": "set_user_attribute_action", "key": "k", "value": ~ }""", 1, 2000 },
        { """{ "type": "create_user_request_action", "message": ~ }""", 1, 1000 },
        { Survey(message: "~"), 1, 1000 },
        { Survey(label: "~"), 0, 60 },
        { $$"""{ "type": "ask_location_action", "message": ~, "action": { "type": "go_to_action", "target": {{ToSecond}} } }""", 1, 1000 },
        { Documents(message: "~"), 0, 300 },
        { Documents(name: "~"), 1, 150 },
        { """{ "type": "send_js_event_action", "event": ~ }""", 1, 200 },
        { Email("recipient"), 0, 150 },
        { Email("subject"), 0, 150 },
        { Email("content"), 0, 1500 },
        { Email("fromName"), 0, 50 },
        { Email("fromEmail"), 0, 150 },
        { Email("replyToEmail"), 0, 150 },
        { Email("replyToName"), 0, 50 },
        { """{ "type": "send_webhook_request_action", "url": ~, "description": "", "service": "custom", "fields": [] }""", 1, 500 },
        { """{ "type": "send_webhook_request_action", "url": "u", "description": ~, "service": "custom", "fields": [] }""", 0, 500 },
        { WebhookField("~", "\"v\""), 1, 100 },
        { WebhookField("\"k\"", "~"), 1, 2048 },
        { """{ "type": "google_custom_search_action", "query": ~, "customEngineID": "c", "limit": 1 }""", 1, 2048 },
        { """{ "type": "create_zendesk_ticket_action", "user": {}, "description": ~ }""", 1, 1500 },
        { """{ "type": "create_zendesk_ticket_action", "user": {}, "description": "d", "subject": ~ }""", 0, 100 },
        { """{ "type": "create_zendesk_ticket_action", "user": {}, "description": "d", "tags": [~] }""", 0, 80 },
        { When("""{ "type": "is_set" }""", """{ "type": "session_value", "key": ~ }"""), 1, 100 },
        { When("""{ "type": "is_set" }""", """{ "type": "user_attribute", "key": ~ }"""), 1, 100 },
        { When("""{ "type": "is_set" }""", """{ "type": "attachment_value", "key": ~ }"""), 1, 150 },
    };

    [Theory]
    [MemberData(nameof(ListLimits))]
    public void A_list_may_hold_as_many_items_as_its_limit_and_no_more(string action, string item, int min, int max)
    {
        Errors(With(action.Replace("~", List(min, item)))).ShouldBeEmpty();
        Errors(With(action.Replace("~", List(max, item)))).ShouldBeEmpty();
        Errors(With(action.Replace("~", List(max + 1, item)))).ShouldHaveSingleItem().Problem.ShouldContain($"{max} are allowed");
        if (min > 0)
            Errors(With(action.Replace("~", List(min - 1, item)))).ShouldHaveSingleItem().Problem.ShouldContain($"at least {min}");
    }

    public static TheoryData<string, string, int, int> ListLimits => new()
    {
        { """{ "type": "send_text_action", "alternatives": ~ }""", "\"Hello\"", 1, 10 },
        { """{ "type": "send_quick_replies_action", "message": "m", "buttons": ~ }""", """{ "title": "t", "action": { "type": "share_action" } }""", 1, 11 },
        { """{ "type": "send_cards_action", "cards": ~ }""", """{ "type": "card", "title": "t" }""", 1, 25 },
        { Cards("""{ "type": "card", "title": "t", "buttons": ~ }"""), """{ "type": "button", "title": "t", "action": { "type": "share_action" } }""", 0, 3 },
        { """{ "type": "send_simple_cards_action", "cards": ~ }""", """{ "type": "simple_card", "title": "t" }""", 1, 25 },
        { """{ "type": "send_simple_cards_action", "cards": [{ "type": "simple_card", "title": "t", "buttons": ~ }] }""", """{ "type": "open_url_button", "title": "t", "action": { "type": "open_url_action", "url": "https://lumen.example" } }""", 1, 3 },
        { Choices(sections: "~"), """{ "type": "section", "title": "t", "choices": [{ "type": "choice", "title": "t" }] }""", 1, 50 },
        { Choices(sections: """[{ "type": "section", "choices": ~ }]"""), """{ "type": "choice", "title": "t" }""", 1, 100 },
        { Survey(choices: "~"), """{ "type": "customer_satisfaction_choice", "kind": "positive", "label": "", "target": null, "matchingIntent": null }""", 2, 3 },
        { """{ "type": "ask_document_action", "message": "", "documents": ~ }""", """{ "type": "asked_document", "name": "n", "message": "", "authorizedFileTypes": [] }""", 1, 20 },
        { """{ "type": "send_webhook_request_action", "url": "u", "description": "", "service": "zapier", "fields": ~ }""", """{ "type": "webhook_request_field", "key": "k", "value": "v" }""", 0, 100 },
        { """{ "type": "jump_to_action", "defaultTarget": null, "connections": ~ }""", $$"""{ "type": "flow_connection", "target": {{ToSecond}}, "predicates": [{ "type": "connection_team_predicate", "condition": { "type": "is_online" } }] }""", 0, 10 },
        { $$"""{ "type": "jump_to_action", "defaultTarget": null, "connections": [{ "type": "flow_connection", "target": {{ToSecond}}, "predicates": ~ }] }""", """{ "type": "connection_team_predicate", "condition": { "type": "is_offline" } }""", 1, 10 },
        { """{ "type": "create_zendesk_ticket_action", "user": {}, "description": "d", "tags": ~ }""", "\"t\"", 0, 10 },
    };

    [Theory]
    [InlineData("0.5", true), InlineData("7", true), InlineData("0.49", false), InlineData("7.01", false), InlineData("\"2\"", false)]
    public void A_wait_lasts_half_a_second_to_seven(string duration, bool allowed) =>
        Errors(With($$"""{ "type": "wait_action", "duration": {{duration}} }""")).Any().ShouldBe(!allowed);

    [Fact]
    public void A_wait_must_say_how_long() =>
        Errors(With("""{ "type": "wait_action" }""")).ShouldHaveSingleItem().Path.ShouldBe("steps/0/actions/0/duration");

    [Theory]
    [InlineData("1", true), InlineData("10", true), InlineData("0", false), InlineData("11", false), InlineData("1.5", false)]
    public void A_search_asks_for_one_to_ten_results(string limit, bool allowed) =>
        Errors(With($$"""{ "type": "google_custom_search_action", "query": "q", "customEngineID": "c", "limit": {{limit}} }""")).Any()
            .ShouldBe(!allowed);

    [Fact]
    public void Length_counts_code_points_as_people_do() =>
        Errors(With(
            $$"""{ "type": "send_text_action", "alternatives": ["{{string.Concat(Enumerable.Repeat("💡", 1000))}}"] }""")).ShouldBeEmpty();

    private static string QuickReplies(
        string message = "\"m\"", string title = "\"t\"", string action = """{ "type": "share_action" }""") =>
        $$"""{ "type": "send_quick_replies_action", "message": {{message}}, "buttons": [{ "type": "quick_reply", "title": {{title}}, "action": {{action}} }] }""";

    private static string Cards(string card) => $$"""{ "type": "send_cards_action", "cards": [{{card}}] }""";

    private static string Choices(string message = "null", string placeholder = "\"p\"", string title = "\"t\"", string? sections = null) =>
        $$"""{ "type": "send_choices_list_action", "message": {{message}}, "placeholder": {{placeholder}}, "sections": {{sections ?? $$"""[{ "type": "section", "choices": [{ "type": "choice", "title": {{title}} }] }]"""}}, "action": { "type": "go_to_action", "target": {{ToSecond}} } }""";

    private static string Survey(string message = "\"m\"", string label = "\"l\"", string? choices = null) =>
        $$"""{ "type": "customer_satisfaction_action", "message": {{message}}, "choices": {{choices ?? List(2, $$"""{ "type": "customer_satisfaction_choice", "kind": "neutral", "label": {{label}}, "target": null, "matchingIntent": null }""").Replace($"{label}, \"target\": null, \"matchingIntent\": null }},", "\"l\", \"target\": null, \"matchingIntent\": null },")}} }""";

    private static string Documents(string message = "\"m\"", string name = "\"n\"") =>
        $$"""{ "type": "ask_document_action", "message": {{message}}, "documents": [{ "type": "asked_document", "name": {{name}}, "message": "", "authorizedFileTypes": ["pdf"] }] }""";

    private static string Email(string field)
    {
        string[] required = ["recipient", "subject", "content"];
        var others = string.Concat(required.Where(name => name != field).Select(name => $", \"{name}\": \"x\""));
        return $$"""{ "type": "send_email_action", "{{field}}": ~{{others}} }""";
    }

    private static string WebhookField(string key, string value) =>
        $$"""{ "type": "send_webhook_request_action", "url": "u", "description": "", "service": "custom", "fields": [{ "type": "webhook_request_field", "key": {{key}}, "value": {{value}} }] }""";
}
