using System.Data.Common;

namespace LiveTakeover.Handoff.Store;

/// <summary>The one transaction in which the writes of a group run.</summary>
internal sealed class GroupTransaction(DbConnection connection, TransactionHandlers handlers, IStatementWatch? watch)
{
    private const string CommitStatement = "COMMIT";

    public DbConnection Connection => connection;

    public DbTransaction Transaction { get; } = connection.BeginTransaction();

    /// <summary>True once the commit was sent: from then on nobody here knows whether the writes are kept.</summary>
    public bool IsSent { get; private set; }

    public StoreTransaction NewStore() => new(connection, Transaction, handlers, watch);

    public void Commit()
    {
        handlers.BeforeCommit(new StoreTransaction(connection, Transaction, handlers: null, watch));
        watch?.Before(connection, CommitStatement);
        IsSent = true;
        Transaction.Commit();
        watch?.After(connection, CommitStatement);
        Transaction.Dispose();
    }
}
