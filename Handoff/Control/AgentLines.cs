using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>What an agent in control says to the person.</summary>
public sealed class AgentLines(IDatabase database, TimeProvider time)
{
    /// <summary>Appends the agent's line. The same <paramref name="clientMessageId"/> again returns the first entry.</summary>
    /// <exception cref="ControlMovedException">The agent is not in control of this conversation.</exception>
    public Task<LogEntry> SayAsync(
        string conversationId, Holder agent, string clientMessageId, string? text, IList<Attachment>? attachments, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Say(store, conversationId, agent, clientMessageId, text, attachments), cancellationToken);

    /// <summary>
    /// Appends a note for the team, which the person never gets. No control is needed. The same
    /// <paramref name="clientMessageId"/> again returns the first entry.
    /// </summary>
    /// <returns>Null if there is no such conversation.</returns>
    public Task<LogEntry?> NoteAsync(string conversationId, Holder agent, string clientMessageId, string text, CancellationToken cancellationToken = default) =>
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

    private LogEntry Say(StoreTransaction store, string conversationId, Holder agent, string clientMessageId, string? text, IList<Attachment>? attachments)
    {
        var conversation = ConversationTable.Find(store, conversationId) ?? throw new ControlMovedException(conversationId);
        PresenceTable.Heard(store, Presence.OfAgent(agent.AgentId), time.GetUtcNow().ToUnixTimeMilliseconds());
        var line = conversation.LineFromBot(ActivityTypes.Message);
        line.Text = text;
        line.TextFormat = TextFormatTypes.Plain;
        line.Attachments = attachments;
        line.ChannelData = new { liveTakeover = new { author = "agent", clientMessageId, agent = Introductions.Introduce(store, agent) } };
        var said = LogTable.Append(store, new LogDraft(conversationId, time.GetUtcNow(), new Author(AuthorKind.Agent, agent.AgentId, agent.Name), line)
        {
            Key = $"agent:{agent.AgentId}:{clientMessageId}",
            Fence = new Fence.AgentControl(agent.AgentId),
        });
        TakeoverTable.Answered(store, said);
        RequestTable.Answered(store, said);
        return said;
    }
}
