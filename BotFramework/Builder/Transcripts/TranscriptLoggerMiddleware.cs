using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Logs what a turn hears and says, including what it updates and deletes, before the turn is over, also when it throws.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    readonly ITranscriptLogger log;
    readonly TimeProvider clock;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger) : this(transcriptLogger, TimeProvider.System) { }

    internal TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        log = transcriptLogger;
        this.clock = clock;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        var lines = new List<Activity>();
        if (!IsContinuation(turnContext.Activity))
            lines.Add(Heard(turnContext.Activity));
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next();
            lines.AddRange(activities.Select(Copy));
            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next();
            lines.Add(Copy(activity, ActivityTypes.MessageUpdate));
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next();
            lines.Add(Deleted(reference));
        });
        try
        {
            await nextTurn(cancellationToken);
        }
        finally
        {
            foreach (var line in lines)
                await log.LogActivityAsync(line);
        }
    }

    // Nobody said the event that starts a proactive turn.
    static bool IsContinuation(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation };

    Activity Heard(Activity activity)
    {
        var copy = Copy(activity);
        copy.From ??= new();
        if (string.IsNullOrEmpty(copy.From.Role))
            copy.From.Role = RoleTypes.User;
        return copy;
    }

    Activity Deleted(ConversationReference reference)
    {
        var deleted = new Activity { Type = ActivityTypes.MessageDelete, Id = reference.ActivityId, Timestamp = clock.GetUtcNow() };
        return deleted.ApplyConversationReference(reference);
    }

    Activity Copy(Activity activity) => Copy(activity, activity.Type);

    Activity Copy(Activity activity, string type)
    {
        var copy = ActivityJson.Deserialize(ActivityJson.SerializeToUtf8Bytes(activity));
        copy.Type = type;
        copy.Timestamp ??= clock.GetUtcNow();
        if (string.IsNullOrEmpty(copy.Id))
            copy.Id = $"g_{Guid.NewGuid()}";
        return copy;
    }
}
