namespace LiveTakeover.Handoff.Team.Audit;

/// <summary>Writes each audited action to the audit log, in the transaction of the action.</summary>
internal sealed class RecordActs : IInTransaction<Act>
{
    public void Handle(StoreTransaction store, Act happened) => AuditTable.Insert(store, happened);
}
