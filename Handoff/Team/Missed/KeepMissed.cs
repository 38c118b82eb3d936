using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Team.Missed;

/// <summary>Keeps what a line says that no story took, in the transaction that appends the line.</summary>
internal sealed class KeepMissed : IInTransaction<LineAppended>
{
    public void Handle(StoreTransaction store, LineAppended happened)
    {
        var (line, activity) = happened;
        if (line.Author.Kind != AuthorKind.Bot || LineMark.MissedIn(activity) is not { Length: > 0 } text) return;
        MissedTable.Add(store, new MissedSentence(line.ConversationId, line.Seq, line.At, text));
    }
}
