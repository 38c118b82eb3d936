using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine.Conversations;

/// <summary>
/// Tells the bot once which members joined a conversation, however often a client starts it. The ids of these activities are fixed,
/// so the log keeps only the first one. The ids contain no sequence number, because no client ever sees them.
/// </summary>
internal sealed class MemberAnnouncements(Inbox inbox, IOptions<DirectLineOptions> options)
{
    private ChannelAccount Bot => new(options.Value.BotId, options.Value.BotName, RoleTypes.Bot);

    /// <summary>Announces the start of the conversation, with the person if their id is known.</summary>
    public Task StartAsync(
        string conversationId, ChannelAccount? user, string? locale, string serviceUrl, CancellationToken cancellation) =>
        ArriveAsync("start", conversationId, user, user is null ? [Bot] : [Bot, user], locale, serviceUrl, cancellation);

    /// <summary>Announces the person of a conversation that started without one.</summary>
    public Task JoinAsync(string conversationId, ChannelAccount user, string? locale, string serviceUrl, CancellationToken cancellation) =>
        ArriveAsync("join", conversationId, user, [user], locale, serviceUrl, cancellation);

    private Task<LogEntry> ArriveAsync(
        string what, string conversationId, ChannelAccount? from, IList<ChannelAccount> members, string? locale, string serviceUrl,
        CancellationToken cancellation) =>
        inbox.ReceiveAsync(
            new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                Id = $"{conversationId}|{what}",
                ChannelId = DirectLineChannel.Id,
                ServiceUrl = serviceUrl,
                Conversation = new ConversationAccount(id: conversationId),
                From = from ?? new ChannelAccount(conversationId),
                Recipient = Bot,
                MembersAdded = members,
                Locale = locale,
            },
            clientId: null,
            cancellation);
}
