using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Telemetry;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Takeovers;

/// <summary>Appends the lines of agents.</summary>
public sealed class AgentLines(IDatabase database, IConversationOwners owners, IAgents agents, TimeProvider time)
{
    /// <summary>Appends the agent's line. A repeated <paramref name="clientMessageId"/> returns the first entry.</summary>
    /// <exception cref="ControlLostException">The agent is not in control of this conversation.</exception>
    public Task<LogEntry> SayAsync(
        string conversationId, Holder agent, string clientMessageId, string? text, IList<Attachment>? attachments,
        CancellationToken cancellationToken = default) =>
        owners.DoAsync(conversationId, new Said(conversationId, agent, clientMessageId, text, attachments), cancellationToken);

    /// <summary>
    /// Appends a note for the team, which the person never receives. It needs no control. A repeated
    /// <paramref name="clientMessageId"/> returns the first entry.
    /// </summary>
    /// <returns>Null if the conversation does not exist.</returns>
    public Task<LogEntry?> NoteAsync(
        string conversationId, Holder agent, string clientMessageId, string text, CancellationToken cancellationToken = default) =>
        owners.DoAsync(conversationId, new Noted(conversationId, agent, clientMessageId, text), cancellationToken);

    private LogEntry? Note(StoreTransaction store, string conversationId, Holder agent, string clientMessageId, string text)
    {
        if (ConversationTable.Find(store, conversationId) is not { } conversation) return null;
        var author = new Author(AuthorKind.Agent, agent.AgentId, agent.Name);
        return LogTable.Append(store, new LogDraft(conversationId, time.GetUtcNow(), author, conversation.NoteLine(text))
        {
            Key = $"note:{agent.AgentId}:{clientMessageId}",
        });
    }

    private LogEntry Say(
        StoreTransaction store, string conversationId, Holder agent, string clientMessageId, string? text, IList<Attachment>? attachments)
    {
        var conversation = ConversationTable.Find(store, conversationId) ?? throw new ControlLostException(conversationId);
        PresenceTable.Heard(store, PresenceService.OfAgent(agent.AgentId), time.GetUtcNow().ToUnixTimeMilliseconds());
        var line = conversation.LineFromBot(ActivityTypes.Message);
        line.Text = text;
        line.TextFormat = TextFormatTypes.Plain;
        line.Attachments = attachments;
        new LineMark { Author = "agent", ClientMessageId = clientMessageId, Agent = agents.ProfileOf(store, agent) }.PutOn(line);
        var said = LogTable.Append(
            store, new LogDraft(conversationId, time.GetUtcNow(), new Author(AuthorKind.Agent, agent.AgentId, agent.Name), line)
            {
                Key = $"agent:{agent.AgentId}:{clientMessageId}",
                Fence = new Fence.AgentControl(agent.AgentId),
            });
        RequestTable.Answered(store, said);
        store.Publish(new AgentAnswered(said));
        return said;
    }

    private async Task<LogEntry> AppendAsync(Said said, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(
                store => Say(store, said.ConversationId, said.Agent, said.ClientMessageId, said.Text, said.Attachments), cancellationToken);
        }
        catch (ControlLostException)
        {
            Instruments.RefusedLines.Add(1, Instruments.Tag("author", AuthorKind.Agent));
            throw;
        }
    }

    private Task<LogEntry?> AppendAsync(Noted note, CancellationToken cancellationToken) => database.WriteAsync(
        store => Note(store, note.ConversationId, note.Agent, note.ClientMessageId, note.Text), cancellationToken);

    private sealed record Said(
        string ConversationId, Holder Agent, string ClientMessageId, string? Text, IList<Attachment>? Attachments)
        : IOwnedWork<AgentLines, LogEntry>
    {
        public Task<LogEntry> DoAsync(AgentLines service, CancellationToken cancellationToken) =>
            service.AppendAsync(this, cancellationToken);
    }

    private sealed record Noted(string ConversationId, Holder Agent, string ClientMessageId, string Text)
        : IOwnedWork<AgentLines, LogEntry?>
    {
        public Task<LogEntry?> DoAsync(AgentLines service, CancellationToken cancellationToken) =>
            service.AppendAsync(this, cancellationToken);
    }
}
