using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Middleware;

internal static class GuardLinesExtension
{
    /// <summary>From here on, nothing leaves this turn that the log has not accepted under the turn's epoch.</summary>
    public static void GuardLines(this ITurnContext context, Turns turns, Turn turn, CancellationToken cancellationToken)
    {
        var answersInResponse = context.Activity.DeliveryMode == DeliveryModes.ExpectReplies;
        context.OnSendActivities(async (_, activities, next) =>
        {
            foreach (var activity in activities) SetDelivery(activity, answersInResponse);
            await turns.SayAsync(turn, [.. activities.Where(IsLine)], cancellationToken);
            return await next();
        });
        context.OnUpdateActivity(async (_, activity, next) =>
        {
            await turns.SayAsync(turn, [Update(activity)], cancellationToken);
            return await next();
        });
        context.OnDeleteActivity(async (sending, reference, next) =>
        {
            await turns.SayAsync(turn, [Change(ActivityTypes.MessageDelete, sending.Activity, reference.ActivityId)], cancellationToken);
            await next();
        });
    }

    // These are instructions to the adapter; the person never gets them. The answer to an invoke is a line: what was
    // clicked may show it.
    private static bool IsLine(Activity activity) => activity.Type is not (ActivityTypes.Trace or "delay");

    // Whoever sends the lines of the log to a channel must know which of them went in the response already.
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

    // The log only grows: a change to an earlier line is a line of its own that names it.
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
