using System.Text.Json.Serialization;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Takeovers;

/// <summary>
/// Answers requests of people who are away. An answer needs no control, and nobody may have it: it ends what the bot had begun, as a
/// takeover does, waits in the conversation, and keeps the bot out until an agent has closed the request or released control.
/// </summary>
public sealed class LateReplies(IDatabase database, IConversationOwners owners, IAgents agents, TimeProvider time)
{
    /// <summary>
    /// Appends the agent's answer and closes the request. A repeated <paramref name="clientMessageId"/> returns the first entry.
    /// </summary>
    public async Task<ReplyResult> ReplyAsync(
        string requestId, Holder agent, string clientMessageId, string? text, IList<Attachment>? attachments = null,
        CancellationToken cancellationToken = default)
    {
        var request = await database.ReadAsync(store => RequestTable.Find(store, requestId), cancellationToken);
        return request is null
            ? new ReplyResult(ReplyOutcome.UnknownRequest)
            : await owners.DoAsync(
                request.ConversationId,
                new Replying(request.ConversationId, requestId, agent, clientMessageId, text, attachments),
                cancellationToken);
    }

    private ReplyResult Reply(StoreTransaction store, Replying reply)
    {
        // Locked, so that no other node takes control, or appends the same answer, between the checks and the line.
        if (ConversationTable.Settled(store, reply.ConversationId) is not { ErasedAt: null } conversation)
            return new(ReplyOutcome.UnknownRequest);
        if (LogTable.Find(store, conversation.Id, reply.Key) is { } earlier) return new(ReplyOutcome.Replied, earlier);
        if (conversation.Control.Holder is { } holder) return new(ReplyOutcome.HeldByAgent, Holder: holder);
        var now = time.GetUtcNow();
        if (PresenceTable.Status(store, PresenceService.OfUser(conversation.Id), now.ToUnixTimeMilliseconds()).Online)
            return new(ReplyOutcome.UserOnline);

        ConversationTable.BeginReply(store, conversation.Id, reply.RequestId);
        PresenceTable.Heard(store, PresenceService.OfAgent(reply.Agent.AgentId), now.ToUnixTimeMilliseconds());
        var author = new Author(AuthorKind.Agent, reply.Agent.AgentId, reply.Agent.Name);
        var line = LogTable.Append(
            store, new LogDraft(conversation.Id, now, author, Line(store, conversation, reply)) { Key = reply.Key });
        RequestTable.Replied(store, reply.RequestId, line);
        var request = RequestTable.Find(store, reply.RequestId)!;
        store.Record(
            now, reply.Agent.AsActor, ConversationActs.RequestReplied, request.Id, new() { ["user"] = conversation.UserName });
        store.Publish(new RequestReplied(request, conversation, line));
        UserRequests.NotifyOf(store, request);
        return new(ReplyOutcome.Replied, line);
    }

    private Activity Line(StoreTransaction store, Conversation conversation, Replying reply)
    {
        var line = conversation.LineFromBot(ActivityTypes.Message);
        line.Text = reply.Text;
        line.TextFormat = TextFormatTypes.Plain;
        line.Attachments = reply.Attachments;
        new LineMark
        {
            Author = "agent",
            Away = true,
            ClientMessageId = reply.ClientMessageId,
            Agent = agents.ProfileOf(store, reply.Agent),
        }.PutOn(line);
        return line;
    }

    private Task<ReplyResult> ReplyHereAsync(Replying reply, CancellationToken cancellationToken) =>
        database.WriteAsync(store => Reply(store, reply), cancellationToken);

    private sealed record Replying(
        string ConversationId, string RequestId, Holder Agent, string ClientMessageId, string? Text, IList<Attachment>? Attachments)
        : IOwnedWork<LateReplies, ReplyResult>
    {
        // As of a line in control: an answer that became one by a takeover meanwhile is not said twice.
        [JsonIgnore]
        public string Key => $"agent:{Agent.AgentId}:{ClientMessageId}";

        public Task<ReplyResult> DoAsync(LateReplies service, CancellationToken cancellationToken) =>
            service.ReplyHereAsync(this, cancellationToken);
    }
}

public enum ReplyOutcome
{
    Replied,

    /// <summary>An agent has control and talks to the person.</summary>
    HeldByAgent,

    /// <summary>The person is online: an agent takes control to talk to them.</summary>
    UserOnline,
    UnknownRequest,
}

/// <summary>The result of an answer to a person who is away.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Line">The answer in the log.</param>
/// <param name="Holder">Who has control, if that is why there is no answer.</param>
public sealed record ReplyResult(ReplyOutcome Outcome, LogEntry? Line = null, Holder? Holder = null);
