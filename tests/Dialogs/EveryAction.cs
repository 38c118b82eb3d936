using System.Text.Json.Serialization;
using LiveTakeover.Dialogs.Model;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests;

/// <summary>One valid action of each type that a story can contain.</summary>
internal static class EveryAction
{
    private const string GoTo = $$"""{ "type": "go_to_action", "target": {{ToSecond}} }""";
    private const string OpenUrl = """{ "type": "open_url_action", "url": "https://lumen.example" }""";
    private const string Button = $$"""{ "type": "button", "title": "Go", "action": {{GoTo}} }""";
    private const string Connection = $$"""
        { "type": "flow_connection", "target": {{ToSecond}}, "predicates": [
          { "type": "connection_agent_predicate", "condition": { "type": "is_available" } },
          { "type": "connection_team_predicate", "condition": { "type": "is_online" } },
          { "type": "connection_user_predicate", "condition": { "type": "is_logged" } },
          { "type": "connection_predicate", "condition": { "type": "match_regexp", "pattern": "a+" }, "valueGetter": { "type": "message" } },
          { "type": "connection_predicate", "condition": { "type": "contains", "values": ["a"] }, "valueGetter": { "type": "session_value", "key": "k" } },
          { "type": "connection_predicate", "condition": { "type": "is_less_than", "maximum": 3 }, "valueGetter": { "type": "user_attribute", "key": "k" } },
          { "type": "connection_predicate", "condition": { "type": "is_set" }, "valueGetter": { "type": "attachment_value", "key": "k" } }] }
        """;

    public static readonly string[] Json =
    [
        """{ "type": "send_text_action", "alternatives": [{ "en": "Hello", "fr": "Bonjour" }, "Hi"] }""",
        """{ "type": "wait_action", "duration": 1 }""",
        """{ "type": "send_image_action", "imageURL": "https://lumen.example/a.png", "alt": "A lamp" }""",
        $$"""
        { "type": "send_quick_replies_action", "message": "Which?", "buttons": [
          { "title": "Go", "action": { "type": "go_to_action", "target": {{ToSecond}}, "sessionValues": { "a": { "b": [1, null] } } } },
          { "title": "Say", "action": { "type": "legacy_reply_to_message_action", "message": "m",
            "attachments": [{ "type": "document_attachment", "name": "n", "url": "u" }] } },
          { "title": "Share", "action": { "type": "share_action" } },
          { "title": "Rate", "action": { "type": "customer_satisfaction_callback_action", "kind": "positive", "target": null } }] }
        """,
        $$"""
        { "type": "send_cards_action", "cards": [{ "type": "card", "title": "Ada", "subtitle": "Brass", "alt": "A lamp",
          "imageURL": "https://lumen.example/a.png", "url": "https://lumen.example", "buttons": [{{Button}}] }] }
        """,
        $$"""
        { "type": "send_simple_cards_action", "cards": [{ "type": "simple_card", "title": "Ada",
          "buttons": [{ "type": "open_url_button", "title": "Open", "action": {{OpenUrl}} }] }] }
        """,
        $$"""
        { "type": "send_choices_list_action", "message": "m", "placeholder": "p", "action": {{GoTo}}, "sections": [
          { "type": "section", "title": "t", "choices": [{ "type": "choice", "title": "c", "sessionValues": { "a": 1 } }] }] }
        """,
        $$"""
        { "type": "customer_satisfaction_action", "message": "Happy?", "choices": [
          { "type": "customer_satisfaction_choice", "kind": "positive", "label": "Yes", "target": {{ToSecond}}, "matchingIntent": null },
          { "type": "customer_satisfaction_choice", "kind": "negative", "label": "No", "target": null, "matchingIntent": null }] }
        """,
        $$"""{ "type": "ask_location_action", "message": "Where?", "action": {{GoTo}} }""",
        """
        { "type": "ask_document_action", "message": "Send", "documents": [
          { "type": "asked_document", "name": "invoice", "message": "m", "authorizedFileTypes": ["pdf"] }] }
        """,
        """{ "type": "send_js_event_action", "event": "open", "payload": { "a": [1, { "b": null }] } }""",
        """{ "type": "store_session_value_action", "key": "k", "value": "v", "add": true, "isInt": false }""",
        """{ "type": "set_user_attribute_action", "key": "k", "value": "v" }""",
        $$"""{ "type": "jump_to_action", "connections": [{{Connection}}], "defaultTarget": {{ToSecond}} }""",
        """{ "type": "create_user_request_action", "message": "m", "assigneeID": "a", "groupID": "g" }""",
        """{ "type": "pause_bot_action" }""",
        """{ "type": "send_email_action", "recipient": "ada@lumen.example", "subject": "s", "content": "c", "userAttachments": true }""",
        """
        { "type": "send_webhook_request_action", "url": "https://lumen.example", "description": "d", "service": "custom",
          "fields": [{ "type": "webhook_request_field", "key": "k", "value": "v" }] }
        """,
        $$"""
        { "type": "send_ai_task_action", "engine": { "type": "ai_task_engine", "name": "e", "opts": { "a": [1] } },
          "behaviors": [{ "type": "ai_task_behavior", "name": "b", "connections": [{{Connection}}] }],
          "defaultTarget": null, "selectTarget": {{ToSecond}}, "userAttributes": true }
        """,
        """{ "type": "google_custom_search_action", "query": "q", "customEngineID": "c", "limit": 3 }""",
        """
        { "type": "create_zendesk_ticket_action", "user": { "email": "e", "name": "n", "phoneNumber": "1" }, "description": "d", "subject": "s",
          "ticketType": "task", "ticketPriority": "low", "tags": ["t"], "groupID": "1", "assigneeID": "2" }
        """,
        """{ "type": "assign_intercom_conversation_action", "assigneeID": "1" }""",
        """{ "type": "close_intercom_conversation_action" }""",
        """
        { "type": "transfer_iadvize_conversation_action", "distribution_rule": { "id": "i", "label": "l" }, "failed_transfer_message": "m" }
        """,
        """{ "type": "close_iadvize_conversation_action" }""",
    ];

    /// <summary>The names of all types, on the wire.</summary>
    public static IEnumerable<string> Types => typeof(BotAction)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>()
        .Select(derived => (string)derived.TypeDiscriminator!);
}
