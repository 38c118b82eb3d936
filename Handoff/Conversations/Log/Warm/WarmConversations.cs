using LiveTakeover.Handoff.Conversations.Owners;

namespace LiveTakeover.Handoff.Conversations.Log.Warm;

/// <summary>
/// Copies of the conversations that are talked in, so that turns and readers do not ask the store for what this node has just written.
/// A copy decides nothing: the store checks every write. It changes after commits only, in their order. The number of copies and their
/// bytes are limited; the least recently used ones go first.
/// </summary>
public sealed class WarmConversations
{
    private readonly IConversationOwners owners;
    private readonly Lock changing = new();
    private readonly RecentCopies copies = new();

    // How often conversations changed, by a part of the hash of their ids. What was read before a change is not kept after it.
    private readonly int[] changes = new int[1024];

    public WarmConversations(IConversationOwners owners, ChangeSignals signals)
    {
        this.owners = owners;
        // Another node wrote what this one owns, because it could not reach it.
        signals.OnOtherNodes(change =>
        {
            if (change is { Id: var id }) Forget(id);
            else ForgetAll();
        });
    }

    /// <summary>Forgets the conversation: this node does not own it any more, or its copy does not follow a change.</summary>
    public void Forget(string conversationId) => Change(conversationId, _ => false);

    /// <summary>Forgets all conversations.</summary>
    public void ForgetAll()
    {
        lock (changing)
        {
            for (var part = 0; part < changes.Length; part++) changes[part]++;
            copies.Clear();
        }
    }

    /// <returns>Null if there is no copy.</returns>
    internal Conversation? Find(string conversationId) => Ask(conversationId, copy => copy.Known);

    /// <returns>The entries after this one; null if the copy does not have all of them.</returns>
    internal IReadOnlyList<LogEntry>? After(string conversationId, long after, int limit) =>
        Ask(conversationId, copy => copy.After(after, limit));

    /// <returns>The conversation with the entries after the last one whose turn has ended; null if the copy does not have them.</returns>
    internal (Conversation Known, IReadOnlyList<LogEntry> Entries)? AfterTurns(string conversationId, int limit) =>
        Ask<(Conversation, IReadOnlyList<LogEntry>)?>(
            conversationId, copy => copy.After(copy.Known.TurnSeq, limit) is { } entries ? (copy.Known, entries) : null);

    /// <returns>Null if the copy does not know it. It may know that the store has nothing.</returns>
    internal WarmFact? FindFact(string conversationId, string key) => Ask(conversationId, copy => copy.FindFact(key));

    /// <summary>To be taken before a read from the store, and given back with what was read.</summary>
    internal int ChangesOf(string conversationId) => Volatile.Read(ref changes[PartOf(conversationId)]);

    /// <summary>Keeps a conversation that was read from the store, unless there is a copy of it or something changed since.</summary>
    internal void Keep(Conversation read, int changesBefore)
    {
        lock (changing)
        {
            if (changes[PartOf(read.Id)] == changesBefore) AddIfMissing(read);
        }
    }

    /// <summary>Keeps what was read from the store, if its conversation is kept and nothing changed since.</summary>
    internal void KeepFact(string conversationId, string key, WarmFact read, int changesBefore)
    {
        lock (changing)
        {
            if (changes[PartOf(conversationId)] == changesBefore) copies.Change(conversationId, copy => copy.SetFact(key, read));
        }
    }

    /// <summary>Keeps a conversation that a committed transaction has read, unless there is a copy of it.</summary>
    internal void Found(Conversation found)
    {
        lock (changing)
        {
            changes[PartOf(found.Id)]++;
            AddIfMissing(found);
        }
    }

    /// <summary>Changes the copy as a commit has changed the conversation. A copy that does not follow is thrown away.</summary>
    internal void Change(string conversationId, Func<WarmConversation, bool> change)
    {
        lock (changing)
        {
            changes[PartOf(conversationId)]++;
            copies.Change(conversationId, change);
        }
    }

    private void AddIfMissing(Conversation found)
    {
        if (owners.IsHere(found.Id) && copies.Find(found.Id) is null) copies.Add(found.Id, new WarmConversation(found));
    }

    private T? Ask<T>(string conversationId, Func<WarmConversation, T?> question)
    {
        if (!owners.IsHere(conversationId)) return default;
        lock (changing) return copies.Find(conversationId) is { } copy ? question(copy) : default;
    }

    private int PartOf(string conversationId) => (int)((uint)conversationId.GetHashCode(StringComparison.Ordinal) % (uint)changes.Length);
}
