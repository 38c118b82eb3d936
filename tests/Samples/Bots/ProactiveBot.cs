using System.Collections.Concurrent;

namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>The conversations that the bot may speak in first.</summary>
internal sealed class References : ConcurrentDictionary<string, ConversationReference>;

/// <summary>Remembers where it was talked to.</summary>
internal sealed class ProactiveBot(References references) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var reference = ((Activity)turnContext.Activity).GetConversationReference();
        references.AddOrUpdate(reference.Conversation.Id, reference, (_, _) => reference);
        return turnContext.SendActivityAsync("You will hear of us.", cancellationToken: cancellationToken);
    }
}

/// <summary>What a controller of the bot's host would do when something has happened elsewhere.</summary>
internal sealed class Notifier(BotAdapter adapter, References references)
{
    public Task NotifyAsync(string conversationId, string text) => adapter.ContinueConversationAsync(
        "the bot's app id", references[conversationId], (turn, cancellation) =>
            turn.SendActivityAsync(text, cancellationToken: cancellation), CancellationToken.None);
}
