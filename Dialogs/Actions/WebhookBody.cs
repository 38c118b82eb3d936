using System.Text.Json;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;

namespace LiveTakeover.Dialogs.Actions;

/// <summary>What a service is sent. Its templates are filled, so that the receiver needs no template engine.</summary>
internal static class WebhookBody
{
    /// <summary>The topic of steps.</summary>
    public const string StepReached = "conversation.step_reached";

    private static readonly string[] Named = ["email", "firstName", "lastName", "phoneNumber"];

    public static string Of(BotAction action, StoryTurn turn) => JsonSerializer.Serialize(new
    {
        topic = "story.action",
        conversationId = turn.Context.Activity.Conversation.Id,
        user = new { id = turn.Value("user.id"), name = turn.Value("user.name") },
        story = turn.State.StoryId,
        step = turn.State.StepId,
        message = turn.State.Message,
        session = turn.State.Session,
        fields = action is SendWebhookRequest request
            ? request.Fields.ToDictionary(field => field.Key, field => turn.Fill(field.Value), StringComparer.Ordinal)
            : null,
        action = Filled(action, turn),
    }, StoryFile.Json);

    public static string Of(Step reached, StoryTurn turn, DateTimeOffset now) => JsonSerializer.Serialize(new
    {
        topic = StepReached,
        timestamp = now.ToUnixTimeSeconds(),
        type = "notification_event",
        data = new
        {
            type = "step_reached_event",
            conversationID = turn.Context.Activity.Conversation.Id,
            channel = turn.Context.Activity.ChannelId,
            interlocutor = Person(turn),
            session = new { values = turn.State.Session },
            step = new
            {
                id = reached.Id,
                name = reached.Name,
                userData = reached.UserData is { } data ? turn.Fill(data) : null,
                actions = reached.Actions.Select(action => Filled(action, turn)),
            },
            input = new { type = "message", text = turn.State.Message },
        },
    }, StoryFile.Json);

    private static Dictionary<string, object?> Person(StoryTurn turn)
    {
        var person = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = turn.Value("user.id") };
        foreach (var name in Named) person[name] = turn.Value($"user.{name}");
        person["isLogged"] = turn.Value("user.isLogged") == "true";
        person["customAttributes"] = turn.User.Values;
        return person;
    }

    private static object? Filled(BotAction action, StoryTurn turn) =>
        Filled(JsonSerializer.SerializeToElement(action, StoryFile.Json), turn);

    private static object? Filled(JsonElement element, StoryTurn turn) => element.ValueKind switch
    {
        JsonValueKind.String => turn.Fill(element.GetString()!),
        JsonValueKind.Array => element.EnumerateArray().Select(item => Filled(item, turn)).ToList(),
        JsonValueKind.Object =>
            element.EnumerateObject().ToDictionary(member => member.Name, member => Filled(member.Value, turn), StringComparer.Ordinal),
        _ => element,
    };
}
