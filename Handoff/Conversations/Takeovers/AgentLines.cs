using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Telemetry;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Takeovers;

/// <summary>Appends the lines of agents.</summary>
public sealed class AgentLines(IDatabase database, IAgents agents, TimeProvider time)
{
    /// <summary>Appends the agent's line. A repeated <paramref name="clientMessageId"/> returns the first entry.</summary>
    /// <exception cref="ControlLostException">The agent is not in control of this conversation.</exception>
    public async Task<LogEntry> SayAsync(
        string conversationId, Holder agent, string clientMessageId, string? text, IList<Attachment>? attachments,
        CancellationToken cancellationToken = default)
    {
        try
        {
            return await database.WriteAsync(
                store => Say(store, conversationId, agent, clientMessageId, text, attachments), cancellationToken);
        }
        catch (ControlLostException)
        {
            Instruments.RefusedLines.Add(1, Instruments.Tag("author", AuthorKind.Agent));
            throw;
        }
    }

    /// <summary>
    /// Appends a note for the team, which the person never receives. It needs no control. A repeated
    /// <paramref name="clientMessageId"/> returns the first entry.
    /// </summary>
    /// <returns>Null if the conversation does not exist.</returns>
    public Task<LogEntry?> NoteAsync(
        string conversationId, Holder agent, string clientMessageId, string text, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Note(store, conversationId, agent, clientMessageId, text), cancellationToken);

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
}
