using LiveTakeover.Handoff;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine;

/// <summary>
/// Tells the bot who is in a conversation, each once however often a client starts: the ids of these activities
/// are fixed, so the log keeps the first. They are no log numbers, for no client ever sees them.
/// </summary>
internal sealed class Arrivals(Inbox inbox, IOptions<DirectLineOptions> options)
{
    private ChannelAccount Bot => new(options.Value.BotId, options.Value.BotName, RoleTypes.Bot);

    /// <summary>The conversation begins, with the person if it is known who they are.</summary>
    public Task StartAsync(string conversationId, ChannelAccount? user, string? locale, string serviceUrl, CancellationToken cancellation) =>
        ArriveAsync("start", conversationId, user, user is null ? [Bot] : [Bot, user], locale, serviceUrl, cancellation);

    /// <summary>The person of a conversation that began without one turns up.</summary>
    public Task JoinAsync(string conversationId, ChannelAccount user, string? locale, string serviceUrl, CancellationToken cancellation) =>
        ArriveAsync("join", conversationId, user, [user], locale, serviceUrl, cancellation);

    private Task<LogEntry> ArriveAsync(
        string what, string conversationId, ChannelAccount? from, IList<ChannelAccount> members, string? locale, string serviceUrl, CancellationToken cancellation) =>
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
