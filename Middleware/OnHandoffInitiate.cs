using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Middleware;

internal static class OnHandoffInitiateExtension
{
    /// <summary>
    /// Creates a request when the bot sends the standard event <c>handoff.initiate</c>, as a story's request for a human does.
    /// </summary>
    public static void OnHandoffInitiate(
        this ITurnContext context, UserRequests requests, Turn turn, CancellationToken cancellationToken) =>
        context.OnSendActivities(async (asking, activities, next) =>
        {
            foreach (var initiation in activities.Where(IsInitiation))
            {
                var message = Message(initiation, asking.Activity);
                await requests.CreateAsync(
                    new NewUserRequest(asking.Activity.Conversation.Id, message, []) { Turn = turn }, cancellationToken);
            }

            return await next();
        });

    private static bool IsInitiation(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name == HandoffEventNames.InitiateHandoff;

    // The bot's author chooses the event's value. If it has no message, the person's last message is the best substitute.
    private static string Message(Activity initiation, Activity asked)
    {
        var message = Payload.TryGet(initiation.Value, "message", out var given) && !string.IsNullOrWhiteSpace(given) ? given : asked.Text;
        if (string.IsNullOrWhiteSpace(message)) message = HandoffEventNames.InitiateHandoff;
        return UserRequests.Shorten(message);
    }
}
