using System.Text.Json;
using System.Text.Json.Nodes;
using static LiveTakeover.Dialogs.Vocabulary.Field;
using static LiveTakeover.Dialogs.Vocabulary.Shapes;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>The shape of what a webhook answers to an action.</summary>
internal static class WebhookShapes
{
    private const int MostActions = 20;

    /// <summary>What would need the story afterwards, where such an action is nowhere to be found: buttons that lead on, and waits.</summary>
    private static readonly string[] NotAnswered =
    [
        "wait_action", "send_choices_list_action", "customer_satisfaction_action", "ask_location_action", "ask_document_action",
    ];

    private static readonly string[] Answered =
    [
        "send_text_action", "send_image_action", "send_quick_replies_action", "send_cards_action", "send_simple_cards_action",
        "store_session_value_action", "set_user_attribute_action", "jump_to_action", "create_user_request_action", "pause_bot_action",
        "send_js_event_action",
    ];

    public static readonly Shape Answer = new ObjectShape("webhook_answer", Tag.None,
        Optional("actions", List(new AnsweredAction(), max: MostActions)),
        Optional("session", new ObjectShape("webhook_session", Tag.None, Optional("values", new ValuesShape(Key(100))))),
        Optional("interlocutor", new ObjectShape("webhook_interlocutor", Tag.None,
            Optional("customAttributes", new ValuesShape(AttributeKey)))));

    private sealed class AnsweredAction : Shape
    {
        public override void Check(JsonElement value, string path, Findings found)
        {
            ActionShapes.Action.Check(value, path, found);
            if (found.HasErrors) return;
            var type = value.GetProperty("type").GetString()!;
            if (!Answered.Contains(type, StringComparer.Ordinal))
                found.Error(
                    Below(path, "type"), $"is {type}, which a webhook cannot answer with.",
                    NotAnswered.Contains(type, StringComparer.Ordinal)
                        ? "Jump to a step of the story that does it." : $"Use one of: {string.Join(", ", Answered)}.");
            if (LeadsOn(value))
                found.Error(
                    path, "has a button that leads to a step or a story, which a webhook's answer cannot have.",
                    "Use a legacy_reply_to_message_action or an open_url_action, or jump to a step that has the button.");
        }

        private static bool LeadsOn(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Any(LeadsOn),
            JsonValueKind.Object => IsClick(value) || value.EnumerateObject().Any(member => LeadsOn(member.Value)),
            _ => false,
        };

        private static bool IsClick(JsonElement value) =>
            value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && type.GetString() is "go_to_action" or "customer_satisfaction_callback_action";

        public override JsonObject Schema(JsonObject definitions) => ActionShapes.Action.Schema(definitions);
    }

    /// <summary>Texts, numbers and switches by their keys.</summary>
    private sealed class ValuesShape(Shape key) : Shape
    {
        public override void Check(JsonElement value, string path, Findings found)
        {
            if (!Is(value, JsonValueKind.Object, "an object", path, found)) return;
            foreach (var member in value.EnumerateObject())
                key.Check(JsonSerializer.SerializeToElement(member.Name), Below(path, member.Name), found);
        }

        public override JsonObject Schema(JsonObject definitions) => new() { ["type"] = "object" };
    }
}
