using LiveTakeover.Handoff;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels;

/// <summary>Takes what a channel brings into the log, and waits for the bot only where the channel does.</summary>
internal sealed class Arrival(
    ChannelInbox inbox, Conversations conversations, ConversationLog log, TurnEnds turnEnds, Presence presence, Typing typing, ChannelsOptions options)
{
    /// <returns>What the channel is owed in the response; null if its conversation's id belongs to another channel.</returns>
    public async Task<Owed?> TakeInAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Typing) return await SignalAsync(activity, cancellationToken);
        var receiving = inbox.ReceiveAsync(activity, cancellationToken);
        if (activity.Type != ActivityTypes.ConversationUpdate) await Task.WhenAll(receiving, TouchAsync(activity, cancellationToken));
        if (await receiving is not { } entry) return null;
        if (activity.DeliveryMode != DeliveryModes.ExpectReplies && activity.Type != ActivityTypes.Invoke) return Owed.Nothing;

        await turnEnds.WaitAsync(entry, cancellationToken);
        var said = await SaidToAsync(entry, cancellationToken);
        return activity.DeliveryMode == DeliveryModes.ExpectReplies ? Owed.Replies(said) : Owed.InvokeAnswer(said);
    }

    private async Task<Owed> SignalAsync(Activity activity, CancellationToken cancellationToken)
    {
        var isKnown = await conversations.FindAsync(activity.Conversation.Id, cancellationToken) is { } known && known.ChannelId == activity.ChannelId;
        if (!isKnown) return Owed.Nothing;
        await TouchAsync(activity, cancellationToken);
        typing.Send(new TypingSignal(activity.Conversation.Id, new Author(AuthorKind.User, activity.From.Id, activity.From.Name)));
        return Owed.Nothing;
    }

    private Task TouchAsync(Activity activity, CancellationToken cancellationToken) =>
        presence.TouchAsync(Presence.OfUser(activity.Conversation.Id), options.PresenceWindow, cancellationToken);

    private async Task<IReadOnlyList<Activity>> SaidToAsync(LogEntry question, CancellationToken cancellationToken)
    {
        var said = new List<Activity>();
        var entries = await log.ReadAsync(question.ConversationId, question.Seq, cancellationToken: cancellationToken);
        while (true)
        {
            said.AddRange(entries.Where(entry => entry.Author.Kind == AuthorKind.Bot && Answers(entry.Activity, question.Activity)).Select(entry => entry.Activity));
            if (entries.Count < ConversationLog.BatchSize) return said;
            entries = await log.ReadAsync(question.ConversationId, entries[^1].Seq, cancellationToken: cancellationToken);
        }
    }

    private static bool Answers(Activity line, Activity question) =>
        line.ReplyToId == question.Id && (line.DeliveryMode == DeliveryModes.ExpectReplies || line.Type == ActivityTypesEx.InvokeResponse);
}
