using Microsoft.Bot.Builder;

namespace LiveTakeover.Dialogs;

/// <summary>Tells the published stories: finds where the conversation stands, and lets the runner answer.</summary>
internal sealed class Storyteller(
    PublishedStories published, StoryRunner runner, ConversationState conversations, UserState users, TimeProvider time)
{
    readonly IStatePropertyAccessor<StoryState> _states = conversations.CreateProperty<StoryState>("story");
    readonly IStatePropertyAccessor<UserAttributes> _users = users.CreateProperty<UserAttributes>("attributes");

    public async Task AnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (StoryInput.Of(context.Activity) is not { } input)
            return;
        var state = await _states.GetAsync(context, () => new StoryState(), cancellationToken);
        if (input is StoryInput.Arrived && state.Greeted)
            return;
        var now = time.GetUtcNow();
        state.Greeted = true;
        state.BeginTurn(now);
        var user = await _users.GetAsync(context, () => new UserAttributes(), cancellationToken);
        var stories = await published.AtAsync(state.Revision, cancellationToken);
        await runner.AnswerAsync(new StoryTurn(context, state, user, stories, now), input, cancellationToken);
    }
}
