using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine;

/// <summary>Takes what a person says into the log. It answers as soon as that is durable and waits for no bot.</summary>
internal sealed class Posts(
    Conversations conversations, Arrivals arrivals, Inbox inbox, Typing typing, TypingPreviews previews, Presence presence, IOptions<DirectLineOptions> options)
{
    /// <returns>The id under which the activity will be seen on the stream.</returns>
    public async Task<string> ReceiveAsync(Caller caller, string conversationId, Activity activity, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var conversation = await conversations.KnownAsync(conversationId, cancellation);
        var from = From(caller.Grant, activity);
        var serviceUrl = PublicAddress.Http(context.Request);
        PostedActivity.Settle(activity, conversationId, from, new ChannelAccount(options.Value.BotId, options.Value.BotName, RoleTypes.Bot), serviceUrl);

        var touching = presence.TouchAsync(Presence.OfUser(conversationId), cancellation);
        if (activity.Type == ActivityTypes.Typing)
        {
            await touching;
            return Signal(conversationId, from, await PreviewAsync(conversation, activity.Text, cancellation));
        }

        if (conversation.UserId == conversationId)
            await arrivals.JoinAsync(conversationId, from, activity.Locale, serviceUrl, cancellation);
        var receiving = inbox.ReceiveAsync(activity, PostedActivity.ClientId(activity), cancellation);
        // Side by side, so that both go to the disk in one sync.
        await Task.WhenAll(touching, receiving);
        return (await receiving).Activity.Id!;
    }

    private async Task<TypingPreview?> PreviewAsync(Conversation conversation, string? text, CancellationToken cancellation) =>
        text is not null && conversation.Control.Holder is { } agent && await previews.AreOnAsync(cancellation) ? TypingPreview.Of(text, agent) : null;

    private string Signal(string conversationId, ChannelAccount from, TypingPreview? preview)
    {
        typing.Send(new TypingSignal(conversationId, new Author(AuthorKind.User, from.Id, from.Name), preview));
        return $"{conversationId}|typing-{Guid.NewGuid():n}";
    }

    // The token's word comes before the client's, and nobody speaks as the bot.
    private ChannelAccount From(Grant grant, Activity activity)
    {
        var id = grant.UserId ?? activity.From?.Id;
        if (string.IsNullOrEmpty(id)) throw Refusal.MissingProperty("The activity has no from.id");
        if (id == options.Value.BotId) throw Refusal.BadArgument("from.id is the bot's: send under an id of your own");
        return new ChannelAccount(id, grant.UserName ?? activity.From?.Name, RoleTypes.User);
    }
}
