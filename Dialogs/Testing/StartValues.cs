using LiveTakeover.Dialogs.Running;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>Puts the values with which a conversation begins where the stories will read them, before its first turn.</summary>
internal sealed class StartValues(ConversationState conversations, UserState users) : IMiddleware
{
    private readonly IStatePropertyAccessor<StoryState> states = conversations.CreateProperty<StoryState>(StoryState.Property);
    private readonly IStatePropertyAccessor<UserAttributes> attributes =
        users.CreateProperty<UserAttributes>(UserAttributes.Property);

    private TestStart? start;

    /// <param name="values">Of the conversation that is played from now on; null for none.</param>
    public void From(TestStart? values) => start = values;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var state = await states.GetAsync(turnContext, () => new StoryState(), cancellationToken);
        if (state.Turns == 0)
        {
            state.Session = Copy(start?.Session);
            // A verified person's attributes are the site's, and not kept by the bot.
            var kept = start?.Person is { Verified: not true } person ? person.Attributes : null;
            await attributes.SetAsync(turnContext, new UserAttributes { Values = Copy(kept) }, cancellationToken);
        }

        await next(cancellationToken);
    }

    private static Dictionary<string, string> Copy(IReadOnlyDictionary<string, string>? values) =>
        new(values ?? new Dictionary<string, string>(), StringComparer.Ordinal);
}
