using System.Data.Common;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// The database could not do it now: unreachable, restarting, out of space, too slow, or busy with the same rows. The same work may
/// succeed later. None of it was kept, unless the connection was lost while it was committed: then all of it or none.
/// </summary>
public sealed class StoreUnavailableException : DbException
{
    internal StoreUnavailableException(Exception cause, bool isOneStatement)
        : base($"The database could not do it now: {cause.Message}", cause) => IsOneStatement = isOneStatement;

    public override bool IsTransient => true;

    /// <summary>True if the database works, but did not do this one statement: a row was locked, or it took too long.</summary>
    internal bool IsOneStatement { get; }
}
