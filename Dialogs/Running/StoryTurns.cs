using LiveTakeover.Dialogs.Figures;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Recognition;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Dialogs.Running;

/// <summary>Creates turns from the stored state and the services that stories use.</summary>
/// <param name="figures">Where steps are counted; null where stories are only tried.</param>
internal sealed class StoryTurns(
    PublishedStories published, UserState users, IVerifiedVisitors visitors, ISupportTeam team, IAgentPresence agents,
    IStoryRecognizer recognizer, TimeProvider time, StepFigures? figures = null)
{
    private readonly IStatePropertyAccessor<UserAttributes> users = users.CreateProperty<UserAttributes>(UserAttributes.Property);

    /// <summary>Opens a turn for a new input.</summary>
    public Task<StoryTurn> BeginAsync(ITurnContext context, StoryState state, StoryInput input, CancellationToken cancellationToken)
    {
        // While an agent had control, the person was not silent, and the story goes on where it stood.
        state.BeginTurn(time.GetUtcNow(), goesOn: input is StoryInput.Released);
        return OpenAsync(context, state, cancellationToken);
    }

    /// <summary>Opens a turn that continues the conversation without a new input.</summary>
    public Task<StoryTurn> GoOnAsync(ITurnContext context, StoryState state, CancellationToken cancellationToken)
    {
        state.LastAt = time.GetUtcNow();
        return OpenAsync(context, state, cancellationToken);
    }

    /// <summary>Counts what happened at the steps.</summary>
    /// <param name="turn">The turn, which has said everything.</param>
    /// <param name="isSaid">Whether the person said something.</param>
    public void End(StoryTurn turn, bool isSaid)
    {
        turn.Tally.End(turn.State, isSaid);
        if (turn.Context.TurnState.Get<Turn>() is { } durable) figures?.Keep(turn.Tally, durable);
    }

    private async Task<StoryTurn> OpenAsync(ITurnContext context, StoryState state, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var user = await users.GetAsync(context, () => new UserAttributes(), cancellationToken);
        var verified = context.Activity.From?.Id is { } id ? await visitors.OfUserAsync(id, cancellationToken) : null;
        var stories = await published.AtAsync(state.Revision, cancellationToken);
        return new StoryTurn(context, state, user, verified, stories, agents, recognizer)
        {
            Now = now,
            Budget = new TurnBudget(time),
            Tally = new StepTally(StepDay.Of(now)),
            Support = await team.StatusAsync(now, cancellationToken),
        };
    }
}
