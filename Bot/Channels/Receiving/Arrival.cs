using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Channels.Receiving;

/// <summary>
/// Appends an activity from a channel to the log. It waits for the bot's answers only if the channel expects them in the response.
/// </summary>
internal sealed class Arrival(
    ChannelInbox inbox, ConversationService conversations, ConversationLog log, TurnEnds turnEnds, PresenceService presence, Typing typing,
    IOptions<ChannelsOptions> options)
{
    /// <returns>The response for the channel; null if the conversation's id belongs to another channel.</returns>
    public async Task<ResponsePayload?> TakeInAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Typing) return await SignalAsync(activity, cancellationToken);
        var receiving = inbox.ReceiveAsync(activity, cancellationToken);
        if (activity.Type != ActivityTypes.ConversationUpdate) await Task.WhenAll(receiving, TouchAsync(activity, cancellationToken));
        if (await receiving is not { } entry) return null;
        if (activity.DeliveryMode != DeliveryModes.ExpectReplies && activity.Type != ActivityTypes.Invoke) return ResponsePayload.Nothing;

        var said = await SaidToAsync(entry, cancellationToken);
        return activity.DeliveryMode == DeliveryModes.ExpectReplies ? ResponsePayload.Replies(said) : ResponsePayload.InvokeAnswer(said);
    }

    private async Task<ResponsePayload> SignalAsync(Activity activity, CancellationToken cancellationToken)
    {
        var known = await conversations.FindAsync(activity.Conversation.Id, cancellationToken);
        if (known?.ChannelId != activity.ChannelId) return ResponsePayload.Nothing;
        await inbox.FollowAsync(activity, cancellationToken);
        await TouchAsync(activity, cancellationToken);
        typing.Send(new TypingSignal(activity.Conversation.Id, new Author(AuthorKind.User, activity.From.Id, activity.From.Name)));
        return ResponsePayload.Nothing;
    }

    private Task TouchAsync(Activity activity, CancellationToken cancellationToken) =>
        presence.TouchAsync(PresenceService.OfUser(activity.Conversation.Id), options.Value.PresenceWindow, cancellationToken);

    private async Task<IReadOnlyList<Activity>> SaidToAsync(LogEntry question, CancellationToken cancellationToken)
    {
        var said = new List<Activity>();
        var entries = await turnEnds.WaitAsync(question, cancellationToken);
        while (entries.Count > 0)
        {
            said.AddRange(entries.Where(entry => Answers(entry, question.ActivityId)).Select(entry => entry.NewActivity()));
            entries = await log.ReadAsync(question.ConversationId, entries[^1].Seq, cancellationToken: cancellationToken);
        }

        return said;
    }

    private static bool Answers(LogEntry entry, string? questionId) =>
        entry.Author.Kind == AuthorKind.Bot
        && entry.Activity.ReplyToId == questionId
        && (entry.Activity.DeliveryMode == DeliveryModes.ExpectReplies || entry.Type == ActivityTypesEx.InvokeResponse);
}
