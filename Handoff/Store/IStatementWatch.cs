using System.Data.Common;

namespace LiveTakeover.Handoff.Store;

/// <summary>Sees each statement on its way to the database. Tests use it to count statements and to let one fail.</summary>
internal interface IStatementWatch
{
    void Before(DbConnection connection, string sql);

    void After(DbConnection connection, string sql);
}
