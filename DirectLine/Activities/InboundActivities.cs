using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.DirectLine.Errors;
using LiveTakeover.DirectLine.Tokens;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine.Activities;

/// <summary>Appends a person's activities to the log. It returns as soon as the entry is durable, without waiting for the bot.</summary>
internal sealed class InboundActivities(
    ConversationService conversations, MemberAnnouncements arrivals, Inbox inbox, Typing typing, TypingPreviews previews,
    PresenceService presence, IOptions<DirectLineOptions> options)
{
    /// <returns>The id that the activity has on the stream.</returns>
    public async Task<string> ReceiveAsync(Caller caller, string conversationId, Activity activity, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var conversation = await conversations.KnownAsync(conversationId, cancellation);
        var from = From(caller.Grant, activity);
        var serviceUrl = PublicAddress.Kept(context.Request);
        PostedActivity.Settle(
            activity, conversationId, from, new ChannelAccount(options.Value.BotId, options.Value.BotName, RoleTypes.Bot), serviceUrl);

        var touching = presence.TouchAsync(PresenceService.OfUser(conversationId), cancellation);
        if (activity.Type == ActivityTypes.Typing)
        {
            await touching;
            return Signal(conversationId, from, await PreviewAsync(conversation, activity.Text, cancellation));
        }

        if (conversation.UserId == conversationId)
            await arrivals.JoinAsync(conversationId, from, activity.Locale, serviceUrl, cancellation);
        var clientId = PostedActivity.ClientId(activity);
        var receiving = inbox.ReceiveAsync(activity, clientId, cancellation);
        // Both run in parallel, so that one sync of the disk covers both.
        await Task.WhenAll(touching, receiving);
        var entry = await receiving;
        return clientId is null || entry.Says(activity) ? entry.ActivityId! : throw Refusal.IdTaken();
    }

    private async Task<TypingPreview?> PreviewAsync(Conversation conversation, string? text, CancellationToken cancellation) =>
        text is not null && conversation.Control.Holder is { } agent && await previews.AreOnAsync(cancellation)
            ? TypingPreview.Of(text, agent)
            : null;

    private string Signal(string conversationId, ChannelAccount from, TypingPreview? preview)
    {
        typing.Send(new TypingSignal(conversationId, new Author(AuthorKind.User, from.Id, from.Name), preview));
        return $"{conversationId}|typing-{Guid.NewGuid():n}";
    }

    // The token's user takes precedence over the client's, and no client may use the bot's id.
    private ChannelAccount From(Grant grant, Activity activity)
    {
        var id = grant.UserId ?? activity.From?.Id;
        if (string.IsNullOrWhiteSpace(id)) throw Refusal.MissingProperty("The activity has no from.id");
        if (id == options.Value.BotId) throw Refusal.BadArgument("from.id is the bot's: send under an id of your own");
        return PersonAccount.Of(id, grant.UserName ?? activity.From?.Name);
    }
}
