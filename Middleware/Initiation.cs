using LiveTakeover.BotFramework;
using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Middleware;

internal static class InitiationExtension
{
    /// <summary>A bot that sends the protocol's own <c>handoff.initiate</c> asks for a human, as a story does.</summary>
    public static void HeedInitiation(this ITurnContext context, UserRequests requests, CancellationToken cancellationToken) =>
        context.OnSendActivities(async (asking, activities, next) =>
        {
            foreach (var initiation in activities.Where(IsInitiation))
                await requests.CreateAsync(new NewUserRequest(asking.Activity.Conversation.Id, Message(initiation, asking.Activity), []), cancellationToken);
            return await next();
        });

    private static bool IsInitiation(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name == HandoffEventNames.InitiateHandoff;

    // The context is whatever the bot's author put there; without a message in it, what the person said last says most.
    private static string Message(Activity initiation, Activity asked)
    {
        var message = Payload.TryGet(initiation.Value, "message", out var given) && !string.IsNullOrWhiteSpace(given) ? given : asked.Text;
        if (string.IsNullOrWhiteSpace(message)) message = HandoffEventNames.InitiateHandoff;
        return string.Concat(message.EnumerateRunes().Take(UserRequests.LongestMessage));
    }
}
