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
                await SpeakAsync(action, place, turn, cancellationToken);
                break;
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
        var message = turn.Fill(request.Message).Trim();
        var path = turn.State.Path.ConvertAll(visited => new StoryStep(visited.Story, visited.Step, visited.Answer));
        var asked = new NewUserRequest(
            turn.Context.Activity.Conversation.Id, Shorten(message), path, request.AssigneeId, request.GroupId);
        await handover.RequestAsync(asked with { Turn = turn.Context.TurnState.Get<Turn>() }, cancellationToken);
        turn.Trace.Do($"a user request is open: '{message}'", place);
    }

    // A person's message may exceed the limit of a request, so only its start is kept. The text is empty if it consists only of
    // missing values.
    private static string Shorten(string message)
    {
        var runes = message.EnumerateRunes().Take(UserRequests.LongestMessage);
        return message.Length == 0 ? "–" : string.Concat(runes);
    }

    private async Task SpeakAsync(BotAction action, ActionPath place, StoryTurn turn, CancellationToken cancellationToken)
    {
        if (new ActivityFactory(turn, place).Of(action) is not { } line)
        {
            if (turn.Context.TurnState.Get<Turn>() is { } shown) await shown.ShowAsync(cancellationToken);
            await turn.Budget.SpendServiceTimeAsync(() => webhook.SendAsync(action, turn, cancellationToken));
            turn.Trace.Do($"{action.TypeName} went to the webhook", place);
        }
        else if (line.Text is not "")
        {
            await turn.SayAsync(line, action, place, cancellationToken);
            turn.Offer(action, place);
        }
    }
}
