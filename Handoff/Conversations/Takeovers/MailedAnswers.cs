using System.Text.Json.Serialization;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Requests;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Takeovers;

/// <summary>
/// Appends what people answer by e-mail, as lines of theirs. They answer an agent, so the request is open again and the bot stays out,
/// also if the request was closed meanwhile.
/// </summary>
public sealed class MailedAnswers(IDatabase database, IConversationOwners owners, TimeProvider time)
{
    /// <summary>Appends the answer. A repeated <paramref name="mailId"/> returns the first entry.</summary>
    /// <param name="conversationId">The conversation of the e-mail that is answered.</param>
    /// <param name="mailId">What tells the e-mail from all others.</param>
    /// <param name="text">The person's own words.</param>
    /// <param name="files">The files that came with it.</param>
    /// <param name="leftOut">The names of the files that were not taken.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>Null if there is no such conversation, or the person has deleted it.</returns>
    public Task<LogEntry?> ReceiveAsync(
        string conversationId, string mailId, string text, IList<Attachment> files, IReadOnlyList<string> leftOut,
        CancellationToken cancellationToken = default) =>
        owners.DoAsync(conversationId, new Mailed(conversationId, mailId, text, files, leftOut), cancellationToken);

    private LogEntry? Receive(StoreTransaction store, Mailed mail)
    {
        // Locked, so that no other node appends the same e-mail, or takes control, between the checks and the line.
        if (ConversationTable.Settled(store, mail.ConversationId) is not { ErasedAt: null } conversation) return null;
        if (LogTable.Find(store, conversation.Id, $"client:{mail.ClientId}") is { } earlier) return earlier;
        if (conversation is { Control.Holder: null, BotPaused: false }
            && RequestTable.OfConversation(store, conversation.Id) is { } request)
        {
            ConversationTable.BeginReply(store, conversation.Id, request.Id);
            conversation = ConversationTable.Find(store, conversation.Id)!;
        }

        var mark = new LineMark { Mail = new MailedLine(mail.LeftOut) };
        return Inbox.Receive(store, Line(conversation, mail), mail.ClientId, time.GetUtcNow(), conversation, mark);
    }

    private static Activity Line(Conversation conversation, Mailed mail)
    {
        var line = new Activity
        {
            Type = ActivityTypes.Message,
            Text = mail.Text,
            TextFormat = TextFormatTypes.Plain,
            Attachments = mail.Files.Count > 0 ? mail.Files : null,
            ChannelId = conversation.ChannelId,
            Locale = conversation.Locale,
            ServiceUrl = conversation.Reference.ServiceUrl,
            Conversation = conversation.Reference.Conversation,
            From = new ChannelAccount(conversation.UserId, conversation.UserName, RoleTypes.User),
            Recipient = conversation.Reference.Bot,
        };
        PlainNames.Give(line);
        return line;
    }

    private Task<LogEntry?> ReceiveHereAsync(Mailed mail, CancellationToken cancellationToken) =>
        database.WriteAsync(store => Receive(store, mail), cancellationToken);

    private sealed record Mailed(
        string ConversationId, string MailId, string Text, IList<Attachment> Files, IReadOnlyList<string> LeftOut)
        : IOwnedWork<MailedAnswers, LogEntry?>
    {
        [JsonIgnore]
        public string ClientId => $"mail:{MailId}";

        public Task<LogEntry?> DoAsync(MailedAnswers service, CancellationToken cancellationToken) =>
            service.ReceiveHereAsync(this, cancellationToken);
    }
}
