using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>Finds actions for which the host lacks something: a service to go to, or the agent that they name.</summary>
internal static class HostCheck
{
    public static void Check(Story story, StoryHost host, Findings found)
    {
        foreach (var (actions, path) in ActionLists.Of(story))
            for (var index = 0; index < actions.Count; index++)
                Check(actions[index], $"{path}/{index}", host, found);
        for (var index = 0; index < story.Steps.Count; index++)
            if (story.Steps[index].Webhook == true && !host.HasService)
                found.Warn(
                    $"steps/{index}/webhook", "tells a service of the step, and the bot has none: the step's own actions are performed.",
                    "Set Stories:Webhook:Url.");
    }

    private static void Check(BotAction action, string path, StoryHost host, Findings found)
    {
        if (NeedsService(action) && !host.HasService)
            found.Warn(
                path, "needs a service to go to, and the bot has none: it fails.",
                "Set Stories:Webhook:Url, or write a send_webhook_request_action, which names its address.");
        if (action is CreateUserRequest { AssigneeId: { Length: > 0 } assignee } && host.Agents?.Contains(assignee) == false)
            found.Warn(
                $"{path}/assigneeID", $"is '{assignee.Shorten(60)}', and no agent has this id: the request is assigned to nobody.",
                "Write the id of an administrator or a support agent, or leave it out.");
    }

    private static bool NeedsService(BotAction action) => action is SendEmail or SendAiTask or GoogleCustomSearch or CreateZendeskTicket
        or AssignIntercomConversation or CloseIntercomConversation or TransferIadvizeConversation or CloseIadvizeConversation;
}
