using LiveTakeover.Handoff;

namespace LiveTakeover.Dialogs;

/// <summary>Performs one action of a step.</summary>
internal sealed class Performer(Judge judge, IHandover handover, IWebhook webhook, Pauses pauses)
{
    /// <returns>Where to go at once, hiding the actions below; null to go on with the next action.</returns>
    public async Task<Target?> PerformAsync(BotAction action, Place place, StoryTurn turn, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case JumpTo jump:
                return await JumpAsync(jump, turn, cancellationToken);
            case Wait wait:
                await turn.SayAsync(Speech.Typing(), action, place, cancellationToken);
                await pauses.WaitAsync(turn, TimeSpan.FromSeconds(wait.Duration), place, cancellationToken);
                break;
            case StoreSessionValue store:
                Remember.Put(turn.State.Session, store.Key, turn.Fill(store.Value), store.Add, store.IsInt);
                turn.Trace.Do($"session value {store.Key} = '{turn.State.Session[store.Key]}'");
                break;
            case SetUserAttribute set:
                Remember.Put(turn.User.Values, set.Key, turn.Fill(set.Value), set.Add, set.IsInt);
                turn.Trace.Do($"user attribute {set.Key} = '{turn.User.Values[set.Key]}'");
                break;
            case CreateUserRequest request:
                await RequestAsync(request, turn, cancellationToken);
                break;
            case PauseBot:
                turn.PausesBot = true;
                turn.Trace.Do("the bot is paused");
                break;
            default:
                await SpeakAsync(action, place, turn, cancellationToken);
                break;
        }

        return null;
    }

    async Task<Target?> JumpAsync(JumpTo jump, StoryTurn turn, CancellationToken cancellationToken)
    {
        var connection = await judge.FirstThatHoldsAsync(jump.Connections, turn, cancellationToken);
        return connection?.Target ?? jump.DefaultTarget;
    }

    async Task RequestAsync(CreateUserRequest request, StoryTurn turn, CancellationToken cancellationToken)
    {
        var message = turn.Fill(request.Message).Trim();
        var path = turn.State.Path.ConvertAll(visited => new StoryStep(visited.Story, visited.Step, visited.Answer));
        await handover.RequestAsync(
            new NewUserRequest(turn.Context.Activity.Conversation.Id, Shorten(message), path, request.AssigneeId, request.GroupId),
            cancellationToken);
        turn.Trace.Do($"a user request is open: '{message}'");
    }

    // What a person wrote may be longer than a request; its beginning says most. A text of nothing but missing values says nothing.
    static string Shorten(string message)
    {
        var runes = message.EnumerateRunes().Take(UserRequests.LongestMessage);
        return message.Length == 0 ? "–" : string.Concat(runes);
    }

    async Task SpeakAsync(BotAction action, Place place, StoryTurn turn, CancellationToken cancellationToken)
    {
        await judge.SupportAsync(turn, cancellationToken);
        if (new Speech(turn, place).Of(action) is not { } line)
        {
            await webhook.SendAsync(action, turn, cancellationToken);
            turn.Trace.Do($"{action.TypeName} went to the webhook");
        }
        else if (line.Text is not "")
        {
            await turn.SayAsync(line, action, place, cancellationToken);
        }
    }
}
