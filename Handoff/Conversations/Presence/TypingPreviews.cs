namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>
/// Whether the agent in control sees the person's text before it is sent. Off until an administrator turns it on. A page shows the
/// preview only if the takeover's <c>handoff.status</c> announced it, and tells the person.
/// </summary>
public sealed class TypingPreviews(IDatabase database, TimeProvider time)
{
    public Task<bool> AreOnAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(TypingPreviewTable.AreOn, cancellationToken);

    public Task TurnAsync(bool on, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Turn(store, on, by), cancellationToken);

    private bool Turn(StoreTransaction store, bool on, Actor by)
    {
        if (!TypingPreviewTable.Turn(store, on)) return false;
        store.Record(time.GetUtcNow(), by, ConversationActs.TypingPreviewTurned, subject: "bot", new() { ["to"] = on ? "on" : "off" });
        return true;
    }
}
