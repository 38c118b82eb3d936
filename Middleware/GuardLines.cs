using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Middleware;

internal static class GuardLinesExtension
{
    /// <summary>From here on, nothing leaves this turn that the log has not accepted under the turn's epoch.</summary>
    public static void GuardLines(this ITurnContext context, Turns turns, Turn turn, CancellationToken cancellationToken)
    {
        context.OnSendActivities(async (_, activities, next) =>
        {
            await turns.SayAsync(turn, [.. activities.Where(IsLine)], cancellationToken);
            return await next();
        });
        context.OnUpdateActivity(async (_, activity, next) =>
        {
            await turns.SayAsync(turn, [Change(ActivityTypes.MessageUpdate, activity, activity.Id, activity.Text)], cancellationToken);
            return await next();
        });
        context.OnDeleteActivity(async (sending, reference, next) =>
        {
            await turns.SayAsync(turn, [Change(ActivityTypes.MessageDelete, sending.Activity, reference.ActivityId, text: null)], cancellationToken);
            await next();
        });
    }

    // These are instructions to the adapter; the person never gets them.
    private static bool IsLine(Activity activity) =>
        activity.Type is not (ActivityTypes.Trace or "invokeResponse" or "delay");

    // The log only grows: a change to an earlier line is a line of its own that names it.
    private static Activity Change(string type, Activity of, string? activityId, string? text) => new()
    {
        Type = type,
        ReplyToId = activityId,
        Text = text,
        From = of.From,
        Recipient = of.Recipient,
        Conversation = of.Conversation,
        ChannelId = of.ChannelId,
    };
}
