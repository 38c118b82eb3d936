using LiveTakeover.BotFramework;
using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Dialogs;

/// <summary>Tells the published stories: finds where the conversation stands, and lets the runner answer.</summary>
internal sealed class Storyteller(
    PublishedStories published, StoryRunner runner, ConversationState conversations, UserState users, IIdentities identities, TimeProvider time)
{
    internal const string StateProperty = "story";
    internal const string UserProperty = "attributes";

    /// <summary>More than a person can say during a wait; what comes on top is in the log, but not answered.</summary>
    const int MostMeanwhile = 50;

    readonly IStatePropertyAccessor<StoryState> _states = conversations.CreateProperty<StoryState>(StateProperty);
    readonly IStatePropertyAccessor<UserAttributes> _users = users.CreateProperty<UserAttributes>(UserProperty);

    public async Task AnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (StoryInput.Of(context.Activity) is not { } input)
            return;
        var state = await _states.GetAsync(context, () => new StoryState(), cancellationToken);
        if (input is StoryInput.Arrived && state.Greeted)
            return;
        state.Greeted = true;
        if (state.Waiting?.Epoch != Turn.Current?.Epoch)
            state.Waiting = null;
        if (input is StoryInput.TimePassed passed)
            await GoOnAsync(context, state, passed, cancellationToken);
        else if (state.Waiting is { } waiting)
            Keep(waiting, context);
        else
            await AnswerAsync(context, state, input, cancellationToken);
    }

    static void Keep(Waiting waiting, ITurnContext context)
    {
        if (waiting.Meanwhile.Count < MostMeanwhile)
            waiting.Meanwhile.Add(ActivityJson.Serialize(context.Activity));
    }

    /// <summary>Says the rest of the step, then answers what came in meanwhile, up to the next wait.</summary>
    async Task GoOnAsync(ITurnContext context, StoryState state, StoryInput.TimePassed passed, CancellationToken cancellationToken)
    {
        if (state.Waiting is not { } waiting || waiting.Timer != passed.Timer)
            return;
        state.Waiting = null;
        var turn = await OpenAsync(context, state, cancellationToken);
        await runner.GoOnAsync(turn, waiting, cancellationToken);
        var left = new Queue<string>(waiting.Meanwhile);
        while (state.Waiting is null && !turn.PausesBot && left.TryDequeue(out var activity))
        {
            if (StoryInput.Of(ActivityJson.Deserialize(activity)) is { } input)
                turn = await AnswerAsync(context, state, input, cancellationToken);
        }

        state.Waiting?.Meanwhile.AddRange(left);
    }

    async Task<StoryTurn> AnswerAsync(ITurnContext context, StoryState state, StoryInput input, CancellationToken cancellationToken)
    {
        state.BeginTurn(time.GetUtcNow());
        var turn = await OpenAsync(context, state, cancellationToken);
        await runner.AnswerAsync(turn, input, cancellationToken);
        return turn;
    }

    async Task<StoryTurn> OpenAsync(ITurnContext context, StoryState state, CancellationToken cancellationToken)
    {
        var user = await _users.GetAsync(context, () => new UserAttributes(), cancellationToken);
        var vouched = context.Activity.From?.Id is { } id ? await identities.OfUserAsync(id, cancellationToken) : null;
        var stories = await published.AtAsync(state.Revision, cancellationToken);
        return new StoryTurn(context, state, user, vouched, stories, time.GetUtcNow());
    }
}
