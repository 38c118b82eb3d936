namespace LiveTakeover.Handoff.Conversations.Owners;

/// <summary>
/// Which node owns a conversation: it appends to the conversation's log, runs its turns, fires its timers, sends its lines to its
/// channel, and may keep a copy of it in memory. A single node owns every conversation. Ownership makes work fast, not right: the
/// store checks every write, so a conversation that has two owners for a moment loses nothing.
/// </summary>
public interface IConversationOwners
{
    /// <summary>True while this node owns the conversation. Only then is a copy in memory right.</summary>
    bool IsHere(string conversationId);

    /// <summary>Has the owner do the work. This node does it if the owner does not answer.</summary>
    Task<T> DoAsync<TService, T>(
        string conversationId, IOwnedWork<TService, T> work, CancellationToken cancellationToken = default)
        where TService : notnull;

    /// <summary>
    /// Keeps the conversation at this node until disposed. Returns null if another node owns it; that node is then notified of
    /// <paramref name="topic"/>, so that it does the work.
    /// </summary>
    Task<IAsyncDisposable?> TryHoldAsync(string conversationId, Topic topic, CancellationToken cancellationToken = default);

    /// <summary>Keeps a job of the whole store at this node until disposed. Returns null if another node has it.</summary>
    Task<IAsyncDisposable?> TryHoldJobAsync(string name, CancellationToken cancellationToken = default);
}
