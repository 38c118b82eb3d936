namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public static IMessageActivity CreateMessageActivity() => new Activity { Type = ActivityTypes.Message, Attachments = [], Entities = [] };
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity { Type = ActivityTypes.ContactRelationUpdate };
    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [], MembersRemoved = [] };
    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };
    public static IHandoffActivity CreateHandoffActivity() => new Activity { Type = ActivityTypes.Handoff };
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity { Type = ActivityTypes.EndOfConversation };
    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };
    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    public static ITraceActivity CreateTraceActivity(string name, string? valueType = null, object? value = null, string? label = null) =>
        new Activity { Type = ActivityTypes.Trace, Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    public IMessageActivity? AsMessageActivity() => As(ActivityTypes.Message);
    public IContactRelationUpdateActivity? AsContactRelationUpdateActivity() => As(ActivityTypes.ContactRelationUpdate);
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);
    public IConversationUpdateActivity? AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);
    public ITypingActivity? AsTypingActivity() => As(ActivityTypes.Typing);
    public IEndOfConversationActivity? AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);
    public IEventActivity? AsEventActivity() => As(ActivityTypes.Event);
    public IInvokeActivity? AsInvokeActivity() => As(ActivityTypes.Invoke);
    public IMessageUpdateActivity? AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);
    public IMessageDeleteActivity? AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);
    public IMessageReactionActivity? AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);
    public ISuggestionActivity? AsSuggestionActivity() => As(ActivityTypes.Suggestion);
    public ITraceActivity? AsTraceActivity() => As(ActivityTypes.Trace);
    public IHandoffActivity? AsHandoffActivity() => As(ActivityTypes.Handoff);
    public ICommandActivity? AsCommandActivity() => As(ActivityTypes.Command);
    public ICommandResultActivity? AsCommandResultActivity() => As(ActivityTypes.CommandResult);

    // A type may have a sub-type: `message/test` is a message, `messageReaction` is not.
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    Activity? As(string activityType) => IsActivity(activityType) ? this : null;
}
