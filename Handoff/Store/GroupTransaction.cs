using System.Data.Common;

namespace LiveTakeover.Handoff.Store;

/// <summary>The one transaction in which the writes of a group run.</summary>
internal sealed class GroupTransaction(DbConnection connection, StoreParts parts)
{
    private const string CommitStatement = "COMMIT";

    public DbConnection Connection => connection;

    public DbTransaction Transaction { get; } = connection.BeginTransaction();

    /// <summary>True once the commit was sent: from then on nobody here knows whether the writes are kept.</summary>
    public bool IsSent { get; private set; }

    public StoreTransaction NewStore() => new(connection, Transaction, parts.Handlers, parts.Watch);

    public void Commit()
    {
        parts.Handlers.BeforeCommit(new StoreTransaction(connection, Transaction, handlers: null, parts.Watch));
        parts.Watch?.Before(connection, CommitStatement);
        IsSent = true;
        Transaction.Commit();
        parts.Watch?.After(connection, CommitStatement);
        Transaction.Dispose();
    }
}
