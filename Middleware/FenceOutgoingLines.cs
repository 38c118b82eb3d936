using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Middleware.Delivery;

namespace LiveTakeover.Middleware;

internal static class FenceOutgoingLinesExtension
{
    /// <summary>From here on, nothing leaves this turn that the log has not accepted under the turn's epoch.</summary>
    public static void FenceOutgoingLines(
        this ITurnContext context, TurnService turns, Turn turn, LinesUnderWay underWay, CancellationToken cancellationToken)
    {
        var answersInResponse = context.Activity.DeliveryMode == DeliveryModes.ExpectReplies;
        context.OnSendActivities(async (_, activities, next) =>
        {
            using var line = underWay.Enter(turn.ConversationId);
            foreach (var activity in activities) SetDelivery(activity, answersInResponse);
            await SayAsync([.. activities.Where(IsLine)]);
            if (activities.Any(IsDelay)) await turn.ShowAsync(cancellationToken);
            return await next();
        });
        context.OnUpdateActivity(async (_, activity, next) =>
        {
            using var line = underWay.Enter(turn.ConversationId);
            await SayAsync(Update(activity));
            return await next();
        });
        context.OnDeleteActivity(async (sending, reference, next) =>
        {
            using var line = underWay.Enter(turn.ConversationId);
            await SayAsync(Change(ActivityTypes.MessageDelete, sending.Activity, reference.ActivityId));
            await next();
        });

        // An adapter that sends a line itself needs it in the log before.
        Task SayAsync(params Activity[] lines) => context.Adapter is LogAdapter
            ? turns.SaySoonAsync(turn, lines, cancellationToken)
            : turns.SayAsync(turn, lines, cancellationToken);
    }

    /// <summary>
    /// Adds handlers of outgoing activities after those of all other middleware, which may change what the bot says. Handlers run
    /// in the order in which they were added, so these are added when the first activity is about to be sent.
    /// </summary>
    public static void BeforeFirstLine(this ITurnContext context, Action addHandlers)
    {
        var isFirst = true;
        context.OnSendActivities((_, _, next) =>
        {
            AddOnce();
            return next();
        });
        context.OnUpdateActivity((_, _, next) =>
        {
            AddOnce();
            return next();
        });
        context.OnDeleteActivity((_, _, next) =>
        {
            AddOnce();
            return next();
        });

        void AddOnce()
        {
            if (!isFirst) return;
            isFirst = false;
            addHandlers();
        }
    }

    // Traces and delays are instructions to the adapter, and the person never receives them. An invoke response is a line: the
    // client that sent the invoke may show it.
    private static bool IsLine(Activity activity) => activity.Type != ActivityTypes.Trace && !IsDelay(activity);

    private static bool IsDelay(Activity activity) => activity.Type == "delay";

    // The outbox must know which lines were already sent in the HTTP response.
    private static void SetDelivery(Activity activity, bool inResponse)
    {
        if (inResponse) activity.DeliveryMode = DeliveryModes.ExpectReplies;
        else if (activity.DeliveryMode == DeliveryModes.ExpectReplies) activity.DeliveryMode = null;
    }

    private static Activity Update(Activity activity)
    {
        var update = Change(ActivityTypes.MessageUpdate, activity, activity.Id);
        update.Text = activity.Text;
        update.TextFormat = activity.TextFormat;
        update.Attachments = activity.Attachments;
        update.AttachmentLayout = activity.AttachmentLayout;
        update.SuggestedActions = activity.SuggestedActions;
        update.ChannelData = activity.ChannelData;
        return update;
    }

    // The log is append-only, so a change to an earlier line is a line of its own that names the earlier one.
    private static Activity Change(string type, Activity of, string? activityId) => new()
    {
        Type = type,
        ReplyToId = activityId,
        From = of.From,
        Recipient = of.Recipient,
        Conversation = of.Conversation,
        ChannelId = of.ChannelId,
    };
}
