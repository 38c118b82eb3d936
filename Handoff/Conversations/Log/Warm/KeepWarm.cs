namespace LiveTakeover.Handoff.Conversations.Log.Warm;

/// <summary>A transaction has read this conversation from the store.</summary>
internal sealed record ConversationFound(Conversation Conversation);

/// <summary>A conversation changed otherwise than by a new line or the end of a turn.</summary>
internal sealed record ConversationChanged(Conversation Conversation);

/// <summary>A line of the conversation, or its state, was erased.</summary>
internal sealed record ConversationForgotten(string ConversationId);

/// <summary>A line was given its place in the log.</summary>
internal sealed record LinePlaced(LogEntry Line, long LastInboundSeq);

internal sealed record TurnEnded(string ConversationId, long Seq);

/// <summary>Something that copies keep was written or deleted.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Key">What it is about.</param>
/// <param name="Fact">What the store has now; null if that is not known here.</param>
internal sealed record FactWritten(string ConversationId, string Key, WarmFact? Fact);

/// <summary>Lets the copies follow the commits. What nobody knows to be committed makes the copy worthless.</summary>
internal sealed class KeepWarm(WarmConversations warm)
    : IInTransaction<ConversationFound>, IInTransaction<ConversationChanged>, IInTransaction<ConversationForgotten>,
      IInTransaction<LinePlaced>, IInTransaction<TurnEnded>, IInTransaction<FactWritten>
{
    public void Handle(StoreTransaction store, ConversationFound happened) => store.AfterCommit(isKnown =>
    {
        if (isKnown) warm.Found(happened.Conversation);
    });

    public void Handle(StoreTransaction store, ConversationChanged happened) => store.AfterCommit(isKnown => warm.Change(
        happened.Conversation.Id, copy => isKnown && copy.Set(happened.Conversation)));

    public void Handle(StoreTransaction store, ConversationForgotten happened) =>
        store.AfterCommit(_ => warm.Forget(happened.ConversationId));

    public void Handle(StoreTransaction store, LinePlaced happened) => store.AfterCommit(isKnown => warm.Change(
        happened.Line.ConversationId, copy => isKnown && copy.Add(happened.Line, happened.LastInboundSeq)));

    public void Handle(StoreTransaction store, TurnEnded happened) =>
        store.AfterCommit(isKnown => warm.Change(happened.ConversationId, copy => isKnown && copy.EndTurn(happened.Seq)));

    public void Handle(StoreTransaction store, FactWritten happened) => store.AfterCommit(isKnown => warm.Change(
        happened.ConversationId, copy => copy.SetFact(happened.Key, isKnown ? happened.Fact : null)));
}
