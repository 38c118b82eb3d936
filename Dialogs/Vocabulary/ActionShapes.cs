using static LiveTakeover.Dialogs.Vocabulary.ButtonShapes;
using static LiveTakeover.Dialogs.Vocabulary.ConnectionShapes;
using static LiveTakeover.Dialogs.Vocabulary.Field;
using static LiveTakeover.Dialogs.Vocabulary.Shapes;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>The shapes of all actions that a step may contain, with their limits.</summary>
internal static class ActionShapes
{
    public static readonly Shape Action = new OneOfShape(
        "action",
        [.. Saying(), .. Remembering(), .. Handing(), .. Reaching(), .. Vendors()]);

    public static readonly Shape Actions = List(Action, max: 100);

    private static IEnumerable<ObjectShape> Saying() =>
    [
        Of("send_text_action",
            Required("alternatives", List(Said(1, 1000), 1, 10)),
            Optional("text", Kept(1, 1000))),
        Of("wait_action", Required("duration", new NumberShape(0.5, 7))),
        Of("send_image_action", Required("imageURL", WebAddress()), Optional("alt", Said(0, 500))),
        Of("send_quick_replies_action", Required("message", Said(1, 1000)), Required("buttons", List(QuickReply, 1, 11))),
        Of("send_cards_action", Required("cards", List(ACard, 1, 25))),
        Of("send_simple_cards_action", Required("cards", List(SimpleCard, 1, 25))),
        new ObjectShape("send_choices_list_action", Tag.Required,
            Optional("message", Said(1, 500)),
            Required("placeholder", Said(1, 45)),
            Required("sections", List(ASection, 1, 50)),
            Required("action", AGoTo)) { Also = TitlesTellSectionsApart },
        Of("customer_satisfaction_action",
            Required("message", Said(1, 1000)),
            Required("choices", List(SatisfactionChoice, 2, 3))),
        Of("ask_location_action", Required("message", Said(1, 1000)), Required("action", AGoTo)),
        Of("ask_document_action", Required("message", Said(0, 300)), Required("documents", List(AskedDocument, 1, 20))),
        Of("send_js_event_action", Required("event", Text(1, 200)), Optional("payload", FreeObject)),
    ];

    private static Shape SatisfactionChoice => Of("customer_satisfaction_choice",
        Required("kind", Kind),
        Required("label", Said(0, 60)),
        Nullable("target", ATarget),
        Nullable("matchingIntent", AnIntent));

    private static Shape AskedDocument => Of("asked_document",
        Required("name", Text(1, 150)),
        Required("message", Said(0, 300)),
        Required("authorizedFileTypes", List(Text())));

    private static IEnumerable<ObjectShape> Remembering() =>
    [
        Of("store_session_value_action",
            Required("key", Key(100)), Required("value", Kept(1, 200)), Optional("add", Switch), Optional("isInt", Switch)),
        Of("set_user_attribute_action",
            Required("key", AttributeKey), Required("value", Kept(1, 2000)), Optional("add", Switch), Optional("isInt", Switch)),
    ];

    private static IEnumerable<ObjectShape> Handing() =>
    [
        Of("jump_to_action", Required("connections", Connections), Nullable("defaultTarget", ATarget)),
        Of("create_user_request_action",
            Required("message", Kept(1, 1000)),
            Optional("assigneeID", Text()),
            Optional("groupID", Text())),
        Bare("pause_bot_action"),
    ];

    private static IEnumerable<ObjectShape> Reaching() =>
    [
        Of("send_email_action",
            Required("recipient", Text(0, 150)), Required("subject", Kept(0, 150)), Required("content", Kept(0, 1500)),
            Optional("fromName", Text(0, 50)), Optional("fromEmail", SenderAddress),
            Optional("replyToEmail", Text(0, 150)), Optional("replyToName", Text(0, 50)), Optional("userAttachments", Switch)),
        Of("send_webhook_request_action",
            Required("url", Text(1, 500)),
            Required("description", Text(0, 500)),
            Required("service", OneOf("custom", "zapier")),
            Required("fields", List(Of("webhook_request_field",
                Required("key", Key(100)), Required("value", Text(1, 2048))), max: 100))),
    ];

    private static Shape SenderAddress => new TextShape(0, 150)
    {
        Rule = new Rule(
            text => text.Contains("@clustaar.", StringComparison.OrdinalIgnoreCase) ? "is the platform's own address." : null,
            "Write an address of your own.",
            "^((?!@[cC][lL][uU][sS][tT][aA][aA][rR]\\.).)*$"),
    };

    /// <summary>Actions that need an outside service. They are sent through the one general webhook.</summary>
    private static IEnumerable<ObjectShape> Vendors() =>
    [
        Of("send_ai_task_action",
            Required("engine", Of("ai_task_engine", Required("name", Text()), Required("opts", FreeObject))),
            Required("behaviors", List(Of("ai_task_behavior", Required("name", Text()), Required("connections", Connections)))),
            Nullable("defaultTarget", ATarget), Optional("selectTarget", ATarget), Optional("userAttributes", Switch)),
        Of("google_custom_search_action",
            Required("query", Text(1, 2048)),
            Required("customEngineID", Text(1)),
            Required("limit", new NumberShape(1, 10) { Whole = true })),
        Of("create_zendesk_ticket_action",
            Required("user", new ObjectShape("zendesk_user", Tag.None,
                Optional("email", Text(0, 100)), Optional("name", Text(0, 100)), Optional("phoneNumber", Text()))),
            Required("description", Kept(1, 1500)), Optional("subject", Kept(0, 100)),
            Optional("ticketType", OneOf("", "question", "incident", "problem", "task")),
            Optional("ticketPriority", OneOf("", "urgent", "high", "normal", "low")),
            Optional("tags", List(Text(0, 80), max: 10)),
            Optional("groupID", Digits(24)), Optional("assigneeID", Digits(24))),
        Of("assign_intercom_conversation_action", Optional("assigneeID", Digits(100))),
        Bare("close_intercom_conversation_action"),
        Of("transfer_iadvize_conversation_action",
            Required("distribution_rule", new ObjectShape("iadvize_distribution_rule", Tag.None,
                Required("id", Text()), Required("label", Text()))),
            Optional("failed_transfer_message", Said(0, 1000))),
        Bare("close_iadvize_conversation_action"),
    ];

    private static ObjectShape Of(string type, params Field[] fields) => new(type, Tag.Required, fields);
}
