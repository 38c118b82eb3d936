using LiveTakeover.Handoff.Conversations.Log.Warm;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>
/// The bot's state documents. Writes inside a turn are held until the turn ends, and become durable in the same transaction as its
/// end. Writes outside of a turn are stored at once.
/// </summary>
public sealed class BotStates(IDatabase database, WarmConversations warm)
{
    public async Task<IReadOnlyDictionary<string, StateDocument>> ReadAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        if (Turn.Current is not { } turn) return await FindAsync(keys, cancellationToken);
        var found = await turn.OnStoreAsync(() => FindAsync(keys, cancellationToken));
        foreach (var key in keys)
        {
            turn.Saw(key, found.TryGetValue(key, out var now) ? now.Version : 0);
            if (!turn.Writes.TryGetValue(key, out var write)) continue;
            if (write.Json is null) found.Remove(key);
            else found[key] = new StateDocument(write.Json, found.TryGetValue(key, out var stored) ? stored.Version : 0);
        }

        return found;
    }

    /// <summary>The bot's conversation state and its state of the person on that channel, as JSON; null where there is none.</summary>
    public async Task<(string? Conversation, string? User)> OfAsync(
        Conversation conversation, CancellationToken cancellationToken = default)
    {
        var (conversationKey, userKey) = StateTable.KeysOf(conversation);
        var found = await ReadAsync([conversationKey, userKey], cancellationToken);
        return (found.GetValueOrDefault(conversationKey)?.Json, found.GetValueOrDefault(userKey)?.Json);
    }

    /// <exception cref="StateConflictException">Outside a turn: the stored version is not the expected one.</exception>
    public async Task WriteAsync(IReadOnlyDictionary<string, StateWrite> writes, CancellationToken cancellationToken = default)
    {
        if (Turn.Current is { } turn)
        {
            foreach (var (key, write) in writes)
                turn.Writes[key] = write with { ExpectedVersion = write.ExpectedVersion ?? turn.Seen(key) };
            return;
        }

        await database.WriteAsync(store => StateTable.Write(store, writes), cancellationToken);
    }

    private async Task<Dictionary<string, StateDocument>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count != 1) return await database.ReadAsync(store => StateTable.Read(store, keys), cancellationToken);
        var found = new Dictionary<string, StateDocument>(StringComparer.Ordinal);
        if (await FindAsync(keys.First(), cancellationToken) is { } document) found.Add(keys.First(), document);
        return found;
    }

    // The copy in memory has the conversation's own state only: a person's state may be written by another node.
    private async Task<StateDocument?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (StateTable.ConversationOf(key) is not { } conversationId) return await ReadAsync(key, cancellationToken);
        if (warm.FindFact(conversationId, key) is { } known) return (StateDocument?)known.Value;
        var before = warm.ChangesOf(conversationId);
        var read = await ReadAsync(key, cancellationToken);
        warm.KeepFact(conversationId, key, StateTable.FactOf(read), before);
        return read;
    }

    private Task<StateDocument?> ReadAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(store => StateTable.Read(store, key), cancellationToken);
}
