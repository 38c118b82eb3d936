using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveTakeover.Dialogs.Model;

/// <summary>One action of the bot in a step. The names on the wire are those of the published vocabulary.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SendText), "send_text_action")]
[JsonDerivedType(typeof(Wait), "wait_action")]
[JsonDerivedType(typeof(SendImage), "send_image_action")]
[JsonDerivedType(typeof(SendQuickReplies), "send_quick_replies_action")]
[JsonDerivedType(typeof(SendCards), "send_cards_action")]
[JsonDerivedType(typeof(SendSimpleCards), "send_simple_cards_action")]
[JsonDerivedType(typeof(SendChoicesList), "send_choices_list_action")]
[JsonDerivedType(typeof(StoreSessionValue), "store_session_value_action")]
[JsonDerivedType(typeof(SetUserAttribute), "set_user_attribute_action")]
[JsonDerivedType(typeof(JumpTo), "jump_to_action")]
[JsonDerivedType(typeof(CreateUserRequest), "create_user_request_action")]
[JsonDerivedType(typeof(PauseBot), "pause_bot_action")]
[JsonDerivedType(typeof(CustomerSatisfaction), "customer_satisfaction_action")]
[JsonDerivedType(typeof(AskLocation), "ask_location_action")]
[JsonDerivedType(typeof(AskDocument), "ask_document_action")]
[JsonDerivedType(typeof(SendJsEvent), "send_js_event_action")]
[JsonDerivedType(typeof(SendEmail), "send_email_action")]
[JsonDerivedType(typeof(SendWebhookRequest), "send_webhook_request_action")]
[JsonDerivedType(typeof(SendAiTask), "send_ai_task_action")]
[JsonDerivedType(typeof(GoogleCustomSearch), "google_custom_search_action")]
[JsonDerivedType(typeof(CreateZendeskTicket), "create_zendesk_ticket_action")]
[JsonDerivedType(typeof(AssignIntercomConversation), "assign_intercom_conversation_action")]
[JsonDerivedType(typeof(CloseIntercomConversation), "close_intercom_conversation_action")]
[JsonDerivedType(typeof(TransferIadvizeConversation), "transfer_iadvize_conversation_action")]
[JsonDerivedType(typeof(CloseIadvizeConversation), "close_iadvize_conversation_action")]
public abstract record BotAction
{
    /// <summary>The name of the action on the wire, e.g. <c>send_text_action</c>.</summary>
    [JsonIgnore]
    public string TypeName => WireNames[GetType()];

    private static readonly Dictionary<Type, string> WireNames = typeof(BotAction)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>()
        .ToDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);
}

// Actions that show something.
public sealed record SendText(IReadOnlyList<LocalizedText> Alternatives) : BotAction;

/// <param name="Duration">In seconds.</param>
public sealed record Wait(double Duration) : BotAction;

public sealed record SendImage([property: JsonPropertyName("imageURL")] string ImageUrl, LocalizedText? Alt) : BotAction;

public sealed record SendQuickReplies(LocalizedText Message, IReadOnlyList<Button> Buttons) : BotAction;

public sealed record SendCards(IReadOnlyList<Card> Cards) : BotAction;

public sealed record SendSimpleCards(IReadOnlyList<Card> Cards) : BotAction;

public sealed record SendChoicesList(
    LocalizedText? Message, LocalizedText Placeholder, IReadOnlyList<Section> Sections, GoTo Action) : BotAction;

public sealed record CustomerSatisfaction(LocalizedText Message, IReadOnlyList<SatisfactionChoice> Choices) : BotAction;

public sealed record AskLocation(LocalizedText Message, GoTo Action) : BotAction;

public sealed record AskDocument(LocalizedText Message, IReadOnlyList<AskedDocument> Documents) : BotAction;

public sealed record SendJsEvent(string Event, IReadOnlyDictionary<string, JsonElement>? Payload) : BotAction;

// Actions that store values.
public sealed record StoreSessionValue(string Key, LocalizedText Value, bool? Add, bool? IsInt) : BotAction;

public sealed record SetUserAttribute(string Key, LocalizedText Value, bool? Add, bool? IsInt) : BotAction;

// Actions that jump, and that involve the support team.
public sealed record JumpTo(IReadOnlyList<Connection> Connections, Target? DefaultTarget) : BotAction;

public sealed record CreateUserRequest(
    LocalizedText Message,
    [property: JsonPropertyName("assigneeID")] string? AssigneeId,
    [property: JsonPropertyName("groupID")] string? GroupId) : BotAction;

public sealed record PauseBot : BotAction;

// Actions that call outside services.
public sealed record SendEmail(
    string Recipient, LocalizedText Subject, LocalizedText Content, string? FromName, string? FromEmail,
    string? ReplyToEmail, string? ReplyToName, bool? UserAttachments) : BotAction;

public sealed record SendWebhookRequest(
    string Url, string Description, string Service, IReadOnlyList<WebhookField> Fields) : BotAction;

public sealed record WebhookField(string Key, string Value);

public sealed record SendAiTask(
    AiEngine Engine, IReadOnlyList<AiBehavior> Behaviors, Target? DefaultTarget, Target? SelectTarget,
    bool? UserAttributes) : BotAction;

public sealed record AiEngine(string Name, IReadOnlyDictionary<string, JsonElement> Opts);

public sealed record AiBehavior(string Name, IReadOnlyList<Connection> Connections);

public sealed record GoogleCustomSearch(
    string Query, [property: JsonPropertyName("customEngineID")] string CustomEngineId, int Limit) : BotAction;

public sealed record CreateZendeskTicket(
    ZendeskUser User, LocalizedText Description, LocalizedText? Subject, string? TicketType, string? TicketPriority,
    IReadOnlyList<string>? Tags,
    [property: JsonPropertyName("groupID")] string? GroupId,
    [property: JsonPropertyName("assigneeID")] string? AssigneeId) : BotAction;

public sealed record ZendeskUser(string? Email, string? Name, string? PhoneNumber);

public sealed record AssignIntercomConversation([property: JsonPropertyName("assigneeID")] string? AssigneeId) : BotAction;

public sealed record CloseIntercomConversation : BotAction;

public sealed record TransferIadvizeConversation(
    [property: JsonPropertyName("distribution_rule")] DistributionRule DistributionRule,
    [property: JsonPropertyName("failed_transfer_message")] LocalizedText? FailedTransferMessage) : BotAction;

public sealed record DistributionRule(string Id, string Label);

public sealed record CloseIadvizeConversation : BotAction;
