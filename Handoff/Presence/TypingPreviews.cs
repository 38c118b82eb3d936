using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>
/// Whether the agent in control sees what a person writes before they send it. Off until an administrator turns it on; a
/// page shows what is written only if the takeover's <c>handoff.status</c> said so, and tells the person.
/// </summary>
public sealed class TypingPreviews(IDatabase database, TimeProvider time)
{
    public Task<bool> AreOnAsync(CancellationToken cancellationToken = default) => database.ReadAsync(TypingPreviewTable.AreOn, cancellationToken);

    public Task TurnAsync(bool on, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Turn(store, on, by), cancellationToken);

    private bool Turn(StoreTransaction store, bool on, Actor by)
    {
        if (!TypingPreviewTable.Turn(store, on)) return false;
        AuditTable.Write(store, time.GetUtcNow(), by, Audited.TypingPreviewTurned, subject: "bot", new() { ["to"] = on ? "on" : "off" });
        return true;
    }
}
