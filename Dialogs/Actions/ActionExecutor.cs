using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Conditions;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Dialogs.Actions;

/// <summary>Performs one action of a step.</summary>
internal sealed class ActionExecutor(IHandover handover, IWebhook webhook, StoryWaits waits)
{
    /// <returns>The target of a jump, which skips the actions below; null to continue with the next action.</returns>
    public async Task<Target?> PerformAsync(BotAction action, ActionPath place, StoryTurn turn, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case JumpTo jump:
                return await TargetAsync(jump, TracePlace.Of(place), turn, cancellationToken);
            case Wait wait:
                await turn.SayAsync(ActivityFactory.Typing(), action, place, cancellationToken);
                await waits.WaitAsync(turn, TimeSpan.FromSeconds(wait.Duration), place, cancellationToken);
                break;
            case StoreSessionValue store:
                Remember.Put(turn.State.Session, store.Key, turn.Fill(store.Value), store.Add, store.IsInt, turn.Context.Activity.Locale);
                turn.Trace.Do($"session value {store.Key} = '{turn.State.Session[store.Key]}'", place);
                break;
            case SetUserAttribute set:
                Remember.Put(turn.User.Values, set.Key, turn.Fill(set.Value), set.Add, set.IsInt, turn.Context.Activity.Locale);
                turn.Trace.Do($"user attribute {set.Key} = '{turn.User.Values[set.Key]}'", place);
                break;
            case CreateUserRequest request:
                await RequestAsync(request, place, turn, cancellationToken);
                break;
            case PauseBot:
                turn.PausesBot = true;
                turn.Trace.Do("the bot is paused", place);
                break;
            default:
                return await SpeakAsync(action, place, turn, cancellationToken);
        }

        return null;
    }

    private static async Task<Target?> TargetAsync(
        JumpTo jump, TracePlace place, StoryTurn turn, CancellationToken cancellationToken)
    {
        var connections = place with { Path = $"{place.Path}/connections" };
        return (await jump.Connections.FirstThatHoldsAsync(connections, turn, cancellationToken))?.Target ?? jump.DefaultTarget;
    }

    private async Task RequestAsync(CreateUserRequest request, ActionPath place, StoryTurn turn, CancellationToken cancellationToken)
    {
        var message = MessageIn(turn.Language);
        var path = turn.State.Path.ConvertAll(visited => new StoryStep(visited.Story, visited.Step, visited.Answer));
        var asked = new NewUserRequest(
            turn.Context.Activity.Conversation.Id, message, path, request.AssigneeId, request.GroupId)
        {
            Translations = request.Message.French is null
                ? null
                : new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["en"] = MessageIn(Language.English),
                    ["fr"] = MessageIn(Language.French),
                },
        };
        await handover.RequestAsync(asked with { Turn = turn.Context.TurnState.Get<Turn>() }, cancellationToken);
        turn.Tally.Ask(turn.State);
        turn.Trace.Do($"a user request is open: '{message}'", place);

        // Nothing is left of a text that consists of missing values only.
        string MessageIn(Language language) =>
            turn.Fill(request.Message, language) is { } text && !string.IsNullOrWhiteSpace(text) ? UserRequests.Shorten(text) : "–";
    }

    /// <returns>Where the answer of a service jumps, if it does.</returns>
    private async Task<Target?> SpeakAsync(BotAction action, ActionPath place, StoryTurn turn, CancellationToken cancellationToken)
    {
        if (new ActivityFactory(turn, place).Of(action) is not { } line) return await AskAsync(action, place, turn, cancellationToken);
        if (line.Text is "") return null;
        await turn.SayAsync(line, action, place, cancellationToken);
        turn.Offer(action, place);
        return null;
    }

    private async Task<Target?> AskAsync(BotAction action, ActionPath place, StoryTurn turn, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(turn, () => webhook.SendAsync(action, turn, cancellationToken), cancellationToken);
        turn.Trace.Do($"{action.TypeName} went to the webhook", place);
        return answer is null ? null : await FollowAsync(answer, place, turn, cancellationToken);
    }

    /// <summary>Keeps with the person what the step says of those who reach it.</summary>
    public static void KeepData(Step reached, ActionPath place, StoryTurn turn)
    {
        if (string.IsNullOrWhiteSpace(reached.UserData)) return;
        Remember.Put(turn.User.Values, UserAttributes.DataOfStep, turn.Fill(reached.UserData), add: null, isInt: null, locale: null);
        turn.Trace.Do($"user attribute {UserAttributes.DataOfStep} = '{turn.User.Values[UserAttributes.DataOfStep]}'", place);
    }

    /// <summary>Tells the service that the person has reached a step.</summary>
    public async Task<WebhookAnswer?> TellAsync(Step reached, ActionPath place, StoryTurn turn, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(turn, () => webhook.SendAsync(reached, turn, cancellationToken), cancellationToken);
        turn.Trace.Do("the webhook was told of the step", place);
        return answer;
    }

    // The person sees what was said before the service is asked, which may take long.
    private static async Task<WebhookAnswer?> AskAsync(
        StoryTurn turn, Func<Task<WebhookAnswer?>> send, CancellationToken cancellationToken)
    {
        if (turn.Context.TurnState.Get<Turn>() is { } shown) await shown.ShowAsync(cancellationToken);
        WebhookAnswer? answer = null;
        await turn.Budget.SpendServiceTimeAsync(async () => answer = await send());
        return answer;
    }

    /// <summary>Keeps the values that a service answered, and performs its actions up to a jump.</summary>
    public async Task<Target?> FollowAsync(WebhookAnswer answer, ActionPath place, StoryTurn turn, CancellationToken cancellationToken)
    {
        foreach (var (key, value) in answer.Session) Keep(turn.State.Session, "session value", key, value, place, turn);
        foreach (var (key, value) in answer.User) Keep(turn.User.Values, "user attribute", key, value, place, turn);
        foreach (var action in answer.Actions)
        {
            if (await PerformAsync(action, place, turn, cancellationToken) is not { } jump) continue;
            return Destination.Of(turn.Stories, jump, turn.Story) is not null
                ? jump
                : throw new WebhookAnswerException($"jumps to {jump.Id}, which is no step of this story and no story.");
        }

        return null;
    }

    private static void Keep(
        Dictionary<string, string> values, string what, string key, string value, ActionPath place, StoryTurn turn)
    {
        values[key] = value;
        turn.Trace.Do($"the webhook answered: {what} {key} = '{value.Shorten(60)}'", place);
    }
}
